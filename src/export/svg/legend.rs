//! The legend: the marks that stand in the matrix, in words.

use super::Scene;
use super::canvas::{Anchor, Canvas, Style};
use super::mark::{Spot, changed, mark, supposed};
use super::text::{Face, width};
use crate::view::Table;
use crate::words;

/// Size of the words, and of the marks.
const SIZE: i32 = 13;
const MARK: i32 = 16;
/// Height of a line.
const LINE: i32 = 24;

/// What stands beside the words.
enum Sample {
    Mark(crate::stance::Stance),
    Changed,
    Supposed,
}

/// Draws the legend from `y` down; gives the bottom.
pub(super) fn draw(canvas: &mut Canvas, scene: &Scene, (x, y): (i32, i32), room: i32) -> i32 {
    let (mut at, mut top) = (x, y);
    for (sample, text) in entries(scene.table) {
        let wide = MARK + 8 + width(&text, Face::Sans, SIZE) + 18;
        if at > x && at + wide - 18 > x + room {
            at = x;
            top += LINE;
        }
        draw_sample(canvas, at, top, &sample);
        let place = (at + MARK + 8, top + LINE / 2 + 5);
        canvas.text(place, Style::new(Face::Sans, SIZE), Anchor::Start, &text);
        at += wide;
    }
    top + LINE
}

fn draw_sample(canvas: &mut Canvas, x: i32, y: i32, sample: &Sample) {
    let spot = Spot {
        x: x + MARK / 2,
        y: y + LINE / 2,
        size: MARK,
    };
    match sample {
        Sample::Mark(stance) => mark(canvas, spot, stance),
        Sample::Changed => changed(canvas, x + 5, y + 8),
        Sample::Supposed => supposed(canvas, [x - 1, y + 3, MARK + 2, LINE - 6], spot),
    }
}

/// The four positions always, and each further mark where a cell bears it.
fn entries(table: &Table) -> Vec<(Sample, String)> {
    let marks = words::legend_marks(table).into_iter();
    let mut entries: Vec<(Sample, String)> = marks
        .map(|(stance, text)| (Sample::Mark(stance), text.into()))
        .collect();
    if let Some(day) = table.compared
        && table.bears(|cell| cell.was.is_some())
    {
        entries.push((Sample::Changed, words::changed_since(day)));
    }
    if table.bears(|cell| cell.supposed) {
        entries.push((Sample::Supposed, words::supposed().into()));
    }
    entries
}
