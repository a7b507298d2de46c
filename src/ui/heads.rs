//! The heads of the columns: camps over blocs over members.

use super::cell::{key, opener};
use super::piece::{Element, Piece, el, of_class};
use super::{Shown, sight};
use crate::gather::Gather;
use crate::record::{Bloc, CampIx};
use crate::view::{Column, Open};
use crate::words::{self, Key};

/// Whether a column is the first of its camp: it has a rule on its left.
pub fn starts_camp(columns: &[Column], at: usize) -> bool {
    let camp = |ix: usize| columns.get(ix).map(|column| column.camp);
    at == 0 || camp(at) != camp(at - 1)
}

/// Both head rows.
pub fn heads(shown: &Shown) -> Element {
    let columns = &shown.table.columns;
    let camps = of_class("tr", "dm-camps")
        .child(el("td"))
        .all(camps(shown))
        .child(el("td"));
    let blocs =
        of_class("tr", "dm-blocs").child(column_head("dm-corner").text(Key::LabelGroup.text()));
    let blocs = sight::along(shown, columns.len(), blocs, &mut |ix| {
        let head = head(shown, columns.get(ix)?, starts_camp(columns, ix))?;
        Some(Piece::Element(shown.placed(head, sight::COLUMN, ix + 2)))
    });
    let end = column_head("dm-end").text(Key::LabelTally.text());
    let blocs = blocs.child(shown.placed(end, sight::COLUMN, columns.len() + 2));
    el("thead").child(camps).child(blocs)
}

pub fn column_head(class: &'static str) -> Element {
    of_class("th", class).set("scope", "col")
}

/// One head for each run of columns of one camp.
fn camps(shown: &Shown) -> Vec<Element> {
    let head = |(camp, width): (CampIx, usize)| {
        let name = shown.model.record.camp(camp).map_or("", |camp| &*camp.name);
        let head = el("th").set("scope", "colgroup").set("colspan", width);
        head.flag("data-first", true).text(name)
    };
    let runs = shown.table.camps(shown.table.columns.len()).into_iter();
    runs.map(head).gather()
}

fn head(shown: &Shown, column: &Column, first: bool) -> Option<Element> {
    let record = &shown.model.record;
    let bloc = record.bloc(column.bloc)?;
    if let Some(member) = column.member {
        let member = record.member(column.bloc, member)?;
        let head = column_head("dm-member")
            .key(key(column.bloc, column.member))
            .set("data-bloc", &*bloc.code);
        let name = of_class("span", "dm-name").child(upright(&member.name));
        return Some(head.set("data-member", &*member.id).child(name));
    }
    let mut heading = of_class("div", "dm-heading").child(name(shown, column, bloc));
    if !bloc.members.is_empty() {
        heading = heading.child(if shown.live {
            expand(bloc, shown.view.members.contains(&column.bloc))
        } else {
            // Keeps its place, so that nothing jumps when the live widget takes over.
            of_class("span", "dm-expand")
        });
    }
    let head = column_head("dm-bloc")
        .key(key(column.bloc, None))
        .set("data-bloc", &*bloc.code);
    Some(
        head.flag("data-first", first)
            .flag("data-uncounted", !column.counted)
            .child(heading),
    )
}

/// The text of a head that stands upright where columns are narrow.
fn upright(text: &'static str) -> Element {
    of_class("span", "dm-upright").text(text)
}

/// A bloc's name, which opens it.
pub fn name(shown: &Shown, column: &Column, bloc: &'static Bloc) -> Element {
    let name = if shown.live {
        opener(shown, "dm-name", Open::Bloc(column.bloc)).set("title", &*bloc.name)
    } else {
        of_class("span", "dm-name")
    };
    let name = name.child(upright(&bloc.short));
    if column.counted {
        return name;
    }
    name.child(
        of_class("span", "dm-unseen")
            .text(words::after(Key::ListComma, Key::LabelNotCounted.text())),
    )
}

/// The button that shows or hides a bloc's members as columns.
fn expand(bloc: &'static Bloc, shown: bool) -> Element {
    let words = words::expand_members(bloc, shown);
    of_class("button", "dm-expand")
        .set("type", "button")
        .set("tabindex", "-1")
        .set("name", "members")
        .set("value", &*bloc.code)
        .set("data-bloc", &*bloc.code)
        .state("aria-expanded", shown)
        .set("aria-label", words.clone())
        .set("title", words)
        .text(if shown { "−" } else { "+" })
}
