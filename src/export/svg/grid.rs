//! The columns of a picture's table: where they stand, and their heads.

use super::canvas::{Anchor, Canvas, Style};
use super::ink;
use super::text::{Face, fit, widest_word, width, wrap};

/// Tallest head of a column that reads upwards, in pixels.
const TALLEST: i32 = 150;
/// Most lines of a head that stands upright.
const LINES: usize = 3;
/// Size of a head's text.
const SIZE: i32 = 12;

/// Where the columns stand: names, cells, ends.
#[derive(Clone, Copy, Debug)]
pub(super) struct Grid {
    /// Left edge of the names.
    pub x: i32,
    /// Width of the names.
    pub name: i32,
    /// Width of a cell.
    pub cell: i32,
    /// How many columns of cells are drawn.
    pub columns: usize,
    /// Width of the ends of the rows; 0 for none.
    pub end: i32,
}

impl Grid {
    /// The left edge of a column; that of the ends is the one after the last.
    pub(super) fn left(self, column: usize) -> i32 {
        self.x + self.name + self.cell * column as i32
    }

    /// The middle of a column.
    pub(super) fn middle(self, column: usize) -> i32 {
        self.left(column) + self.cell / 2
    }

    /// The whole width.
    pub(super) fn width(self) -> i32 {
        self.name + self.cell * self.columns as i32 + self.end
    }
}

/// A column's head.
#[derive(Clone, Debug)]
pub(super) struct Head<'a> {
    /// Its name.
    pub name: &'a str,
    /// Whether its voice is counted, which makes it bold.
    pub counted: bool,
}

/// The heads of the columns, ready to be drawn: upright where they fit, else reading upwards.
pub(super) struct Heads<'a> {
    heads: Vec<Head<'a>>,
    upright: bool,
    /// Height that they take.
    pub height: i32,
}

impl<'a> Heads<'a> {
    /// The heads of a grid.
    pub(super) fn new(grid: Grid, heads: Vec<Head<'a>>) -> Heads<'a> {
        let room = grid.cell - 6;
        let lines = |head: &Head| wrap(head.name, Face::Bold, SIZE, room).len();
        let most = heads.iter().map(lines).max().unwrap_or(0);
        let fits = |head: &Head| widest_word(head.name, Face::Bold, SIZE) <= room;
        let upright = most <= LINES && heads.iter().all(fits);
        let long = |head: &Head| width(head.name, Face::Bold, SIZE);
        let longest = heads.iter().map(long).max().unwrap_or(0);
        let height = if upright {
            most as i32 * Style::soft(SIZE).leading() + 8
        } else {
            longest.min(TALLEST) + 12
        };
        Heads {
            heads,
            upright,
            height,
        }
    }

    /// Draws them from `y` down, with the line under them.
    pub(super) fn draw(&self, canvas: &mut Canvas, grid: Grid, y: i32) {
        let bottom = y + self.height;
        for (ix, head) in self.heads.iter().enumerate() {
            let style = if head.counted {
                Style::new(Face::Bold, SIZE)
            } else {
                Style::soft(SIZE)
            };
            if self.upright {
                let lines = wrap(head.name, Face::Bold, SIZE, grid.cell - 6);
                let top = bottom - 6 - lines.len() as i32 * style.leading();
                canvas.lines((grid.middle(ix), top), style, Anchor::Middle, &lines);
            } else {
                let name = fit(head.name, Face::Bold, SIZE, TALLEST);
                canvas.upwards((grid.middle(ix) + SIZE / 3, bottom - 6), style, &name);
            }
        }
        canvas.level(grid.x, bottom - 1, grid.width(), ink::RULE);
    }
}

/// The camps over the columns: a name for each run of columns.
pub(super) struct Camps<'a> {
    runs: Vec<(&'a str, usize)>,
    /// Height that they take; 0 where they have no room, or there is one camp alone.
    pub height: i32,
}

impl<'a> Camps<'a> {
    /// The camps of a grid, as names and numbers of columns.
    pub(super) fn new(grid: Grid, runs: Vec<(&'a str, usize)>) -> Camps<'a> {
        let room = |count: usize| grid.cell * count as i32 - 8;
        let fits = |(name, count): &(&str, usize)| {
            widest_word(name, Face::Sans, SIZE) <= room(*count)
                && wrap(name, Face::Sans, SIZE, room(*count)).len() <= LINES
        };
        let lines =
            |(name, count): &(&str, usize)| wrap(name, Face::Sans, SIZE, room(*count)).len();
        let most = runs.iter().map(lines).max().unwrap_or(0);
        let height = if runs.iter().all(fits) {
            most as i32 * Style::soft(SIZE).leading() + 6
        } else {
            0
        };
        Camps { runs, height }
    }

    /// The width of a cell that gives every camp's longest word room.
    pub(super) fn least_cell(runs: &[(&str, usize)]) -> i32 {
        let least = |(name, count): &(&str, usize)| {
            (widest_word(name, Face::Sans, SIZE) + 8) / (*count).max(1) as i32 + 1
        };
        runs.iter().map(least).max().unwrap_or(0)
    }

    /// Draws the names from `y` down.
    pub(super) fn draw(&self, canvas: &mut Canvas, grid: Grid, y: i32) {
        if self.height == 0 {
            return;
        }
        let mut column = 0;
        for (name, count) in &self.runs {
            let left = grid.left(column) + 6;
            let room = grid.cell * *count as i32 - 8;
            let lines = wrap(name, Face::Sans, SIZE, room);
            let style = Style::soft(SIZE);
            let top = y + self.height - 6 - lines.len() as i32 * style.leading();
            canvas.lines((left, top), style, Anchor::Start, &lines);
            column += *count;
        }
    }

    /// The rules on the left of each camp, from `y` down.
    pub(super) fn rules(&self, canvas: &mut Canvas, grid: Grid, y: i32, height: i32) {
        let mut column = 0;
        for (_, count) in &self.runs {
            canvas.fill([grid.left(column), y, 2, height], ink::RULE);
            column += *count;
        }
    }
}
