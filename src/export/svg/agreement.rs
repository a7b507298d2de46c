//! The agreement view: blocs against blocs, and how often they agree.

use super::Scene;
use super::canvas::{Anchor, Canvas, Style};
use super::element::el;
use super::grid::{Grid, Heads};
use super::ink;
use super::text::{Face, fit};
use crate::consensus::Pair;
use crate::record::BlocIx;
use crate::view::{Agreement, Column};

/// What a cell says: agreements of shared groups, and the share in percent.
#[derive(Clone, Copy)]
struct Share {
    agreed: u32,
    shared: u32,
    percent: u32,
}

/// Draws the first blocs against each other from `y` down, in rows of one height; gives the bottom.
pub(super) fn draw(
    canvas: &mut Canvas,
    scene: &Scene,
    grid: Grid,
    y: i32,
    row: i32,
    rows: usize,
) -> i32 {
    let agreement = Agreement::new(scene.table);
    let blocs: Vec<&Column> = scene.table.blocs().collect();
    let heads = heads(scene, grid);
    heads.draw(canvas, grid, y);
    let mut at = y + heads.height;
    for voice in blocs.iter().take(rows) {
        let head = scene.head(voice);
        let face = if head.counted { Face::Bold } else { Face::Sans };
        let style = Style::new(face, 14.min(row * 2 / 3).max(12));
        let name = fit(head.name, face, style.size, grid.name - 8);
        let baseline = at + row / 2 + style.size * 2 / 5;
        canvas.text((grid.x, baseline), style, Anchor::Start, &name);
        for (ix, other) in blocs.iter().take(grid.columns).enumerate() {
            let bounds = [grid.left(ix), at, grid.cell, row];
            let pair = agreement.between(voice.bloc, other.bloc);
            cell(canvas, bounds, share(scene, voice.bloc, other.bloc, &pair));
        }
        canvas.level(grid.x, at + row - 1, grid.width(), ink::LINE);
        at += row;
    }
    at
}

/// The heads of its columns.
pub(super) fn heads<'a>(scene: &Scene<'a>, grid: Grid) -> Heads<'a> {
    let blocs = scene.table.blocs().take(grid.columns);
    Heads::new(grid, blocs.map(|voice| scene.head(voice)).collect())
}

/// A pair's share; a bloc's own is how far its members agree, and `None` where it has none.
fn share(scene: &Scene, one: BlocIx, other: BlocIx, pair: &Pair) -> Option<Share> {
    if one != other {
        return Some(Share {
            agreed: pair.agreed(),
            shared: pair.shared(),
            percent: pair.percent().unwrap_or(0),
        });
    }
    let super::Export {
        record,
        ledger,
        view,
        ..
    } = *scene.export;
    let own = scene.table.cohesion(record, ledger, view, one)?;
    Some(Share {
        agreed: own.united,
        shared: own.groups,
        percent: own.pairs.percent().unwrap_or(0),
    })
}

fn cell(canvas: &mut Canvas, [x, y, width, height]: [i32; 4], share: Option<Share>) {
    let place = (x + width / 2, y + height / 2 + 5);
    let Some(share) = share else {
        canvas.text(place, Style::soft(14), Anchor::Middle, "·");
        return;
    };
    let text = crate::words::ratio(share.agreed, share.shared);
    if share.shared < Pair::ENOUGH {
        canvas.text(place, Style::soft(13).italic(), Anchor::Middle, &text);
        return;
    }
    let level = ink::LEVELS.get(share.percent as usize / 20);
    let wash = el("rect")
        .set("x", x)
        .set("y", y)
        .set("width", width)
        .set("height", height)
        .set("fill", ink::AGREE)
        .set("fill-opacity", level.copied().unwrap_or("0"));
    canvas.add(wash);
    canvas.text(place, Style::new(Face::Sans, 13), Anchor::Middle, &text);
}
