//! The frames of a fixed size: the headline large, and a compact table that fits.
//!
//! Nothing is cut off: rows and columns for which there is no room are left out whole, and counted
//! in a sentence.

use super::canvas::{Anchor, Canvas, Style};
use super::fill::{Headline, fill};
use super::grid::Grid;
use super::legend::Legend;
use super::matrix::{Line, Look, Matrix};
use super::text::{Face, wrap};
use super::{Frame, Scene, agreement, foot};
use crate::view::Picture;
use crate::words::{self, Key};

/// Space around a picture.
const MARGIN: i32 = 36;
/// Least and largest height of a row.
const ROWS: [i32; 2] = [15, 44];
/// Least and largest height of a row of the agreement view.
const PAIR_ROWS: [i32; 2] = [20, 66];
/// Least and largest width of a cell.
const CELLS: [i32; 2] = [22, 64];
/// Least width of a cell that leaves room for who blocks beside a headline.
const ROOMY: i32 = 30;
/// Size of the source line, the legend, and the sentence about what is left out.
const SMALL: i32 = 13;

/// A box: left, top, width, height.
type Bounds = [i32; 4];

/// The picture, its width and its height.
pub(super) fn draw(scene: &Scene, frame: Frame) -> (Canvas, i32, i32) {
    let mut canvas = Canvas::default();
    let (width, height) = match frame {
        Frame::Square => (1080, 1080),
        _ => (1200, 628),
    };
    let inner = [MARGIN, MARGIN, width - 2 * MARGIN, height - 2 * MARGIN];
    match frame {
        Frame::Square => square(&mut canvas, scene, inner),
        _ => wide(&mut canvas, scene, inner),
    }
    (canvas, width, height)
}

/// The headline beside the table, the legend and the source under the headline.
fn wide(canvas: &mut Canvas, scene: &Scene, [x, y, width, height]: Bounds) {
    let left = 474;
    let legend = legend(scene, left);
    let foot = foot::source_height(scene, left, SMALL);
    let key = legend.as_ref().map_or(0, |legend| legend.height + 10);
    let bottom = y + height;
    fill(
        scene,
        [x, y, left, height - foot - key - 8],
        &Headline::WIDE,
    )
    .draw(canvas);
    if let Some(legend) = &legend {
        legend.draw(canvas, (x, bottom - foot - 10 - legend.height));
    }
    foot::source(canvas, scene, (x, bottom - foot), left, SMALL);
    let gutter = 30;
    let right = [x + left + gutter, y, width - left - gutter, height];
    table(canvas, scene, right, false);
}

/// The headline over the table, the source under it.
fn square(canvas: &mut Canvas, scene: &Scene, [x, y, width, height]: Bounds) {
    let foot = foot::source_height(scene, width, SMALL);
    let bottom = y + height;
    let mut top = fill(scene, [x, y, width, 300], &Headline::SQUARE).draw(canvas) + 8;
    if let Some(legend) = legend(scene, width) {
        top = legend.draw(canvas, (x, top)) + 6;
    }
    foot::source(canvas, scene, (x, bottom - foot), width, SMALL);
    table(
        canvas,
        scene,
        [x, top, width, bottom - foot - 12 - top],
        true,
    );
}

/// The legend of a matrix; the agreement view explains itself in its text.
fn legend(scene: &Scene, room: i32) -> Option<Legend> {
    let matrix = scene.export.view.picture == Picture::Matrix && !scene.is_empty();
    matrix.then(|| Legend::new(scene, room, SMALL, false))
}

fn table(canvas: &mut Canvas, scene: &Scene, bounds: Bounds, ends: bool) {
    let [x, y, width, _] = bounds;
    if scene.is_empty() {
        let style = Style::new(Face::Bold, 16);
        canvas.paragraph((x, y), style, width, words::nothing_left());
        return;
    }
    let left_out = match scene.export.view.picture {
        Picture::Matrix => matrix(canvas, scene, bounds, ends),
        Picture::Agreement => pairs(canvas, scene, bounds),
    };
    if let Some((rows, columns, bottom)) = left_out {
        let more = words::more_in_view(rows, columns);
        canvas.paragraph((x, bottom + 6), Style::soft(SMALL), width, &more);
    }
}

