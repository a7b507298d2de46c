//! Summaries and notes in the layout: the names of a claim's own group and bloc are one mark each.

use super::super::types::{Bloc, Group, Member, Text};
use super::{LITERAL, is_plain};

/// The names that a claim's texts are likely to hold; the mark of each is its place plus 1.
pub struct OwnNames<'a>([&'a str; 5]);

impl<'a> OwnNames<'a> {
    /// The names for a claim of that bloc, member and group.
    pub fn new(bloc: &'a Bloc, member: Option<&'a Member>, group: &'a Group) -> OwnNames<'a> {
        let member = member.map_or("", |member| &member.name);
        OwnNames([&group.name, &group.short, &bloc.name, &bloc.short, member])
    }

    /// The text that a line stands for.
    pub fn expand(&self, line: &'static str) -> Text {
        if is_plain(line) {
            return Text::Borrowed(line);
        }
        if let Some(literal) = line.strip_prefix(LITERAL) {
            return Text::Borrowed(literal);
        }
        let mut text = String::with_capacity(line.len() + 32);
        for char in line.chars() {
            match (char as usize)
                .checked_sub(1)
                .and_then(|place| self.0.get(place))
            {
                Some(name) => text.push_str(name),
                None => text.push(char),
            }
        }
        text.into()
    }

    /// The line for a text.
    #[cfg(any(not(target_arch = "wasm32"), feature = "reader"))]
    pub fn shorten(&self, text: &str) -> String {
        if !is_plain(text) {
            return LITERAL.to_string() + text;
        }
        let mut line = String::new();
        let mut rest = text;
        while let Some(char) = rest.chars().next() {
            let names = self.0.iter().enumerate().filter(|(_, name)| name.len() > 2);
            let longest = names
                .filter(|(_, name)| rest.starts_with(**name))
                .max_by_key(|(_, name)| name.len());
            let (mark, length) = match longest {
                Some((place, name)) => (char::from(place as u8 + 1), name.len()),
                None => (char, char.len_utf8()),
            };
            line.push(mark);
            rest = &rest[length..];
        }
        line
    }
}
