//! Random views of the embedded record.

use crate::Setting;
use dispute_matrix::consensus::{Order, Rule, Verdict};
use dispute_matrix::record::{BlocIx, CampIx, Confidence, Day, GroupIx, KindIx, Position};
use dispute_matrix::view::{Dark, Language, Open, Picture, Supposed, View};
use proptest::prelude::*;
use proptest::sample::{select, subsequence};

fn some_of<T: Clone + std::fmt::Debug + 'static>(
    count: usize,
    index: fn(u16) -> T,
) -> impl Strategy<Value = Vec<T>> {
    let all: Vec<T> = (0..count as u16).map(index).collect();
    prop_oneof![Just(all.clone()), subsequence(all, 1..=count)]
}

fn open(setting: &Setting) -> impl Strategy<Value = Option<Open>> + use<> {
    let bloc = (0..setting.record.blocs.len() as u16).prop_map(BlocIx);
    let group = (0..setting.record.groups.len() as u16).prop_map(GroupIx);
    prop_oneof![
        Just(None),
        (bloc.clone(), group.clone()).prop_map(|(bloc, group)| Some(Open::Cell(bloc, group))),
        group.prop_map(|group| Some(Open::Group(group))),
        bloc.clone().prop_map(|bloc| Some(Open::Bloc(bloc))),
        (bloc.clone(), bloc)
            .prop_filter(
                "a bloc without members has no pair with itself",
                |(one, other)| { one != other }
            )
            .prop_map(|(one, other)| Some(Open::Pair(one, other))),
    ]
}

/// What-ifs as a view holds them: in order, one a cell.
fn suppose(setting: &Setting) -> impl Strategy<Value = Vec<Supposed>> + use<> {
    let blocs = setting.record.blocs.len() as u16;
    let groups = setting.record.groups.len() as u16;
    let cells = proptest::collection::btree_map(
        (0..blocs, 0..groups),
        select(Position::ALL.to_vec()),
        0..5,
    );
    let supposed = |((bloc, group), position)| Supposed {
        bloc: BlocIx(bloc),
        group: GroupIx(group),
        position,
    };
    cells.prop_map(move |cells| cells.into_iter().map(supposed).collect())
}

/// Any view that a link can ask for.
pub fn view(setting: &Setting) -> impl Strategy<Value = View> + use<> {
    let record = &setting.record;
    let with_members: Vec<BlocIx> = (0..record.blocs.len())
        .filter(|ix| !record.blocs[*ix].members.is_empty())
        .map(|ix| BlocIx(ix as u16))
        .collect();
    let most = with_members.len();
    let lists = (
        some_of(record.blocs.len(), BlocIx),
        subsequence(with_members, 0..=most),
        some_of(record.groups.len(), GroupIx),
        some_of(record.kinds.len(), KindIx),
        some_of(record.camps.len(), CampIx),
        subsequence(Verdict::ALL.to_vec(), 1..=Verdict::ALL.len()),
        some_of(record.blocs.len(), BlocIx),
    );
    let since = proptest::option::of((-5_000i32..30_000).prop_map(Day));
    let choices = (
        (-5_000i32..30_000).prop_map(Day),
        "[a-zа-я&=+%~#? ]{0,12}".prop_map(|words| words.trim().to_string()),
        select(Rule::ALL.to_vec()),
        select(Confidence::ALL.to_vec()),
        select(Order::ALL.to_vec()),
        open(setting),
        any::<bool>(),
        select(Dark::ALL.to_vec()),
        (
            since,
            select(Picture::ALL.to_vec()),
            suppose(setting),
            proptest::option::of(select(Language::ALL.to_vec())),
        ),
    );
    (lists, choices).prop_map(|(lists, choices)| {
        let (blocs, mut members, groups, kinds, camps, verdicts, count) = lists;
        let (at, q, rule, evidence, order, open, plain, dark, rest) = choices;
        let (since, picture, suppose, lang) = rest;
        members.retain(|bloc| blocs.contains(bloc));
        View {
            at,
            since,
            blocs,
            members,
            groups,
            kinds,
            camps,
            verdicts,
            q,
            count,
            rule,
            evidence,
            order,
            picture,
            suppose,
            record: String::new(),
            open,
            plain,
            dark,
            lang,
        }
    })
}
