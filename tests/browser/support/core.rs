//! What the core says a page must show, as lines of text that a failure can print.

pub use super::setting::Setting as Core;
use dispute_matrix::export::{self, Export, Format};
use dispute_matrix::record::{self, BlocIx, GroupIx, MemberIx};
use dispute_matrix::stance::Stance;
use dispute_matrix::view::{Agreement, Cell, Column, Picture, Row, Table, View};
use dispute_matrix::words::{self, Key};
use std::sync::OnceLock;

/// The core's side of every comparison.
pub fn core() -> &'static Core {
    static CORE: OnceLock<Core> = OnceLock::new();
    CORE.get_or_init(|| Core::of(record::embedded()))
}

/// Which of the two pages draws the table: they say a cell's words in different places.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Page {
    /// The live widget.
    Live,
    /// The prerendered page.
    Still,
}

impl Core {
    /// The view of a link.
    pub fn view(&self, query: &str) -> View {
        View::read(query, &self.record, &self.default).view
    }

    /// The link of a view, without `?`.
    pub fn query(&self, view: &View) -> String {
        view.write(&self.record, &self.default, "")
    }

    /// A file of the view of a link, by the name of its format, as a page would give it today: its
    /// name, type and text.
    pub fn file(&self, query: &str, format: &str, page: &str) -> [String; 3] {
        let format = Format::parse(format).unwrap_or_else(|| panic!("no format {format}"));
        let view = self.view(query);
        let export = Export {
            record: &self.record,
            ledger: &self.ledger,
            view: &view,
            author: &self.default,
            page,
            on: None,
        };
        [
            export::file_name(&self.record, &view, format),
            format.mime().into(),
            export::write(&export, format),
        ]
    }

    /// The table of a view.
    pub fn table(&self, view: &View) -> Table {
        Table::new(&self.record, &self.ledger, view)
    }

    /// Every kind of group, as the link lists them.
    pub fn all_kinds(&self) -> String {
        let kinds = self.record.kinds.iter();
        kinds.map(|kind| format!("~{}", kind.id)).collect()
    }

    /// The bloc of that code.
    pub fn bloc(&self, code: &str) -> BlocIx {
        self.record
            .find_bloc(code)
            .unwrap_or_else(|| panic!("the record has no bloc {code}"))
    }

    /// The group of that code.
    pub fn group(&self, code: &str) -> GroupIx {
        self.record
            .find_group(code)
            .unwrap_or_else(|| panic!("the record has no group {code}"))
    }

    /// A bloc's code.
    pub fn bloc_code(&self, bloc: BlocIx) -> &str {
        &self.record.blocs[bloc.ix()].code
    }

    /// A group's code.
    pub fn group_code(&self, group: GroupIx) -> &str {
        &self.record.groups[group.ix()].code
    }

    /// Every line of a view's table: camps, columns, sections, rows and their cells.
    pub fn lines(&self, view: &View, page: Page) -> Vec<String> {
        let table = self.table(view);
        if view.picture == Picture::Agreement {
            return self.pairs(view, &table);
        }
        let mut lines = self.camps(&table.columns);
        lines.extend(table.columns.iter().map(|column| self.column(column)));
        for section in &table.sections {
            lines.extend(section.verdict.map(|verdict| {
                let count = words::section_count(section.rows.len());
                format!(
                    "section {}: {} {count}",
                    verdict.name(),
                    words::section_title(&self.record, verdict)
                )
            }));
            for row in &section.rows {
                lines.push(self.row(row));
                lines.extend(
                    row.cells
                        .iter()
                        .map(|cell| self.cell(&table, row.group, cell, page)),
                );
            }
        }
        lines
    }

