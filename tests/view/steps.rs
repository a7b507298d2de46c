//! The reader's steps from view to view.

use crate::Setting;
use dispute_matrix::consensus::Verdict;
use dispute_matrix::view::{Dark, Open, View};

#[test]
fn the_first_chip_selects_alone_and_the_last_off_brings_all_back() {
    let s = Setting::new();
    let mut view = s.default.clone();
    view.toggle_verdict(Verdict::Disputed);
    assert_eq!(view.verdicts, [Verdict::Disputed]);
    view.toggle_verdict(Verdict::Thin);
    assert_eq!(view.verdicts, [Verdict::Disputed, Verdict::Thin]);
    view.toggle_verdict(Verdict::Disputed);
    view.toggle_verdict(Verdict::Thin);
    assert_eq!(view, s.default);
}

#[test]
fn a_kind_chip_brings_in_a_kind_that_is_off_by_default() {
    let s = Setting::new();
    let mut view = s.default.clone();
    view.toggle_kind(&s.record, s.record.find_kind("pro-government").unwrap());
    assert_eq!(view, s.view("kinds=~pro-government"));
}

#[test]
fn the_last_column_and_the_last_voice_stay() {
    let s = Setting::new();
    let mut view = s.view("blocs=~ru&count=~us");
    view.toggle_bloc(s.bloc("ru"));
    view.toggle_count(s.bloc("us"));
    assert_eq!(view, s.view("blocs=~ru&count=~us"));
}

#[test]
fn hiding_a_bloc_hides_its_members_too() {
    let s = Setting::new();
    let europe = s.bloc("eu");
    let mut view = s.default.clone();
    view.toggle_members(europe);
    assert_eq!(view.members, [europe]);
    view.toggle_bloc(europe);
    view.toggle_bloc(europe);
    assert_eq!(view, s.default);
}

#[test]
fn members_without_a_column_of_their_own_are_not_asked_for() {
    let s = Setting::new();
    // Syria has no members; Europe is not shown.
    for (query, bloc) in [("", "sy"), ("blocs=~ru", "eu")] {
        let mut view = s.view(query);
        view.act("members", bloc, &s.record, &s.default);
        assert_eq!(view, s.view(query));
    }
    let mut view = s.default.clone();
    view.act("members", "eu", &s.record, &s.default);
    assert_eq!(view.members.len(), 1);
}

#[test]
fn ticking_a_group_of_a_hidden_kind_shows_it_alone_of_its_kind() {
    let s = Setting::new();
    let hezbollah = s.group("hzb");
    let mut view = s.default.clone();
    let before = s.record.groups.len() - 3;
    let shown = |view: &View| {
        let groups = 0..s.record.groups.len() as u16;
        groups
            .filter(|ix| view.holds_group(&s.record, dispute_matrix::record::GroupIx(*ix)))
            .count()
    };
    assert_eq!(shown(&view), before);
    view.toggle_group(&s.record, hezbollah);
    assert!(view.holds_group(&s.record, hezbollah));
    assert_eq!(shown(&view), before + 1);
    view.toggle_group(&s.record, hezbollah);
    assert!(!view.holds_group(&s.record, hezbollah));
    assert_eq!(shown(&view), before);
}

#[test]
fn opening_again_closes_and_opening_another_takes_its_place() {
    let s = Setting::new();
    let [first, second] = ["ru.ahrar", "us"].map(|text| Open::parse(text, &s.record).unwrap());
    let mut view = s.default.clone();
    view.toggle_open(first);
    view.toggle_open(second);
    assert_eq!(view.open, Some(second));
    view.toggle_open(second);
    assert_eq!(view.open, None);
}

#[test]
fn what_is_open_stands_under_the_row_of_its_group_or_of_its_first_bloc() {
    let s = Setting::new();
    let ru = (s.record.find_bloc("ru"), None);
    let ahrar = (None, s.record.find_group("ahrar"));
    for (text, (bloc, group)) in [
        ("ru", ru),
        ("ru.tr", ru),
        ("ahrar", ahrar),
        ("ru.ahrar", ahrar),
    ] {
        let open = Open::parse(text, &s.record).unwrap();
        assert_eq!((open.bloc(), open.group()), (bloc, group), "{text}");
    }
}

#[test]
fn reset_takes_back_all_but_the_look() {
    let s = Setting::new();
    let mut view =
        s.view("at=2015-11-14&q=x&rule=majority&open=ru&plain=true&dark=true&lang=ar&count=~ru");
    let lang = view.lang;
    assert!(lang.is_some());
    assert!(view.is_filtered(&s.default));
    view.reset(&s.default);
    assert_eq!(
        view,
        View {
            plain: true,
            dark: Dark::On,
            lang,
            ..s.default.clone()
        }
    );
    assert!(!view.is_filtered(&s.default));
}
