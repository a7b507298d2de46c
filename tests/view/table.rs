//! The table that follows from a record and a view.

use crate::{Setting, random};
use dispute_matrix::consensus::{Verdict, judge};
use dispute_matrix::record::GroupIx;
use dispute_matrix::view::Table;
use proptest::prelude::*;

#[test]
fn the_default_table_has_every_bloc_and_every_group_but_the_pro_government_ones() {
    let s = Setting::new();
    assert_eq!(
        s.columns(""),
        ["sy", "ru", "ir", "us", "eu", "sa", "ar", "tr", "cn", "un"]
    );
    let groups = s.groups("");
    assert_eq!(groups.len(), 22);
    assert!(
        ["hzb", "irgc", "abbas"]
            .iter()
            .all(|code| !groups.contains(code))
    );
}

#[test]
fn pro_government_groups_come_in_by_kind_or_by_name() {
    let s = Setting::new();
    assert_eq!(
        s.groups("kinds=~pro-government&order=editorial"),
        ["hzb", "irgc", "abbas"]
    );
    assert_eq!(s.groups("groups=~hzb"), ["hzb"]);
    assert_eq!(s.groups("groups=~hzb~is&kinds=~jihadist"), ["is"]);
}

#[test]
fn sections_follow_the_verdicts_under_dispute_and_are_one_list_otherwise() {
    let s = Setting::new();
    let verdicts: Vec<_> = s
        .table("")
        .sections
        .iter()
        .map(|section| section.verdict)
        .collect();
    let all: Vec<_> = Verdict::ALL.iter().copied().map(Some).collect();
    assert_eq!(verdicts, all);
    for order in ["editorial", "similar", "name"] {
        let table = s.table(&format!("order={order}"));
        assert_eq!(table.sections.len(), 1, "{order}");
        assert_eq!(table.sections[0].verdict, None, "{order}");
    }
}

#[test]
fn orders_by_name_and_by_the_record_are_as_they_say() {
    let s = Setting::new();
    let editorial: Vec<&str> = s
        .record
        .groups
        .iter()
        .map(|group| &*group.code)
        .take(22)
        .collect();
    assert_eq!(s.groups("order=editorial"), editorial);
    let by_name = s.groups("order=name");
    assert_eq!(by_name[..3], ["ahrar", "ajnad", "faylaq"]);
    let mut sorted = by_name.clone();
    sorted.sort_by_key(|code| {
        let group = s.group(code);
        s.record.groups[group.ix()].name.to_lowercase()
    });
    assert_eq!(by_name, sorted);
}

#[test]
fn members_stand_beside_their_bloc_in_every_order() {
    let s = Setting::new();
    let europe = [
        "eu",
        "european-union",
        "united-kingdom",
        "france",
        "germany",
        "netherlands",
    ];
    for order in ["dispute", "editorial", "similar", "name"] {
        let columns = s.columns(&format!("blocs=~ru~us~eu~eu.members~tr&order={order}"));
        let start = columns.iter().position(|name| *name == "eu").unwrap();
        assert_eq!(columns[start..start + 6], europe, "{order}");
        assert_eq!(columns.len(), 9, "{order}");
    }
}

#[test]
fn a_members_cell_is_that_members_own_voice() {
    let s = Setting::new();
    let table = s.table("at=2017-01-18&blocs=~eu~eu.members&groups=~hzb");
    let (bloc, group) = (s.bloc("eu"), s.group("hzb"));
    let view = s.view("at=2017-01-18");
    let whole = s
        .ledger
        .cell(&s.record, bloc, group, view.at, view.evidence);
    assert!(whole.voices.len() > 1, "the fixture has several voices");
    for cell in table.sections[0].rows[0]
        .cells
        .iter()
        .filter(|cell| cell.member.is_some())
    {
        let voice = whole
            .voices
            .iter()
            .find(|voice| voice.member == cell.member);
        assert_eq!(voice.and_then(|v| v.stance.position), cell.stance.position);
    }
}

