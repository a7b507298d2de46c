//! An open group: what it is, who holds what, and what an agreement would take.

use super::Shown;
use super::cell_panel::frame;
use super::claim::{claim, come};
use super::mark::{mark, marked};
use super::piece::{Element, IntoText, el, of_class};
use super::strip::time_line;
use crate::consensus::order;
use crate::gather::Gather;
use crate::record::{BlocIx, Claim, GroupIx};
use crate::stance::Stance;
use crate::view::Open;
use crate::words::{self, Key};

/// The panel of a group.
pub fn group_panel(shown: &Shown, group: GroupIx) -> Element {
    let record = &shown.model.record;
    let Some(found) = record.group(group) else {
        return frame("");
    };
    let sentences = match shown.table.row(group) {
        None => vec![words::orphan().into()],
        Some(row) => {
            let mut sentences = vec![words::group_summary(record, &row.finding)];
            sentences.extend(words::agreement_paths(record, &row.finding));
            sentences
        }
    };
    let sentences = sentences
        .into_iter()
        .map(|sentence| of_class("p", "dm-why").text(sentence));
    let lines = shown
        .table
        .blocs()
        .map(|column| line(shown, column.bloc, group));
    frame(&*found.name)
        .child(of_class("p", "dm-about").text(come(&found.about)))
        .all(sentences)
        .child(el("h3").text(Key::LabelPositions.text()))
        .child(of_class("ul", "dm-positions").all(lines))
        .child(time_line(shown, group))
        .child(every_claim(shown, group))
}

/// A bloc's line among the positions on a group.
fn line(shown: &Shown, bloc: BlocIx, group: GroupIx) -> Element {
    let name = shown.model.record.bloc_name(bloc);
    let open = Open::Cell(bloc, group);
    match shown.table.row(group).and_then(|row| row.cell(bloc)) {
        Some(cell) => position_line(shown, open, group, name, &cell.stance)
            .flag("data-supposed", cell.supposed)
            .text(words::cell_marks(&shown.model.record, shown.table, cell)),
        None => position_line(shown, open, group, name, &shown.held(bloc, group).stance),
    }
}

/// Every claim on the group, whoever made it, with its source. They are closed at first, and most
/// of what a group has to draw: they come after the frame in which it opens.
fn every_claim(shown: &Shown, group: GroupIx) -> Element {
    let list = of_class("ol", "dm-history");
    let list = if shown.just_opened() {
        list
    } else {
        list.all(claims(shown, group))
    };
    el("details")
        .child(el("summary").text(Key::LabelAllClaims.text()))
        .child(list)
}

/// The claims on a group, oldest first.
fn claims(shown: &Shown, group: GroupIx) -> Vec<Element> {
    let record = &shown.model.record;
    let claims = record.claims.iter();
    let of_group: Vec<&Claim> = claims.filter(|claim| claim.group == group).gather();
    let day = |ix: usize| of_group.get(ix).map(|claim| claim.date.day);
    let by_day = order::sorted(of_group.len(), &|a, b| day(a).cmp(&day(b)));
    let claims = by_day.iter().filter_map(|ix| of_group.get(*ix));
    claims
        .map(|one| claim(shown, one, record.bloc_name(one.bloc)))
        .gather()
}

/// A line of a list of positions: the mark, whose it is or on what, and the words.
pub fn position_line(
    shown: &Shown,
    open: Open,
    group: GroupIx,
    name: impl IntoText,
    stance: &Stance,
) -> Element {
    let record = &shown.model.record;
    let link = of_class("button", "dm-link")
        .set("type", "button")
        .set("data-open", open.write(record));
    let brief = words::after(Key::ListColon, &words::cell_brief(record, group, stance));
    marked(el("li"), stance)
        .child(mark())
        .child(link.text(name))
        .text(brief)
}
