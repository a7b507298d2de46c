//! Embed codes.

use crate::html::{Token, tag, tags, tokens};
use dispute_matrix::export::{Place, address, amp, element, iframe, iframe_fixed, pinned};
use dispute_matrix::{record::embedded, view::View};
use proptest::prelude::*;

const PLACE: Place = Place {
    address: "https://your.host/matrix/",
    title: "Who counts as a terrorist in Syria?",
    query: "order=name&open=ru.ahrar",
    height: 1500,
    source: "",
};

const LINK: &str = "https://your.host/matrix/?order=name&open=ru.ahrar";

#[test]
fn a_frame_comes_with_the_script_that_fits_it() {
    let code = iframe(&PLACE);
    let frame = tag(&code, "iframe");
    assert_eq!(frame.get("src"), Some(LINK));
    assert_eq!(frame.get("title"), Some(PLACE.title));
    assert_eq!(frame.get("height"), Some("1500"));
    let script = "<script src=\"https://your.host/matrix/parent.js\" async></script>";
    assert!(code.ends_with(script), "{code}");
}

#[test]
fn a_fixed_frame_has_no_script() {
    let code = iframe_fixed(&PLACE);
    assert_eq!(tags(&code, "script"), []);
    assert_eq!(tag(&code, "iframe").get("src"), Some(LINK));
    assert!(iframe(&PLACE).starts_with(&code));
}

#[test]
fn an_element_has_the_view_and_a_link_for_readers_without_scripts() {
    assert_eq!(
        element(&PLACE),
        "<script type=\"module\" src=\"https://your.host/matrix/dispute-matrix.js\"></script>\n\
         <dispute-matrix view=\"order=name&amp;open=ru.ahrar\">\
         <a href=\"https://your.host/matrix/?order=name&amp;open=ru.ahrar\">\
         Who counts as a terrorist in Syria?</a></dispute-matrix>"
    );
}

#[test]
fn the_default_view_needs_no_query() {
    let place = Place { query: "", ..PLACE };
    assert_eq!(
        tag(&iframe(&place), "iframe").get("src"),
        Some("https://your.host/matrix/")
    );
    assert_eq!(tag(&element(&place), "dispute-matrix").attributes, []);
}

#[test]
fn an_element_names_the_record_that_is_given_at_run_time() {
    let place = Place {
        source: "https://your.host/r.json",
        ..PLACE
    };
    assert_eq!(
        tag(&element(&place), "dispute-matrix").get("src"),
        Some(place.source)
    );
}

#[test]
fn an_amp_frame_is_on_https_with_a_placeholder_and_something_to_press() {
    let code = amp(&PLACE);
    let frame = tag(&code, "amp-iframe");
    assert_eq!(frame.get("src"), Some(LINK));
    assert_eq!(frame.get("resizable"), Some(""));
    assert_eq!(frame.get("layout"), Some("fixed-height"));
    // Its own origin may be the page's: AMP then forbids this word.
    assert!(!frame.get("sandbox").unwrap().contains("allow-same-origin"));
    let picture = tag(&code, "amp-img");
    assert_eq!(picture.get("placeholder"), Some(""));
    assert_eq!(picture.get("layout"), Some("fill"));
    assert_eq!(
        picture.get("src"),
        Some("https://your.host/matrix/preview-1200x628.png")
    );
    let button = tag(&code, "div");
    assert_eq!(button.get("overflow"), Some(""));
    assert_eq!(button.get("role"), Some("button"));
    assert_eq!(tags(&code, "script"), []);
}

#[test]
fn files_lie_in_the_folder_of_the_page() {
    for (page, script) in [
        ("https://a.example/m/", "https://a.example/m/parent.js"),
        (
            "https://a.example/m/index.html",
            "https://a.example/m/parent.js",
        ),
        ("https://a.example", "https://a.example/parent.js"),
        ("./", "./parent.js"),
        ("", "./parent.js"),
    ] {
        let code = iframe(&Place {
            address: page,
            ..PLACE
        });
        assert_eq!(tag(&code, "script").get("src"), Some(script), "{page}");
    }
}

