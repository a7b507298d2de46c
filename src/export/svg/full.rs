//! The frames as tall as they need to be: everything that the view shows.

use super::canvas::{Anchor, Canvas, Style};
use super::grid::{Camps, Grid};
use super::head::{Stressed, banner};
use super::legend::Legend;
use super::matrix::{Line, Look, Matrix};
use super::text::{Face, wrap};
use super::{Frame, Scene, agreement, foot};
use crate::view::Picture;
use crate::words::{self, Key};

/// Space around a picture.
const MARGIN: i32 = 28;
/// Space between the two columns of a print.
const GUTTER: i32 = 48;
/// Least width of a picture, by frame.
const NATURAL: i32 = 1000;
const PRINT: i32 = 1480;
/// Fewest lines that are worth two columns.
const LINES: usize = 10;

const LOOK: Look = Look {
    size: 14,
    row: 32,
    section: 40,
    mark: 17,
    compact: false,
};

/// The picture, its width and its height.
pub(super) fn draw(scene: &Scene, frame: Frame) -> (Canvas, i32, i32) {
    let least = match frame {
        Frame::Print => PRINT,
        _ => NATURAL,
    } - 2 * MARGIN;
    let mut canvas = Canvas::default();
    let (width, bottom) = match scene.export.view.picture {
        _ if scene.is_empty() => nothing(&mut canvas, scene, least),
        Picture::Matrix => matrix(&mut canvas, scene, frame, least),
        Picture::Agreement => agreement(&mut canvas, scene, least),
    };
    let bottom = foot::source(&mut canvas, scene, (MARGIN, bottom + 18), width, 13);
    (canvas, width + 2 * MARGIN, bottom + MARGIN)
}

fn nothing(canvas: &mut Canvas, scene: &Scene, width: i32) -> (i32, i32) {
    let y = head(canvas, scene, width) + 20;
    let style = Style::new(Face::Bold, 15);
    (
        width,
        canvas.paragraph((MARGIN, y), style, width, words::nothing_left()),
    )
}

fn matrix(canvas: &mut Canvas, scene: &Scene, frame: Frame, least: i32) -> (i32, i32) {
    let lines = Matrix::lines(scene);
    if let Some(grid) = half(scene, frame, least, lines.len()) {
        return (least, two_columns(canvas, scene, grid, &lines, least));
    }
    let grid = whole(scene, least);
    let width = grid.width();
    let y = head(canvas, scene, width);
    let y = Legend::new(scene, width, 13, true).draw(canvas, (MARGIN, y + 6)) + 8;
    let y = Matrix::new(scene, grid, LOOK).draw(canvas, y, &lines);
    (width, foot::stands(canvas, scene, grid, y))
}

/// The grid in one column; it grows where there are many columns of cells.
fn whole(scene: &Scene, least: i32) -> Grid {
    let columns = scene.table.columns.len();
    let (name, end) = (236, 240);
    let camps = Camps::least_cell(&scene.runs(columns)).min(80);
    let fair = (least - name - end) / (columns.max(1) as i32);
    let cell = fair.clamp(34, 76).max(camps);
    let cells = cell * columns as i32;
    Grid {
        x: MARGIN,
        name,
        cell,
        columns,
        end: end.max(least - name - cells),
    }
}

/// The grid of one of two columns, where the frame, the lines and the columns of cells are for it.
fn half(scene: &Scene, frame: Frame, least: i32, lines: usize) -> Option<Grid> {
    let columns = scene.table.columns.len();
    let (name, end) = (186, 190);
    let width = (least - GUTTER) / 2;
    let cell = (width - name - end) / (columns.max(1) as i32);
    let camps = Camps::least_cell(&scene.runs(columns));
    let fits = frame == Frame::Print && lines >= LINES && cell >= camps.max(24);
    let cell = cell.min(60);
    fits.then(|| Grid {
        x: MARGIN,
        name,
        cell,
        columns,
        end: width - name - cell * columns as i32,
    })
}

