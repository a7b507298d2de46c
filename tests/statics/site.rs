//! The address that a build will be served from.

use dispute_matrix::prerender::Site;

#[test]
fn a_folder_on_https_is_a_site_and_gets_its_slash() {
    for (written, address, host) in [
        (
            "https://news.example/matrix/",
            "https://news.example/matrix/",
            "news.example",
        ),
        (
            "https://news.example/matrix",
            "https://news.example/matrix/",
            "news.example",
        ),
        (
            "https://news.example",
            "https://news.example/",
            "news.example",
        ),
        (
            "https://news.example:8443/a%20b/",
            "https://news.example:8443/a%20b/",
            "news.example",
        ),
        (
            "https://xn--bcher-kva.example/",
            "https://xn--bcher-kva.example/",
            "xn--bcher-kva.example",
        ),
    ] {
        let site = Site::parse(written).unwrap();
        assert_eq!(site.address(), Some(address), "{written}");
        assert_eq!(site.host(), host, "{written}");
        assert_eq!(site.file("a.png"), format!("{address}a.png"));
    }
}

#[test]
fn what_is_no_address_of_a_folder_is_refused_with_a_reason() {
    for (wrong, because) in [
        ("http://news.example/", "it does not begin with https://"),
        ("news.example/matrix/", "it does not begin with https://"),
        ("./", "it does not begin with https://"),
        ("https://me@news.example/", "it names a user"),
        (
            "https:///matrix/",
            "its host is none (write other letters as xn--…)",
        ),
        (
            "https://news..example/",
            "its host is none (write other letters as xn--…)",
        ),
        (
            "https://bücher.example/",
            "its host is none (write other letters as xn--…)",
        ),
        (
            "https://news.example?x/",
            "its host is none (write other letters as xn--…)",
        ),
        ("https://news.example:0/", "its port is none"),
        ("https://news.example:x/", "its port is none"),
        ("https://news.example/?a=b", "it has a query or a hash"),
        ("https://news.example/#a", "it has a query or a hash"),
        (
            "https://news.example/a b/",
            "its path has letters that must be written as %XX",
        ),
        (
            "https://news.example/\"/",
            "its path has letters that must be written as %XX",
        ),
        (
            "https://news.example/index.html",
            "it names a page, not a folder",
        ),
        (
            "https://news.example/a/../b/",
            "its path has a part that leads elsewhere",
        ),
    ] {
        let reason = Site::parse(wrong).map_err(|reason| reason.to_string());
        assert_eq!(reason, Err(because.to_owned()), "{wrong}");
    }
}

#[test]
fn without_an_address_files_are_beside_the_page() {
    let site = Site::parse("").unwrap();
    assert_eq!(site, Site::default());
    assert_eq!(site.address(), None);
    assert_eq!(site.file("a.png"), "./a.png");
}
