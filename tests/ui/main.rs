//! The components, rendered on the host.

mod example;
#[path = "../../src/record/host_json.rs"]
mod host_json;
mod kept;
#[path = "../made/record.rs"]
mod made;
mod making;
mod notes;
mod panels;
mod prerendered;
mod sight;

use dispute_matrix::record::{Record, json};
use dispute_matrix::ui::sight::Sight;
use dispute_matrix::ui::{Ask, Model, widget};
use dispute_matrix::view::View;

/// The widget of a record and a link, as a browser would have it once it is live.
fn live(record: Record, query: &str) -> String {
    drawn(record, query, false)
}

/// As [`live`], on a screen or while it is printed.
fn drawn(record: Record, query: &str, printing: bool) -> String {
    let model: &'static Model = Box::leak(Box::new(Model::new(record)));
    let reading = View::read(query, &model.record, &model.default);
    let sight = Sight::default();
    let ask = Ask {
        ignored: &reading.ignored,
        printing,
        ..Ask::live(&reading.view, &model.default, &sight)
    };
    widget(model, &ask).html()
}

/// The pieces of `html` that begin with `start`, each up to `end`.
fn pieces<'a>(html: &'a str, start: &str, end: &str) -> Vec<&'a str> {
    let parts = html.match_indices(start).map(|(at, _)| &html[at..]);
    parts.map(|part| part.split(end).next().unwrap()).collect()
}

/// The value of an attribute in the first tag of `piece`; an empty one for a bare attribute.
fn attribute<'a>(piece: &'a str, name: &str) -> Option<&'a str> {
    let tag = piece.split('>').next()?;
    let bare = format!(" {name}");
    let at = tag
        .find(&format!(" {name}=\""))
        .map(|at| at + bare.len() + 2);
    match at {
        Some(at) => tag[at..].split('"').next(),
        None => tag.split(' ').any(|word| word == name).then_some(""),
    }
}
