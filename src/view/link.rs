//! The link form of a view: reading a query string, and writing only what differs.

use super::{Dark, Language, Open, Picture, Supposed, View, list, percent};
use crate::consensus::{Order, Rule, Verdict};
use crate::gather::Gather;
use crate::record::{BlocIx, Confidence, Day, Record};
use crate::text::{self, cut};

/// Keys of the public contract that this widget reads and writes; all others are foreign.
const KEYS: [&str; 19] = [
    "at", "since", "blocs", "groups", "kinds", "camps", "verdicts", "q", "count", "rule",
    "evidence", "order", "view", "if", "open", "record", "plain", "dark", "lang",
];

/// Longest part of an ignored value that a notice repeats, in characters.
const SHOWN: usize = 40;

/// A value of a link that was left out, for the one quiet notice.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Ignored {
    /// The key it stood under.
    pub key: &'static str,
    /// What stood there, shortened.
    pub value: String,
}

/// A link as read: the view it asks for, and what in it was not understood.
#[derive(Clone, Debug, PartialEq)]
pub struct Reading {
    /// The view: the author's default, changed by all that was understood.
    pub view: View,
    /// What was not understood, in the link's order.
    pub ignored: Vec<Ignored>,
}

/// Collects what is left out while a link is read.
pub(super) struct Notes(Vec<Ignored>);

impl Notes {
    /// Notes a value that is left out.
    pub(super) fn ignore(&mut self, key: &'static str, value: &str) {
        self.0.push(Ignored {
            key,
            value: value.chars().take(SHOWN).collect(),
        });
    }

    /// Passes a good value on, and notes a bad one.
    fn check<T>(&mut self, key: &'static str, text: &str, value: Option<T>) -> Option<T> {
        if value.is_none() {
            self.ignore(key, text);
        }
        value
    }
}

impl View {
    /// Reads a query string (with or without `?`) as changes to `default`, the author's view.
    ///
    /// Unknown names and bad values are left out one by one; foreign keys are passed over; of a
    /// key given twice the first counts.
    pub fn read(query: &str, record: &Record, default: &View) -> Reading {
        let mut view = default.clone();
        let mut notes = Notes(Vec::new());
        let mut seen: Vec<&str> = Vec::new();
        for (raw_key, raw_value) in pairs(query) {
            let key = percent::decode(raw_key);
            let Some(&key) = KEYS.iter().find(|k| **k == key) else {
                continue;
            };
            if !seen.contains(&key) {
                seen.push(key);
                view.read_one(key, &percent::decode(raw_value), record, &mut notes);
            }
        }
        Reading {
            view,
            ignored: notes.0,
        }
    }

    fn read_one(&mut self, key: &'static str, text: &str, record: &Record, notes: &mut Notes) {
        match key {
            "at" => set(&mut self.at, notes.check(key, text, Day::parse(text))),
            // An empty value takes back what the author's view has.
            "since" if text.is_empty() => self.since = None,
            "since" => self.since = notes.check(key, text, Day::parse(text)).or(self.since),
            "blocs" => self.read_blocs(text, record, notes),
            "groups" => set(
                &mut self.groups,
                list::read(notes, key, text, |t| record.find_group(t)),
            ),
            "kinds" => set(
                &mut self.kinds,
                list::read(notes, key, text, |t| record.find_kind(t)),
            ),
            "camps" => set(
                &mut self.camps,
                list::read(notes, key, text, |t| record.find_camp(t)),
            ),
            "verdicts" => set(
                &mut self.verdicts,
                list::read(notes, key, text, Verdict::parse),
            ),
            "q" => self.q = text.trim_ascii().into(),
            "count" => set(
                &mut self.count,
                list::read(notes, key, text, |t| record.find_bloc(t)),
            ),
            "rule" => set(&mut self.rule, notes.check(key, text, Rule::parse(text))),
            "evidence" => set(
                &mut self.evidence,
                notes.check(key, text, Confidence::parse(text)),
            ),
            "order" => set(&mut self.order, notes.check(key, text, Order::parse(text))),
            "view" => set(
                &mut self.picture,
                notes.check(key, text, Picture::parse(text)),
            ),
            "if" if text.is_empty() => self.suppose.clear(),
            "if" => set(
                &mut self.suppose,
                list::read(notes, key, text, |t| Supposed::parse(t, record)).map(once_a_cell),
            ),
            "open" if text.is_empty() => self.open = None,
            "open" => {
                let open = notes.check(key, text, Open::parse(text, record));
                self.open = open.or(self.open);
            }
            "record" => {
                let version = notes.check(key, text, Day::parse(text));
                self.record = version.map(|day| day.iso()).unwrap_or_default();
            }
            "plain" => set(&mut self.plain, notes.check(key, text, boolean(text))),
            "dark" => set(&mut self.dark, notes.check(key, text, Dark::parse(text))),
            "lang" if text.is_empty() => self.lang = None,
            "lang" => self.lang = notes.check(key, text, Language::parse(text)).or(self.lang),
            _ => {}
        }
    }

