//! What of a large table is drawn: what is in sight, the rest as gaps that add up to all.

use crate::made::{Size, record};
use dispute_matrix::ui::piece::{Element, Piece};
use dispute_matrix::ui::sight::{LARGE, Sight};
use dispute_matrix::ui::{Ask, Before, Model, redrawn};
use dispute_matrix::view::{Open, View};
use std::sync::OnceLock;

const SIZE: Size = Size {
    blocs: 50,
    groups: 300,
    claims: 6_000,
};

fn model() -> &'static Model {
    static MODEL: OnceLock<Model> = OnceLock::new();
    MODEL.get_or_init(|| Model::new(record(SIZE)))
}

fn draw(query: &str, sight: &Sight, before: Option<&Before>) -> (Element, Before) {
    let view = View::read(query, &model().record, &model().default).view;
    redrawn(model(), &ask(&view, sight), before)
}

fn ask<'a>(view: &'a View, sight: &'a Sight) -> Ask<'a> {
    Ask::live(view, &model().default, sight)
}

/// All elements under one, itself first, in reading order.
fn all(element: &Element) -> Vec<&Element> {
    let children = element.parts().children.iter();
    let within = children.filter_map(|child| match child {
        Piece::Element(element) => Some(all(element)),
        _ => None,
    });
    std::iter::once(element).chain(within.flatten()).collect()
}

fn value<'a>(element: &'a Element, name: &str) -> Option<&'a str> {
    let mut named = element.parts().attributes.iter();
    named.find(|(it, _)| *it == name).map(|(_, value)| &**value)
}

fn number(element: &Element, name: &str) -> usize {
    value(element, name).map_or(0, |value| value.parse().unwrap())
}

/// The elements of a tag, in reading order.
fn of_tag<'a>(element: &'a Element, tag: &str) -> Vec<&'a Element> {
    let mut found = all(element);
    found.retain(|it| it.parts().tag == tag);
    found
}

fn is_gap(element: &Element) -> bool {
    value(element, "class") == Some("dm-gap")
}

/// The groups' rows that are drawn, by their places.
fn rows(drawn: &Element) -> Vec<(usize, &Element)> {
    let mut rows = of_tag(drawn, "tr");
    rows.retain(|row| value(row, "data-group").is_some());
    rows.into_iter()
        .map(|row| (number(row, "aria-rowindex"), row))
        .collect()
}

fn sight(rows: std::ops::Range<usize>, columns: std::ops::Range<usize>) -> Sight {
    Sight {
        rows,
        columns,
        focus: None,
    }
}

#[test]
fn a_small_table_is_drawn_whole_and_says_no_places() {
    let (drawn, _) = draw("blocs=~b0~b1~b2", &sight(0..1, 0..1), None);
    let cells = 3 * SIZE.groups;
    assert!(cells <= LARGE, "{cells}");
    assert_eq!(rows(&drawn).len(), SIZE.groups);
    assert!(rows(&drawn).iter().all(|(place, _)| *place == 0));
    assert!(!all(&drawn).into_iter().any(is_gap));
}

#[test]
fn rows_and_gaps_of_a_large_table_add_up_to_all_wherever_it_is_looked_at() {
    for (from, to) in [(0, 40), (3, 4), (100, 160), (290, 310), (400, 420)] {
        let (drawn, _) = draw("order=name", &sight(from..to, 10..20), None);
        let gaps: usize = of_tag(&drawn, "tr")
            .into_iter()
            .filter(|row| is_gap(row))
            .map(|row| number(row, "data-count"))
            .sum();
        let seen = rows(&drawn);
        assert_eq!(seen.len(), to.min(SIZE.groups) - from.min(SIZE.groups));
        assert_eq!(seen.len() + gaps, SIZE.groups, "{from} to {to}");
        // Two lines of heads stand above; the order by name has no sections.
        let places: Vec<usize> = (from.min(SIZE.groups)..to.min(SIZE.groups))
            .map(|ix| ix + 3)
            .collect();
        assert_eq!(seen.iter().map(|row| row.0).collect::<Vec<_>>(), places);
    }
}

