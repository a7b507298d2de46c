//! What the reader asked for: its link form both ways, the reader's steps, the table that
//! follows, and the sentences that say it.

mod acts;
mod addresses;
mod agreement;
mod example;
mod finding;
#[path = "../../src/record/host_json.rs"]
mod host_json;
mod link;
mod presets;
mod random;
mod sentences;
#[path = "../made/setting.rs"]
mod setting;
mod stand;
mod steps;
mod suppose;
mod table;
mod time;
mod turn;
mod words;

use dispute_matrix::record::{BlocIx, GroupIx, embedded, json, read};
use dispute_matrix::view::{Table, View};
use setting::Setting;

impl Setting {
    fn new() -> Setting {
        Setting::of(embedded())
    }

    /// Of the example, `data/example.json`.
    fn example() -> Setting {
        let json = serde_json::from_str(include_str!("../../data/example.json")).unwrap();
        Setting::of(read("data/example.json", &host_json::HostJson(&json)).unwrap())
    }

    /// The view of a link that must hold nothing unknown.
    fn view(&self, query: &str) -> View {
        let reading = View::read(query, &self.record, &self.default);
        assert_eq!(reading.ignored, [], "{query}");
        reading.view
    }

    fn table(&self, query: &str) -> Table {
        Table::new(&self.record, &self.ledger, &self.view(query))
    }

    fn bloc(&self, code: &str) -> BlocIx {
        self.record.find_bloc(code).unwrap()
    }

    fn group(&self, code: &str) -> GroupIx {
        self.record.find_group(code).unwrap()
    }

    /// The codes of the groups shown, top to bottom.
    fn groups(&self, query: &str) -> Vec<&str> {
        let table = self.table(query);
        let rows = table.sections.iter().flat_map(|section| &section.rows);
        rows.map(|row| &*self.record.groups[row.group.ix()].code)
            .collect()
    }

    /// The columns shown, left to right: a bloc's code, or a member's id.
    fn columns(&self, query: &str) -> Vec<&str> {
        let name = |column: &dispute_matrix::view::Column| match column.member {
            None => &*self.record.blocs[column.bloc.ix()].code,
            Some(member) => &*self.record.blocs[column.bloc.ix()].members[member.ix()].id,
        };
        self.table(query).columns.iter().map(name).collect()
    }
}
