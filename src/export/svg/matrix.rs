//! The matrix: heads, sections, rows.

use super::Scene;
use super::canvas::{Anchor, Canvas, Style};
use super::grid::{Camps, Grid, Heads};
use super::ink;
use super::mark::{Spot, bar, bar_width, changed, mark, supposed};
use super::text::{Face, fit, width, wrap};
use crate::consensus::Verdict;
use crate::record::GroupIx;
use crate::view::{Cell, Row};
use crate::words;

/// A line of the matrix.
#[derive(Clone, Copy, Debug)]
pub(super) enum Line<'a> {
    /// The head of a section: its verdict, and how many rows it has.
    Section(Verdict, usize),
    /// A group.
    Row(&'a Row),
}

/// How large the rows are.
#[derive(Clone, Copy, Debug)]
pub(super) struct Look {
    /// Size of a name.
    pub size: i32,
    /// Least height of a row.
    pub row: i32,
    /// Height of a section's head.
    pub section: i32,
    /// Size of a mark.
    pub mark: i32,
    /// Names are short and on one line, and the rows are of one height.
    pub compact: bool,
}

impl Look {
    /// Size of the words at the end of a row.
    pub(super) fn end(self) -> i32 {
        (self.size - 1).max(12)
    }
}

/// A matrix to be drawn.
pub(super) struct Matrix<'a> {
    scene: &'a Scene<'a>,
    /// Its columns.
    pub grid: Grid,
    look: Look,
    heads: Heads<'a>,
    camps: Camps<'a>,
}

