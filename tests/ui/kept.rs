//! Parts, rows and cells that stay as they are drawn: what is left out is what would have been drawn
//! the same.

use dispute_matrix::record::embedded;
use dispute_matrix::ui::piece::{Element, Parts, Piece, el};
use dispute_matrix::ui::sight::Sight;
use dispute_matrix::ui::{Ask, Model, redrawn, widget};
use dispute_matrix::view::View;
use std::sync::LazyLock;

/// Views that differ in one thing or in several.
const VIEWS: [&str; 20] = [
    "",
    "order=name",
    "order=similar",
    "rule=majority",
    "evidence=low",
    "evidence=high",
    "at=2015-12-18",
    "at=2016-05-11",
    "since=2015-12-18",
    "count=~ru~us",
    "blocs=~ru~us~eu~eu.members",
    "verdicts=~disputed",
    "open=ru.ahrar",
    "open=ahrar",
    "if=~ru.ahrar.o",
    "view=agreement",
    "plain=true",
    "kinds=~jihadist",
    "camps=~government",
    "q=army",
];

fn ask(view: &View) -> Ask<'_> {
    static WHOLE: LazyLock<Sight> = LazyLock::new(Sight::default);
    static AUTHOR: LazyLock<View> = LazyLock::new(|| View::of(&embedded()));
    Ask::live(view, &AUTHOR, &WHOLE)
}

/// A piece by its key: a part, a row, or a cell of one.
fn key(piece: &Piece) -> u32 {
    match piece {
        Piece::Kept(key) => *key,
        Piece::Element(element) => element.parts().key,
        Piece::Text(_) | Piece::Rest => 0,
    }
}

/// The rows of the groups, top to bottom.
fn rows(drawn: &Element) -> Vec<Piece> {
    let mut found = Vec::new();
    let in_rows = drawn.parts().tag == "tbody";
    for piece in &drawn.parts().children {
        match piece {
            Piece::Kept(_) if in_rows => found.push(piece.clone()),
            Piece::Element(element) => {
                let names = &element.parts().attributes;
                if names.iter().any(|(name, _)| *name == "data-verdict") {
                    found.push(piece.clone());
                } else {
                    found.extend(rows(element));
                }
            }
            Piece::Kept(_) | Piece::Text(_) | Piece::Rest => {}
        }
    }
    found
}

/// What stands after pieces were drawn where others stood: each takes the first that is left of what it
/// stands for.
fn patched(pieces: &[Piece], stood: &[Piece]) -> Vec<Piece> {
    if pieces == [Piece::Rest] {
        return stood.to_vec();
    }
    let mut left = stood.to_vec();
    let mut take = |piece: &Piece| {
        let same = |stood: &Piece| match (piece, stood) {
            (Piece::Text(_), Piece::Text(_)) => true,
            (Piece::Kept(wanted), stood) => key(stood) == *wanted,
            (Piece::Element(one), Piece::Element(other)) => {
                let (one, other) = (one.parts(), other.parts());
                (one.tag, one.key) == (other.tag, other.key)
            }
            _ => false,
        };
        let found = left.iter().position(same)?;
        Some(left.remove(found))
    };
    let patch = |piece: &Piece| match (piece, take(piece)) {
        (Piece::Kept(key), stood) => {
            stood.unwrap_or_else(|| panic!("{key} is kept and stood nowhere"))
        }
        (Piece::Element(element), stood) => {
            let stood = match &stood {
                Some(Piece::Element(stood)) => &*stood.parts().children,
                _ => &[],
            };
            let parts = element.clone().into_parts();
            let children = patched(&parts.children, stood);
            let made = el(parts.tag).key(parts.key);
            let attributes = parts.attributes.into_iter();
            let made = attributes.fold(made, |made, (name, value)| {
                made.set(name, value.into_owned())
            });
            Piece::Element(children.into_iter().fold(made, Element::push))
        }
        (other, _) => other.clone(),
    };
    pieces.iter().map(patch).collect()
}

/// How many pieces are kept in some, and all that is drawn in them.
fn kept(pieces: &[Piece]) -> usize {
    let kept = pieces.iter().map(|piece| match piece {
        Piece::Kept(_) | Piece::Rest => 1,
        Piece::Element(element) => kept(&element.parts().children),
        Piece::Text(_) => 0,
    });
    kept.sum()
}

/// One view drawn after another: the first, the other by itself, and the other where the first is.
fn pages(model: &'static Model, one: &str, other: &str) -> [Element; 3] {
    let [one, other] = [one, other].map(|query| {
        let reading = View::read(query, &model.record, &model.default);
        assert!(reading.ignored.is_empty(), "{query}");
        reading.view
    });
    let (first, before) = redrawn(model, &ask(&one), None);
    let (then, _) = redrawn(model, &ask(&other), Some(&before));
    [first, widget(model, &ask(&other)), then]
}

/// The rows of these.
fn after(model: &'static Model, one: &str, other: &str) -> [Vec<Piece>; 3] {
    pages(model, one, other).map(|drawn| rows(&drawn))
}

