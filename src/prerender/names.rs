//! A record's names in another language, as people write them: a file beside the record.

use crate::record::{Record, Text};
use crate::words::Language;
use icu_collator::options::{AlternateHandling, CollatorOptions};
use icu_collator::{Collator, CollatorPreferences};
use icu_locale_core::Locale;
use serde_json::{Map, Value};

/// The names in the order in which [`Record::named`] takes them.
///
/// # Errors
/// All faults, a line each: what is no object, what the record does not have. What the file does
/// not name keeps the record's own name.
pub fn named(record: &Record, language: Language, text: &str) -> Result<Vec<String>, String> {
    let file: Value = serde_json::from_str(text).map_err(|error| format!("no JSON: {error}"))?;
    let mut given = Given::new(&file);
    let mut record = record.clone();
    let mut names = vec![record.id.to_string(), record.version.to_string()];
    given.put(&mut record);
    if !given.faults.is_empty() {
        return Err(given.faults.join("\n"));
    }
    record.each_name(&mut |name| names.push(name.to_string()));
    names.extend(sorted(&record, language)?);
    Ok(names)
}

/// What each group is sorted by: its place among all, as the language sorts (Unicode collation).
fn sorted(record: &Record, language: Language) -> Result<Vec<String>, String> {
    let locale: Locale = language
        .name()
        .parse()
        .map_err(|error| format!("{error}"))?;
    let preferences = CollatorPreferences::from(&locale);
    let mut options = CollatorOptions::default();
    // Quotation marks around a name say nothing of its place.
    options.alternate_handling = Some(AlternateHandling::Shifted);
    let collator = Collator::try_new(preferences, options).map_err(|error| error.to_string())?;
    let name = |ix: &usize| record.groups.get(*ix).map_or("", |group| &*group.name);
    let mut order: Vec<usize> = (0..record.groups.len()).collect();
    order.sort_by(|a, b| collator.compare(name(a), name(b)));
    let mut keys = vec![String::new(); order.len()];
    for (place, group) in order.into_iter().enumerate() {
        if let Some(key) = keys.get_mut(group) {
            *key = format!("{place:03}");
        }
    }
    Ok(keys)
}

/// The names that a file gives, taken out one by one: what is left over is a fault.
struct Given<'f> {
    file: &'f Value,
    faults: Vec<String>,
}

impl<'f> Given<'f> {
    fn new(file: &'f Value) -> Given<'f> {
        Given {
            file,
            faults: Vec::new(),
        }
    }

    fn put(&mut self, record: &mut Record) {
        self.text("title", self.file.get("title"), &mut record.title);
        if let Some(milestone) = &mut record.milestone {
            self.text(
                "milestone",
                self.file.get("milestone"),
                &mut milestone.clause,
            );
        }
        if let Some(labels) = &mut record.labels {
            let own = self.file.get("labels");
            self.text("labels", field(own, "terrorist"), &mut labels.terrorist);
            self.text("labels", field(own, "opposition"), &mut labels.opposition);
            if let Some(voices) = &mut labels.voices {
                self.text("labels", field(own, "voices"), voices);
            }
        }
        for camp in &mut record.camps {
            self.text("camps", self.of("camps", &camp.id), &mut camp.name);
        }
        for seat in &mut record.seats {
            self.text("seats", self.of("seats", &seat.id), &mut seat.name);
        }
        for kind in &mut record.kinds {
            let own = self.of("kinds", &kind.id);
            self.text("kinds", field(own, "name"), &mut kind.name);
            if let Some(reads) = &mut kind.opposition_reads {
                self.text("kinds", field(own, "reads"), reads);
            }
        }
        for bloc in &mut record.blocs {
            let own = self.of("blocs", &bloc.code);
            self.text("blocs", field(own, "name"), &mut bloc.name);
            self.text("blocs", field(own, "short"), &mut bloc.short);
            for member in &mut bloc.members {
                self.text("members", self.of("members", &member.id), &mut member.name);
            }
        }
        for group in &mut record.groups {
            let own = self.of("groups", &group.code);
            self.text("groups", field(own, "name"), &mut group.name);
            self.text("groups", field(own, "short"), &mut group.short);
            self.text("groups", field(own, "about"), &mut group.about);
        }
        for (ix, event) in record.events.iter_mut().enumerate() {
            let own = self.file.get("events").and_then(|events| events.get(ix));
            if own.is_some() && field(own, "date") != Some(&Value::from(event.date.iso())) {
                self.faults.push(format!(
                    "events: number {} is of {}",
                    ix + 1,
                    event.date.iso()
                ));
            }
            self.text("events", field(own, "title"), &mut event.title);
        }
        for preset in &mut record.presets {
            let own = self.of("presets", &preset.id);
            self.text("presets", field(own, "title"), &mut preset.title);
            self.text("presets", field(own, "text"), &mut preset.text);
        }
        self.left_over(record);
    }

    fn of(&self, list: &str, id: &str) -> Option<&'f Value> {
        self.file.get(list)?.get(id)
    }

    fn text(&mut self, place: &str, given: Option<&Value>, name: &mut Text) {
        match given {
            None => {}
            Some(Value::String(text)) if is_text(text) => *name = text.clone().into(),
            Some(other) => self
                .faults
                .push(format!("{place}: {other} is no text for {name:?}")),
        }
    }

    /// Ids that the record does not have.
    fn left_over(&mut self, record: &Record) {
        let known: [(&str, Vec<&Text>); 6] = [
            ("camps", record.camps.iter().map(|camp| &camp.id).collect()),
            ("seats", record.seats.iter().map(|seat| &seat.id).collect()),
            ("kinds", record.kinds.iter().map(|kind| &kind.id).collect()),
            (
                "blocs",
                record.blocs.iter().map(|bloc| &bloc.code).collect(),
            ),
            (
                "groups",
                record.groups.iter().map(|group| &group.code).collect(),
            ),
            (
                "presets",
                record.presets.iter().map(|preset| &preset.id).collect(),
            ),
        ];
        for (list, ids) in known {
            let given: Option<&Map<String, Value>> = self.file.get(list).and_then(Value::as_object);
            let unknown = given.into_iter().flat_map(Map::keys);
            for id in unknown.filter(|id| !ids.iter().any(|known| ***known == ***id)) {
                self.faults
                    .push(format!("{list}: the record has no {id:?}"));
            }
        }
    }
}

fn field<'f>(of: Option<&'f Value>, name: &str) -> Option<&'f Value> {
    of?.get(name)
}

/// Whether a text can stand in a file of words, where control characters part the texts.
fn is_text(text: &str) -> bool {
    !text.trim().is_empty() && !text.chars().any(char::is_control)
}
