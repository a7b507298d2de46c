//! The page of another record than the project's own: the example.

use crate::host_json::HostJson;
use crate::{attribute, live, pieces};
use dispute_matrix::prerender;
use dispute_matrix::record::{Record, embedded, read};
use dispute_matrix::ui::Model;
use dispute_matrix::words;

fn example() -> Record {
    let json = serde_json::from_str(include_str!("../../data/example.json")).unwrap();
    read("data/example.json", &HostJson(&json)).unwrap()
}

/// What a reader can read or hear of a page: its text, and its tags for their attributes.
fn told_of_syria(html: &str) -> Vec<String> {
    let record = embedded();
    let names = record.blocs.iter().map(|bloc| bloc.name.to_string());
    let names = names.chain(record.groups.iter().map(|group| group.name.to_string()));
    let seats = record.seats.iter().map(|seat| seat.name.to_string());
    let other = ["Syria", "Geneva", "talks", "2016", "seat ", "bar "].map(str::to_owned);
    let all = names.chain(seats).chain(other);
    all.filter(|word| html.contains(word.as_str())).collect()
}

/// The text of a page without its tags.
fn text(html: &str) -> String {
    let parts = html.split('<').filter_map(|part| part.split_once('>'));
    parts.map(|(_, text)| text).collect::<Vec<_>>().join(" ")
}

#[test]
fn its_prerendered_page_has_its_table_and_nothing_of_syria() {
    let model: &'static Model = Box::leak(Box::new(Model::new(example())));
    let html = prerender::root_of(model) + &*words::document_title(&model.record, &model.default);
    assert_eq!(pieces(&html, "<td data-bloc=", "</td>").len(), 5 * 6);
    let rows = pieces(&html, "<tr data-group=", "</tr>");
    let verdicts = rows
        .iter()
        .map(|row| attribute(row, "data-verdict").unwrap());
    let mut verdicts: Vec<&str> = verdicts.collect();
    verdicts.dedup();
    let all = [
        "disputed",
        "wavering",
        "agreed-terrorist",
        "agreed-opposition",
        "thin",
    ];
    assert_eq!(verdicts, all);
    assert!(html.ends_with("Example: which canals count as navigable? 1 May 2019"));
    assert_eq!(told_of_syria(&html), [""; 0]);
    // In attributes the positions keep the names of the contract; in words they are the record's.
    let words = text(&html);
    assert!(words.contains("Agreed: not navigable"));
    for word in ["terrorist", "opposition"] {
        assert!(!words.contains(word), "{word}");
    }
}

#[test]
fn nothing_that_opens_in_it_tells_of_syria() {
    for query in [
        "open=fg.salt",
        "open=reach",
        "open=rl",
        "open=nb.sb",
        "open=rl.rl&view=agreement",
        "if=~fg.salt.t&open=fg.salt",
        "at=2019-05-20&since=2019-05-01",
        "blocs=~rl~rl.members&open=rl.ring",
        "q=lock&evidence=low&count=~nb~so&rule=majority",
    ] {
        let html = live(example(), query);
        assert_eq!(told_of_syria(&html), [""; 0], "{query}");
        let words = text(&html);
        assert!(
            !words.contains("terrorist") && !words.contains("opposition"),
            "{query}"
        );
    }
}
