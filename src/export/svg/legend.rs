//! The legend: the marks that stand in the matrix, in words.

use super::Scene;
use super::canvas::{Anchor, Canvas, Style};
use super::mark::{Spot, changed, mark, supposed};
use super::text::{Face, width};
use crate::record::Record;
use crate::stance::Stance;
use crate::view::Table;
use crate::words;

/// Size of a mark.
const MARK: i32 = 16;
/// Space between two entries.
const GAP: i32 = 18;

/// What stands beside the words.
enum Sample {
    Mark(Stance),
    Changed,
    Supposed,
}

/// A legend, laid out from its upper left corner.
pub(super) struct Legend {
    entries: Vec<(i32, i32, Sample, String)>,
    size: i32,
    /// Its height.
    pub height: i32,
}

impl Legend {
    /// The legend in lines no wider than `room`. Small pictures do not mark changes.
    pub(super) fn new(scene: &Scene, room: i32, size: i32, changes: bool) -> Legend {
        let line = size + 11;
        let (mut x, mut y) = (0, 0);
        let mut entries = Vec::new();
        for (sample, text) in self::entries(scene.export.record, scene.table, changes) {
            let wide = MARK + 8 + width(&text, Face::Sans, size);
            if x > 0 && x + wide > room {
                x = 0;
                y += line;
            }
            entries.push((x, y, sample, text));
            x += wide + GAP;
        }
        Legend {
            entries,
            size,
            height: y + line,
        }
    }

    /// Draws it; gives the bottom.
    pub(super) fn draw(&self, canvas: &mut Canvas, (left, top): (i32, i32)) -> i32 {
        let line = self.size + 11;
        for (x, y, sample, text) in &self.entries {
            let (x, y) = (left + x, top + y);
            draw_sample(canvas, x, y, line, sample);
            let place = (x + MARK + 8, y + line / 2 + self.size * 2 / 5);
            canvas.text(
                place,
                Style::new(Face::Sans, self.size),
                Anchor::Start,
                text,
            );
        }
        top + self.height
    }
}

fn draw_sample(canvas: &mut Canvas, x: i32, y: i32, line: i32, sample: &Sample) {
    let spot = Spot {
        x: x + MARK / 2,
        y: y + line / 2,
        size: MARK,
    };
    match sample {
        Sample::Mark(stance) => mark(canvas, spot, stance),
        Sample::Changed => changed(canvas, x + 5, y + line / 2 - 4),
        Sample::Supposed => supposed(canvas, [x - 2, y + 1, MARK + 4, line - 2], spot),
    }
}

/// The four positions always, and each further mark where a cell bears it.
fn entries(record: &Record, table: &Table, changes: bool) -> Vec<(Sample, String)> {
    let marks = words::legend_marks(record, table).into_iter();
    let mut entries: Vec<(Sample, String)> = marks
        .map(|(stance, text)| (Sample::Mark(stance), text.into()))
        .collect();
    if let Some(day) = table.compared
        && changes
        && table.bears(|cell| cell.was.is_some())
    {
        entries.push((Sample::Changed, words::changed_since(day)));
    }
    if table.bears(|cell| cell.supposed) {
        entries.push((Sample::Supposed, words::supposed().into()));
    }
    entries
}
