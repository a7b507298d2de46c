//! What the page says of itself: title, description, link previews, where to find more.

use super::{PREVIEW, PREVIEW_HEIGHT, PREVIEW_WIDTH, Site, dataset, headline};
use crate::ui::Model;
use crate::ui::piece::{Element, el};
use crate::words::{self, Language};

/// The parts of the page's head, as HTML, in the language of a model.
///
/// Addresses that only absolute ones will do for (a preview's picture, the canonical link, oEmbed)
/// are left out where the site is not known.
pub fn head(site: &Site, model: &'static Model) -> String {
    words::speak(model.words);
    let Model {
        record, default, ..
    } = model;
    let (title, headline) = (words::document_title(record, default), headline(model));
    let mut parts = vec![
        el("title").text(title.clone()),
        named("description", headline.clone()),
    ];
    parts.extend(previews(site, model, &title, &headline));
    parts.extend(links(site, model, title));
    parts.extend(alternates(site));
    let html: String = parts.iter().map(Element::html).collect();
    if model.words.language != Language::English {
        return html;
    }
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

/// The name of a language's page in the build.
pub fn page_name(language: Language) -> String {
    match language {
        Language::English => "index.html".into(),
        other => [other.name(), ".html"].concat(),
    }
}

/// The same page in each language; where none fits, the English one takes the browser's.
fn alternates(site: &Site) -> impl Iterator<Item = Element> {
    let link = |hreflang: &'static str, language| {
        let address = match language {
            Language::English => site.folder().to_owned(),
            other => site.file(&page_name(other)),
        };
        link("alternate", address).set("hreflang", hreflang)
    };
    let each = Language::ALL.iter().map(move |one| link(one.name(), *one));
    each.chain([link("x-default", Language::English)])
}

/// Open Graph, and what one reader of it calls differently.
fn previews(site: &Site, model: &Model, title: &str, headline: &str) -> Vec<Element> {
    let mut parts = vec![
        property("og:type", "article".into()),
        property("og:title", title.into()),
        property("og:description", headline.into()),
    ];
    let Some(address) = site.address() else {
        parts.push(named("twitter:card", "summary".into()));
        return parts;
    };
    let (image, alt) = (site.file(PREVIEW), super::preview_alt(model));
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

fn links(site: &Site, model: &Model, title: String) -> Vec<Element> {
    let data = link("describedby", site.file("dataset.jsonld")).set("type", "application/ld+json");
    let Some(address) = site.address() else {
        return vec![data];
    };
    let oembed = link("alternate", site.file("oembed.json"))
        .set("type", "application/json+oembed")
        .set("title", title);
    let canonical = match model.words.language {
        Language::English => address.to_owned(),
        other => site.file(&page_name(other)),
    };
    vec![link("canonical", canonical), oembed, data]
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
