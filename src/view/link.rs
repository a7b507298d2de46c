//! The link form of a view: reading a query string, and writing only what differs.

use super::{Dark, Open, View, list};
use crate::consensus::{Order, Rule, Verdict};
use crate::record::{BlocIx, Confidence, Day, Record};
use percent_encoding::{AsciiSet, NON_ALPHANUMERIC, percent_decode_str, utf8_percent_encode};

/// Keys of the public contract that this widget reads and writes; all others are foreign.
const KEYS: [&str; 15] = [
    "at", "blocs", "groups", "kinds", "camps", "verdicts", "q", "count", "rule", "evidence",
    "order", "open", "plain", "dark", "",
];

/// Longest part of an ignored value that a notice repeats, in characters.
const SHOWN: usize = 40;

/// What stays readable in a link: letters, digits and these.
const ESCAPED: &AsciiSet = &NON_ALPHANUMERIC
    .remove(b'~')
    .remove(b'.')
    .remove(b'-')
    .remove(b'_')
    .remove(b',');

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
            let key = decode(raw_key);
            let Some(&key) = KEYS.iter().find(|k| !k.is_empty() && **k == key) else {
                continue;
            };
            if !seen.contains(&key) {
                seen.push(key);
                view.read_one(key, &decode(raw_value), record, &mut notes);
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
            "q" => self.q = text.trim().into(),
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
            // An empty value closes what the author's view opens.
            "open" if text.is_empty() => self.open = None,
            "open" => {
                let open = notes.check(key, text, Open::parse(text, record));
                self.open = open.or(self.open);
            }
            "plain" => set(&mut self.plain, notes.check(key, text, boolean(text))),
            "dark" => set(&mut self.dark, notes.check(key, text, Dark::parse(text))),
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
            members.push(bloc);
            Some(bloc)
        });
        members.sort();
        members.dedup();
        if blocs.is_some() {
            self.members = members;
        }
        set(&mut self.blocs, blocs);
    }

    /// The query string of the view, without `?`: the foreign parameters of `query` as they
    /// stand, then what differs from `default`. Reading it again gives the same view.
    pub fn write(&self, record: &Record, default: &View, query: &str) -> String {
        let mut parts: Vec<String> = Vec::new();
        for part in query
            .trim_start_matches('?')
            .split('&')
            .filter(|part| !part.is_empty())
        {
            let key = decode(part.split('=').next().unwrap_or(""));
            if !KEYS.contains(&key.as_str()) {
                parts.push(part.into());
            }
        }
        for key in KEYS.iter().filter(|key| !key.is_empty()) {
            let text = self.text_of(key, record);
            if text != default.text_of(key, record) {
                let text = utf8_percent_encode(&text, ESCAPED).to_string();
                parts.push([key, "=", &text].concat());
            }
        }
        parts.join("&")
    }

    fn text_of(&self, key: &str, record: &Record) -> String {
        let bloc = |ix: &BlocIx| record.blocs.get(ix.ix()).map_or("", |b| &*b.code);
        match key {
            "at" => self.at.to_string(),
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
            "open" => self.open.map(|open| open.write(record)).unwrap_or_default(),
            "plain" => if self.plain { "true" } else { "false" }.into(),
            "dark" => self.dark.name().into(),
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
    let parts = query
        .trim_start_matches('?')
        .split('&')
        .filter(|part| !part.is_empty());
    parts.map(|part| part.split_once('=').unwrap_or((part, "")))
}

/// Decodes `%41` and `+`; bytes that are not UTF-8 become the replacement character.
fn decode(text: &str) -> String {
    let spaced = text.replace('+', " ");
    percent_decode_str(&spaced).decode_utf8_lossy().into_owned()
}