#[test]
fn a_pinned_view_names_the_version_once_and_the_widget_reads_it() {
    let record = embedded();
    let default = View::of(&record);
    for query in [
        "",
        "order=name",
        "record=2016-01-01",
        "record=2016-01-01&order=name",
        "&&",
    ] {
        let pinned = pinned(query, &record.version);
        assert_eq!(pinned.matches("record=").count(), 1, "{pinned}");
        let view = View::read(&pinned, &record, &default).view;
        assert_eq!(view.record, record.version);
        assert_eq!(view.order, View::read(query, &record, &default).view.order);
    }
}

/// A percent-encoded text as it was.
fn unescaped(text: &str) -> String {
    let mut parts = text.split('%');
    let mut bytes = parts.next().unwrap_or_default().as_bytes().to_vec();
    for part in parts {
        let (code, rest) = part.split_at(2);
        bytes.push(u8::from_str_radix(code, 16).expect("two hex digits"));
        bytes.extend_from_slice(rest.as_bytes());
    }
    String::from_utf8(bytes).expect("UTF-8")
}

/// Any text that HTML can hold: all but U+0000.
fn text() -> impl Strategy<Value = String> {
    let nasty = prop::sample::select(vec![
        "<",
        ">",
        "\"",
        "'",
        "&",
        "&amp;",
        "&quot;",
        "&#34",
        "</script>",
        "<!--",
        "-->",
        "\r",
        "\n",
        "=",
        " ",
        "javascript:",
        "\u{2028}",
        "é",
        "حلب",
    ]);
    let part = prop_oneof![nasty.prop_map(str::to_owned), "[^\u{0}]{0,6}"];
    prop::collection::vec(part, 0..8).prop_map(|parts| parts.concat())
}

proptest! {
    #[test]
    fn what_stands_in_a_code_is_read_back_letter_by_letter(
        title in text(), query in text(), source in text(), height in 0u32..100_000,
    ) {
        let place = Place { title: &title, query: &query, source: &source, height, ..PLACE };
        // A page has the record in its query, the element as an attribute of its own.
        let link = place.page();
        let alone = Place { source: "", ..place };
        prop_assert_eq!(alone.page(), address(PLACE.address, &query));
        for code in [iframe(&place), iframe_fixed(&place)] {
            let frame = tag(&code, "iframe");
            prop_assert_eq!(frame.get("src"), Some(&*link));
            prop_assert_eq!(frame.get("title"), Some(&*title));
            prop_assert_eq!(frame.get("height"), Some(&*height.to_string()));
        }
        let code = element(&place);
        let written = tag(&code, "dispute-matrix");
        prop_assert_eq!(written.get("view").unwrap_or_default(), &*query);
        prop_assert_eq!(written.get("src").unwrap_or_default(), &*source);
        let stand_in = tag(&code, "a");
        prop_assert_eq!(stand_in.get("href"), Some(&*link));
        let frame = tag(&amp(&place), "amp-iframe");
        prop_assert_eq!(frame.get("src"), Some(&*link));
    }

    #[test]
    fn a_record_given_at_run_time_stands_in_the_pages_query_letter_by_letter(source in ".{1,20}") {
        let page = Place { source: &source, query: "order=name", ..PLACE }.page();
        let query = page.strip_prefix(PLACE.address).and_then(|rest| rest.strip_prefix("?src="));
        let (written, rest) = query.and_then(|query| query.split_once('&')).expect("src first");
        prop_assert_eq!(rest, "order=name");
        prop_assert_eq!(unescaped(written), source);
    }

    #[test]
    fn nothing_that_is_put_in_adds_a_tag(title in text(), query in text(), source in text()) {
        let place = Place { title: &title, query: &query, source: &source, ..PLACE };
        let names = |code: String| -> Vec<String> {
            let names = tokens(&code).into_iter().filter_map(|token| match token {
                Token::Start(tag) => Some(tag.name),
                Token::End(name) => Some(format!("/{name}")),
                Token::Text(_) => None,
            });
            names.collect()
        };
        for form in [iframe, iframe_fixed, element, amp] {
            prop_assert_eq!(names(form(&place)), names(form(&PLACE)));
        }
    }
}
