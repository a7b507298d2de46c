//! The files that describe the widget to other programs.

use crate::html::tag;
use crate::{nowhere, site};
use dispute_matrix::prerender::{Site, amp, dataset, oembed};
use dispute_matrix::record::embedded;
use serde_json::Value;

fn read(json: &str) -> Value {
    serde_json::from_str(json).unwrap()
}

#[test]
fn an_oembed_answer_has_what_its_type_demands() {
    let answer = read(&oembed(&site()));
    // oEmbed 1.0, sections 2.3.4 and 2.3.4.4.
    assert_eq!(answer["version"], "1.0");
    assert_eq!(answer["type"], "rich");
    assert!(answer["width"].as_u64().unwrap() > 0);
    assert!(answer["height"].as_u64().unwrap() > 0);
    let frame = tag(answer["html"].as_str().unwrap(), "iframe");
    assert_eq!(frame.get("src"), Some("https://news.example/matrix/"));
    assert_eq!(
        frame.get("height").map(str::to_owned),
        Some(answer["height"].to_string())
    );
    // All three thumbnail parameters must be there together.
    assert_eq!(
        answer["thumbnail_url"],
        "https://news.example/matrix/preview-1200x628.png"
    );
    assert_eq!(answer["thumbnail_width"], 1200);
    assert_eq!(answer["thumbnail_height"], 628);
    assert_eq!(answer["provider_name"], "news.example");
    assert_eq!(answer["title"], "Who counts as a terrorist in Syria?");
}

#[test]
fn an_oembed_answer_without_a_site_names_no_picture() {
    let answer = read(&oembed(&nowhere()));
    let keys = answer.as_object().unwrap().keys();
    assert!(
        !keys
            .into_iter()
            .any(|key| key.starts_with("thumbnail") || key.starts_with("provider"))
    );
    assert!(answer["html"].as_str().unwrap().contains("src=\"./\""));
}

#[test]
fn the_amp_form_names_the_script_it_needs_in_a_comment_alone() {
    let html = amp(&site());
    let (comment, frame) = html.split_once("-->").unwrap();
    assert!(comment.contains("https://cdn.ampproject.org/v0/amp-iframe-0.1.js"));
    assert!(!frame.contains("<script"));
    assert_eq!(
        tag(&html, "amp-iframe").get("src"),
        Some("https://news.example/matrix/")
    );
}

#[test]
fn the_dataset_is_described_with_its_licence_version_and_span() {
    let data = read(&dataset(&site()));
    assert_eq!(data["@context"], "https://schema.org");
    assert_eq!(data["@type"], "Dataset");
    assert_eq!(
        data["license"],
        "https://creativecommons.org/licenses/by/4.0/"
    );
    let record = embedded();
    assert_eq!(data["version"], *record.version);
    assert_eq!(data["dateModified"], *record.version);
    // What a search engine takes as a description: 50 to 5000 letters.
    let about = data["description"].as_str().unwrap();
    assert!((50..5000).contains(&about.chars().count()), "{about}");
    let span = data["temporalCoverage"].as_str().unwrap();
    let (first, last) = span.split_once('/').unwrap();
    for claim in &record.claims {
        let day = claim.date.day.iso();
        assert!(
            first <= &*day && last.get(..4) >= day.get(..4),
            "{span} {day}"
        );
    }
    assert!(data.get("creator").is_none(), "the record names no creator");
}

#[test]
fn the_dataset_names_every_source_of_the_record_once() {
    let record = embedded();
    let data = read(&dataset(&site()));
    let sources = data["isBasedOn"].as_array().unwrap();
    assert_eq!(sources.len(), record.sources.len());
    for (written, source) in sources.iter().zip(&record.sources) {
        assert_eq!(written["url"], *source.url);
        assert_eq!(written["name"], *source.title);
        assert_eq!(written["publisher"]["name"], *source.publisher);
        let date = source.date.map(|date| date.iso());
        assert_eq!(written["datePublished"].as_str(), date.as_deref());
    }
}

#[test]
fn the_dataset_is_given_out_in_three_forms() {
    let files = |site: &Site| -> Vec<String> {
        let data = read(&dataset(site));
        let files = data["distribution"].as_array().unwrap().iter();
        files
            .map(|file| file["contentUrl"].as_str().unwrap().to_owned())
            .collect()
    };
    let names = ["view.csv", "view.json", "print.svg"];
    assert_eq!(
        files(&site()),
        names.map(|name| format!("https://news.example/matrix/{name}"))
    );
    assert_eq!(files(&nowhere()), names.map(|name| format!("./{name}")));
}
