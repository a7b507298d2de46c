//! Finds what a built page would load from another host. Links a reader follows are no such thing.

use crate::html;
use crate::site::Site;

/// Attributes whose address a browser loads by itself.
const LOADING: [&str; 7] = [
    "src",
    "srcset",
    "href",
    "data",
    "poster",
    "action",
    "background",
];

/// What a file loads from other hosts, in words; nothing when it loads nothing. What lies under the
/// site's own address is at home.
pub fn resources(name: &str, text: &str, site: &Site) -> Vec<String> {
    let mut found = Vec::new();
    if name.ends_with(".html") || name.ends_with(".svg") {
        for tag in html::tags(text).iter().filter(|tag| tag.name != "a") {
            let loading = tag
                .attributes
                .iter()
                .filter(|(key, _)| LOADING.contains(key));
            for (key, value) in loading.filter(|(_, value)| is_foreign(value, site)) {
                found.push(format!("{name}: {key}=\"{value}\" on a <{}>", tag.name));
            }
            if tag.name == "style" {
                found.extend(in_css(name, html::text_in(text, tag), site));
            }
        }
    } else if name.ends_with(".css") {
        found.extend(in_css(name, text, site));
    } else if name.ends_with(".js") {
        found.extend(after_each(
            text,
            &["from", "import", "import(", "fetch("],
            name,
            site,
        ));
    }
    found
}

fn in_css(name: &str, css: &str, site: &Site) -> Vec<String> {
    after_each(css, &["url(", "@import"], name, site)
}

/// Foreign addresses that stand, bare or quoted, after one of the words.
fn after_each(text: &str, words: &[&str], name: &str, site: &Site) -> Vec<String> {
    let mut found = Vec::new();
    for word in words {
        for (at, _) in text.match_indices(word) {
            let rest = text[at + word.len()..].trim_start();
            let address = rest.trim_start_matches(['"', '\'', '`']);
            if is_foreign(address, site) && (rest != address || *word == "url(") {
                let end = address
                    .find(['"', '\'', '`', ')', '\n'])
                    .unwrap_or(address.len());
                found.push(format!("{name}: {word} {}", &address[..end]));
            }
        }
    }
    found
}

fn is_foreign(address: &str, site: &Site) -> bool {
    let address = address.trim_start();
    if site.address().is_some_and(|home| address.starts_with(home)) {
        return false;
    }
    ["http:", "https:", "//", "ws:", "wss:"]
        .iter()
        .any(|start| address.starts_with(start))
}

#[cfg(test)]
mod tests {
    use super::*;

    /// What a file loads from other hosts, of a build whose address is not known.
    fn foreign(name: &str, text: &str) -> Vec<String> {
        resources(name, text, &Site::default())
    }

    #[test]
    fn a_link_to_a_source_is_no_resource() {
        assert_eq!(
            foreign("a.html", "<a href=\"https://x.example/\">x</a>"),
            [] as [&str; 0]
        );
    }

    #[test]
    fn a_picture_or_stylesheet_of_another_host_is_one() {
        let html = "<img src=\"//x.example/a.png\"><link href='https://x.example/a.css'>";
        assert_eq!(foreign("a.html", html).len(), 2);
    }

    #[test]
    fn a_data_address_is_at_home() {
        let html =
            "<link href=\"data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg'/%3E\">";
        assert_eq!(foreign("a.html", html), [] as [&str; 0]);
    }

    #[test]
    fn styles_are_read_in_pages_too() {
        let html = "<style>a{background:url(https://x.example/a)}</style>";
        assert_eq!(
            foreign("a.html", html),
            ["a.html: url( https://x.example/a"]
        );
    }

    #[test]
    fn scripts_may_import_from_their_own_host_only() {
        assert_eq!(
            foreign("a.js", "import x from './b.js'; fetch(url)"),
            [] as [&str; 0]
        );
        assert_eq!(
            foreign("a.js", "import(\"https://x.example/b.js\")").len(),
            1
        );
    }

    #[test]
    fn the_sites_own_address_is_at_home_and_its_neighbours_are_not() {
        let site = Site::parse("https://news.example/matrix/").unwrap();
        let html = |address: &str| format!("<link rel=\"canonical\" href=\"{address}\">");
        for (address, count) in [
            ("https://news.example/matrix/", 0),
            ("https://news.example/matrix/oembed.json", 0),
            ("https://news.example/other/", 1),
            ("https://news.example.evil.example/matrix/", 1),
        ] {
            let found = resources("a.html", &html(address), &site);
            assert_eq!(found.len(), count, "{address}");
            assert_eq!(foreign("a.html", &html(address)).len(), 1, "{address}");
        }
    }

    #[test]
    fn pictures_of_other_hosts_are_found_in_pictures_too() {
        let svg = "<svg xmlns=\"http://www.w3.org/2000/svg\"><image href=\"https://x.example/a\"/>";
        assert_eq!(foreign("a.svg", svg).len(), 1);
    }

    #[test]
    fn what_a_comment_names_is_not_loaded() {
        let html =
            "<!-- <script src=\"https://cdn.ampproject.org/v0/amp-iframe-0.1.js\"></script> -->";
        assert_eq!(foreign("amp.html", html), [] as [&str; 0]);
    }
}
