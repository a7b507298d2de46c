//! Rows that stay as they are drawn: what is left out is what would have been drawn the same.

use dispute_matrix::record::embedded;
use dispute_matrix::ui::piece::{Element, Piece};
use dispute_matrix::ui::{Ask, Model, redrawn, widget};
use dispute_matrix::view::View;

/// Views that differ in one thing or in several.
const VIEWS: [&str; 16] = [
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
];

fn ask(view: &View) -> Ask<'_> {
    Ask {
        view,
        author: view,
        ignored: &[],
        live: true,
        playing: false,
        printing: false,
    }
}

/// A group's row by its key, as HTML; `None` where it stays as it is drawn.
type Row = (u32, Option<String>);

/// The rows of the groups, top to bottom.
fn rows(drawn: &Element) -> Vec<Row> {
    let mut found = Vec::new();
    for piece in &drawn.parts().children {
        match piece {
            Piece::Kept(key) => found.push((*key, None)),
            Piece::Element(element) => {
                let parts = element.parts();
                let names = parts.attributes.iter().map(|(name, _)| *name);
                if names.clone().any(|name| name == "data-verdict") {
                    found.push((parts.key, Some(element.html())));
                } else {
                    found.extend(rows(element));
                }
            }
            Piece::Text(_) => {}
        }
    }
    found
}

/// The rows of one view drawn after another: each view's own, and those drawn where the first is.
fn after(model: &'static Model, one: &str, other: &str) -> [Vec<Row>; 3] {
    let [one, other] = [one, other].map(|query| {
        let reading = View::read(query, &model.record, &model.default);
        assert!(reading.ignored.is_empty(), "{query}");
        reading.view
    });
    let (first, before) = redrawn(model, &ask(&one), None);
    let (then, _) = redrawn(model, &ask(&other), Some(&before));
    [first, widget(model, &ask(&other)), then].map(|drawn| rows(&drawn))
}

fn model() -> &'static Model {
    Box::leak(Box::new(Model::new(embedded())))
}

#[test]
fn a_row_that_stays_would_be_drawn_the_same_and_all_others_are_drawn() {
    let model = model();
    for one in VIEWS {
        for other in VIEWS {
            let [first, whole, then] = after(model, one, other);
            assert_eq!(whole.len(), then.len(), "{one} to {other}");
            for (whole, (key, drawn)) in whole.into_iter().zip(then) {
                let drawn = drawn.or_else(|| {
                    let stood = first.iter().find(|(stood, _)| *stood == key);
                    stood.and_then(|(_, html)| html.clone())
                });
                assert_eq!(whole, (key, drawn), "{one} to {other}");
            }
        }
    }
}

#[test]
fn a_step_that_changes_no_row_draws_none() {
    let drawn = |other| {
        let [.., then] = after(model(), "", other);
        assert!(then.len() > 3);
        then.iter().filter(|(_, drawn)| drawn.is_some()).count()
    };
    assert_eq!(drawn("order=name"), 0);
    assert_eq!(drawn("open=ru"), 0);
    assert_eq!(drawn("open=ahrar"), 1);
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
    for drawn in [paper, screen] {
        assert!(rows(&drawn).iter().all(|(_, row)| row.is_some()));
    }
}