impl<'a> Matrix<'a> {
    /// The matrix of a scene.
    pub(super) fn new(scene: &'a Scene<'a>, grid: Grid, look: Look) -> Matrix<'a> {
        Matrix {
            scene,
            grid,
            look,
            heads: scene.heads(grid),
            camps: scene.camps(grid),
        }
    }

    /// Every line of the matrix.
    pub(super) fn lines(scene: &Scene<'a>) -> Vec<Line<'a>> {
        let mut lines = Vec::new();
        for section in &scene.table.sections {
            let head = section.verdict;
            lines.extend(head.map(|verdict| Line::Section(verdict, section.rows.len())));
            lines.extend(section.rows.iter().map(Line::Row));
        }
        lines
    }

    /// Height of what stands over the rows.
    pub(super) fn top(&self) -> i32 {
        self.camps.height + self.heads.height
    }

    /// Draws the heads and the lines from `y` down; gives the bottom.
    pub(super) fn draw(&self, canvas: &mut Canvas, y: i32, lines: &[Line]) -> i32 {
        self.camps.draw(canvas, self.grid, y);
        self.heads.draw(canvas, self.grid, y + self.camps.height);
        self.camps.rules(canvas, self.grid, y, self.top());
        let mut at = y + self.top();
        for line in lines {
            at += match line {
                Line::Section(verdict, rows) => self.section(canvas, at, *verdict, *rows),
                Line::Row(row) => self.row(canvas, at, row),
            };
        }
        at
    }

    /// The height of a line.
    pub(super) fn height(&self, line: &Line) -> i32 {
        match line {
            Line::Section(..) => self.look.section,
            Line::Row(row) => self.row_height(row),
        }
    }

    fn section(&self, canvas: &mut Canvas, y: i32, verdict: Verdict, rows: usize) -> i32 {
        let Look { section, size, .. } = self.look;
        let baseline = y + section - (size * 2 / 5).min(section / 4) - 1;
        let title = words::section_title(self.scene.export.record, verdict);
        let style = Style::new(Face::Bold, size);
        canvas.text((self.grid.x, baseline), style, Anchor::Start, &title);
        let count = self.grid.x + width(&title, style.face, style.size) + 10;
        let said = words::section_count(rows);
        let soft = Style::soft((size - 1).max(12));
        canvas.text((count, baseline), soft, Anchor::Start, &said);
        canvas.level(self.grid.x, y + section - 1, self.grid.width(), ink::RULE);
        section
    }

    fn row(&self, canvas: &mut Canvas, y: i32, row: &Row) -> i32 {
        let grid = self.grid;
        let height = self.row_height(row);
        if row.finding.verdict == Verdict::Disputed {
            canvas.fill([grid.x, y, grid.width(), height], ink::WARM);
        }
        canvas.level(grid.x, y + height - 1, grid.width(), ink::LINE);
        self.camps.rules(canvas, grid, y, height);
        let names = self.name(row.group);
        self.middle_lines(
            canvas,
            grid.x,
            y,
            height,
            Style::new(Face::Sans, self.look.size),
            &names,
        );
        for (ix, cell) in row.cells.iter().take(grid.columns).enumerate() {
            self.cell(canvas, [grid.left(ix), y, grid.cell, height], cell);
        }
        if grid.end > 0 {
            self.end(canvas, y, height, row);
        }
        height
    }

    fn cell(&self, canvas: &mut Canvas, bounds: [i32; 4], cell: &Cell) {
        let [x, y, width, height] = bounds;
        let spot = Spot {
            x: x + width / 2,
            y: y + height / 2,
            size: self.look.mark,
        };
        mark(canvas, spot, &cell.stance);
        if cell.supposed {
            supposed(canvas, bounds, spot);
        }
        if cell.was.is_some() && !self.look.compact {
            changed(canvas, x + 3, y + 1);
        }
    }

    /// The tally bar and the words.
    fn end(&self, canvas: &mut Canvas, y: i32, height: i32, row: &Row) {
        let tally = &row.finding.tally;
        let x = self.grid.left(self.grid.columns) + 12;
        let counts = [tally.terrorist, tally.divided, tally.opposition];
        bar(canvas, (x, y + height / 2 - 6), counts);
        let words = self.end_words(row);
        let x = x + bar_width(tally.on_record()) + 6;
        self.middle_lines(canvas, x, y, height, self.end_style(), &words);
    }

    fn end_style(&self) -> Style {
        Style::soft(self.look.end())
    }

    fn end_words(&self, row: &Row) -> Vec<String> {
        let words = self.scene.end_words(&row.finding);
        let bar = bar_width(row.finding.tally.on_record());
        let room = self.grid.end - bar - 20;
        let size = self.look.end();
        if self.look.compact && width(&words, Face::Sans, size) > room {
            // The bar tells as much; half a sentence might tell something else.
            return Vec::new();
        }
        wrap(&words, Face::Sans, size, room)
    }

    /// A group's name in lines: in full where it fits, else short, else on several lines.
    fn name(&self, group: GroupIx) -> Vec<String> {
        let Look { size, compact, .. } = self.look;
        let room = self.grid.name - 8;
        let Some(group) = self.scene.export.record.group(group) else {
            return Vec::new();
        };
        if width(&group.name, Face::Sans, size) <= room {
            return vec![group.name.to_string()];
        }
        if compact {
            return vec![fit(&group.short, Face::Sans, size, room)];
        }
        wrap(&group.name, Face::Sans, size, room)
    }

    fn row_height(&self, row: &Row) -> i32 {
        if self.look.compact {
            return self.look.row;
        }
        let lead = Style::soft(self.look.size).leading();
        // All but compact pictures say who blocks.
        let lines = self.name(row.group).len().max(self.end_words(row).len());
        self.look.row.max(lines as i32 * lead + 8)
    }

    /// Lines of text around the middle of a row.
    fn middle_lines(
        &self,
        canvas: &mut Canvas,
        x: i32,
        y: i32,
        height: i32,
        style: Style,
        lines: &[String],
    ) {
        let between = (lines.len() as i32 - 1) * style.leading();
        // Small letters and capitals stand evenly around the middle.
        let baseline = y + (height - between) / 2 + style.size * 36 / 100;
        let top = baseline - style.size;
        canvas.lines((x, top), style, Anchor::Start, lines);
    }
}