/// Room for the sentence about what is left out: two lines.
fn less(height: i32) -> i32 {
    height - 2 * Style::soft(SMALL).leading() - 6
}

/// How many of `count` fit into `room`, each taking at least `least`; and how much each then has.
fn share(room: i32, count: usize, [least, most]: [i32; 2]) -> (usize, i32) {
    let fit = (room / least).max(1) as usize;
    let shown = count.min(fit);
    (shown, (room / shown.max(1) as i32).clamp(least, most))
}

/// Rows and columns left out, and the bottom; `None` where everything is drawn.
type LeftOut = Option<(usize, usize, i32)>;

fn matrix(
    canvas: &mut Canvas,
    scene: &Scene,
    [x, y, width, height]: Bounds,
    ends: bool,
) -> LeftOut {
    let all = scene.table.columns.len();
    let lines = Matrix::lines(scene);
    let guess = look((height - 130) / lines.len().max(1) as i32);
    let name = scene.names(guess.size).clamp(100, width / 3);
    let wanted = scene.ends(guess);
    let roomy = (width - name - wanted) / all.max(1) as i32 >= ROOMY;
    let end = match (roomy, ends) {
        (true, _) => wanted,
        (_, true) => wanted.min(width * 2 / 5),
        _ => 0,
    };
    let (columns, cell) = share(width - name - end, all, CELLS);
    let grid = Grid {
        x,
        name,
        cell,
        columns,
        end: if end > 0 {
            width - name - cell * columns as i32
        } else {
            0
        },
    };
    let top = Matrix::new(scene, grid, guess).top();
    let (shown, row) = share(height - top, lines.len(), ROWS);
    if shown == lines.len() && columns == all {
        Matrix::new(scene, grid, guess.tall(row)).draw(canvas, y, &lines);
        return None;
    }
    let (shown, row) = share(less(height) - top, lines.len(), ROWS);
    let shown = match lines.get(..shown).unwrap_or_default() {
        // A head without a row under it says nothing.
        [rest @ .., Line::Section(..)] => rest,
        shown => shown,
    };
    let rows = shown.iter().filter(|line| matches!(line, Line::Row(_)));
    let left_out = scene.table.counts.shown.saturating_sub(rows.count());
    let bottom = Matrix::new(scene, grid, guess.tall(row)).draw(canvas, y, shown);
    Some((left_out, all - columns, bottom))
}

fn look(row: i32) -> Look {
    let row = row.clamp(ROWS[0], ROWS[1]);
    Look {
        size: (row * 2 / 3).clamp(12, 16),
        row,
        section: row,
        mark: (row - 4).clamp(11, 19),
        compact: true,
    }
}

impl Look {
    /// The same in rows of another height. The letters grow no larger than the room measured.
    fn tall(self, row: i32) -> Look {
        let look = look(row);
        let size = look.size.min(self.size);
        Look { size, ..look }
    }
}

fn pairs(canvas: &mut Canvas, scene: &Scene, [x, y, width, height]: Bounds) -> LeftOut {
    let style = Style::new(Face::Bold, 15);
    let title = wrap(
        Key::LabelAgreementCaption.text(),
        style.face,
        style.size,
        width,
    );
    let top = canvas.lines((x, y), style, Anchor::Start, &title) + 4;
    let height = height - (top - y);
    let all = scene.table.blocs().count();
    let name = 130;
    let (columns, cell) = share(width - name, all, [46, 90]);
    let grid = Grid {
        x,
        name,
        cell,
        columns,
        end: 0,
    };
    let heads = agreement::heads(scene, grid).height;
    let (rows, row) = share(height - heads, all, PAIR_ROWS);
    if rows == all && columns == all {
        agreement::draw(canvas, scene, grid, top, row, rows);
        return None;
    }
    let (rows, row) = share(less(height) - heads, all, PAIR_ROWS);
    let bottom = agreement::draw(canvas, scene, grid, top, row, rows);
    Some((all - rows, all - columns, bottom))
}
