//! What the core says that a page must say around its table: its sentences, its controls, and what
//! is open.

use super::core::Core;
use dispute_matrix::consensus::Verdict;
use dispute_matrix::record::{BlocIx, CampIx, Day, GroupIx, KindIx};
use dispute_matrix::view::{Open, Picture, Table, View};
use dispute_matrix::words;

impl Core {
    /// Every line of a live page: what stands around the table, then the table.
    pub fn page(&self, view: &View) -> Vec<String> {
        let table = self.table(view);
        let mut lines = vec![
            format!("title {}", words::document_title(&self.record, view)),
            format!("what-if {}", self.what_if(view)),
            format!("headline {}", self.headline(view)),
            format!("method {}", words::method(&self.record, view)),
            format!("showing {}", words::showing(&self.record, view, &table)),
            format!("story {}", self.story(view)),
            format!("control at {}", view.at),
            format!("control stop {}", self.stop(view)),
            format!("control since {}", date(view.since)),
            format!("control order {}", view.order.name()),
            format!("control rule {}", view.rule.name()),
            format!("control evidence {}", view.evidence.name()),
            format!("control q {}", view.q),
            format!("control event {}", self.event(view)),
        ];
        lines.extend(self.chips(view));
        lines.extend(self.boxes(view));
        let filtered = view.is_filtered(&self.default);
        lines.push(format!(
            "reset {}",
            if filtered { "enabled" } else { "disabled" }
        ));
        if let Some(open) = view.open.filter(|open| self.has_opener(view, *open)) {
            lines.push(format!("expanded {}", open.write(&self.record)));
        }
        lines.extend(self.changes(view, &table));
        lines.push(format!("panels {}", usize::from(view.open.is_some())));
        lines.extend(self.lines(view, super::core::Page::Live));
        lines
    }

    /// The banner over what-ifs; in an open cell that one changes the sentence stands once more,
    /// behind it.
    fn what_if(&self, view: &View) -> String {
        if view.suppose.is_empty() {
            return String::new();
        }
        words::what_if(&self.record, view)
    }

    /// The text of the preset that the view is, whatever is open in it.
    fn story(&self, view: &View) -> &str {
        let is_view = |query: &str| {
            let preset = View::read(query, &self.record, &self.default).view;
            let View {
                open, plain, dark, ..
            } = view.clone();
            View {
                open,
                plain,
                dark,
                ..preset
            } == *view
        };
        let mut presets = self.record.presets.iter();
        let found = presets.find(|preset| !view.plain && is_view(&preset.query));
        found.map_or("", |preset| &preset.text)
    }

    /// Where the slider stands: at the view's own stop, or the one before.
    fn stop(&self, view: &View) -> usize {
        let mut days: Vec<Day> = self.record.events.iter().map(|event| event.date).collect();
        days.dedup();
        let passed = days.iter().filter(|day| **day <= view.at).count();
        passed.saturating_sub(1)
    }

    /// The list of what changed, where the view asks for it.
    fn changes(&self, view: &View, table: &Table) -> Vec<String> {
        if view.since.is_none() {
            return Vec::new();
        }
        let (mut verdicts, mut positions) = (Vec::new(), Vec::new());
        for row in table.rows() {
            let group = &self.record.groups[row.group.ix()].name;
            if let Some(was) = row.was {
                let change = words::verdict_change(&self.record, row.recorded, was);
                verdicts.push(format!("change {group}{change}"));
            }
            for cell in &row.cells {
                let Some(was) = cell.was else { continue };
                let name = words::voice_on(&self.record, cell.bloc, cell.member, group);
                let brief = words::cell_brief(&self.record, row.group, &cell.stance);
                positions.push(format!(
                    "change {name}: {brief}{}",
                    words::was(&self.record, was)
                ));
            }
        }
        let title = words::changes_title(table, positions.len(), verdicts.len());
        [vec![format!("change {title}")], verdicts, positions].concat()
    }

    /// What the list of events says: the view's day, if anything happened on it.
    fn event(&self, view: &View) -> String {
        let happened = self.record.events.iter().any(|event| event.date == view.at);
        let day = happened.then(|| view.at.to_string());
        day.unwrap_or_default()
    }

    /// The headline of a view.
    pub fn headline(&self, view: &View) -> String {
        let line = words::headline(&self.record, view, &self.table(view));
        format!("{} {} {}", line.agreed, line.split, line.rest)
            .trim()
            .to_owned()
    }

    /// Whether the table holds what opens and closes it.
    fn has_opener(&self, view: &View, open: Open) -> bool {
        let table = self.table(view);
        let column = |bloc: BlocIx| table.columns.iter().any(|column| column.bloc == bloc);
        let row = |group: GroupIx| table.row(group).is_some();
        let matrix = view.picture == Picture::Matrix;
        match open {
            Open::Cell(bloc, group) => matrix && column(bloc) && row(group),
            Open::Group(group) => matrix && row(group),
            Open::Bloc(bloc) => column(bloc),
            Open::Pair(one, other) => !matrix && column(one) && column(other),
        }
    }

    /// The chips that a view has pressed: of a set that shows everything, none.
    fn chips(&self, view: &View) -> Vec<String> {
        let (record, default) = (&self.record, &self.default);
        let mut pressed = Vec::new();
        if view.kinds == default.kinds && view.verdicts == default.verdicts {
            pressed.push("chip all all".into());
        }
        if view.verdicts != default.verdicts {
            let on = Verdict::ALL
                .iter()
                .filter(|verdict| view.verdicts.contains(verdict));
            pressed.extend(on.map(|verdict| format!("chip verdicts {}", verdict.name())));
        }
        if view.kinds != default.kinds {
            let kinds = (0..).map(KindIx).zip(&record.kinds);
            let on = kinds.filter(|(ix, _)| view.kinds.contains(ix));
            pressed.extend(on.map(|(_, kind)| format!("chip kinds {}", kind.id)));
        }
        if view.camps != default.camps {
            let camps = (0..).map(CampIx).zip(&record.camps);
            let on = camps.filter(|(ix, _)| view.camps.contains(ix));
            pressed.extend(on.map(|(_, camp)| format!("chip camps {}", camp.id)));
        }
        pressed.push(format!("chip view {}", view.picture.name()));
        pressed
    }

    /// The boxes that a view has ticked, list by list.
    fn boxes(&self, view: &View) -> Vec<String> {
        let ticked = |name: &str, list: &[BlocIx]| {
            let codes = list.iter().map(|bloc| self.bloc_code(*bloc));
            codes
                .map(|code| format!("box {name} {code}"))
                .collect::<Vec<_>>()
        };
        let groups = (0..).map(GroupIx).zip(&self.record.groups);
        let shown = groups.filter(|(ix, _)| view.holds_group(&self.record, *ix));
        let mut boxes = ticked("blocs", &view.blocs);
        boxes.extend(ticked("count", &view.count));
        boxes.extend(shown.map(|(_, group)| format!("box groups {}", group.code)));
        boxes
    }
}

/// A day as a link has it; empty for none.
fn date(day: Option<Day>) -> String {
    day.map(|day| day.to_string()).unwrap_or_default()
}
