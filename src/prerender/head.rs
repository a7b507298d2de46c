//! What the page says of itself: title, description, link previews, where to find more.

use super::{PREVIEW, PREVIEW_HEIGHT, PREVIEW_WIDTH, Site, dataset, headline};
use crate::ui::Model;
use crate::ui::piece::{Element, el};
use crate::words;

/// The parts of the page's head, as HTML.
///
/// Addresses that only absolute ones will do for (a preview's picture, the canonical link, oEmbed)
/// are left out where the site is not known.
pub fn head(site: &Site) -> String {
    let Model {
        record, default, ..
    } = Model::embedded();
    let (title, headline) = (words::document_title(record, default), headline());
    let mut parts = vec![
        el("title").text(title.clone()),
        named("description", headline.clone()),
    ];
    parts.extend(previews(site, &title, &headline));
    parts.extend(links(site, title));
    let html: String = parts.iter().map(Element::html).collect();
    // Data, which no browser runs and no policy refuses; the writer leaves no `<` in it.
    let data = dataset::summary(site).line();
    [
        &*html,
        "<script type=\"application/ld+json\">",
        &data,
        "</script>",
    ]
    .concat()
}

/// Open Graph, and what one reader of it calls differently.
fn previews(site: &Site, title: &str, headline: &str) -> Vec<Element> {
    let mut parts = vec![
        property("og:type", "article".into()),
        property("og:title", title.into()),
        property("og:description", headline.into()),
    ];
    let Some(address) = site.address() else {
        parts.push(named("twitter:card", "summary".into()));
        return parts;
    };
    let (image, alt) = (site.file(PREVIEW), super::preview_alt());
    parts.extend([
        property("og:url", address.into()),
        property("og:image", image.clone()),
        property("og:image:type", "image/png".into()),
        property("og:image:width", PREVIEW_WIDTH.to_string()),
        property("og:image:height", PREVIEW_HEIGHT.to_string()),
        property("og:image:alt", alt.clone()),
        named("twitter:card", "summary_large_image".into()),
        named("twitter:title", title.into()),
        named("twitter:description", headline.into()),
        named("twitter:image", image),
        named("twitter:image:alt", alt),
    ]);
    parts
}

fn links(site: &Site, title: String) -> Vec<Element> {
    let data = link("describedby", site.file("dataset.jsonld")).set("type", "application/ld+json");
    let Some(address) = site.address() else {
        return vec![data];
    };
    let oembed = link("alternate", site.file("oembed.json"))
        .set("type", "application/json+oembed")
        .set("title", title);
    vec![link("canonical", address.into()), oembed, data]
}

fn link(rel: &'static str, href: String) -> Element {
    el("link").set("rel", rel).set("href", href)
}

fn named(name: &'static str, content: String) -> Element {
    el("meta").set("name", name).set("content", content)
}

fn property(name: &'static str, content: String) -> Element {
    el("meta").set("property", name).set("content", content)
}
