//! What stands under the table: where blocs stand, the record, its licence, the link.

use super::Scene;
use super::canvas::{Anchor, Canvas, Style};
use super::grid::Grid;
use super::ink;
use super::text::{Face, fit, width};
use crate::record::GroupIx;
use crate::view::Stand;
use crate::words::{self, Key};

/// Height of a line of counts.
const LINE: i32 = 26;

/// Counts under the columns: how many groups each bloc alone blocks, and on how many it holds what
/// fewer hold. Gives the bottom.
pub(super) fn stands(canvas: &mut Canvas, scene: &Scene, grid: Grid, y: i32) -> i32 {
    let stands = scene.table.stands();
    let mut line = |y, title, of| count(canvas, scene, grid, y, title, &stands, of);
    let y = line(y, Key::LabelAlone, |stand| &stand.alone);
    line(y, Key::LabelMinority, |stand| &stand.minority)
}

fn count(
    canvas: &mut Canvas,
    scene: &Scene,
    grid: Grid,
    y: i32,
    title: Key,
    stands: &[Stand],
    of: fn(&Stand) -> &[GroupIx],
) -> i32 {
    let size = 12;
    let baseline = y + LINE / 2 + 4;
    let words = words::of_shown(title, scene.table.counts.shown);
    let soft = Style::soft(size);
    canvas.text(
        (grid.x, baseline),
        soft,
        Anchor::Start,
        &fit(&words, Face::Sans, size, grid.name - 6),
    );
    for (ix, column) in scene.table.columns.iter().take(grid.columns).enumerate() {
        if let Some(stand) = stands.get(column.bloc.ix())
            && column.counted
        {
            let count = of(stand).len();
            let style = match count {
                0 => Style::new(Face::Sans, size).fill(ink::FAINT),
                _ => Style::new(Face::Bold, size),
            };
            let place = (grid.middle(ix), baseline);
            canvas.text(place, style, Anchor::Middle, &words::number(count));
        }
    }
    canvas.level(grid.x, y + LINE - 1, grid.width(), ink::LINE);
    y + LINE
}

/// The record, its licence and the link in as many lines as they need; gives the bottom.
pub(super) fn source(
    canvas: &mut Canvas,
    scene: &Scene,
    (x, y): (i32, i32),
    room: i32,
    size: i32,
) -> i32 {
    let style = Style::soft(size);
    let mut at = y;
    for text in source_texts(scene, room, size) {
        at = canvas.paragraph((x, at), style, room, &text);
    }
    at
}

/// The height of [`source`].
pub(super) fn source_height(scene: &Scene, room: i32, size: i32) -> i32 {
    let style = Style::soft(size);
    let texts = source_texts(scene, room, size);
    let lines = texts
        .iter()
        .map(|text| super::text::wrap(text, style.face, size, room).len());
    lines.sum::<usize>() as i32 * style.leading()
}

/// The lines' texts; the link shares a line with the record where there is room for both.
fn source_texts(scene: &Scene, room: i32, size: i32) -> Vec<String> {
    let stamp = scene.stamp;
    if stamp.link.is_empty() {
        return vec![stamp.source.clone()];
    }
    let both = [&*stamp.source, " ", &*stamp.link].concat();
    if width(&both, Face::Sans, size) <= room {
        return vec![both];
    }
    vec![stamp.source.clone(), stamp.link.clone()]
}
