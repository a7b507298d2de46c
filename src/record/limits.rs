//! How large a record may be: the one place that states it.
//!
//! The reader holds every record to these limits, the schema (`data/record.schema.json`) and the
//! page's own scripts state the same, and tests compare them. They keep a record given at run time
//! from holding a reader's page up, and every index within its 16 bits.

/// Bytes of a record's file. It binds long before the count of claims does: a claim with its
/// source takes some 750 bytes.
pub const BYTES: usize = 8_000_000;

/// Levels of lists and objects inside each other. The format itself has five.
pub const NESTING: usize = 16;

/// Items of each list, by its field.
pub const ITEMS: &[(&str, usize)] = &[
    ("camps", 50),
    ("seats", 50),
    ("kinds", 100),
    ("blocs", 200),
    ("members", 200),
    ("groups", 2_000),
    ("events", 2_000),
    ("presets", 50),
    ("claims", 100_000),
];

/// Different sources of all claims and events, since an index has 16 bits.
pub const SOURCES: usize = 65_536;

/// Characters of each text, by its field; `title` is a record's, an event's or a source's, and a
/// preset's holds [`Preset::TITLE`](super::types::Preset::TITLE).
pub const CHARACTERS: &[(&str, usize)] = &[
    ("id", 80),
    ("code", 40),
    ("name", 120),
    ("short", 60),
    ("about", 1_000),
    ("licence", 200),
    ("title", 400),
    ("clause", 200),
    ("terrorist", 40),
    ("opposition", 40),
    ("voices", 60),
    ("opposition_reads", 120),
    ("summary", 2_000),
    ("note", 2_000),
    ("text", 1_000),
    ("query", 2_000),
    ("publisher", 200),
    ("url", 2_000),
];

/// Faults of one record that are kept, each with its place; the others are counted.
pub const FAULTS: usize = 100;

/// Names that a fault lists as allowed; the others are counted.
pub const NAMES: usize = 40;

/// The limit of a field; none for a field that has none.
pub fn most(limits: &[(&str, usize)], field: &str) -> Option<usize> {
    let (_, most) = limits.iter().find(|(name, _)| *name == field)?;
    Some(*most)
}
