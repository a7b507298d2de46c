//! The reader's acts by name and value: what each changes, and that nothing else is changed.

use crate::Setting;

/// A view as a link, the act's name and value, and the view after it.
type Act = (&'static str, &'static str, &'static str, &'static str);

/// Carries each act out on its view.
fn hold(acts: &[Act]) {
    let s = Setting::new();
    for (before, name, value, after) in acts {
        let mut view = s.view(before);
        view.act(name, value, &s.record, &s.default);
        assert_eq!(view, s.view(after), "{name} {value} on `{before}`");
    }
}

#[test]
fn a_choice_is_set_and_one_that_is_not_there_leaves_what_was() {
    hold(&[
        ("", "at", "2015-12-18", "at=2015-12-18"),
        ("at=2015-12-18", "at", "yesterday", "at=2015-12-18"),
        ("", "view", "agreement", "view=agreement"),
        ("view=agreement", "view", "map", "view=agreement"),
        ("", "rule", "majority", "rule=majority"),
        ("rule=majority", "rule", "all", "rule=majority"),
        ("", "evidence", "low", "evidence=low"),
        ("evidence=low", "evidence", "none", "evidence=low"),
        ("", "order", "similar", "order=similar"),
        ("order=similar", "order", "random", "order=similar"),
        ("", "q", "ahrar", "q=ahrar"),
        ("q=ahrar", "q", "", ""),
    ]);
}

#[test]
fn an_item_of_a_list_is_switched_on_and_off_and_an_unknown_one_leaves_it() {
    hold(&[
        ("", "verdicts", "thin", "verdicts=~thin"),
        (
            "verdicts=~thin~disputed",
            "verdicts",
            "thin",
            "verdicts=~disputed",
        ),
        ("verdicts=~thin", "verdicts", "agreed", "verdicts=~thin"),
        ("", "kinds", "jihadist", "kinds=~jihadist"),
        (
            "kinds=~jihadist~islamist",
            "kinds",
            "islamist",
            "kinds=~jihadist",
        ),
        ("kinds=~jihadist", "kinds", "red", "kinds=~jihadist"),
        ("", "camps", "none", "camps=~none"),
        (
            "camps=~none",
            "camps",
            "opposition",
            "camps=~none~opposition",
        ),
        ("camps=~none", "camps", "nobody", "camps=~none"),
        ("camps=~none", "camps", "none", ""),
        ("blocs=~ru~us", "blocs", "tr", "blocs=~ru~us~tr"),
        ("blocs=~ru~us", "blocs", "us", "blocs=~ru"),
        ("blocs=~ru~us", "blocs", "xx", "blocs=~ru~us"),
        ("blocs=~ru~eu", "members", "eu", "blocs=~ru~eu~eu.members"),
        ("blocs=~ru~eu~eu.members", "members", "eu", "blocs=~ru~eu"),
        ("count=~ru~us", "count", "sy", "count=~ru~us~sy"),
        ("count=~ru~us", "count", "us", "count=~ru"),
        ("count=~ru~us", "count", "xx", "count=~ru~us"),
        (
            "groups=~ahrar~islam",
            "groups",
            "ypg",
            "groups=~ahrar~islam~ypg",
        ),
        ("groups=~ahrar~islam", "groups", "islam", "groups=~ahrar"),
        ("groups=~ahrar~islam", "groups", "xx", "groups=~ahrar~islam"),
    ]);
}

#[test]
fn what_is_open_is_opened_closed_by_itself_and_closed_by_close() {
    hold(&[
        ("", "open", "ru.ahrar", "open=ru.ahrar"),
        ("open=ru.ahrar", "open", "ahrar", "open=ahrar"),
        ("open=ahrar", "open", "ahrar", ""),
        ("open=ahrar", "open", "xx", "open=ahrar"),
        ("open=ahrar&q=a", "close", "", "q=a"),
        ("q=a", "close", "", "q=a"),
    ]);
}

#[test]
fn all_takes_back_kinds_and_verdicts_and_reset_everything_but_the_look() {
    hold(&[
        ("kinds=~jihadist&verdicts=~thin&q=a", "all", "", "q=a"),
        ("kinds=~jihadist", "all", "", ""),
        ("verdicts=~thin", "all", "", ""),
        (
            "at=2015-12-18&kinds=~jihadist&open=ru&plain=true",
            "reset",
            "",
            "plain=true",
        ),
        (
            "rule=majority&dark=true&lang=de",
            "reset",
            "",
            "dark=true&lang=de",
        ),
    ]);
}

#[test]
fn a_preset_takes_the_place_of_what_was_asked_and_an_unknown_one_does_not() {
    hold(&[
        (
            "q=a&dark=true",
            "preset",
            "majority",
            "rule=majority&dark=true",
        ),
        ("q=a", "preset", "xx", "q=a"),
    ]);
}

#[test]
fn an_act_of_no_name_that_is_known_changes_nothing() {
    hold(&[
        ("q=a&open=ru", "", "", "q=a&open=ru"),
        ("q=a&open=ru", "colour", "red", "q=a&open=ru"),
        ("q=a&open=ru", "lang", "fr", "q=a&open=ru"),
    ]);
}
