//! The frames of a fixed size: the headline large, and a compact table that fits.
//!
//! Nothing is cut off: rows and columns for which there is no room are left out whole, and counted
//! in a sentence.

use super::canvas::{Canvas, Style};
use super::fill::{Headline, fill};
use super::grid::Grid;
use super::matrix::{Line, Look, Matrix};
use super::text::Face;
use super::{Frame, Scene, agreement, foot};
use crate::view::Picture;
use crate::words;

/// Space around a picture.
const MARGIN: i32 = 36;
/// Least and largest height of a row.
const ROWS: [i32; 2] = [16, 34];
/// Size of the source line, and of the sentence about what is left out.
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
    let room = width - 2 * MARGIN;
    let inner = height - 2 * MARGIN;
    let (text, table) = match frame {
        Frame::Square => {
            let source = foot::source_height(scene, room, SMALL);
            let text = [MARGIN, MARGIN, room, 300];
            let bottom = fill(scene, text, &Headline::SQUARE).draw(&mut canvas);
            foot::source(
                &mut canvas,
                scene,
                (MARGIN, height - MARGIN - source),
                room,
                SMALL,
            );
            let top = bottom + 10;
            (
                bottom,
                [MARGIN, top, room, height - MARGIN - source - 12 - top],
            )
        }
        _ => {
            let left = 470;
            let source = foot::source_height(scene, left, SMALL);
            let text = [MARGIN, MARGIN, left, inner - source - 14];
            let bottom = fill(scene, text, &Headline::WIDE).draw(&mut canvas);
            foot::source(
                &mut canvas,
                scene,
                (MARGIN, height - MARGIN - source),
                left,
                SMALL,
            );
            let x = MARGIN + left + 34;
            (bottom, [x, MARGIN, width - MARGIN - x, inner])
        }
    };
    let _ = text;
    table_in(&mut canvas, scene, table, frame == Frame::Square);
    (canvas, width, height)
}

fn table_in(canvas: &mut Canvas, scene: &Scene, bounds: Bounds, ends: bool) {
    let [x, y, width, height] = bounds;
    if scene.is_empty() {
        let style = Style::new(Face::Bold, 16);
        canvas.paragraph((x, y), style, width, words::nothing_left());
        return;
    }
    // The sentence about what is left out has room in two lines, where it is needed.
    let less = [x, y, width, height - 2 * Style::soft(SMALL).leading() - 6];
    let left = match scene.export.view.picture {
        Picture::Matrix => matrix(canvas, scene, bounds, less, ends),
        Picture::Agreement => pairs(canvas, scene, bounds, less),
    };
    if let Some((rows, columns, bottom)) = left {
        let more = words::more_in_view(rows, columns);
        canvas.paragraph((x, bottom + 8), Style::soft(SMALL), width, &more);
    }
}

/// How many of `count` fit into `room`, each taking at least `least`; and how much each then has.
fn share(room: i32, count: usize, [least, most]: [i32; 2]) -> (usize, i32) {
    let fit = (room / least).max(1) as usize;
    let shown = count.min(fit);
    (shown, (room / shown.max(1) as i32).clamp(least, most))
}

/// Rows and columns left out, and the bottom; `None` where everything is drawn.
type LeftOut = Option<(usize, usize, i32)>;

fn matrix(canvas: &mut Canvas, scene: &Scene, bounds: Bounds, less: Bounds, ends: bool) -> LeftOut {
    let [x, y, width, height] = bounds;
    let all = scene.table.columns.len();
    let (name, end) = if ends { (262, 210) } else { (172, 0) };
    let (columns, cell) = share(width - name - end, all, [22, 64]);
    let end = if ends {
        width - name - cell * columns as i32
    } else {
        0
    };
    let grid = Grid {
        x,
        name,
        cell,
        columns,
        end,
    };
    let lines = Matrix::lines(scene);
    let top = Matrix::new(scene, grid, look(ROWS[0])).top();
    let (_, row) = share(height - top, lines.len(), ROWS);
    let fits = lines.len() as i32 * row <= height - top;
    if fits && columns == all {
        Matrix::new(scene, grid, look(row)).draw(canvas, y, &lines);
        return None;
    }
    let (shown, row) = share(less[3] - top, lines.len(), ROWS);
    let shown = lines.get(..shown).unwrap_or_default();
    // A head without a row under it says nothing.
    let shown = match shown {
        [rest @ .., Line::Section(..)] => rest,
        all => all,
    };
    let drawn = shown
        .iter()
        .filter(|line| matches!(line, Line::Row(_)))
        .count();
    let bottom = Matrix::new(scene, grid, look(row)).draw(canvas, y, shown);
    Some((scene.table.counts.shown - drawn, all - columns, bottom))
}

fn look(row: i32) -> Look {
    Look {
        size: (row * 2 / 3).clamp(12, 16),
        row,
        section: row,
        mark: (row - 4).clamp(11, 19),
        compact: true,
    }
}

fn pairs(canvas: &mut Canvas, scene: &Scene, bounds: Bounds, less: Bounds) -> LeftOut {
    let [x, y, width, height] = bounds;
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
    let top = agreement::heads(scene, grid).height;
    let tall = [20, 46];
    let (rows, row) = share(height - top, all, tall);
    if rows == all && columns == all {
        agreement::draw(canvas, scene, grid, y, row, rows);
        return None;
    }
    let (rows, row) = share(less[3] - top, all, tall);
    let bottom = agreement::draw(canvas, scene, grid, y, row, rows);
    Some((all - rows, all - columns, bottom))
}
