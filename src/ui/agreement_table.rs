//! The agreement view: blocs against blocs, and how often they agree.

use super::cell::{key, opener};
use super::heads::{column_head, name};
use super::matrix::{grid, panel_row, window};
use super::piece::{Element, Piece, el, of_class};
use super::{Shown, sight};
use crate::consensus::Pair;
use crate::gather::Gather;
use crate::record::BlocIx;
use crate::text::together;
use crate::view::{Column, Open};
use crate::words::{self, Key};

/// How to read it.
pub fn method() -> Element {
    of_class("p", "dm-method").text(words::share_method())
}

/// The table. Members' columns take no part: a bloc's own cell says how far its members agree.
pub fn agreement_table(shown: &Shown) -> Element {
    let agreement = shown.agreement();
    let voices = agreement.voices.iter().enumerate();
    let blocs: Vec<(usize, &Column)> = voices.filter(|(_, voice)| voice.member.is_none()).gather();
    let heads =
        of_class("tr", "dm-blocs").child(column_head("dm-corner").text(Key::LabelBloc.text()));
    let heads = sight::along(shown, blocs.len(), heads, &mut |ix| {
        let (_, voice) = blocs.get(ix)?;
        let head = head(shown, voice, column_head("dm-bloc"))?;
        Some(Piece::Element(shown.placed(head, sight::COLUMN, ix + 2)))
    });
    let open = shown.view.open;
    let under = open
        .and_then(Open::bloc)
        .filter(|bloc| agreement.place(*bloc).is_some());
    let span = blocs.len() + 1;
    let panel = || open.map(|open| panel_row(shown, open, span));
    let mut body = el("tbody");
    // The heads are one line; places are counted from 1.
    let mut place = 2;
    if under.is_none() {
        body = body.all(panel());
        place += usize::from(open.is_some());
    }
    let mut gap = 0;
    for (ix, (row, voice)) in blocs.iter().enumerate() {
        let opened = under == Some(voice.bloc);
        if shown.sees_row(ix, opened) {
            body = body.all(sight::high(std::mem::take(&mut gap), span));
            let line = line(shown, &blocs, *row, voice);
            body = body.child(shown.placed(line, sight::ROW, place));
        } else {
            gap += 1;
        }
        place += 1;
        if opened {
            body = body.all(panel());
            place += 1;
        }
    }
    body = body.all(sight::high(gap, span));
    let caption = of_class("caption", "dm-unseen").text(Key::LabelAgreementCaption.text());
    let table = grid(shown, place - 1, blocs.len() + 1)
        .child(caption)
        .child(el("thead").child(heads))
        .child(body);
    window(shown, "dm-scroll dm-agreement", false).child(table)
}

/// A bloc's line: its name, and its cell with each of the blocs.
fn line(shown: &Shown, blocs: &[(usize, &Column)], row: usize, voice: &Column) -> Element {
    let line = el("tr").key(key(voice.bloc, None)).set("data-voice", "");
    let line = line.all(head(shown, voice, el("th").set("scope", "row")));
    sight::along(shown, blocs.len(), line, &mut |ix| {
        let (column, other) = blocs.get(ix)?;
        let pair = shown.agreement().pair(row, *column);
        let cell = cell(shown, voice.bloc, other.bloc, &pair);
        Some(Piece::Element(shown.placed(cell, sight::COLUMN, ix + 2)))
    })
}

fn head(shown: &Shown, voice: &Column, head: Element) -> Option<Element> {
    let bloc = shown.model.record.bloc(voice.bloc)?;
    Some(
        head.key(key(voice.bloc, None))
            .set("data-voice", "")
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
    td.set("data-agreed", agreed as usize)
        .set("data-shared", shared as usize)
        .flag("data-thin", shared < Pair::ENOUGH)
        .set("data-level", share.unwrap_or(0) as usize / 20)
        .child(text)
}
