//! Words to find (`q`): which groups and blocs they name.

use super::View;
use crate::gather::Gather;
use crate::record::{BlocIx, GroupIx, Record};

/// What the words of `q` leave of a record.
pub(super) struct Found {
    groups: Option<Vec<GroupIx>>,
    blocs: Option<Vec<BlocIx>>,
}

impl Found {
    /// Looks the view's words up.
    ///
    /// A word that begins a word of a group's name (or is its code) asks for such groups; else
    /// one that begins a word of a bloc's or member's name asks for its column; else the groups
    /// are taken whose description holds it, and failing that those with a claim that does. All
    /// words must hold together.
    pub(super) fn new(view: &View, record: &Record) -> Found {
        let mut found = Found {
            groups: None,
            blocs: None,
        };
        for word in view.q.split_ascii_whitespace() {
            let groups = groups_named(record, word);
            let blocs = blocs_named(record, word);
            if !groups.is_empty() {
                narrow(&mut found.groups, groups);
            } else if !blocs.is_empty() {
                // Two blocs side by side are what "russia turkey" asks for.
                found.blocs.get_or_insert_default().extend(blocs);
            } else {
                narrow(&mut found.groups, groups_described(view, record, word));
            }
        }
        found
    }

    /// Whether the words leave the group in.
    pub(super) fn holds_group(&self, group: GroupIx) -> bool {
        self.groups
            .as_ref()
            .is_none_or(|groups| groups.contains(&group))
    }

    /// Whether the words leave the bloc in.
    pub(super) fn holds_bloc(&self, bloc: BlocIx) -> bool {
        self.blocs
            .as_ref()
            .is_none_or(|blocs| blocs.contains(&bloc))
    }
}

fn narrow(kept: &mut Option<Vec<GroupIx>>, groups: Vec<GroupIx>) {
    match kept {
        None => *kept = Some(groups),
        Some(kept) => kept.retain(|group| groups.contains(group)),
    }
}

fn groups_named(record: &Record, word: &str) -> Vec<GroupIx> {
    let names = |ix: usize| {
        record.versions().any(|record| {
            record.groups.get(ix).is_some_and(|g| {
                begins(&g.name, word) || begins(&g.short, word) || g.code.eq_ignore_ascii_case(word)
            })
        })
    };
    (0..record.groups.len())
        .filter(|ix| names(*ix))
        .map(|ix| GroupIx(ix as u16))
        .gather()
}

fn blocs_named(record: &Record, word: &str) -> Vec<BlocIx> {
    let names = |ix: usize| {
        record.versions().any(|record| {
            record.blocs.get(ix).is_some_and(|b| {
                begins(&b.name, word)
                    || begins(&b.short, word)
                    || b.members.iter().any(|member| begins(&member.name, word))
            })
        })
    };
    (0..record.blocs.len())
        .filter(|ix| names(*ix))
        .map(|ix| BlocIx(ix as u16))
        .gather()
}

fn groups_described(view: &View, record: &Record, word: &str) -> Vec<GroupIx> {
    let by_about: Vec<GroupIx> = (0..record.groups.len())
        .filter(|ix| {
            let mut versions = record.versions();
            versions.any(|record| {
                let group = record.groups.get(*ix);
                group.is_some_and(|g| holds(&g.about, word))
            })
        })
        .map(|ix| GroupIx(ix as u16))
        .gather();
    if !by_about.is_empty() {
        return by_about;
    }
    let on_record = record
        .claims
        .iter()
        .filter(|claim| claim.date.day <= view.at);
    on_record
        .filter(|claim| holds(&claim.summary, word))
        .map(|claim| claim.group)
        .gather()
}

/// Whether a word of `text` begins with `word`, ASCII letters in either case.
fn begins(text: &str, word: &str) -> bool {
    let mut inside = false;
    text.char_indices().any(|(at, letter)| {
        let starts = !inside && is_letter(letter);
        inside = is_letter(letter);
        starts && prefix(text, at, word)
    })
}

/// Letters and digits: beyond ASCII all but the punctuation that stands between words. The whole
/// tables of Unicode are a lot to ship for that.
fn is_letter(c: char) -> bool {
    c.is_ascii_alphanumeric() || (c > '\u{bf}' && !('\u{2000}'..='\u{206f}').contains(&c))
}

/// Whether `text` holds `word` anywhere, ASCII letters in either case.
fn holds(text: &str, word: &str) -> bool {
    text.char_indices().any(|(at, _)| prefix(text, at, word))
}

fn prefix(text: &str, at: usize, word: &str) -> bool {
    let part = text.as_bytes().get(at..at + word.len());
    part.is_some_and(|part| part.eq_ignore_ascii_case(word.as_bytes()))
}
