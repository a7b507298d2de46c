//! The agreement view: blocs against blocs, and how often they agree.

use super::Shown;
use super::cell::{key, opener};
use super::heads::{column_head, name};
use super::matrix::{grid, panel_row};
use super::piece::{Element, el, of_class};
use crate::consensus::Pair;
use crate::record::BlocIx;
use crate::text::together;
use crate::view::{Agreement, Column, Open};
use crate::words::{self, Key};

/// How to read it.
pub fn method() -> Element {
    of_class("p", "dm-method").text(words::share_method())
}

/// The table. Members' columns take no part: a bloc's own cell says how far its members agree.
pub fn agreement_table(shown: &Shown) -> Element {
    let agreement = Agreement::new(shown.table);
    let blocs: Vec<(usize, &Column)> = agreement
        .voices
        .iter()
        .enumerate()
        .filter(|(_, voice)| voice.member.is_none())
        .collect();
    let heads = blocs
        .iter()
        .filter_map(|(_, voice)| head(shown, voice, column_head("dm-bloc")));
    let heads = of_class("tr", "dm-blocs")
        .child(column_head("dm-corner").text(Key::LabelBloc.text()))
        .all(heads);
    let open = shown.view.open;
    let under = open
        .and_then(Open::bloc)
        .filter(|bloc| agreement.place(*bloc).is_some());
    let span = || (blocs.len() + 1).to_string();
    let mut body = el("tbody");
    if under.is_none() {
        body = body.all(open.map(|open| panel_row(shown, open, span())));
    }
    for (row, voice) in &blocs {
        let cells = blocs.iter().map(|(column, other)| {
            let pair = agreement.pair(*row, *column);
            cell(shown, voice.bloc, other.bloc, &pair)
        });
        let head = head(shown, voice, el("th").set("scope", "row"));
        let line = el("tr").key(key(voice.bloc, None));
        body = body.child(line.all(head).all(cells));
        if under == Some(voice.bloc) {
            body = body.all(open.map(|open| panel_row(shown, open, span())));
        }
    }
    let caption = of_class("caption", "dm-unseen").text(Key::LabelAgreementCaption.text());
    let table = grid(shown)
        .child(caption)
        .child(el("thead").child(heads))
        .child(body);
    of_class("div", "dm-scroll dm-agreement").child(table)
}

fn head(shown: &Shown, voice: &Column, head: Element) -> Option<Element> {
    let bloc = shown.model.record.bloc(voice.bloc)?;
    Some(
        head.key(key(voice.bloc, None))
            .child(name(shown, voice, bloc)),
    )
}

/// A pair's cell: agreements of shared groups; a bloc's own: how far its members agree.
fn cell(shown: &Shown, bloc: BlocIx, with: BlocIx, pair: &Pair) -> Element {
    let record = &shown.model.record;
    let code = |bloc| record.bloc(bloc).map_or("", |bloc| &*bloc.code);
    let td = el("td")
        .key(key(with, None))
        .set("data-pair", together(&[code(bloc), ".", code(with)]));
    let (agreed, shared, share, words) = if bloc == with {
        let Some(own) = shown.cohesion(bloc) else {
            return td.text("·");
        };
        let words = words::cohesion_sentence(record, bloc, &own);
        (own.united, own.groups, own.pairs.percent(), words)
    } else {
        let words = words::pair_sentence(record, bloc, with, pair);
        (pair.agreed(), pair.shared(), pair.percent(), words)
    };
    // Whoever speaks to the computer names what they see, so the name begins with it.
    let ratio = words::ratio(agreed, shared);
    let name = together(&[&ratio, &words::after(Key::ListColon, &words)]);
    let text = opener(shown, "dm-cell", Open::Pair(bloc, with))
        .set("aria-label", name)
        .text(ratio);
    td.set("data-agreed", agreed.to_string())
        .set("data-shared", shared.to_string())
        .flag("data-thin", shared < Pair::ENOUGH)
        .set("data-level", (share.unwrap_or(0) / 20).to_string())
        .child(text)
}
