//! Each filter, set through its control and set through the link: both give the view that the core
//! has, and the link and the controls say so.

use crate::support::core::core;
use crate::support::page::Page;
use crate::support::visit::visit;
use dispute_matrix::consensus::{Order, Rule, Verdict};
use dispute_matrix::record::{CampIx, Confidence, Day, KindIx};
use dispute_matrix::view::View;

/// The reader's hand does on the page what `change` does to the default view; a link to that view
/// gives the same page.
#[track_caller]
fn assert_filter(hand: impl FnOnce(&Page), change: impl FnOnce(&mut View)) {
    let core = core();
    let mut view = core.default.clone();
    change(&mut view);
    assert_ne!(view, core.default, "the test's own filter changes nothing");
    visit("", |page| {
        hand(page);
        page.assert_is(&view);
        page.go(&core.query(&view));
        page.wait_until("ready");
        page.assert_is(&view);
    });
}

fn day(text: &str) -> Day {
    Day::parse(text).expect("a date")
}

#[test]
fn a_date_is_entered() {
    assert_filter(
        |page| page.enter_date("2015-12-19"),
        |view| view.at = day("2015-12-19"),
    );
}

#[test]
fn an_emptied_date_field_changes_nothing() {
    visit("at=2016-05-11", |page| {
        let before = page.lines();
        page.enter_date("");
        assert_eq!(page.lines(), before);
        assert_eq!(page.query(), "at=2016-05-11");
    });
}

#[test]
fn an_event_is_chosen() {
    let event = &core().record.events[2];
    let date = event.date.to_string();
    assert_filter(|page| page.choose("at", &date), |view| view.at = event.date);
}

#[test]
fn the_arrows_step_from_event_to_event() {
    let core = core();
    let stops = |after: bool, from: Day| {
        let dates = core.record.events.iter().map(|event| event.date);
        if after {
            dates.filter(|d| *d > from).min()
        } else {
            dates.filter(|d| *d < from).max()
        }
    };
    visit("", |page| {
        let mut view = core.default.clone();
        for (button, after) in [
            (".dm-earlier", false),
            (".dm-later", true),
            (".dm-later", true),
        ] {
            view.at = stops(after, view.at).expect("an event on that side");
            page.click(button);
            page.assert_is(&view);
        }
    });
}

#[test]
fn the_arrows_end_with_the_events() {
    let dates = || core().record.events.iter().map(|event| event.date);
    for (date, arrow) in [(dates().min(), ".dm-earlier"), (dates().max(), ".dm-later")] {
        visit(&format!("at={}", date.expect("an event")), |page| {
            assert_eq!(
                page.attributes(".dm-date button[aria-disabled=true]", "class"),
                [&arrow[1..]]
            );
        });
    }
}

#[test]
fn a_bloc_is_hidden() {
    let ru = core().bloc("ru");
    assert_filter(|page| page.tick("blocs", "ru"), |view| view.toggle_bloc(ru));
}

#[test]
fn the_last_bloc_stays() {
    visit("blocs=~ru", |page| {
        page.tick("blocs", "ru");
        assert_eq!(page.ticked("blocs"), ["ru"]);
        page.assert_is(&core().view("blocs=~ru"));
    });
}

#[test]
fn the_members_of_a_bloc_get_columns() {
    let eu = core().bloc("eu");
    assert_filter(
        |page| page.click("button.dm-expand[data-bloc=eu]"),
        |view| view.toggle_members(eu),
    );
}

#[test]
fn the_members_columns_go_again() {
    visit("", |page| {
        page.click("button.dm-expand[data-bloc=ar]");
        assert!(page.count("th[data-member]") > 0);
        page.click("button.dm-expand[data-bloc=ar]");
        page.assert_is(&core().default);
    });
}

#[test]
fn a_group_is_hidden() {
    let core = core();
    assert_filter(
        |page| page.tick("groups", "is"),
        |view| view.toggle_group(&core.record, core.group("is")),
    );
}

