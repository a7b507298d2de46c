//! The words of one language, checked against the English ones.

use super::message::Message;
use serde_json::Value;

/// The parts of a catalogue: what the page says, what only files and the dialog for them say, and
/// what scripts say where there is no module.
pub const PARTS: [&str; 3] = ["page", "files", "scripts"];

/// The words of one language: its messages by part and key, in the order of the keys.
#[derive(Clone, Debug)]
pub struct Catalogue {
    parts: [Vec<(String, Message)>; 3],
}

impl Catalogue {
    /// Reads a file of words.
    ///
    /// # Errors
    /// All faults, a line each: the key, and what is wrong with it.
    pub fn parse(text: &str) -> Result<Catalogue, String> {
        let all: Value = serde_json::from_str(text).map_err(|error| format!("no JSON: {error}"))?;
        let mut faults = Vec::new();
        let parts = PARTS.map(|part| {
            let mut messages = Vec::new();
            let Some(entries) = all.get(part).and_then(Value::as_object) else {
                faults.push(format!("{part}: the part is missing"));
                return messages;
            };
            for (key, value) in entries {
                match Message::parse(value.as_str().unwrap_or("{")) {
                    Ok(message) => messages.push((key.clone(), message)),
                    Err(wrong) => faults.push(format!("{part}: {key}: {wrong}")),
                }
            }
            // Whatever the order of the file or of its reader: places are told by the keys alone.
            messages.sort_by(|(one, _), (other, _)| one.cmp(other));
            messages
        });
        match faults.is_empty() {
            true => Ok(Catalogue { parts }),
            false => Err(faults.join("\n")),
        }
    }

    /// The messages of a part, by its place in [`PARTS`].
    pub fn part(&self, part: usize) -> &[(String, Message)] {
        &self.parts[part]
    }

    /// A message of a part.
    pub fn message(&self, part: usize, key: &str) -> Option<&Message> {
        let found = self.parts[part].iter().find(|(known, _)| known == key);
        found.map(|(_, message)| message)
    }

    /// The texts of a part in the order of the English keys, compiled, each with `\0` behind it.
    ///
    /// # Errors
    /// All faults, a line each: what is missing or left over, and arguments and options that the
    /// English message has not, or that this one leaves out.
    pub fn compile(&self, english: &Catalogue, part: usize) -> Result<String, String> {
        let mut out = String::new();
        let mut faults = Vec::new();
        for (key, model) in english.part(part) {
            let compiled = match self.message(part, key) {
                None => Err("it is missing".to_owned()),
                Some(message) => {
                    same_arguments(message, model).and_then(|()| message.compile(model))
                }
            };
            match compiled {
                Ok(text) => out.extend([&*text, "\0"]),
                Err(wrong) => faults.push(format!("{key}: {wrong}")),
            }
        }
        let left = self
            .part(part)
            .iter()
            .filter(|(key, _)| english.message(part, key).is_none());
        faults.extend(left.map(|(key, _)| format!("{key}: no English message has this key")));
        match faults.is_empty() {
            true => Ok(out),
            false => Err(faults.join("\n")),
        }
    }
}

fn same_arguments(message: &Message, model: &Message) -> Result<(), String> {
    let own = message.arguments();
    match model.arguments().iter().find(|name| !own.contains(name)) {
        Some(name) => Err(format!("{{{name}}} is left out")),
        None => Ok(()),
    }
}
