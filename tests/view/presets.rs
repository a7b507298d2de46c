//! The record's presets: each is a link, and all that its text states is computed at its view.

use crate::Setting;
use dispute_matrix::consensus::Verdict::{AgreedOpposition, AgreedTerrorist, Disputed};
use dispute_matrix::record::Position::{Divided, Opposition, Terrorist};
use dispute_matrix::record::{Basis, BlocIx, GroupIx, Position, Preset};
use dispute_matrix::stance::Stance;
use dispute_matrix::view::{Agreement, Row, Table};

/// How many characters a text has: two short sentences.
const LENGTH: std::ops::RangeInclusive<usize> = 90..=190;

/// What is stated about a preset's view: checks the positions, and gives the counts in the order
/// in which title and text state them.
type Stated = fn(&Told) -> Vec<usize>;

/// A preset without an entry here fails the test.
const STATED: [(&str, Stated); 9] = [
    ("zurich", zurich),
    ("kurds", kurds),
    ("arab-states", arab_states),
    ("majority", majority),
    ("moved", moved),
    ("agreement", agreement),
    ("deeds", deeds),
    ("turn", turn),
    ("delisting", delisting),
];

fn zurich(told: &Told) -> Vec<usize> {
    let mut met = told.s.record.events.iter();
    assert!(met.any(|event| {
        event.date == told.table.at && event.title == "Kerry and Lavrov meet in Zurich"
    }));
    let both = |position| told.hold_all(&["ahrar", "islam"], position);
    assert_eq!(both(Terrorist), ["ru", "ir"]);
    assert_eq!(both(Opposition), ["us", "sa", "tr"]);
    vec![both(Terrorist).len(), both(Opposition).len()]
}

fn kurds(told: &Told) -> Vec<usize> {
    assert_eq!(told.holders("ypg", Terrorist), ["tr"]);
    assert_eq!(told.holders("sdf", Divided), ["tr"]);
    vec![told.holders("ypg", Opposition).len()]
}

fn arab_states(told: &Told) -> Vec<usize> {
    assert_eq!(told.member("qatar", "ahrar"), Some(Opposition));
    assert_eq!(told.member("uae", "ahrar"), Some(Terrorist));
    assert_eq!(told.member("jordan", "ahrar"), Some(Terrorist));
    // The view shows just the groups over which they are divided.
    let all = Told::new(told.s, "");
    let divided = |group: &&str| all.held("ar", group) == Some(Divided);
    let groups = all.groups();
    let mut divided: Vec<&str> = groups.iter().filter(|g| divided(g)).copied().collect();
    let mut shown = told.groups();
    divided.sort_unstable();
    shown.sort_unstable();
    assert_eq!(shown, divided);
    vec![divided.len()]
}

fn majority(told: &Told) -> Vec<usize> {
    let agreed = |told: &Told| {
        let counts = told.table.counts;
        counts.of(AgreedTerrorist) + counts.of(AgreedOpposition)
    };
    let disputed = told
        .table
        .rows()
        .filter(|row| row.finding.verdict == Disputed);
    let disputed: Vec<&str> = disputed.map(|row| told.code(row)).collect();
    assert_eq!(disputed, ["ahrar", "turkmen"]);
    let by_unanimity = Told::new(told.s, "");
    let all = by_unanimity.table.counts.groups;
    assert_eq!(all, told.table.counts.groups);
    vec![agreed(&by_unanimity), all, agreed(told), disputed.len()]
}

fn moved(told: &Told) -> Vec<usize> {
    let supposed = told.table.rows().flat_map(|row| &row.cells);
    let supposed = supposed.filter(|cell| cell.supposed).count();
    for group in ["ahrar", "islam"] {
        assert_eq!(told.held("ru", group), Some(Opposition));
        assert_eq!(told.held("ir", group), Some(Opposition));
    }
    assert_eq!(supposed, 4, "nothing else is supposed");
    assert_eq!(told.row("islam").finding.verdict, AgreedOpposition);
    assert_eq!(told.holders("ahrar", Terrorist), [""; 0]);
    // The view shows every group that is disputed on record.
    let recorded = told.table.recorded.of(Disputed);
    assert_eq!(recorded, told.s.table("").counts.of(Disputed));
    let left = told.table.counts.of(Disputed);
    vec![left, recorded, told.holders("ahrar", Divided).len()]
}

