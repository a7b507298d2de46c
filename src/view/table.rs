//! The table that follows from a record and a view: rows, columns, sections and counts.

use super::reorder::{reorder, swaps};
use super::{View, find::Found};
use crate::consensus::{Finding, Order, Verdict, judge, order};
use crate::gather::Gather;
use crate::record::{BlocIx, CampIx, Day, GroupIx, MemberIx, Position, Record};
use crate::stance::{self, Ledger, Stance};
use std::vec::IntoIter;

/// A column: a bloc, or one member of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Column {
    /// The bloc.
    pub bloc: BlocIx,
    /// The member, in a column of a member's own.
    pub member: Option<MemberIx>,
    /// The camp it stands under.
    pub camp: CampIx,
    /// Whether the bloc's voice is counted. A member's column is never counted by itself.
    pub counted: bool,
}

/// What a column's voice holds a group to be.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Cell {
    /// Its column's bloc.
    pub bloc: BlocIx,
    /// Its column's member.
    pub member: Option<MemberIx>,
    /// The position and its marks. A supposed one rests on no claim.
    pub stance: Stance,
    /// The position is a what-if, not on record.
    pub supposed: bool,
    /// The position on record at [`Table::compared`], where it differs from that at [`Table::at`].
    pub was: Option<Option<Position>>,
}

/// A group's row.
#[derive(Clone, Debug, PartialEq)]
pub struct Row {
    /// The group.
    pub group: GroupIx,
    /// Verdict, tally and who blocks, what-ifs included.
    pub finding: Finding,
    /// The verdict on record, without what-ifs.
    pub recorded: Verdict,
    /// The verdict on record at [`Table::compared`], where it differs from [`Row::recorded`].
    pub was: Option<Verdict>,
    /// One cell a column, in the columns' order.
    pub cells: Vec<Cell>,
}

impl Row {
    /// The cell in a bloc's own column, if that is shown.
    pub fn cell(&self, bloc: BlocIx) -> Option<&Cell> {
        let own = |cell: &&Cell| cell.bloc == bloc && cell.member.is_none();
        self.cells.iter().find(own)
    }
}

/// Rows that stand together.
#[derive(Clone, Debug, PartialEq)]
pub struct Section {
    /// Their verdict under the order `dispute`; `None` where the rows are one list.
    pub verdict: Option<Verdict>,
    /// The rows, in order.
    pub rows: Vec<Row>,
}

/// How many groups have which verdict, of all in the view's `groups` and `kinds`.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Counts {
    /// Groups in all.
    pub groups: usize,
    /// Groups by verdict, in the order of [`Verdict::ALL`].
    pub by_verdict: [usize; 5],
    /// Groups shown after the filters by verdict and words.
    pub shown: usize,
}

impl Counts {
    fn add(&mut self, verdict: Verdict) {
        self.groups += 1;
        if let Some(count) = self.by_verdict.get_mut(verdict as usize) {
            *count += 1;
        }
    }

    /// Groups with that verdict.
    pub fn of(&self, verdict: Verdict) -> usize {
        self.by_verdict.get(verdict as usize).copied().unwrap_or(0)
    }
}

/// Everything the matrix draws.
#[derive(Clone, Debug, PartialEq)]
pub struct Table {
    /// The day the positions are taken at.
    pub at: Day,
    /// The day they are compared with: see [`View::compared`].
    pub compared: Option<Day>,
    /// Columns, left to right.
    pub columns: Vec<Column>,
    /// Sections, top to bottom; none is empty.
    pub sections: Vec<Section>,
    /// Counts for the headline, what-ifs included.
    pub counts: Counts,
    /// The same counts on record, without what-ifs, and of the same rows shown.
    pub recorded: Counts,
}

