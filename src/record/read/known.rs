//! The fields of each object of a record's file, in the order that messages list them.

/// Fields of the record itself.
pub const RECORD: &[&str] = &[
    "id",
    "version",
    "licence",
    "title",
    "as_of",
    "milestone",
    "labels",
    "camps",
    "seats",
    "kinds",
    "blocs",
    "groups",
    "events",
    "presets",
    "claims",
];
pub const MILESTONE: &[&str] = &["date", "clause"];
pub const LABELS: &[&str] = &["terrorist", "opposition", "voices"];
pub const CAMP: &[&str] = &["id", "name"];
pub const SEAT: &[&str] = &["id", "name", "counted"];
pub const KIND: &[&str] = &["id", "name", "shown", "opposition_reads"];
pub const BLOC: &[&str] = &["id", "code", "name", "short", "camp", "seat", "members"];
pub const MEMBER: &[&str] = &["id", "name"];
pub const GROUP: &[&str] = &["id", "code", "name", "short", "kind", "about"];
pub const EVENT: &[&str] = &["date", "title", "summary", "source"];
pub const PRESET: &[&str] = &["id", "title", "text", "query"];
pub const CLAIM: &[&str] = &[
    "id",
    "bloc",
    "member",
    "group",
    "position",
    "basis",
    "date",
    "confidence",
    "summary",
    "source",
    "note",
];
pub const SOURCE: &[&str] = &["title", "publisher", "url", "date"];

/// Every object of the file by the name that the schema has for it, with its fields.
pub const OBJECTS: &[(&str, &[&str])] = &[
    ("record", RECORD),
    ("milestone", MILESTONE),
    ("labels", LABELS),
    ("camp", CAMP),
    ("seat", SEAT),
    ("kind", KIND),
    ("bloc", BLOC),
    ("member", MEMBER),
    ("group", GROUP),
    ("event", EVENT),
    ("preset", PRESET),
    ("claim", CLAIM),
    ("source", SOURCE),
];
