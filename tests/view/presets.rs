//! The record's presets: each is a link with a text whose counts the engine computes.

use crate::Setting;
use dispute_matrix::consensus::Verdict;
use dispute_matrix::record::{Position, Preset};
use dispute_matrix::view::{Agreement, Row, Table};

/// The numbers of a preset's text, in order, as the engine computes them at its view.
fn computed(s: &Setting, id: &str, table: &Table) -> Option<Vec<usize>> {
    let row = |code: &str| table.row(s.record.find_group(code).unwrap()).unwrap();
    let counts = |verdict| table.counts.of(verdict);
    let agreed = |table: &Table| {
        let [bar, seat] = [Verdict::AgreedTerrorist, Verdict::AgreedOpposition];
        table.counts.of(bar) + table.counts.of(seat)
    };
    Some(match id {
        "zurich" => {
            let both = |position| {
                let on = ["ahrar", "islam"].map(|code| holders(s, row(code), position));
                on[0].iter().filter(|bloc| on[1].contains(bloc)).count()
            };
            vec![both(Position::Terrorist), both(Position::Opposition)]
        }
        "kurds" => {
            assert_eq!(holders(s, row("ypg"), Position::Terrorist), ["tr"]);
            assert_eq!(holders(s, row("sdf"), Position::Divided), ["tr"]);
            vec![row("ypg").finding.tally.opposition]
        }
        "arab-states" => {
            let ahrar = row("ahrar");
            let held = |member: &str| {
                let (_, member) = s.record.find_member(member).unwrap();
                let cell = ahrar.cells.iter().find(|cell| cell.member == Some(member));
                cell.unwrap().stance.position
            };
            assert_eq!(held("qatar"), Some(Position::Opposition));
            assert_eq!(held("uae"), Some(Position::Terrorist));
            assert_eq!(held("jordan"), Some(Position::Terrorist));
            let divided = table
                .rows()
                .filter(|row| holders(s, row, Position::Divided) == ["ar"]);
            vec![divided.count()]
        }
        "majority" => {
            let codes: Vec<&str> = table.sections[0]
                .rows
                .iter()
                .map(|row| code(s, row))
                .collect();
            assert_eq!(codes, ["ahrar", "turkmen"]);
            let by_unanimity = s.table("");
            let all = by_unanimity.counts.groups;
            vec![
                agreed(&by_unanimity),
                all,
                agreed(table),
                counts(Verdict::Disputed),
            ]
        }
        "moved" => {
            assert_eq!(row("islam").finding.verdict, Verdict::AgreedOpposition);
            assert_eq!(holders(s, row("ahrar"), Position::Divided), ["eu", "ar"]);
            vec![
                table.recorded.of(Verdict::Disputed),
                counts(Verdict::Disputed),
            ]
        }
        "agreement" => {
            let agreement = Agreement::new(table);
            let place = |code: &str| agreement.place(s.record.find_bloc(code).unwrap()).unwrap();
            let pair = |one, other| agreement.pair(place(one), place(other));
            let whole = |one, other| {
                let pair = pair(one, other);
                assert_eq!(pair.agreed(), pair.shared());
                pair.shared() as usize
            };
            let apart = pair("ru", "tr");
            let apart = [apart.agreed(), apart.shared(), apart.disagreed()];
            let mut numbers = vec![whole("us", "sa"), whole("tr", "sa")];
            numbers.extend(apart.map(|count| count as usize));
            numbers
        }
        "deeds" => {
            let differs = |row: &&Row| row.cells.iter().any(|cell| cell.stance.conduct_differs);
            let cells = table.rows().flat_map(|row| &row.cells);
            let cells = cells.filter(|cell| cell.stance.conduct_differs);
            vec![cells.count(), table.rows().filter(differs).count()]
        }
        "turn" => {
            let russia = s.record.find_bloc("ru").unwrap();
            let marked = ["ahrar", "islam"].map(|code| {
                let cell = row(code)
                    .cells
                    .iter()
                    .find(|cell| cell.bloc == russia)
                    .unwrap();
                assert_eq!(cell.stance.position, Some(Position::Terrorist));
                usize::from(cell.stance.conduct_differs)
            });
            vec![marked.iter().sum()]
        }
        "delisting" => {
            let before = s.table("groups=~nusra");
            let tally = before.rows().next().unwrap().finding.tally;
            for code in ["us", "un"] {
                let bloc = s.record.find_bloc(code).unwrap();
                let cell = row("nusra").cells.iter().find(|cell| cell.bloc == bloc);
                assert_eq!(cell.unwrap().stance.position, Some(Position::Opposition));
            }
            vec![tally.terrorist, tally.counted, tally.divided]
        }
        _ => return None,
    })
}

