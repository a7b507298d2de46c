//! Every format of a few views, as reviewed files.

use crate::Setting;
use dispute_matrix::export::{Format, Frame};
use std::path::{Path, PathBuf};
use std::{env, fs};

/// The variable that takes the files as they are now.
const UPDATE: &str = "UPDATE_SNAPSHOTS";

/// The views, by the names of their files.
const VIEWS: [(&str, &str); 4] = [
    ("filtered", "groups=~ahrar~islam~ypg&blocs=~ru~us~eu~tr"),
    (
        "members",
        "groups=~nusra&blocs=~ar~ar.members&order=name&at=2026-02-27&since=2016-01-20",
    ),
    (
        "what-if",
        "groups=~ahrar~islam&blocs=~ru~ir~us&if=~ru.ahrar.o~ir.ahrar.o",
    ),
    ("agreement", "view=agreement&blocs=~ru~us~eu~tr"),
];

/// Pictures of what the views above do not reach: many columns, many rows, one order of all, nothing.
const PICTURES: [(&str, &str, Frame); 5] = [
    (
        "many-columns",
        "groups=~ahrar~islam&blocs=~eu~eu.members~ar~ar.members~us~ru~ir~tr",
        Frame::Wide,
    ),
    (
        "many-rows",
        "blocs=~us~ru&order=editorial&kinds=~jihadist~islamist~nationalist~coalition~kurdish-led\
         ~political~pro-government",
        Frame::Wide,
    ),
    ("one-order", "blocs=~us~ru~tr&order=name", Frame::Square),
    ("nothing", "q=nothinglikeit", Frame::Natural),
    ("nothing", "q=nothinglikeit", Frame::Wide),
];

fn folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/export/snapshots")
}

/// Compares a file with the reviewed one; gives its name where they differ.
fn compare(name: &str, made: &str) -> Option<String> {
    let path = folder().join(name);
    if env::var_os(UPDATE).is_some() {
        fs::write(&path, made).unwrap();
        return None;
    }
    let known = fs::read_to_string(&path).unwrap_or_default();
    (known != made).then(|| name.to_owned())
}

#[test]
fn every_format_is_as_it_was_reviewed() {
    let s = Setting::new();
    let mut differ = Vec::new();
    for (name, query) in VIEWS {
        for format in Format::ALL {
            let file = [name, format.ending()].concat();
            differ.extend(compare(&file, &s.file(query, *format)));
        }
    }
    let fixed = [Frame::Wide, Frame::Square];
    let of_views = VIEWS
        .into_iter()
        .flat_map(|(name, query)| fixed.map(|frame| (name, query, frame)));
    let of_default = [Frame::Wide, Frame::Square, Frame::Print].map(|frame| ("default", "", frame));
    for (name, query, frame) in of_views.chain(of_default).chain(PICTURES) {
        let file = [name, "-", frame.name(), ".svg"].concat();
        differ.extend(compare(&file, &s.picture(query, frame)));
    }
    assert!(
        differ.is_empty(),
        "{differ:?} in tests/export/snapshots differ from what is made now. If the change is meant, \
         run `{UPDATE}=1 cargo test --test export every_format`, look at each file with `git diff`, \
         and commit them."
    );
}
