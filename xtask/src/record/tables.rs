//! The spreadsheets of a record: a file for each list, a row for each item, a column for each field.

/// A spreadsheet.
pub struct Table {
    /// Its file.
    pub file: &'static str,
    /// The list of the record it holds; a bloc's for `members`.
    pub list: &'static str,
    /// Its columns, named as the fields of the file; a source's with `source.` in front.
    pub columns: &'static [&'static str],
    /// Columns that may be missing: their cells may be empty.
    pub optional: &'static [&'static str],
    /// Whether the file may be missing, for a list without items.
    pub may_be_missing: bool,
}

const NONE: &[&str] = &[];

/// The values that stand once: a row for each, in the columns `key` and `value`.
pub const RECORD: Table = table("record.csv", "", &["key", "value"], NONE);

/// The keys of [`RECORD`], in the order of the file.
pub const KEYS: [&str; 10] = [
    "id",
    "version",
    "licence",
    "title",
    "as_of",
    "milestone.date",
    "milestone.clause",
    "labels.terrorist",
    "labels.opposition",
    "labels.voices",
];

/// The members of blocs; `bloc` is the id of theirs.
pub const MEMBERS: Table = Table {
    may_be_missing: true,
    ..table("members.csv", "members", &["bloc", "id", "name"], NONE)
};

/// The other lists, in the order of the file.
pub const LISTS: [Table; 8] = [
    table("camps.csv", "camps", &["id", "name"], NONE),
    table("seats.csv", "seats", &["id", "name", "counted"], NONE),
    table(
        "kinds.csv",
        "kinds",
        &["id", "name", "shown", "opposition_reads"],
        &["opposition_reads"],
    ),
    table(
        "blocs.csv",
        "blocs",
        &["id", "code", "name", "short", "camp", "seat"],
        NONE,
    ),
    table(
        "groups.csv",
        "groups",
        &["id", "code", "name", "short", "kind", "about"],
        NONE,
    ),
    Table {
        may_be_missing: true,
        ..table("events.csv", "events", EVENT, &["source.date"])
    },
    Table {
        may_be_missing: true,
        ..table(
            "presets.csv",
            "presets",
            &["id", "title", "text", "query"],
            NONE,
        )
    },
    table(
        "claims.csv",
        "claims",
        CLAIM,
        &["member", "note", "source.date"],
    ),
];

const EVENT: &[&str] = &[
    "date",
    "title",
    "summary",
    "source.title",
    "source.publisher",
    "source.url",
    "source.date",
];
const CLAIM: &[&str] = &[
    "id",
    "bloc",
    "member",
    "group",
    "position",
    "basis",
    "date",
    "confidence",
    "summary",
    "source.title",
    "source.publisher",
    "source.url",
    "source.date",
    "note",
];

const fn table(
    file: &'static str,
    list: &'static str,
    columns: &'static [&'static str],
    optional: &'static [&'static str],
) -> Table {
    Table {
        file,
        list,
        columns,
        optional,
        may_be_missing: false,
    }
}

/// All files.
pub fn files() -> impl Iterator<Item = &'static str> {
    let lists = LISTS.iter().map(|table| table.file);
    [RECORD.file, MEMBERS.file].into_iter().chain(lists)
}

#[cfg(test)]
mod tests {
    use super::super::reader::read::OBJECTS;
    use super::*;

    fn fields(name: &str) -> &'static [&'static str] {
        OBJECTS.iter().find(|(known, _)| *known == name).unwrap().1
    }

    /// The fields of an object as columns, those of the objects in it with their name in front.
    fn columns(name: &str) -> Vec<String> {
        let inner = ["source", "milestone", "labels"];
        let column = |field: &&'static str| -> Vec<String> {
            if inner.contains(field) {
                return fields(field)
                    .iter()
                    .map(|of| format!("{field}.{of}"))
                    .collect();
            }
            vec![(*field).to_owned()]
        };
        fields(name).iter().flat_map(column).collect()
    }

    #[test]
    fn every_field_of_the_file_has_its_column_and_no_column_is_beside() {
        for table in LISTS {
            let name = table.list.trim_end_matches('s');
            let mut columns = columns(name);
            columns.retain(|column| column != "members");
            assert_eq!(table.columns, columns, "{}", table.file);
            assert!(
                table
                    .optional
                    .iter()
                    .all(|column| table.columns.contains(column))
            );
        }
        assert_eq!(MEMBERS.columns[1..], columns("member"));
        let mut keys = columns("record");
        keys.retain(|key| !LISTS.iter().any(|table| table.list == key));
        assert_eq!(KEYS.as_slice(), keys);
    }

    #[test]
    fn the_records_readme_lists_the_columns_of_each_file() {
        let readme = include_str!("../../../data/README.md");
        for table in LISTS.iter().chain([&RECORD, &MEMBERS]) {
            let start = format!("| `{}`", table.file);
            let row = readme.lines().find(|line| line.starts_with(&start));
            let row = row.unwrap_or_else(|| panic!("{} is in the README", table.file));
            let named: Vec<&str> = row.split('`').skip(3).step_by(2).collect();
            let named = named
                .into_iter()
                .filter(|name| !["true", "false"].contains(name));
            let expected: Vec<&str> = match table.file {
                "record.csv" => table.columns.iter().chain(&KEYS).copied().collect(),
                _ => table.columns.to_vec(),
            };
            assert_eq!(named.collect::<Vec<_>>(), expected, "{}", table.file);
        }
    }
}
