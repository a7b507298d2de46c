//! On paper: the sources as numbered notes.

use crate::{attribute, drawn, live, pieces};
use dispute_matrix::record::embedded;
use dispute_matrix::view::{Table, View};
use dispute_matrix::{stance::Ledger, words};

/// The items of the list of sources.
fn notes(html: &str) -> Vec<&str> {
    let list = html.split("class=\"dm-sources\"").nth(1).unwrap_or("");
    pieces(list, "<li>", "</li>")
}

#[test]
fn on_paper_each_position_leads_to_the_source_that_decides_it() {
    let record = embedded();
    let ledger = Ledger::new(&record);
    for query in [
        "",
        "at=2016-12-30",
        "blocs=~ar~ar.members",
        "verdicts=~disputed&evidence=low",
    ] {
        let html = drawn(record.clone(), query, true);
        let notes = notes(&html);
        let view = View::read(query, &record, &View::of(&record)).view;
        let table = Table::new(&record, &ledger, &view);
        let deciding: Vec<_> = table
            .rows()
            .flat_map(|row| &row.cells)
            .map(|cell| cell.stance.deciding)
            .collect();
        let cells = pieces(&html, "<td data-bloc", "</td>");
        assert_eq!(cells.len(), deciding.len(), "{query}");
        for (cell, deciding) in cells.into_iter().zip(deciding) {
            let number =
                attribute(cell, "data-note").map(|number| number.parse::<usize>().unwrap());
            let source = deciding.map(|ix| &record.sources[record.claims[ix as usize].source.ix()]);
            assert_eq!(number.is_some(), source.is_some(), "{query}: {cell}");
            if let (Some(number), Some(source)) = (number, source) {
                let note = notes[number - 1];
                let link = format!("<a href=\"{}\"", source.url.replace('&', "&amp;"));
                assert!(note.contains(&link), "{query}: {note}");
                assert!(
                    note.contains(&*words::source_name(source)),
                    "{query}: {note}"
                );
            }
        }
    }
}

#[test]
fn a_source_is_one_note_however_many_positions_it_decides() {
    let html = drawn(embedded(), "", true);
    let mut notes = notes(&html);
    let all = notes.len();
    notes.sort_unstable();
    notes.dedup();
    assert_eq!(notes.len(), all);
    let cells = html.matches(" data-note=").count();
    assert!(all < cells, "{all} notes, {cells} cells");
}

#[test]
fn letters_of_an_address_are_legible_on_paper_and_other_codes_stay() {
    let mut record = embedded();
    let given = [
        ("https://a.example/%D8%B3%D9%88", "https://a.example/سو"),
        ("https://a.example/a%2Fb", "https://a.example/a%2Fb"),
        ("https://a.example/%D8%B3%2F", "https://a.example/%D8%B3%2F"),
        ("https://a.example/%D8%B3+1", "https://a.example/%D8%B3+1"),
        ("https://a.example/%D8", "https://a.example/%D8"),
        // A mark that turns the direction of text around.
        ("https://a.example/%E2%80%AE", "https://a.example/%E2%80%AE"),
        ("https://a.example/100%", "https://a.example/100%"),
    ];
    for (source, (url, _)) in record.sources.iter_mut().zip(given.iter().cycle()) {
        source.url = (*url).into();
    }
    let html = drawn(record, "", true);
    for (url, read) in given {
        let link = format!("<a href=\"{url}\"><bdi>{read}</bdi></a>");
        assert!(html.contains(&link), "{link}");
    }
}

#[test]
fn on_a_screen_there_are_no_notes() {
    let html = live(embedded(), "");
    assert!(!html.contains("data-note") && !html.contains("dm-sources"));
}
