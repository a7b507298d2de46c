//! Files of a view: each format holds what the view shows, says what it is, and is well formed.

mod addresses;
mod cites;
mod data;
mod drawing;
mod halves;
mod heads;
mod hostile;
mod letters;
mod pictures;
mod rfc4180;
mod room;
mod said;
#[path = "../made/setting.rs"]
mod setting;
mod snapshots;
mod spreadsheet;
mod stamps;

use dispute_matrix::export::{self, Export, Format, Frame, picture};
use dispute_matrix::record::{Day, Text, embedded};
use dispute_matrix::view::{Table, View};
use setting::Setting;

/// The page that links lead to.
const PAGE: &str = "https://news.example/matrix/";

/// The texts that tell one record from another: the whole would fill a screen.
impl std::fmt::Debug for Setting {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let groups = self.record.groups.iter().map(|group| &group.name);
        write!(f, "{:?} with groups ", self.record.title)?;
        f.debug_list().entries(groups).finish()
    }
}

/// Codes or ids as a link lists them.
fn list<'a>(codes: impl IntoIterator<Item = &'a Text>) -> String {
    codes.into_iter().map(|code| format!("~{code}")).collect()
}

impl Setting {
    /// The embedded record.
    fn new() -> Setting {
        Setting::of(embedded())
    }

    /// The embedded record with so many more copies of its blocs and its groups.
    fn crowded(copies: usize) -> Setting {
        let mut record = embedded();
        let (blocs, groups) = (record.blocs.clone(), record.groups.clone());
        for copy in 0..copies {
            record.blocs.extend(blocs.iter().cloned().map(|mut bloc| {
                bloc.code = format!("b{copy}-{}", bloc.code).into();
                bloc
            }));
            record
                .groups
                .extend(groups.iter().cloned().map(|mut group| {
                    group.code = format!("g{copy}-{}", group.code).into();
                    group
                }));
        }
        Setting::of(record)
    }

    fn view(&self, query: &str) -> View {
        View::read(query, &self.record, &self.default).view
    }

    fn table(&self, query: &str) -> Table {
        Table::new(&self.record, &self.ledger, &self.view(query))
    }

    /// Runs `make` on what a query asks for, copied on 26 November 2026.
    fn with<T>(&self, view: &View, make: impl Fn(&Export) -> T) -> T {
        make(&Export {
            record: &self.record,
            ledger: &self.ledger,
            view,
            author: &self.default,
            page: PAGE,
            on: Day::parse("2026-11-26"),
        })
    }

    fn file(&self, query: &str, format: Format) -> String {
        self.with(&self.view(query), |export| export::write(export, format))
    }

    fn picture(&self, query: &str, frame: Frame) -> String {
        self.with(&self.view(query), |export| picture(export, frame))
    }
}