fn two_columns(canvas: &mut Canvas, scene: &Scene, grid: Grid, lines: &[Line], width: i32) -> i32 {
    let y = head(canvas, scene, width);
    let y = Legend::new(scene, width, 13, true).draw(canvas, (MARGIN, y + 6)) + 8;
    let left = Matrix::new(scene, grid, LOOK);
    let (first, second) = halves(&left, lines);
    let bottom = left.draw(canvas, y, first);
    let x = grid.x + grid.width() + GUTTER;
    let right = Matrix::new(scene, Grid { x, ..grid }, LOOK);
    let other = right.draw(canvas, y, &second);
    foot::stands(canvas, scene, Grid { x, ..grid }, other).max(bottom)
}

/// The lines in two halves of about one height. A section that is cut has its head twice.
fn halves<'a, 'b>(matrix: &Matrix, lines: &'b [Line<'a>]) -> (&'b [Line<'a>], Vec<Line<'a>>) {
    let whole: i32 = lines.iter().map(|line| matrix.height(line)).sum();
    let (mut tall, mut cut) = (0, 0);
    // The foot's two lines stand on the right.
    while let Some(line) = lines.get(cut)
        && tall < (whole + 52) / 2
    {
        tall += matrix.height(line);
        cut += 1;
    }
    let (first, second) = lines.split_at(cut);
    match (first, second) {
        // A head is never the last line of a half.
        ([rest @ .., last @ Line::Section(..)], _) => {
            let mut second = second.to_vec();
            second.insert(0, *last);
            (rest, second)
        }
        (_, [Line::Row(_), ..]) => {
            let heads = first.iter().rev();
            let head = heads
                .copied()
                .find(|line| matches!(line, Line::Section(..)));
            (
                first,
                head.into_iter().chain(second.iter().copied()).collect(),
            )
        }
        _ => (first, second.to_vec()),
    }
}

fn agreement(canvas: &mut Canvas, scene: &Scene, least: i32) -> (i32, i32) {
    let columns = scene.table.blocs().count();
    let name = 150;
    let cell = ((least - name) / columns.max(1) as i32).clamp(52, 88);
    let grid = Grid {
        x: MARGIN,
        name,
        cell,
        columns,
        end: 0,
    };
    let width = least.max(grid.width());
    let y = head(canvas, scene, width);
    let title = Style::new(Face::Bold, 16);
    let y = canvas.paragraph(
        (MARGIN, y + 8),
        title,
        width,
        Key::LabelAgreementCaption.text(),
    ) + 4;
    let y = canvas.paragraph(
        (MARGIN, y),
        Style::soft(13),
        width.min(1080),
        words::share_method(),
    );
    (
        width,
        agreement::draw(canvas, scene, grid, y + 14, 36, columns),
    )
}

/// Banner, title, headline, method and filters; gives the bottom.
fn head(canvas: &mut Canvas, scene: &Scene, width: i32) -> i32 {
    let super::Export { record, view, .. } = *scene.export;
    let room = width.min(1080);
    let y = banner(canvas, scene, (MARGIN, MARGIN), width, 16);
    let title = wrap(&record.title, Face::Serif, 32, width);
    let y = canvas.lines(
        (MARGIN, y),
        Style::new(Face::Serif, 32),
        Anchor::Start,
        &title,
    ) + 6;
    let line = words::headline(record, view, scene.table);
    let parts = [
        (false, &*line.agreed),
        (true, &*line.split),
        (false, &*line.rest),
    ];
    let headline = Stressed::new(&parts, Style::new(Face::Sans, 19), room);
    let y = headline.draw(canvas, (MARGIN, y)) + 8;
    let stamp = scene.stamp;
    let mut counted = vec![&*stamp.method, &stamp.day, &stamp.shown];
    counted.extend(stamp.filters.iter().map(String::as_str));
    canvas.paragraph((MARGIN, y), Style::soft(13), room, &counted.join(" ")) + 8
}
