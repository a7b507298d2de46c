//! What the page says of itself.

use crate::html::{Tag, tags};
use crate::{nowhere, site};
use dispute_matrix::prerender::{head, in_language};
use dispute_matrix::ui::Model;
use dispute_matrix::words::Language;

const PICTURE: &str = "https://news.example/matrix/preview-1200x628.png";

/// The head without its data, which is no HTML.
fn html(head: &str) -> &str {
    head.split("<script").next().unwrap()
}

/// The content of the one meta tag whose `name` or `property` is this.
fn meta(head: &str, name: &str) -> Option<String> {
    let is_it = |tag: &Tag| [tag.get("name"), tag.get("property")].contains(&Some(name));
    let mut found = tags(html(head), "meta").into_iter().filter(is_it);
    let content = found
        .next()
        .map(|tag| tag.get("content").unwrap().to_owned());
    assert_eq!(found.next(), None, "{name} stands twice");
    content
}

/// The one link of a kind.
fn link(head: &str, rel: &str) -> Option<Tag> {
    // Those to other languages are of that kind, too.
    let is_it = |tag: &Tag| tag.get("rel") == Some(rel) && tag.get("hreflang").is_none();
    let mut found = tags(html(head), "link").into_iter().filter(is_it);
    let link = found.next();
    assert_eq!(found.next(), None, "{rel} stands twice");
    link
}

fn href(head: &str, rel: &str) -> Option<String> {
    link(head, rel).map(|tag| tag.get("href").unwrap().to_owned())
}

/// The data in the page.
fn data(head: &str) -> serde_json::Value {
    let (_, after) = head
        .split_once("<script type=\"application/ld+json\">")
        .unwrap();
    let (json, rest) = after.split_once("</script>").unwrap();
    assert_eq!(rest, "");
    serde_json::from_str(json).unwrap()
}

#[test]
fn a_known_site_has_a_preview_with_a_picture_and_its_words() {
    let head = head(&site(), Model::embedded());
    let is = |name: &str, value: &str| assert_eq!(meta(&head, name).as_deref(), Some(value));
    is("og:url", "https://news.example/matrix/");
    is(
        "og:title",
        "Who counts as a terrorist in Syria? 20 January 2016",
    );
    is("og:image", PICTURE);
    is("og:image:width", "1200");
    is("og:image:height", "628");
    is("twitter:card", "summary_large_image");
    is("twitter:image", PICTURE);
    let alt = "A table of the positions of 10 blocs on 22 groups on 20 January 2016.";
    is("og:image:alt", alt);
    is("twitter:image:alt", alt);
    for name in ["description", "og:description", "twitter:description"] {
        let said = meta(&head, name).unwrap();
        assert!(
            said.ends_with("They split over 4. On 6 someone wavers; on 4 too little is on record.")
        );
    }
}

#[test]
fn a_known_site_tells_its_address_and_its_oembed() {
    let head = head(&site(), Model::embedded());
    assert_eq!(
        href(&head, "canonical").as_deref(),
        Some("https://news.example/matrix/")
    );
    let oembed = link(&head, "alternate").unwrap();
    assert_eq!(oembed.get("type"), Some("application/json+oembed"));
    assert_eq!(
        oembed.get("href"),
        Some("https://news.example/matrix/oembed.json")
    );
    assert!(oembed.get("title").is_some());
}

#[test]
fn what_must_be_absolute_is_left_out_where_the_site_is_not_known() {
    let head = head(&nowhere(), Model::embedded());
    for name in ["og:url", "og:image", "twitter:image"] {
        assert_eq!(meta(&head, name), None, "{name}");
    }
    assert_eq!(meta(&head, "twitter:card").as_deref(), Some("summary"));
    assert_eq!(link(&head, "canonical"), None);
    assert_eq!(link(&head, "alternate"), None);
    assert!(meta(&head, "og:title").is_some());
    assert_eq!(
        href(&head, "describedby").as_deref(),
        Some("./dataset.jsonld")
    );
}

#[test]
fn the_data_in_the_page_describes_the_record_without_its_sources() {
    let data = data(&head(&site(), Model::embedded()));
    assert_eq!(data["@type"], "Dataset");
    assert_eq!(data["url"], "https://news.example/matrix/");
    assert!(data.get("isBasedOn").is_none());
}

#[test]
fn each_language_has_a_page_that_names_all_others() {
    let others = |head: &str| -> Vec<(String, String)> {
        let links = tags(html(head), "link").into_iter();
        let of = |tag: Tag| {
            let hreflang = tag.get("hreflang")?.to_owned();
            Some((hreflang, tag.get("href")?.to_owned()))
        };
        links.filter_map(of).collect()
    };
    let arabic = in_language(Language::Arabic).unwrap();
    let all = others(&head(&site(), arabic));
    assert_eq!(all, others(&head(&site(), Model::embedded())));
    let is = |hreflang: &str, href: &str| {
        let pair = (hreflang.to_owned(), href.to_owned());
        assert!(all.contains(&pair), "{all:?}");
    };
    is("en", "https://news.example/matrix/");
    is("ar", "https://news.example/matrix/ar.html");
    is("x-default", "https://news.example/matrix/");
    assert_eq!(all.len(), Language::ALL.len() + 1);
    let own = href(&head(&site(), arabic), "canonical");
    assert_eq!(own.as_deref(), Some("https://news.example/matrix/ar.html"));
}