impl Table {
    /// Derives the table. It depends on all of the view but `open`, `plain` and `dark`.
    pub fn new(record: &Record, ledger: &Ledger, view: &View) -> Table {
        let found = Found::new(view, record);
        let mut columns = columns(record, view, &found);
        let compared = view.compared(record);
        let (mut counts, mut recorded) = (Counts::default(), Counts::default());
        let mut rows = Vec::new();
        for group in (0..record.groups.len()).map(|ix| GroupIx(ix as u16)) {
            if !view.holds_group(record, group) {
                continue;
            }
            let row = Asked {
                record,
                ledger,
                view,
            }
            .row(&columns, compared, group);
            let verdict = row.finding.verdict;
            counts.add(verdict);
            recorded.add(row.recorded);
            if view.verdicts.contains(&verdict) && found.holds_group(group) {
                counts.shown += 1;
                rows.push(row);
            }
        }
        recorded.shown = counts.shown;
        arrange(record, view, &mut columns, &mut rows);
        Table {
            at: view.at,
            compared,
            columns,
            sections: sections(view.order, rows),
            counts,
            recorded,
        }
    }

    /// All rows, top to bottom. As a list: to go through the sections anew at each place that goes through
    /// the rows is some 1 kB of code to ship.
    pub fn rows(&self) -> IntoIter<&Row> {
        let sections = self.sections.iter();
        sections
            .flat_map(|section| &section.rows)
            .gather()
            .into_iter()
    }

    /// The blocs' own columns, without those of members.
    pub fn blocs(&self) -> impl Iterator<Item = &Column> {
        self.columns.iter().filter(|column| column.member.is_none())
    }

    /// Whether a cell shown bears a mark.
    pub fn bears(&self, mark: fn(&Cell) -> bool) -> bool {
        let mut sections = self.sections.iter();
        sections.any(|section| section.rows.iter().any(|row| row.cells.iter().any(mark)))
    }

    /// Each run of columns of one camp, and how many they are, over the first so many columns.
    pub fn camps(&self, columns: usize) -> Vec<(CampIx, usize)> {
        let mut runs: Vec<(CampIx, usize)> = Vec::new();
        for column in self.columns.iter().take(columns) {
            match runs.last_mut() {
                Some((camp, width)) if *camp == column.camp => *width += 1,
                _ => runs.push((column.camp, 1)),
            }
        }
        runs
    }

    /// The row of a group, if it is shown.
    pub fn row(&self, group: GroupIx) -> Option<&Row> {
        let mut sections = self.sections.iter();
        sections.find_map(|section| section.rows.iter().find(|row| row.group == group))
    }
}

fn columns(record: &Record, view: &View, found: &Found) -> Vec<Column> {
    let mut columns = Vec::new();
    for (ix, bloc) in record.blocs.iter().enumerate() {
        let index = BlocIx(ix as u16);
        if !view.holds_bloc(record, index) || !found.holds_bloc(index) {
            continue;
        }
        let counted = view.count.contains(&index);
        columns.push(Column {
            bloc: index,
            member: None,
            camp: bloc.camp,
            counted,
        });
        if view.members.contains(&index) {
            columns.extend((0..bloc.members.len()).map(|member| Column {
                bloc: index,
                member: Some(MemberIx(member as u16)),
                camp: bloc.camp,
                counted: false,
            }));
        }
    }
    columns
}

/// What the table is asked of.
struct Asked<'a> {
    record: &'a Record,
    ledger: &'a Ledger,
    view: &'a View,
}