#[test]
fn one_group_of_a_hidden_kind_is_brought_in_alone() {
    let core = core();
    assert_filter(
        |page| {
            page.tick("groups", "hzb");
            assert_eq!(page.count("tr[data-group=hzb]"), 1);
            assert_eq!(page.count("tr[data-group=irgc]"), 0);
        },
        |view| view.toggle_group(&core.record, core.group("hzb")),
    );
}

#[test]
fn each_kind_is_shown_by_its_chip() {
    let core = core();
    visit("", |page| {
        for (ix, kind) in (0..).zip(&core.record.kinds) {
            page.press("kinds", &kind.id);
            let mut view = core.default.clone();
            view.toggle_kind(&core.record, KindIx(ix));
            page.assert_is(&view);
            assert!(page.is_pressed("kinds", &kind.id));
            page.press("kinds", &kind.id);
            page.assert_is(&core.default);
        }
    });
}

#[test]
fn a_second_chip_adds_to_the_first() {
    let core = core();
    assert_filter(
        |page| {
            page.press("kinds", &core.record.kinds[6].id);
            page.press("kinds", &core.record.kinds[4].id);
        },
        |view| view.kinds = vec![KindIx(4), KindIx(6)],
    );
}

#[test]
fn each_verdict_is_shown_by_its_chip() {
    visit("", |page| {
        for verdict in Verdict::ALL {
            page.press("verdicts", verdict.name());
            let mut view = core().default.clone();
            view.verdicts = vec![*verdict];
            page.assert_is(&view);
            page.press("verdicts", verdict.name());
            page.assert_is(&core().default);
        }
    });
}

#[test]
fn two_verdicts_are_shown_together() {
    assert_filter(
        |page| {
            page.press("verdicts", "wavering");
            page.press("verdicts", "disputed");
        },
        |view| view.verdicts = vec![Verdict::Disputed, Verdict::Wavering],
    );
}

#[test]
fn the_chip_for_all_takes_kinds_and_verdicts_back() {
    visit("", |page| {
        page.press("verdicts", "disputed");
        page.press("kinds", "islamist");
        assert!(!page.is_pressed("all", "all"));
        page.press("all", "all");
        assert!(page.is_pressed("all", "all"));
        page.assert_is(&core().default);
    });
}

#[test]
fn each_camp_is_shown_by_its_chip() {
    let core = core();
    visit("", |page| {
        for (ix, camp) in (0..).zip(&core.record.camps) {
            page.press("camps", &camp.id);
            let mut view = core.default.clone();
            view.camps = vec![CampIx(ix)];
            page.assert_is(&view);
            page.press("camps", &camp.id);
            page.assert_is(&core.default);
        }
    });
}

#[test]
fn words_find_a_group() {
    assert_filter(
        |page| page.type_words("ahrar"),
        |view| view.q = "ahrar".into(),
    );
}

#[test]
fn words_find_two_blocs_side_by_side() {
    assert_filter(
        |page| page.type_words("russia turkey"),
        |view| view.q = "russia turkey".into(),
    );
}

#[test]
fn words_that_find_nothing_say_so() {
    visit("", |page| {
        page.type_words("zzzz");
        assert_eq!(page.count("tbody tr[data-group]"), 0);
        assert_eq!(
            page.text(".dm-nothing"),
            dispute_matrix::words::nothing_matches()
        );
        page.assert_is(&core().view("q=zzzz"));
    });
}

#[test]
fn a_counted_voice_is_dropped() {
    let ru = core().bloc("ru");
    assert_filter(
        |page| page.tick("count", "ru"),
        |view| view.toggle_count(ru),
    );
}

#[test]
fn a_voice_that_is_not_counted_is_added() {
    let sy = core().bloc("sy");
    assert_filter(
        |page| page.tick("count", "sy"),
        |view| view.toggle_count(sy),
    );
}

#[test]
fn the_last_counted_voice_stays() {
    visit("count=~us", |page| {
        page.tick("count", "us");
        assert_eq!(page.ticked("count"), ["us"]);
        page.assert_is(&core().view("count=~us"));
    });
}

#[test]
fn each_rule_is_chosen() {
    for rule in Rule::ALL
        .iter()
        .filter(|rule| **rule != core().default.rule)
    {
        assert_filter(
            |page| page.choose("rule", rule.name()),
            |view| view.rule = *rule,
        );
    }
}

