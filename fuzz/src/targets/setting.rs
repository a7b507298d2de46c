//! What holds of all that is drawn of a record.

#[path = "../../../tests/made/setting.rs"]
mod base;

pub use base::Setting;

use dispute_matrix::record::embedded;
use dispute_matrix::view::{Picture, Table, View};
use dispute_matrix::words;
use std::sync::OnceLock;

impl Setting {
    /// The project's own record.
    pub fn real() -> &'static Setting {
        static REAL: OnceLock<Setting> = OnceLock::new();
        REAL.get_or_init(|| Setting::of(embedded()))
    }

    /// Derives a view's table and its sentences: every row has a cell in each column, what is
    /// supposed is marked, and nothing that is shown goes without words.
    pub fn check(&self, view: &View) {
        let record = &self.record;
        let table = Table::new(record, &self.ledger, view);
        for row in table.rows() {
            assert_eq!(row.cells.len(), table.columns.len());
            assert!(record.group(row.group).is_some(), "no such group");
            for cell in &row.cells {
                assert!(record.bloc(cell.bloc).is_some(), "no such bloc");
                let supposed = view.supposed(cell.bloc, row.group);
                let own = cell.member.is_none();
                assert_eq!(cell.supposed, own && supposed.is_some());
                if let (true, Some(position)) = (own, supposed) {
                    assert_eq!(cell.stance.position, Some(position));
                }
            }
        }
        let headline = words::headline(record, view, &table).sentence();
        assert!(!headline.trim().is_empty());
        assert!(!words::method(record, view).is_empty());
        words::showing(record, view, &table);
        if view.picture == Picture::Agreement {
            let agreement = dispute_matrix::view::Agreement::new(&table);
            for (one, other) in (0..agreement.voices.len())
                .flat_map(|one| (0..agreement.voices.len()).map(move |other| (one, other)))
            {
                let pair = agreement.pair(one, other);
                assert!(pair.agreed() <= pair.shared());
            }
        }
    }

    /// A view comes back from its link as it was, and is written the same again.
    pub fn check_link(&self, view: &View, author: &View, old: &str) {
        // With its mark: a foreign key may begin with one more.
        let query = "?".to_owned() + &view.write(&self.record, author, old);
        let again = View::read(&query, &self.record, author);
        assert_eq!(again.ignored, [], "{query}");
        assert_eq!(&again.view, view, "{query}");
        let written = again.view.write(&self.record, author, &query);
        assert_eq!(["?", &written].concat(), query);
    }
}