impl Asked<'_> {
    /// One group's row. Every bloc is asked once a day: for its voice, whether or not its column
    /// is shown, and for its columns.
    fn row(&self, columns: &[Column], compared: Option<Day>, group: GroupIx) -> Row {
        let mut held = self.held(group, self.view.at);
        let before = compared.map(|day| self.held(group, day));
        let recorded = self.judged(&held);
        let was = before.as_ref().map(|held| self.judged(held).verdict);
        let mut any_supposed = false;
        for one in self.view.suppose.iter().filter(|one| one.group == group) {
            any_supposed = true;
            if let Some(cell) = held.get_mut(one.bloc.ix()) {
                cell.stance = Stance {
                    position: Some(one.position),
                    ..Stance::NOTHING
                };
            }
        }
        let cell = |column: &Column| {
            let at = |held: &[stance::Cell]| {
                let cell = held.get(column.bloc.ix());
                cell.map_or(Stance::NOTHING, |cell| of_column(cell, column))
            };
            let stance = at(&held);
            let own = column.member.is_none();
            let supposed = own && self.view.supposed(column.bloc, group).is_some();
            let was = before.as_deref().map(|held| at(held).position);
            Cell {
                bloc: column.bloc,
                member: column.member,
                stance,
                supposed,
                was: was.filter(|was| !supposed && *was != stance.position),
            }
        };
        let cells = columns.iter().map(cell).collect();
        Row {
            group,
            recorded: recorded.verdict,
            was: was.filter(|was| *was != recorded.verdict),
            finding: if any_supposed {
                self.judged(&held)
            } else {
                recorded
            },
            cells,
        }
    }

    /// What every bloc held on a day.
    fn held(&self, group: GroupIx, day: Day) -> Vec<stance::Cell> {
        let Asked {
            record,
            ledger,
            view,
        } = *self;
        (0..record.blocs.len() as u16)
            .map(|bloc| ledger.cell(record, BlocIx(bloc), group, day, view.evidence))
            .collect()
    }

    /// What the voices counted make of it.
    fn judged(&self, held: &[stance::Cell]) -> Finding {
        let position = |bloc: BlocIx| held.get(bloc.ix()).and_then(|cell| cell.stance.position);
        let counted = self.view.count.iter();
        let voices: Vec<(BlocIx, Option<Position>)> =
            counted.map(|bloc| (*bloc, position(*bloc))).collect();
        judge(&voices, self.view.rule)
    }
}

/// What a column shows of a bloc's cell.
fn of_column(cell: &stance::Cell, column: &Column) -> Stance {
    match column.member {
        None => cell.stance,
        member => cell.voice(member),
    }
}

/// Puts rows and columns in the view's order; members stay beside their bloc.
fn arrange(record: &Record, view: &View, columns: &mut [Column], rows: &mut [Row]) {
    let blocs: Vec<usize> = (0..columns.len())
        .filter(|ix| is_bloc(columns.get(*ix)))
        .gather();
    let mut positions = Vec::with_capacity(rows.len() * blocs.len());
    for row in rows.iter() {
        positions.extend(
            blocs
                .iter()
                .map(|ix| row.cells.get(*ix).and_then(|c| c.stance.position)),
        );
    }
    let grid = order::Grid {
        columns: blocs.len(),
        cells: &positions,
    };
    let findings: Vec<&Finding> = rows.iter().map(|row| &row.finding).gather();
    let names: Vec<&str> = rows.iter().map(|row| record.sort_name(row.group)).gather();
    let by_row = order::rows(view.order, grid, &findings, &names);
    let by_bloc = order::columns(view.order, grid);
    let mut by_column = Vec::with_capacity(columns.len());
    for start in by_bloc.iter().filter_map(|ix| blocs.get(*ix).copied()) {
        by_column.push(start);
        by_column.extend((start + 1..columns.len()).take_while(|ix| !is_bloc(columns.get(*ix))));
    }
    let sideways = swaps(&by_column);
    for row in rows.iter_mut() {
        reorder(&mut row.cells, &sideways);
    }
    reorder(columns, &sideways);
    reorder(rows, &swaps(&by_row));
}

fn is_bloc(column: Option<&Column>) -> bool {
    column.is_some_and(|column| column.member.is_none())
}

fn sections(order: Order, rows: Vec<Row>) -> Vec<Section> {
    if order != Order::Dispute {
        return if rows.is_empty() {
            Vec::new()
        } else {
            vec![Section {
                verdict: None,
                rows,
            }]
        };
    }
    let mut sections: Vec<Section> = Vec::new();
    for row in rows {
        let verdict = Some(row.finding.verdict);
        match sections.last_mut() {
            Some(section) if section.verdict == verdict => section.rows.push(row),
            _ => sections.push(Section {
                verdict,
                rows: vec![row],
            }),
        }
    }
    sections
}