#[test]
fn each_threshold_of_evidence_is_chosen() {
    for level in [Confidence::Low, Confidence::High] {
        assert_filter(
            |page| page.choose("evidence", level.name()),
            |view| view.evidence = level,
        );
    }
}

#[test]
fn each_order_is_chosen() {
    for order in Order::ALL
        .iter()
        .filter(|order| **order != core().default.order)
    {
        assert_filter(
            |page| page.choose("order", order.name()),
            |view| view.order = *order,
        );
    }
}

#[test]
fn the_default_of_a_choice_leaves_the_link_again() {
    visit("order=name&rule=majority&evidence=low", |page| {
        page.choose("order", "dispute");
        page.choose("rule", "unanimity");
        page.choose("evidence", "medium");
        page.assert_is(&core().default);
    });
}

#[test]
fn a_plain_page_has_no_controls_and_the_whole_table() {
    visit("verdicts=~disputed&plain=true", |page| {
        assert!(!page.is_visible(".dm-controls"));
        page.assert_is(&core().view("verdicts=~disputed&plain=true"));
        page.go("plain=false");
        page.wait_until("ready");
        assert!(page.is_visible(".dm-controls"));
    });
}

#[test]
fn filters_of_every_sort_hold_together() {
    let core = core();
    assert_filter(
        |page| {
            page.enter_date("2016-05-11");
            page.press("verdicts", "disputed");
            page.press("verdicts", "wavering");
            page.press("camps", "opposition");
            page.choose("rule", "all-but-one");
            page.choose("evidence", "low");
            page.choose("order", "name");
            page.tick("blocs", "tr");
            page.tick("count", "un");
            page.tick("groups", "fsa");
        },
        |view| {
            view.at = day("2016-05-11");
            view.verdicts = vec![Verdict::Disputed, Verdict::Wavering];
            view.camps = vec![CampIx(1)];
            view.rule = Rule::AllButOne;
            view.evidence = Confidence::Low;
            view.order = Order::Name;
            view.toggle_bloc(core.bloc("tr"));
            view.toggle_count(core.bloc("un"));
            view.toggle_group(&core.record, core.group("fsa"));
        },
    );
}

#[test]
fn reset_takes_every_filter_back_and_leaves_an_empty_link() {
    visit(
        "at=2016-05-11&verdicts=~disputed&q=ahrar&count=~ru~us&order=name&rule=majority",
        |page| {
            page.open_by("ahrar");
            page.click(".dm-reset");
            page.assert_is(&core().default);
            assert_eq!(page.query(), "");
            assert_eq!(
                page.count(".dm-reset[aria-disabled=true]"),
                1,
                "there is nothing left to reset"
            );
        },
    );
}

/// All that a table says, element by element, but for the stop of the tab key and what makes rows glide.
const SAID: &str = "const said = (it) => {
        const all = [...it.attributes].filter(({ name }) => !['tabindex', 'style'].includes(name));
        const texts = [...it.childNodes].map((node) => node.nodeValue).join('|');
        return [it.localName, ...all.map(({ name, value }) => name + '=' + value).sort(), texts].join(' ');
    };
    return [...document.querySelectorAll('tbody *')].map(said)";

#[test]
fn rows_that_come_back_are_those_that_went_and_say_what_is_so_by_then() {
    visit("", |page| {
        page.run("window.rows = new Set(document.querySelectorAll('tr[data-group]'))");
        let all = page.count("tr[data-group]");
        page.press("verdicts", "disputed");
        assert!(page.count("tr[data-group]") < all);
        page.enter_date("2015-12-19");
        page.choose("order", "name");
        page.click("button[name=all]");
        assert_eq!(page.count("tr[data-group]"), all);
        let back = "return [...document.querySelectorAll('tr[data-group]')].filter((row) => rows.has(row)).length";
        assert_eq!(page.number(back), all as f64);
        let patched = page.run(SAID);
        page.go("at=2015-12-19&order=name");
        page.wait_until("ready");
        assert_eq!(patched, page.run(SAID));
    });
}