fn agreement(told: &Told) -> Vec<usize> {
    let agreement = Agreement::new(&told.table);
    let place = |code: &str| agreement.place(told.bloc(code)).unwrap();
    let pair = |one, other| agreement.pair(place(one), place(other));
    let whole = |one, other| {
        let pair = pair(one, other);
        assert_eq!(pair.agreed(), pair.shared());
        pair.shared()
    };
    let apart = pair("ru", "tr");
    let counts = [
        whole("us", "sa"),
        whole("tr", "sa"),
        apart.agreed(),
        apart.shared(),
        apart.disagreed(),
    ];
    counts.map(|count| count as usize).to_vec()
}

fn deeds(told: &Told) -> Vec<usize> {
    assert!(told.stance("ru", "fsa").conduct_differs);
    assert!(told.claims("ru", "fsa", "2015-10", Basis::Stated, Opposition));
    assert!(told.claims("ru", "fsa", "2015-10", Basis::Acted, Divided));
    // The view leaves out no group of the whole with such a cell.
    let differing = |table: &Table| {
        let cells = |row: &Row| {
            row.cells
                .iter()
                .filter(|c| c.stance.conduct_differs)
                .count()
        };
        let rows = table.rows().map(cells).filter(|cells| *cells > 0);
        let rows: Vec<usize> = rows.collect();
        vec![rows.iter().sum(), rows.len()]
    };
    assert_eq!(differing(&told.table), differing(&told.s.table("")));
    differing(&told.table)
}

fn turn(told: &Told) -> Vec<usize> {
    for group in ["ahrar", "islam"] {
        assert!(told.claims("ru", group, "2016-04", Basis::Acted, Terrorist));
        assert!(told.claims("ru", group, "2016-12", Basis::Acted, Opposition));
        let stance = told.stance("ru", group);
        assert_eq!(stance.position, Some(Terrorist));
        assert!(stance.conduct_differs && !stance.by_conduct);
    }
    vec![]
}

fn delisting(told: &Told) -> Vec<usize> {
    for bloc in ["us", "un"] {
        let stance = told.stance(bloc, "nusra");
        assert_eq!(stance.position, Some(Opposition));
        let deciding = &told.s.record.claims[stance.deciding.unwrap() as usize];
        assert_eq!(deciding.basis, Basis::Listed);
    }
    let before = Told::new(told.s, "groups=~nusra");
    assert_eq!(Some(before.table.at), told.table.compared);
    let tally = before.row("nusra").finding.tally;
    vec![tally.terrorist, tally.counted, tally.divided]
}

/// A view as its preset tells it.
struct Told<'a> {
    s: &'a Setting,
    table: Table,
}

impl<'a> Told<'a> {
    fn new(s: &'a Setting, query: &str) -> Told<'a> {
        let table = s.table(query);
        Told { s, table }
    }

    fn bloc(&self, code: &str) -> BlocIx {
        self.s.bloc(code)
    }

    fn group(&self, code: &str) -> GroupIx {
        self.s.group(code)
    }

    fn row(&self, group: &str) -> &Row {
        self.table.row(self.group(group)).unwrap()
    }

    fn code(&self, row: &Row) -> &'a str {
        &self.s.record.groups[row.group.ix()].code
    }

    fn groups(&self) -> Vec<&'a str> {
        self.table.rows().map(|row| self.code(row)).collect()
    }

    fn stance(&self, bloc: &str, group: &str) -> Stance {
        let bloc = self.bloc(bloc);
        let mut own = self.row(group).cells.iter();
        let own = own.find(|cell| cell.bloc == bloc && cell.member.is_none());
        own.unwrap().stance
    }

    fn held(&self, bloc: &str, group: &str) -> Option<Position> {
        self.stance(bloc, group).position
    }

    fn member(&self, member: &str, group: &str) -> Option<Position> {
        let (bloc, member) = self.s.record.find_member(member).unwrap();
        let mut cells = self.row(group).cells.iter();
        let cell = cells.find(|cell| cell.bloc == bloc && cell.member == Some(member));
        cell.unwrap().stance.position
    }

    /// The powers, those whose voices are counted, that hold a position.
    fn holders(&self, group: &str, position: Position) -> Vec<&'a str> {
        let columns = self.table.columns.iter().zip(&self.row(group).cells);
        let held = columns.filter(|(column, cell)| {
            column.counted && column.member.is_none() && cell.stance.position == Some(position)
        });
        held.map(|(column, _)| &*self.s.record.blocs[column.bloc.ix()].code)
            .collect()
    }

    /// The powers that hold a position on each of several groups.
    fn hold_all(&self, groups: &[&str], position: Position) -> Vec<&'a str> {
        let mut blocs = self.holders(groups[0], position);
        for group in groups {
            let holders = self.holders(group, position);
            blocs.retain(|bloc| holders.contains(bloc));
        }
        blocs
    }

    /// Whether a bloc has a claim of that month, basis and position.
    fn claims(&self, bloc: &str, group: &str, month: &str, basis: Basis, held: Position) -> bool {
        let history = self.s.ledger.history(self.bloc(bloc), self.group(group));
        let mut claims = history.iter().map(|ix| &self.s.record.claims[*ix as usize]);
        claims.any(|claim| {
            let dated = claim.date.to_string().starts_with(month);
            dated && claim.basis == basis && claim.position == held
        })
    }
}

