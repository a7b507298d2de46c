//! The link form of a view.

use crate::{Setting, random};
use dispute_matrix::view::View;
use proptest::prelude::*;

#[test]
fn the_default_view_writes_nothing() {
    let s = Setting::new();
    assert_eq!(s.default.write(&s.record, &s.default, ""), "");
}

#[test]
fn each_key_is_read_and_written_as_the_contract_has_it() {
    let s = Setting::new();
    for query in [
        "at=2016-05-11",
        "blocs=~ru~ir",
        "blocs=~ru",
        "blocs=~us~eu~eu.members",
        "groups=~ahrar~islam",
        "kinds=~pro-government",
        "camps=~opposition~none",
        "verdicts=~disputed~agreed-terrorist",
        "q=free%20army",
        "count=~ru~us",
        "rule=all-but-one",
        "rule=two-thirds",
        "rule=majority",
        "evidence=low",
        "evidence=high",
        "order=editorial",
        "order=similar",
        "order=name",
        "since=2015-12-18",
        "view=agreement",
        "if=~ru.ahrar.o",
        "if=~ru.ahrar.o~ir.islam.t~us.ahrar.d",
        "open=ru.ahrar",
        "open=ahrar",
        "open=ru",
        "open=ru.tr",
        "open=eu.eu",
        "record=2026-02-27",
        "plain=true",
        "dark=true",
        "dark=false",
        "lang=ar",
        "at=2016-05-11&verdicts=~disputed&open=ru.ahrar",
    ] {
        let view = s.view(query);
        assert_ne!(view, s.default, "{query} changes something");
        assert_eq!(view.write(&s.record, &s.default, ""), query);
    }
}

#[test]
fn names_and_ids_do_as_well_as_codes() {
    let s = Setting::new();
    for (named, coded) in [
        ("blocs=~Russia~turkey", "blocs=~ru~tr"),
        ("groups=~Ahrar%20al-Sham", "groups=~ahrar"),
        ("groups=~jabhat-al-nusra", "groups=~nusra"),
        ("camps=~Behind%20the%20government", "camps=~government"),
        ("kinds=~Kurdish-led", "kinds=~kurdish-led"),
        ("open=Russia.ahrar-al-sham", "open=ru.ahrar"),
        ("verdicts=disputed", "verdicts=~disputed"),
        ("blocs=~tr~ru~tr", "blocs=~ru~tr"),
    ] {
        assert_eq!(s.view(named), s.view(coded), "{named}");
    }
}

#[test]
fn what_is_unknown_is_left_out_one_by_one_and_the_rest_is_kept() {
    let s = Setting::new();
    let query =
        "?at=2016-13-01&blocs=~xx~ru&rule=never&open=zz.qq&verdicts=~&evidence=&plain=1&order=name";
    let reading = View::read(query, &s.record, &s.default);
    assert_eq!(reading.view, s.view("blocs=~ru&order=name"));
    let ignored: Vec<(&str, &str)> = reading
        .ignored
        .iter()
        .map(|part| (part.key, &*part.value))
        .collect();
    let expected = [
        ("at", "2016-13-01"),
        ("blocs", "xx"),
        ("rule", "never"),
        ("open", "zz.qq"),
        ("verdicts", "~"),
        ("evidence", ""),
        ("plain", "1"),
    ];
    assert_eq!(ignored, expected);
}

#[test]
fn a_list_that_names_nothing_known_leaves_the_default() {
    let s = Setting::new();
    let reading = View::read("groups=~nobody~nothing", &s.record, &s.default);
    assert_eq!(reading.view, s.default);
    assert_eq!(reading.ignored.len(), 2);
}

#[test]
fn only_blocs_with_members_have_member_columns() {
    let s = Setting::new();
    let reading = View::read("blocs=~ru.members~eu.members", &s.record, &s.default);
    assert_eq!(reading.view, s.view("blocs=~eu~eu.members"));
    assert_eq!(reading.ignored[0].value, "ru.members");
}

#[test]
fn foreign_parameters_survive_as_they_stand() {
    let s = Setting::new();
    let view = s.view("at=2016-05-11");
    let old = "?utm_source=a%20b+c&at=2015-01-01&&flag&views=agreement&hl=ar";
    assert_eq!(
        view.write(&s.record, &s.default, old),
        "utm_source=a%20b+c&flag&views=agreement&hl=ar&at=2016-05-11"
    );
}

#[test]
fn a_foreign_key_that_begins_with_a_question_mark_is_none_of_ours() {
    let s = Setting::new();
    for query in ["??at=2015-01-01&order=name", "?&&?at=2015-01-01&order=name"] {
        let view = s.view("order=name");
        assert_eq!(View::read(query, &s.record, &s.default).view, view);
        let written = view.write(&s.record, &s.default, query);
        assert_eq!(written, "?at=2015-01-01&order=name");
    }
}

#[test]
fn of_a_key_given_twice_the_first_counts() {
    let s = Setting::new();
    assert_eq!(s.view("order=name&order=similar"), s.view("order=name"));
}

#[test]
fn only_what_differs_from_the_authors_view_is_written() {
    let s = Setting::new();
    let author = s.view("verdicts=~disputed&order=name&open=ru.ahrar");
    assert_eq!(author.write(&s.record, &author, ""), "");
    let mut view = author.clone();
    view.open = None;
    view.order = s.default.order;
    let query = view.write(&s.record, &author, "");
    assert_eq!(query, "order=dispute&open=");
    assert_eq!(View::read(&query, &s.record, &author).view, view);
}

proptest! {
    #[test]
    fn every_view_survives_link_and_back(view in random::view(&Setting::new())) {
        let s = Setting::new();
        let query = view.write(&s.record, &s.default, "?utm=1");
        let reading = View::read(&query, &s.record, &s.default);
        prop_assert_eq!(&reading.ignored, &[]);
        prop_assert_eq!(&reading.view, &view);
        prop_assert_eq!(reading.view.write(&s.record, &s.default, &query), query);
    }

    #[test]
    fn every_view_survives_against_any_authors_view(
        view in random::view(&Setting::new()),
        author in random::view(&Setting::new()),
    ) {
        let s = Setting::new();
        let query = view.write(&s.record, &author, "");
        prop_assert_eq!(View::read(&query, &s.record, &author).view, view);
    }

    #[test]
    fn no_query_whatever_panics_or_loses_the_page(query in "(\\?)?([a-z]{1,8}=?[ -~é~%&=+.]{0,20}&?){0,6}") {
        let s = Setting::new();
        let reading = View::read(&query, &s.record, &s.default);
        prop_assert!(!reading.view.blocs.is_empty() && !reading.view.groups.is_empty());
        let again = reading.view.write(&s.record, &s.default, &query);
        prop_assert_eq!(View::read(&again, &s.record, &s.default).view, reading.view);
    }
}