/// How many rows, and how many cells of them, are drawn and not kept.
fn drawn(rows: &[Piece]) -> [usize; 2] {
    let is_drawn = |piece: &&Piece| matches!(piece, Piece::Element(_));
    let rows = || rows.iter().filter(is_drawn);
    let cells = rows().map(|row| {
        let Piece::Element(row) = row else { return 0 };
        let cells = row.parts().children.iter().filter(|cell| key(cell) > 0);
        cells.filter(is_drawn).count()
    });
    [rows().count(), cells.sum()]
}

fn model() -> &'static Model {
    Box::leak(Box::new(Model::new(embedded())))
}

#[test]
fn what_stays_would_be_drawn_the_same_and_all_else_is_drawn() {
    let model = model();
    for one in VIEWS {
        for other in VIEWS {
            let [first, whole, then] = pages(model, one, other);
            let [was, is, drawn] = [&first, &whole, &then].map(rows);
            assert!(is == patched(&drawn, &was), "rows of {one} to {other}");
            // What is closed in a group that was just opened comes a moment later.
            if other != "open=ahrar" {
                let [was, is, drawn] = [first, whole, then].map(|page| [Piece::Element(page)]);
                assert!(is == *patched(&drawn, &was), "{one} to {other}");
            }
        }
    }
}

#[test]
fn a_step_leaves_the_controls_of_other_things_as_they_are() {
    let drawn = |other| {
        let [.., then] = pages(model(), "", other);
        // The words that each control is known by.
        let html = then.html();
        ["dm-language", "dm-slider", "dm-lists", "dm-corner"].map(|part| html.contains(part))
    };
    assert_eq!(drawn("order=name"), [false; 4]);
    assert_eq!(drawn("verdicts=~disputed"), [false; 4]);
    assert_eq!(drawn("at=2016-05-11"), [false, true, false, false]);
    assert_eq!(drawn("groups=~ahrar"), [false, false, true, false]);
    assert_eq!(drawn("open=ru"), [false, false, false, true]);
    assert_eq!(drawn("blocs=~ru~us"), [true; 4]);
}

#[test]
fn another_day_leaves_the_choices_of_its_lists_as_they_are() {
    let [.., then] = pages(model(), "", "at=2016-05-11");
    let html = then.html();
    assert!(
        html.contains("dm-event") && html.contains("dm-compare"),
        "{html}"
    );
    assert_eq!(html.matches("<option value=\"2016").count(), 0);
}

#[test]
fn a_step_that_changes_nothing_draws_every_control_anew() {
    let [first, whole, then] = pages(model(), "", "").map(|page| {
        let Parts { children, .. } = page.into_parts();
        children
    });
    assert_eq!(first, whole);
    let controls = |pieces: &[Piece]| {
        let form = pieces.iter().find_map(|piece| match piece {
            Piece::Element(element) if element.parts().tag == "form" => Some(element.clone()),
            _ => None,
        });
        form.expect("a form of controls")
    };
    assert_eq!(controls(&then), controls(&whole));
    assert_eq!(kept(&[Piece::Element(controls(&then))]), 0);
}

#[test]
fn a_step_that_changes_no_row_draws_none() {
    let drawn = |other| {
        let [.., then] = after(model(), "", other);
        assert!(then.len() > 3);
        drawn(&then)[0]
    };
    assert_eq!(drawn("order=name"), 0);
    assert_eq!(drawn("open=ru"), 0);
    assert_eq!(drawn("open=ahrar"), 1);
}

#[test]
fn columns_that_change_places_take_their_cells_along() {
    let model = model();
    let [first, whole, then] = after(model, "", "order=similar");
    let [all_rows, all_cells] = drawn(&whole);
    assert_eq!(all_rows, first.len());
    let [rows, cells] = drawn(&then);
    assert!(rows > 0, "columns move");
    // Those at the edge of a camp have a rule of their own there.
    assert!(cells < all_cells, "{cells} of {all_cells}");
}

#[test]
fn nothing_stays_where_another_picture_stood() {
    let [_, whole, then] = after(model(), "view=agreement", "");
    assert_eq!(whole, then);
}

#[test]
fn nothing_stays_on_paper_nor_after_it() {
    let model = model();
    let on_paper = Ask {
        printing: true,
        ..ask(&model.default)
    };
    let (_, before) = redrawn(model, &ask(&model.default), None);
    let (paper, printed) = redrawn(model, &on_paper, Some(&before));
    let (screen, _) = redrawn(model, &ask(&model.default), Some(&printed));
    for page in [paper, screen] {
        let rows = rows(&page);
        let cells = rows.len() * model.record.blocs.len();
        assert_eq!(drawn(&rows), [rows.len(), cells]);
    }
}

#[test]
fn the_closed_claims_of_a_group_that_is_opened_come_with_the_next_drawing() {
    let model = model();
    let opened = View::read("open=ahrar", &model.record, &model.default).view;
    let claims = |page: &Element| page.html().matches("dm-claim").count();
    let (_, before) = redrawn(model, &ask(&model.default), None);
    let (at_once, waiting) = redrawn(model, &ask(&opened), Some(&before));
    let (settled, after) = redrawn(model, &ask(&opened), Some(&waiting));
    let whole = widget(model, &ask(&opened));
    assert!(!before.waits() && waiting.waits() && !after.waits());
    assert_eq!(claims(&at_once), 0);
    assert!(claims(&whole) > 10);
    assert_eq!(claims(&settled), claims(&whole));
}