/// The numbers of a text in order, numerals and words from one to twelve; days and years of
/// dates are none.
fn numbers(text: &str) -> Vec<usize> {
    const WORDS: [&str; 12] = [
        "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven",
        "twelve",
    ];
    const MONTHS: &str = "January February March April May June July August September October \
                          November December";
    let words: Vec<&str> = text.split(|c: char| !c.is_alphanumeric()).collect();
    let is_month = |ix: usize| {
        let mut months = MONTHS.split(' ');
        words.get(ix).is_some_and(|word| months.any(|m| m == *word))
    };
    let mut found = Vec::new();
    for (ix, word) in words.iter().enumerate() {
        let in_date = is_month(ix + 1) || word.len() == 4;
        let named = WORDS
            .iter()
            .position(|known| word.eq_ignore_ascii_case(known));
        match (named, word.parse()) {
            (Some(place), _) => found.push(place + 1),
            (None, Ok(number)) if !in_date => found.push(number),
            _ => {}
        }
    }
    found
}

fn each(check: impl Fn(&Setting, &Preset)) {
    let s = Setting::new();
    assert_eq!(s.record.presets.len(), STATED.len());
    s.record.presets.iter().for_each(|preset| check(&s, preset));
}

#[test]
fn every_count_and_position_that_a_preset_states_is_what_the_engine_computes() {
    each(|s, preset| {
        let stated = STATED.iter().find(|(id, _)| *id == preset.id);
        let (_, stated) = stated.unwrap_or_else(|| panic!("{}: nothing to check it", preset.id));
        let computed = stated(&Told::new(s, &preset.query));
        let told = [&*preset.title, " ", &*preset.text].concat();
        assert_eq!(numbers(&told), computed, "{told}");
    });
}

#[test]
fn numbers_are_numerals_and_words_but_not_those_of_dates() {
    for (text, expected) in [
        ("On 20 January 2016, 5 of twelve", &[5, 12][..]),
        ("Two, in 2015; ten on 1 May", &[2, 10]),
        ("Someone at 31 December 2016 held none.", &[]),
        ("22 in March", &[22]),
    ] {
        assert_eq!(numbers(text), expected, "{text}");
    }
}

/// What is foreign to the widget would be left out of what it writes.
#[test]
fn every_preset_is_a_link_that_is_written_as_it_is_read() {
    each(|s, preset| {
        let view = s.view(&preset.query);
        let written = view.write(&s.record, &s.default, "");
        assert_eq!(written, *preset.query, "{}", preset.id);
        assert_ne!(view, s.default);
    });
}

#[test]
fn every_preset_shows_something_and_tells_it_in_two_short_sentences() {
    each(|s, preset| {
        let Preset { id, text, .. } = preset;
        assert!(s.table(&preset.query).rows().next().is_some(), "{id}");
        let ends = text.matches(". ").count() + usize::from(text.ends_with('.'));
        assert_eq!(ends, 2, "{id}");
        let length = text.chars().count();
        assert!(LENGTH.contains(&length), "{id}: {length} characters");
    });
}

#[test]
fn what_a_preset_opens_is_in_its_view() {
    each(|s, preset| {
        let (view, table) = (s.view(&preset.query), s.table(&preset.query));
        if let Some(group) = view.open.and_then(|open| open.group()) {
            assert!(table.row(group).is_some(), "{}", preset.id);
        }
        if let Some(bloc) = view.open.and_then(|open| open.bloc()) {
            assert!(
                table.columns.iter().any(|column| column.bloc == bloc),
                "{}",
                preset.id
            );
        }
    });
}

#[test]
fn a_preset_is_taken_on_by_its_id_and_leaves_the_look() {
    let s = Setting::new();
    for preset in &s.record.presets {
        let mut view = s.view("plain=true&dark=true&q=army&open=ru");
        view.act("preset", &preset.id, &s.record, &s.default);
        let query = format!("{}&plain=true&dark=true", preset.query);
        assert_eq!(view, s.view(&query));
    }
    let mut view = s.default.clone();
    view.act("preset", "nothing-like-it", &s.record, &s.default);
    assert_eq!(view, s.default);
}