    /// Every line of the agreement view.
    fn pairs(&self, view: &View, table: &Table) -> Vec<String> {
        let agreement = Agreement::new(table);
        let own = |(_, voice): &(usize, &Column)| voice.member.is_none();
        let blocs = || agreement.voices.iter().enumerate().filter(own);
        let mut lines = Vec::new();
        for (row, one) in blocs() {
            for (column, other) in blocs() {
                let (one, other) = (one.bloc, other.bloc);
                let name = format!("{}.{}", self.bloc_code(one), self.bloc_code(other));
                let pair = agreement.pair(row, column);
                let words = words::pair_sentence(&self.record, one, other, &pair);
                let own = table.cohesion(&self.record, &self.ledger, view, one);
                let (agreed, shared, sentence) = match own {
                    _ if one != other => (pair.agreed(), pair.shared(), words),
                    Some(own) => {
                        let words = words::cohesion_sentence(&self.record, one, &own);
                        (own.united, own.groups, words)
                    }
                    None => {
                        lines.push(format!("pair {name} no of none:"));
                        continue;
                    }
                };
                let thin = if shared < 3 { " thin" } else { "" };
                // The name begins with what is seen.
                let words =
                    words::ratio(agreed, shared) + &*words::after(Key::ListColon, &sentence);
                lines.push(format!("pair {name} {agreed} of {shared}{thin}: {words}"));
            }
        }
        lines
    }

    fn camps(&self, columns: &[Column]) -> Vec<String> {
        let runs = columns.chunk_by(|left, right| left.camp == right.camp);
        runs.map(|run| {
            format!(
                "camp {}: {}",
                self.record.camps[run[0].camp.ix()].name,
                run.len()
            )
        })
        .collect()
    }

    fn column(&self, column: &Column) -> String {
        let uncounted = !column.counted && column.member.is_none();
        let member = self.member(column.bloc, column.member);
        let mark = if uncounted { " uncounted" } else { "" };
        format!("column {}{member}{mark}", self.bloc_code(column.bloc))
    }

    fn row(&self, row: &Row) -> String {
        let group = &self.record.groups[row.group.ix()];
        let end = words::row_end(&self.record, &row.finding);
        format!(
            "row {} {}: {}, {end}",
            group.code,
            row.finding.verdict.name(),
            group.name
        )
    }

    fn cell(&self, table: &Table, group: GroupIx, cell: &Cell, page: Page) -> String {
        let (record, stance) = (&self.record, &cell.stance);
        let words = match page {
            Page::Live => words::cell_sentence(record, cell.bloc, cell.member, group, stance),
            Page::Still => words::cell_brief(record, group, stance),
        };
        let words = [words, words::cell_marks(record, table, cell)].concat();
        let mut marks = marks(stance);
        for (holds, mark) in [
            (cell.supposed, " supposed"),
            (cell.was.is_some(), " changed"),
        ] {
            marks.push_str(if holds { mark } else { "" });
        }
        let member = self.member(cell.bloc, cell.member);
        let (bloc, group) = (self.bloc_code(cell.bloc), self.group_code(group));
        format!("cell {bloc}{member}.{group}{marks}: {words}")
    }

    fn member(&self, bloc: BlocIx, member: Option<MemberIx>) -> String {
        let member = member.and_then(|member| self.record.member(bloc, member));
        member
            .map(|member| format!("/{}", member.id))
            .unwrap_or_default()
    }
}

/// A stance as the attributes of the public contract say it.
pub fn marks(stance: &Stance) -> String {
    let mut marks = format!(
        " {}",
        stance.position.map_or("none", |position| position.name())
    );
    for (holds, mark) in [
        (
            stance.confidence.is_some(),
            stance.confidence.map_or("", |level| level.name()),
        ),
        (stance.by_conduct, "by-conduct"),
        (stance.conduct_differs, "conduct-differs"),
        (stance.weak, "weak"),
    ] {
        if holds {
            marks.push(' ');
            marks.push_str(mark);
        }
    }
    marks
}

/// Fails with the lines that differ, and with nothing else.
#[track_caller]
pub fn assert_same(what: &str, page: &[String], core: &[String]) {
    if page == core {
        return;
    }
    let at = page
        .iter()
        .zip(core)
        .take_while(|(page, core)| page == core)
        .count();
    let line = |lines: &[String]| lines.get(at).cloned().unwrap_or_else(|| "(the end)".into());
    let apart = page
        .iter()
        .zip(core)
        .filter(|(page, core)| page != core)
        .count();
    panic!(
        "{what}: {} lines on the page, {} from the core, {apart} of those side by side differ; \
         first at line {at}:\n  page: {}\n  core: {}",
        page.len(),
        core.len(),
        line(page),
        line(core)
    );
}
