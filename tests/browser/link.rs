//! The link: what it asks for is what opens, what it does not know is left out quietly, and the
//! browser's history leads through the reader's steps.

use crate::support::core::core;
use crate::support::engine::Reader;
use crate::support::host::Manner;
use crate::support::lent::Lent;
use crate::support::visit::{visit, visit_in};
use dispute_matrix::view::View;
use dispute_matrix::words;

#[test]
fn a_link_opens_exactly_its_view_in_a_new_browser() {
    let query = "at=2016-05-11&verdicts=~disputed&open=ru.ahrar";
    visit_in(
        &Lent::new(Reader::Usual),
        Manner::default(),
        query,
        |page| {
            let view = core().view(query);
            assert!(view.open.is_some());
            page.assert_is(&view);
            assert_eq!(page.query(), query, "opening a link changes nothing in it");
            assert_eq!(page.count("tr[data-group=ahrar] + tr.dm-panel-row"), 1);
            let expanded = "button.dm-cell[data-open='ru.ahrar'][aria-expanded=true]";
            assert_eq!(page.count(expanded), 1);
        },
    );
}

#[test]
fn a_link_may_use_names_for_codes() {
    visit(
        "blocs=~Russia~united-states&groups=~Islamic+State~ahrar-al-sham",
        |page| {
            page.assert_shows(&core().view("blocs=~ru~us&groups=~is~ahrar"));
        },
    );
}

#[test]
fn foreign_parameters_and_the_hash_survive_a_step() {
    visit("utm_source=x&at=2016-05-11&ref=a%20b#table", |page| {
        page.press("verdicts", "disputed");
        page.assert_shows(&core().view("at=2016-05-11&verdicts=~disputed"));
        let query = page.query();
        assert_eq!(
            query,
            "utm_source=x&ref=a%20b&at=2016-05-11&verdicts=~disputed"
        );
        assert_eq!(page.ask("return location.hash"), "#table");
        page.click(".dm-reset");
        assert_eq!(page.query(), "utm_source=x&ref=a%20b");
        assert_eq!(page.ask("return location.hash"), "#table");
    });
}

#[test]
fn a_broken_link_keeps_what_is_valid_and_says_once_what_is_not() {
    let query = "at=2016-13-01&blocs=~xx~ru&rule=never&open=zz.qq&utm_source=x";
    visit(query, |page| {
        let core = core();
        page.assert_shows(&core.view("blocs=~ru"));
        let reading = View::read(query, &core.record, &core.default);
        assert_eq!(reading.ignored.len(), 4);
        assert_eq!(page.texts(".dm-notice"), [words::ignored(&reading.ignored)]);
        for bad in ["2016-13-01", "xx", "never", "zz.qq"] {
            assert!(
                page.text(".dm-notice").contains(bad),
                "the notice does not name {bad}"
            );
        }
        assert!(page.is_visible(".dm-notice"));
        assert_eq!(
            page.count(".dm-notices .dm-notice"),
            1,
            "it is not read out"
        );
    });
}

#[test]
fn the_notice_goes_with_the_readers_next_step() {
    visit("at=never&blocs=~xx~ru&utm_source=x", |page| {
        assert_eq!(page.count(".dm-notice"), 1);
        page.press("verdicts", "disputed");
        assert_eq!(page.count(".dm-notice"), 0);
        assert_eq!(page.query(), "utm_source=x&blocs=~ru&verdicts=~disputed");
    });
}

#[test]
fn no_link_is_an_error() {
    let core = core();
    let long = format!("q={}", "a".repeat(3000));
    for query in [
        "at",
        "at=",
        "=",
        "&&&",
        "blocs=~",
        "blocs=~~~",
        "open=.",
        "open=ru.",
        "count=~zz",
        "verdicts=disputed",
        "at=%FF%FE",
        "q=%E0%A4%A",
        "at=2016-05-11&at=2017-01-18",
        "q=%3Cimg%20src%3Dx%20onerror%3Dalert(1)%3E",
        "groups=%7Eis%7Enusra",
        &long,
    ] {
        visit(query, |page| {
            page.assert_shows(&core.view(query));
            let ignored = View::read(query, &core.record, &core.default).ignored;
            assert_eq!(
                page.count(".dm-notice"),
                usize::from(!ignored.is_empty()),
                "{query}"
            );
            assert_eq!(
                page.count("#dispute-matrix img"),
                0,
                "a link's words became markup"
            );
        });
    }
}

#[test]
fn back_and_forward_lead_through_the_readers_steps() {
    visit("", |page| {
        let core = core();
        page.press("verdicts", "disputed");
        page.open_by("ru.ahrar");
        page.enter_date("2016-05-11");
        page.choose("order", "name");
        let steps = [
            "",
            "verdicts=~disputed",
            "verdicts=~disputed&open=ru.ahrar",
            "at=2016-05-11&verdicts=~disputed&open=ru.ahrar",
            "at=2016-05-11&verdicts=~disputed&order=name&open=ru.ahrar",
        ];
        page.assert_is(&core.view(steps[4]));
        for step in steps[..4].iter().rev() {
            page.back_to(step);
            page.assert_is(&core.view(step));
        }
        for step in &steps[1..] {
            page.forward_to(step);
            page.assert_is(&core.view(step));
        }
    });
}

#[test]
fn a_step_after_going_back_starts_a_new_way() {
    visit("", |page| {
        let core = core();
        page.press("verdicts", "disputed");
        page.choose("rule", "majority");
        page.back_to("verdicts=~disputed");
        page.choose("rule", "two-thirds");
        page.assert_is(&core.view("verdicts=~disputed&rule=two-thirds"));
        page.back_to("verdicts=~disputed");
        page.assert_is(&core.view("verdicts=~disputed"));
    });
}

#[test]
fn each_step_is_one_entry_of_the_history_and_typing_is_none() {
    // A new browser: an old one's history may be full, and then it grows no more.
    visit_in(&Lent::new(Reader::Usual), Manner::default(), "", |page| {
        let entries = || page.number("return history.length");
        let start = entries();
        page.press("verdicts", "disputed");
        assert_eq!(entries(), start + 1.0);
        page.type_words("ahrar");
        page.assert_is(&core().view("verdicts=~disputed&q=ahrar"));
        assert_eq!(entries(), start + 1.0, "typing makes entries");
        page.back_to("");
        page.assert_is(&core().default);
    });
}

#[test]
fn a_link_that_fails_to_be_read_comes_back_with_its_notice() {
    visit("rule=never", |page| {
        page.press("verdicts", "disputed");
        assert_eq!(page.count(".dm-notice"), 0);
        page.back_to("rule=never");
        page.assert_shows(&core().default);
        assert_eq!(page.count(".dm-notice"), 1);
    });
}

#[test]
fn the_page_works_from_any_folder_of_a_host() {
    let manner = Manner {
        folder: "news/2016/embed/",
        ..Manner::default()
    };
    visit_in(&Lent::new(Reader::Usual), manner, "at=2016-05-11", |page| {
        page.press("verdicts", "disputed");
        page.assert_is(&core().view("at=2016-05-11&verdicts=~disputed"));
        assert_eq!(page.ask("return location.pathname"), "/news/2016/embed/");
    });
}