    /// `blocs` names columns: a bloc's own (`eu`), and those of its members (`eu.members`).
    fn read_blocs(&mut self, text: &str, record: &Record, notes: &mut Notes) {
        let mut members = Vec::new();
        let blocs = list::read(notes, "blocs", text, |name| {
            let Some(bloc) = name.strip_suffix(".members") else {
                return record.find_bloc(name);
            };
            let bloc = with_members(record, record.find_bloc(bloc)?)?;
            list::insert(&mut members, bloc);
            Some(bloc)
        });
        if blocs.is_some() {
            self.members = members;
        }
        set(&mut self.blocs, blocs);
    }

    /// The query string of the view, without `?`: the foreign parameters of `query` as they
    /// stand, then what differs from `default`. Reading it again gives the same view.
    pub fn write(&self, record: &Record, default: &View, query: &str) -> String {
        let mut written = String::new();
        let mut add = |key: &str, equals: &str, text: &str| {
            let and = if written.is_empty() { "" } else { "&" };
            for part in [and, key, equals, text] {
                written.push_str(part);
            }
        };
        for part in parts(query) {
            let key = cut(part, b'=').map_or(part, |(key, _)| key);
            if !KEYS.contains(&&*percent::decode(key)) {
                add(part, "", "");
            }
        }
        for key in KEYS {
            let text = self.text_of(key, record);
            if text != default.text_of(key, record) {
                add(key, "=", &percent::encode(&text));
            }
        }
        written
    }

    fn text_of(&self, key: &str, record: &Record) -> String {
        let bloc = |ix: &BlocIx| record.blocs.get(ix.ix()).map_or("", |b| &*b.code);
        match key {
            "at" => self.at.iso(),
            "blocs" => self.blocs_text(record),
            "groups" => list::write(
                self.groups
                    .iter()
                    .map(|g| record.groups.get(g.ix()).map_or("", |g| &*g.code)),
            ),
            "kinds" => list::write(
                self.kinds
                    .iter()
                    .map(|k| record.kinds.get(k.ix()).map_or("", |k| &*k.id)),
            ),
            "camps" => list::write(
                self.camps
                    .iter()
                    .map(|c| record.camps.get(c.ix()).map_or("", |c| &*c.id)),
            ),
            "verdicts" => list::write(self.verdicts.iter().map(|v| v.name())),
            "q" => self.q.clone(),
            "count" => list::write(self.count.iter().map(bloc)),
            "rule" => self.rule.name().into(),
            "evidence" => self.evidence.name().into(),
            "order" => self.order.name().into(),
            "view" => self.picture.name().into(),
            "since" => self.since.map(|day| day.iso()).unwrap_or_default(),
            "if" => {
                let all: Vec<String> = self.suppose.iter().map(|s| s.write(record)).gather();
                list::write(all.iter().map(String::as_str))
            }
            "open" => self.open.map(|open| open.write(record)).unwrap_or_default(),
            "record" => self.record.clone(),
            "plain" => if self.plain { "true" } else { "false" }.into(),
            "dark" => self.dark.name().into(),
            "lang" => self.lang.map_or("", Language::name).into(),
            _ => String::new(),
        }
    }

    fn blocs_text(&self, record: &Record) -> String {
        let mut text = String::new();
        for bloc in &self.blocs {
            let code = record.blocs.get(bloc.ix()).map_or("", |b| &*b.code);
            text.push('~');
            text.push_str(code);
            if self.members.contains(bloc) {
                for part in ["~", code, ".members"] {
                    text.push_str(part);
                }
            }
        }
        text
    }
}

fn set<T>(field: &mut T, value: Option<T>) {
    if let Some(value) = value {
        *field = value;
    }
}

/// Of several what-ifs for one cell the first by position stands.
fn once_a_cell(mut all: Vec<Supposed>) -> Vec<Supposed> {
    all.dedup_by_key(|supposed| (supposed.bloc, supposed.group));
    all
}

fn with_members(record: &Record, bloc: BlocIx) -> Option<BlocIx> {
    let members = record.blocs.get(bloc.ix()).map(|b| b.members.len())?;
    (members > 0).then_some(bloc)
}

fn boolean(text: &str) -> Option<bool> {
    match text {
        "true" => Some(true),
        "false" => Some(false),
        _ => None,
    }
}

/// Key and value of each part of a query string, still encoded.
fn pairs(query: &str) -> impl Iterator<Item = (&str, &str)> {
    parts(query).map(|part| cut(part, b'=').unwrap_or((part, "")))
}

fn parts(query: &str) -> impl Iterator<Item = &str> {
    // Its mark alone: a foreign key may begin with one more.
    let query = query.strip_prefix('?').unwrap_or(query);
    text::parts(query, b'&').filter(|part| !part.is_empty())
}
