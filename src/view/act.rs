//! The reader's acts by name and value, as the page's controls and any host name them.

use super::{Open, Picture, Supposed, View, stops};
use crate::consensus::{Order, Rule, Verdict};
use crate::record::{BlocIx, Confidence, Day, Record};

impl View {
    /// Carries out an act: the name and value of a control, in the words of the link.
    ///
    /// Choices (`at`, `since`, `rule`, `evidence`, `order`, `view`, `q`) are set, and `stop` sets the
    /// day of a stop by its number; `if` supposes (`ru.ahrar.o`), takes one cell back to the record
    /// (`ru.ahrar`) or all of them (empty); `preset` takes on a view of the record's; items of lists
    /// (`verdicts`, `kinds`, `camps`, `blocs`, `members`, `count`, `groups`) and `open` are
    /// switched; `close` closes, `all` takes kinds and verdicts back, `reset` takes everything back
    /// to `default`.
    /// What is unknown changes nothing.
    ///
    /// ```
    /// use dispute_matrix::{record, view::View};
    /// let record = record::embedded();
    /// let default = View::of(&record);
    /// let mut view = default.clone();
    /// view.act("verdicts", "disputed", &record, &default);
    /// assert_eq!(view.write(&record, &default, ""), "verdicts=~disputed");
    /// view.act("reset", "", &record, &default);
    /// assert_eq!(view, default);
    /// ```
    pub fn act(&mut self, name: &str, value: &str, record: &Record, default: &View) {
        if self.choose(name, value) || self.switch_item(name, value, record).is_some() {
            return;
        }
        match name {
            "if" => self.act_if(value, record),
            "stop" => {
                let stop = value
                    .parse()
                    .ok()
                    .and_then(|ix: usize| stops(record).get(ix).copied());
                self.at = stop.unwrap_or(self.at);
            }
            "preset" => self.take_on(value, record),
            "close" => self.open = None,
            "all" => {
                self.kinds.clone_from(&default.kinds);
                self.verdicts.clone_from(&default.verdicts);
            }
            "reset" => self.reset(default),
            _ => {}
        }
    }

    /// Sets a choice; whether `name` is one.
    fn choose(&mut self, name: &str, value: &str) -> bool {
        match name {
            "at" => self.at = Day::parse(value).unwrap_or(self.at),
            "since" => self.since = Day::parse(value),
            "view" => self.picture = Picture::parse(value).unwrap_or(self.picture),
            "rule" => self.rule = Rule::parse(value).unwrap_or(self.rule),
            "evidence" => self.evidence = Confidence::parse(value).unwrap_or(self.evidence),
            "order" => self.order = Order::parse(value).unwrap_or(self.order),
            "q" => self.q = value.into(),
            _ => return false,
        }
        true
    }

    /// Switches an item of a list; `None` where there is no such list or item.
    fn switch_item(&mut self, name: &str, value: &str, record: &Record) -> Option<()> {
        match name {
            "verdicts" => self.toggle_verdict(Verdict::parse(value)?),
            "kinds" => self.toggle_kind(record, record.find_kind(value)?),
            "camps" => self.toggle_camp(record, record.find_camp(value)?),
            "blocs" => self.toggle_bloc(record.find_bloc(value)?),
            "members" => self.act_members(record.find_bloc(value)?, record),
            "count" => self.toggle_count(record.find_bloc(value)?),
            "groups" => self.toggle_group(record, record.find_group(value)?),
            "open" => self.toggle_open(Open::parse(value, record)?),
            _ => return None,
        }
        Some(())
    }

    /// A bloc that is not shown has no columns for its members, nor has one without any.
    fn act_members(&mut self, bloc: BlocIx, record: &Record) {
        let has = record.bloc(bloc).is_some_and(|it| !it.members.is_empty());
        if has && self.blocs.contains(&bloc) {
            self.toggle_members(bloc);
        }
    }

    fn act_if(&mut self, value: &str, record: &Record) {
        if let Some(supposed) = Supposed::parse(value, record) {
            self.suppose(supposed);
        } else if let Some(Open::Cell(bloc, group)) = Open::parse(value, record) {
            self.unsuppose(bloc, group);
        } else if value.is_empty() {
            self.suppose.clear();
        }
    }

    /// Takes on a preset; the look stays as it is.
    fn take_on(&mut self, id: &str, record: &Record) {
        if let Some(preset) = record.presets.iter().find(|preset| preset.id == id) {
            self.reset(&View::read(&preset.query, record, &View::of(record)).view);
        }
    }
}