#[test]
fn each_line_of_a_large_table_is_as_wide_as_all_columns() {
    let (drawn, _) = draw("", &sight(0..20, 15..25), None);
    let table = of_tag(&drawn, "table")[0];
    let columns = number(table, "aria-colcount");
    assert_eq!(columns, SIZE.blocs + 2);
    for line in of_tag(table, "tr") {
        let cells = line.parts().children.iter().map(|cell| match cell {
            Piece::Element(cell) => number(cell, "colspan").max(1),
            _ => 1,
        });
        assert_eq!(cells.sum::<usize>(), columns, "{line:?}");
    }
    let (_, row) = rows(&drawn)[0];
    let places: Vec<usize> = of_tag(row, "td")
        .iter()
        .map(|cell| number(cell, "aria-colindex"))
        .filter(|place| *place > 0)
        .collect();
    assert_eq!(places, [(17..27).collect(), vec![52]].concat());
}

#[test]
fn who_agrees_with_whom_is_drawn_in_sight_alone_where_it_is_large() {
    for (query, lines) in [("view=agreement", 51), ("view=agreement&open=b4.b7", 52)] {
        let (drawn, _) = draw(query, &sight(10..20, 15..25), None);
        let table = of_tag(&drawn, "table")[0];
        assert_eq!(number(table, "aria-rowcount"), lines);
        assert_eq!(number(table, "aria-colcount"), SIZE.blocs + 1);
        let (gaps, rows): (Vec<&Element>, Vec<&Element>) = of_tag(table, "tr")
            .into_iter()
            .filter(|row| is_gap(row) || value(row, "data-voice").is_some())
            .partition(|row| is_gap(row));
        let gaps: usize = gaps.iter().map(|row| number(row, "data-count")).sum();
        // What is open is drawn, too.
        assert_eq!(rows.len(), 10 + lines - 51, "{query}");
        assert_eq!(gaps + rows.len(), SIZE.blocs, "{query}");
        let last = rows[rows.len() - 1];
        assert_eq!(number(last, "aria-rowindex"), 19 + 2 + lines - 51);
        let pairs: Vec<&str> = of_tag(last, "td")
            .iter()
            .filter_map(|cell| value(cell, "data-pair"))
            .collect();
        let there: Vec<String> = (15..25).map(|ix| format!("b19.b{ix}")).collect();
        assert_eq!(pairs, there);
        // The panel of a pair holds a table of its own.
        let own = |line: &&Element| is_gap(line) || value(line, "data-voice").is_some();
        for line in of_tag(table, "tr").into_iter().filter(own) {
            let cells = line.parts().children.iter().map(|cell| match cell {
                Piece::Element(cell) => number(cell, "colspan").max(1),
                _ => 1,
            });
            assert_eq!(cells.sum::<usize>(), SIZE.blocs + 1, "{line:?}");
        }
    }
    let (drawn, _) = draw("view=agreement&blocs=~b0~b1~b2", &sight(0..1, 0..1), None);
    assert!(
        !all(&drawn).into_iter().any(is_gap),
        "three blocs are drawn whole"
    );
}

#[test]
fn places_count_heads_of_sections_and_what_is_open() {
    let lines = |query: &str| {
        let (drawn, _) = draw(query, &sight(0..300, 0..2), None);
        let table = of_tag(&drawn, "table")[0];
        let drawn: Vec<usize> = of_tag(table, "tr")
            .into_iter()
            .map(|line| number(line, "aria-rowindex"))
            .filter(|place| *place > 0)
            .collect();
        (number(table, "aria-rowcount"), drawn)
    };
    let (count, places) = lines("order=name");
    assert_eq!(count, SIZE.groups + 4);
    assert_eq!(places, (3..SIZE.groups + 3).collect::<Vec<_>>());
    let (count, places) = lines("order=name&open=b1");
    assert_eq!(count, SIZE.groups + 5);
    assert_eq!(places, (4..SIZE.groups + 4).collect::<Vec<_>>());
    let (count, places) = lines("order=dispute");
    let sections = count - SIZE.groups - 4;
    assert!(sections > 1, "{sections}");
    assert_eq!(places, (3..count - 1).collect::<Vec<_>>());
}

#[test]
fn what_is_open_and_what_has_the_focus_stay_far_from_what_is_in_sight() {
    let open = |text: &str| Open::parse(text, &model().record).unwrap();
    let far = Sight {
        focus: Some(open("b45.g290")),
        ..sight(0..10, 0..10)
    };
    let (drawn, _) = draw("order=editorial&open=b3.g200", &far, None);
    let held = |row: &Element| value(row, "data-group").unwrap().to_owned();
    let groups: Vec<String> = rows(&drawn).iter().map(|(_, row)| held(row)).collect();
    let number = |ix: usize| format!("g{ix}");
    let there: Vec<String> = (0..10).chain([200]).chain(282..299).map(number).collect();
    assert_eq!(
        groups, there,
        "eight rows on either side of the focus, for the keys"
    );
    let (_, row) = rows(&drawn)[0];
    let blocs: Vec<&str> = of_tag(row, "td")
        .iter()
        .filter_map(|cell| value(cell, "data-bloc"))
        .collect();
    let there: Vec<String> = (0..10).chain(37..50).map(|ix| format!("b{ix}")).collect();
    assert_eq!(blocs, there);
}