fn code<'a>(s: &'a Setting, row: &Row) -> &'a str {
    &s.record.groups[row.group.ix()].code
}

/// The counted blocs that hold a position.
fn holders<'a>(s: &'a Setting, row: &Row, position: Position) -> Vec<&'a str> {
    let own = row.cells.iter().filter(|cell| cell.member.is_none());
    let held = own.filter(|cell| cell.stance.position == Some(position));
    let counted = held.filter(|cell| s.default.count.contains(&cell.bloc));
    counted
        .map(|cell| &*s.record.blocs[cell.bloc.ix()].code)
        .collect()
}

/// The numbers of a text in order, numerals and words; those of dates are none.
fn numbers(text: &str) -> Vec<usize> {
    const WORDS: [&str; 9] = [
        "one", "two", "three", "four", "five", "six", "seven", "eight", "nine",
    ];
    const MONTHS: [&str; 4] = ["January", "February", "April", "December"];
    let words: Vec<&str> = text.split(|c: char| !c.is_alphanumeric()).collect();
    let mut found = Vec::new();
    for (ix, word) in words.iter().enumerate() {
        let before_month = words.get(ix + 1).is_some_and(|next| MONTHS.contains(next));
        if let Some(number) = WORDS
            .iter()
            .position(|known| word.eq_ignore_ascii_case(known))
        {
            found.push(number + 1);
        } else if let Ok(number) = word.parse()
            && number < 1000
            && !before_month
        {
            found.push(number);
        }
    }
    found
}

fn each(check: impl Fn(&Setting, &Preset)) {
    let s = Setting::new();
    assert!((6..=10).contains(&s.record.presets.len()));
    s.record.presets.iter().for_each(|preset| check(&s, preset));
}

#[test]
fn every_count_that_a_preset_states_is_what_the_engine_computes() {
    each(|s, preset| {
        let computed = computed(s, &preset.id, &s.table(&preset.query));
        let computed = computed.unwrap_or_else(|| panic!("{}: no counts to check", preset.id));
        assert!(!computed.is_empty());
        assert_eq!(numbers(&preset.text), computed, "{}", preset.id);
    });
}

#[test]
fn every_preset_is_a_link_that_is_written_as_it_is_read() {
    each(|s, preset| {
        let view = s.view(&preset.query);
        assert_eq!(
            view.write(&s.record, &s.default, ""),
            *preset.query,
            "{}",
            preset.id
        );
        assert_ne!(view, s.default);
    });
}

#[test]
fn every_preset_shows_something_and_tells_it_in_two_sentences() {
    each(|s, preset| {
        assert!(s.table(&preset.query).rows().next().is_some());
        let ends = preset.text.matches(". ").count() + usize::from(preset.text.ends_with('.'));
        assert_eq!(ends, 2, "{}", preset.id);
    });
}

#[test]
fn a_preset_is_taken_on_by_its_id_and_leaves_the_look() {
    let s = Setting::new();
    for preset in &s.record.presets {
        let mut view = s.view("plain=true&dark=true&q=army&open=ru");
        view.act("preset", &preset.id, &s.record, &s.default);
        assert_eq!(
            view,
            s.view(&format!("{}&plain=true&dark=true", preset.query))
        );
    }
    let mut view = s.default.clone();
    view.act("preset", "nothing-like-it", &s.record, &s.default);
    assert_eq!(view, s.default);
}