#[test]
fn a_column_is_shown_where_both_its_bloc_and_its_camp_are() {
    let s = Setting::new();
    assert_eq!(s.columns("camps=~none"), ["cn", "un"]);
    assert_eq!(s.columns("blocs=~ru~us&camps=~opposition"), ["us"]);
}

#[test]
fn a_rows_cell_of_a_bloc_is_the_blocs_own_and_none_where_it_is_not_shown() {
    let s = Setting::new();
    let table = s.table("blocs=~ru~eu~eu.members");
    let row = table.row(s.group("is")).unwrap();
    for code in ["ru", "eu"] {
        let bloc = s.bloc(code);
        let cell = row.cell(bloc).unwrap();
        assert_eq!((cell.bloc, cell.member), (bloc, None));
    }
    assert_eq!(row.cell(s.bloc("us")), None);
}

#[test]
fn a_table_bears_the_marks_of_the_cells_shown() {
    let s = Setting::new();
    let bears = |query: &str| s.table(query).bears(|cell| cell.supposed);
    assert!(bears("if=~ru.ahrar.o"));
    assert!(!bears("if=~ru.ahrar.o&groups=~islam"));
    assert!(!bears(""));
}

#[test]
fn neighbours_of_one_camp_are_one_run_over_the_columns_asked_for() {
    let s = Setting::new();
    let table = s.table("");
    let runs = |columns: usize| -> Vec<(&str, usize)> {
        let runs = table.camps(columns).into_iter();
        runs.map(|(camp, width)| (&*s.record.camps[camp.ix()].id, width))
            .collect()
    };
    assert_eq!(
        runs(10),
        [("government", 3), ("opposition", 5), ("none", 2)]
    );
    assert_eq!(runs(4), [("government", 3), ("opposition", 1)]);
    assert_eq!(runs(0), []);
}

#[test]
fn a_verdict_filter_leaves_the_counts_of_the_headline_alone() {
    let s = Setting::new();
    let (all, disputed) = (s.table("").counts, s.table("verdicts=~disputed").counts);
    assert_eq!(all.by_verdict, disputed.by_verdict);
    assert_eq!(disputed.shown, all.of(Verdict::Disputed));
}

#[test]
fn hiding_a_column_takes_no_voice_away() {
    let s = Setting::new();
    let (all, hidden) = (s.table(""), s.table("blocs=~us"));
    assert_eq!(all.counts, hidden.counts);
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]
    #[test]
    fn every_table_is_whole(view in random::view(&Setting::new())) {
        let s = Setting::new();
        let table = Table::new(&s.record, &s.ledger, &view);
        let rows: Vec<_> = table.sections.iter().flat_map(|section| &section.rows).collect();
        prop_assert_eq!(rows.len(), table.counts.shown);
        prop_assert_eq!(table.counts.by_verdict.iter().sum::<usize>(), table.counts.groups);
        for row in rows {
            prop_assert!(view.holds_group(&s.record, row.group));
            prop_assert!(view.verdicts.contains(&row.finding.verdict));
            let drawn: Vec<_> = row.cells.iter().map(|cell| (cell.bloc, cell.member)).collect();
            let heads: Vec<_> = table.columns.iter().map(|c| (c.bloc, c.member)).collect();
            prop_assert_eq!(drawn, heads);
            let voices: Vec<_> = view.count.iter().map(|bloc| {
                let cell = s.ledger.cell(&s.record, *bloc, row.group, view.at, view.evidence);
                (*bloc, view.supposed(*bloc, row.group).or(cell.stance.position))
            }).collect();
            prop_assert_eq!(&judge(&voices, view.rule), &row.finding);
        }
        for group in (0..s.record.groups.len() as u16).map(GroupIx) {
            let shown = table.row(group).is_some();
            prop_assert!(!shown || view.holds_group(&s.record, group));
        }
    }
}