#[test]
fn scrolling_keeps_what_stays_in_sight_and_comes_to_the_same_as_drawing_it_anew() {
    let (_, before) = draw("", &sight(0..40, 0..20), None);
    for now in [
        sight(20..60, 0..20),
        sight(0..40, 10..30),
        sight(20..60, 10..30),
    ] {
        let again = Ask {
            again: true,
            ..ask(&model().default, &now)
        };
        let (step, _) = redrawn(model(), &again, Some(&before));
        let (whole, _) = draw("", &now, None);
        let kept = kept_in(&step);
        assert!(kept >= 20, "{now:?}: {kept}");
        let table = all(&whole)
            .into_iter()
            .find(|it| value(it, "class") == Some("dm-scroll"))
            .unwrap();
        assert_eq!(filled(&step, table), *table, "{now:?}");
    }
}

#[test]
fn a_step_in_a_large_table_comes_to_the_same_as_drawing_it_anew() {
    let now = sight(0..40, 0..20);
    for (from, to) in [
        ("", "order=name"),
        ("order=name", "order=name&open=b1.g2"),
        ("order=name&open=b1", "order=name"),
        ("", "rule=majority"),
        ("blocs=~b0~b1~b2", ""),
        ("", "blocs=~b0~b1~b2"),
    ] {
        let (_, before) = draw(from, &now, None);
        let (step, _) = draw(to, &now, Some(&before));
        let (whole, _) = draw(to, &now, None);
        assert_eq!(filled(&step, &whole), whole, "{from} to {to}");
    }
}

#[test]
fn paper_and_the_page_without_scripts_have_all_of_a_large_table() {
    for (live, printing) in [(true, true), (false, false)] {
        let sight = sight(0..1, 0..1);
        let ask = Ask {
            live,
            printing,
            ..ask(&model().default, &sight)
        };
        let (drawn, _) = redrawn(model(), &ask, None);
        assert!(!all(&drawn).into_iter().any(is_gap));
        let mut cells = of_tag(&drawn, "td");
        cells.retain(|cell| value(cell, "data-bloc").is_some());
        assert_eq!(cells.len(), SIZE.groups * SIZE.blocs);
    }
}

#[test]
fn what_is_in_sight_is_drawn_again_before_a_key_could_leave_what_is_drawn() {
    let seen = Sight::around(100..120, 5..9, None);
    assert!(seen.covers(100..120, 5..9));
    assert!(seen.covers(90..130, 0..12));
    assert!(
        !seen.covers(100..137, 5..9),
        "a page down would lead out of it"
    );
    assert!(!seen.covers(83..110, 5..9), "and a page up");
    assert!(!seen.covers(100..120, 5..40));
    assert!(Sight::default().covers(0..20, 0..15));
    assert!(!Sight::default().covers(0..33, 0..15));
}

fn kept_in(element: &Element) -> usize {
    let children = element.parts().children.iter();
    let kept = children.map(|child| match child {
        Piece::Kept(_) | Piece::Rest => 1,
        Piece::Element(element) => kept_in(element),
        Piece::Text(_) => 0,
    });
    kept.sum()
}

/// A step with what it keeps put in from what is drawn anew.
fn filled(step: &Element, whole: &Element) -> Element {
    let (step, whole) = (step.clone().into_parts(), whole.parts());
    let mut drawn = dispute_matrix::ui::piece::el(step.tag).key(step.key);
    for (name, value) in step.attributes {
        drawn = drawn.set(name, value.into_owned());
    }
    assert_eq!(step.children.len(), whole.children.len());
    for (child, whole) in step.children.into_iter().zip(&whole.children) {
        drawn = drawn.push(match (child, whole) {
            (Piece::Kept(key), Piece::Element(whole)) => {
                assert_eq!(key, whole.parts().key);
                Piece::Element(whole.clone())
            }
            (Piece::Element(child), Piece::Element(whole)) => Piece::Element(filled(&child, whole)),
            (child, _) => child,
        });
    }
    drawn
}
