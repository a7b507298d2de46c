//! The default table as a fragment to paste.

use crate::html::{Tag, Token, tags, tokens};
use crate::{nowhere, site};
use dispute_matrix::prerender::fragment;
use dispute_matrix::record::embedded;
use dispute_matrix::stance::Ledger;
use dispute_matrix::view::{Table, View};
use dispute_matrix::words;

/// The texts of all elements of a name, tags in them dropped.
fn texts(html: &str, name: &str) -> Vec<String> {
    let mut found = Vec::new();
    let mut open = false;
    for token in tokens(html) {
        match token {
            Token::Start(tag) if tag.name == name => {
                open = true;
                found.push(String::new());
            }
            Token::End(end) if end == name => open = false,
            Token::Text(text) if open => found.last_mut().unwrap().push_str(&text),
            _ => {}
        }
    }
    found
}

#[test]
fn every_cell_of_the_default_view_stands_in_it_in_words() {
    let record = embedded();
    let table = Table::new(&record, &Ledger::new(&record), &View::of(&record));
    let mut expected = vec![String::new(), String::new()];
    for row in table.rows() {
        let cells = row.cells.iter();
        expected.extend(cells.map(|cell| words::cell_short(&record, row.group, &cell.stance)));
        expected.push(words::row_end(&record, &row.finding));
    }
    assert_eq!(texts(&fragment(&site()), "td"), expected);
}

#[test]
fn a_cell_says_its_position_and_its_marks() {
    let cells = texts(&fragment(&site()), "td");
    for said in [
        "terrorist",
        "opposition, by conduct",
        "opposition, conduct differs",
        "divided",
        "nothing on record",
        "weak record only",
    ] {
        assert!(cells.iter().any(|cell| cell == said), "{said}");
    }
}

#[test]
fn its_heads_have_their_scope_and_its_lines_the_same_width() {
    let html = fragment(&site());
    let scope = |name: &str| {
        let heads = tags(&html, "th").into_iter();
        heads.filter(|head| head.get("scope") == Some(name)).count()
    };
    assert_eq!(scope("row"), 22);
    assert_eq!(scope("rowgroup"), 5);
    assert_eq!(scope("col"), 12);
    assert_eq!(scope("colgroup"), 3);
    assert_eq!(tags(&html, "tbody").len(), 5);
    let mut widths: Vec<usize> = Vec::new();
    for token in tokens(&html) {
        match token {
            Token::Start(tag) if tag.name == "tr" => widths.push(0),
            Token::Start(tag) if ["td", "th"].contains(&&*tag.name) => {
                let span = tag.get("colspan").map_or(1, |span| span.parse().unwrap());
                *widths.last_mut().unwrap() += span;
            }
            _ => {}
        }
    }
    assert!(widths.iter().all(|width| *width == 12), "{widths:?}");
}

#[test]
fn its_caption_has_the_question_the_day_and_the_answer() {
    let caption = texts(&fragment(&site()), "caption").concat();
    assert!(caption.starts_with("Who counts as a terrorist in Syria? 20 January 2016 On 20"));
    assert!(caption.contains("They split over 4."), "{caption}");
}

#[test]
fn it_says_the_method_the_licence_and_the_way_to_the_widget() {
    let html = fragment(&site());
    let record = embedded();
    let said = texts(&html, "p").concat();
    assert!(
        said.contains(&words::method(&record, &View::of(&record))),
        "{said}"
    );
    assert!(said.contains(&words::record_line(&record)), "{said}");
    assert!(texts(&html, "th").contains(&"Damascus (not counted)".into()));
    let link: Vec<Tag> = tags(&html, "a");
    assert_eq!(link.len(), 1);
    assert_eq!(link[0].get("href"), Some("https://news.example/matrix/"));
}

#[test]
fn it_links_nowhere_where_the_site_is_not_known() {
    assert_eq!(tags(&fragment(&nowhere()), "a"), []);
}

#[test]
fn nothing_in_it_is_stripped_by_a_careful_host() {
    let html = fragment(&site());
    for token in tokens(&html) {
        let Token::Start(tag) = token else { continue };
        let plain = [
            "table", "caption", "thead", "tbody", "tr", "th", "td", "p", "strong", "a",
        ];
        assert!(plain.contains(&&*tag.name), "{tag:?}");
        for (name, _) in &tag.attributes {
            assert!(["scope", "colspan", "href"].contains(&&**name), "{tag:?}");
        }
    }
}

#[test]
fn every_element_is_closed_in_order() {
    let mut open = Vec::new();
    for token in tokens(&fragment(&site())) {
        match token {
            Token::Start(tag) => open.push(tag.name),
            Token::End(name) => assert_eq!(open.pop(), Some(name)),
            Token::Text(_) => {}
        }
    }
    assert_eq!(open, [""; 0]);
}
