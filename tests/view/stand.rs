//! Where one bloc stands: alone and in the minority.

use crate::{Setting, random};
use dispute_matrix::consensus::judge;
use dispute_matrix::record::{BlocIx, Position};
use dispute_matrix::view::Table;
use dispute_matrix::words;
use proptest::prelude::*;

fn codes(s: &Setting, groups: &[dispute_matrix::record::GroupIx]) -> Vec<String> {
    let code =
        |group: &dispute_matrix::record::GroupIx| s.record.groups[group.ix()].code.to_string();
    groups.iter().map(code).collect()
}

#[test]
fn turkey_alone_blocks_and_stands_with_the_minority() {
    let s = Setting::new();
    let stand = s.table("").stand(s.bloc("tr"));
    assert_eq!(codes(&s, &stand.alone), ["ypg", "turkmen", "sdf"]);
    assert_eq!(codes(&s, &stand.minority), ["ypg"]);
    let russia = s.table("").stand(s.bloc("ru"));
    assert_eq!(codes(&s, &russia.minority), ["ahrar", "islam"]);
}

#[test]
fn a_voice_that_is_not_counted_stands_nowhere() {
    let s = Setting::new();
    let syria = s.bloc("sy");
    assert_eq!(s.table("").stand(syria), Default::default());
    assert_ne!(s.table("count=~sy~us~tr").stand(syria), Default::default());
}

#[test]
fn nobody_is_in_the_minority_where_as_many_hold_either_label() {
    use Position::{Divided, Opposition, Terrorist};
    let minority = |held: &[Option<Position>]| {
        let voices = (0..).map(BlocIx).zip(held.iter().copied());
        let voices: Vec<(BlocIx, Option<Position>)> = voices.collect();
        judge(&voices, dispute_matrix::consensus::Rule::Unanimity).minority()
    };
    let (t, o, d) = (Some(Terrorist), Some(Opposition), Some(Divided));
    for (held, expected) in [
        (&[t, o][..], &[][..]),
        (&[t, t, t], &[]),
        (&[t, d, d], &[]),
        (&[t, o, o, d, None], &[0]),
        (&[o, t, t, d, o, t], &[0, 4]),
    ] {
        let expected: Vec<BlocIx> = expected.iter().copied().map(BlocIx).collect();
        assert_eq!(minority(held), expected, "{held:?}");
    }
}

#[test]
fn a_blocs_summary_counts_before_it_names() {
    let s = Setting::new();
    let table = s.table("");
    let bloc = s.bloc("tr");
    let held: Vec<_> = table
        .rows()
        .map(|row| {
            let cell = row.cells.iter().find(|cell| cell.bloc == bloc).unwrap();
            (row.group, cell.stance)
        })
        .collect();
    assert_eq!(
        words::bloc_summary(&s.record, &table.stand(bloc), &held),
        "On record on 15 of 22 groups shown: 4 terrorist, 10 opposition, 1 divided. It alone \
         blocks agreement on 3 groups: PYD and YPG, Syrian Turkmen Brigades and Syrian \
         Democratic Forces. It holds what fewer hold on 1 group: PYD and YPG."
    );
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(48))]
    #[test]
    fn all_stands_at_once_are_those_of_each_bloc(view in random::view(&Setting::new())) {
        let s = Setting::new();
        let table = Table::new(&s.record, &s.ledger, &view);
        let stands = table.stands();
        for column in &table.columns {
            let stand = stands.get(column.bloc.ix()).unwrap();
            prop_assert_eq!(stand, &table.stand(column.bloc));
            // By the words of the rule: each row asked for itself.
            let alone = |row: &&dispute_matrix::view::Row| {
                row.finding.lone_blockers().any(|(_, bloc)| bloc == column.bloc)
            };
            let groups: Vec<_> = table.rows().filter(alone).map(|row| row.group).collect();
            prop_assert_eq!(&stand.alone, &groups);
        }
    }
}
