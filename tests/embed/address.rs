//! The host's address: an element writes there when it is asked to, its own keys alone.

use crate::newsroom::{Case, Newsroom};
use crate::support::core::core;
use crate::widget::Widget;

const CASE: &str = "element-synced";

fn ready<'a>(newsroom: &'a Newsroom, id: &str) -> Widget<'a> {
    let widget = newsroom.widget(id);
    widget.wait_until("ready");
    widget
}

/// What follows the path in the page's address.
fn rest(newsroom: &Newsroom) -> String {
    newsroom.page.ask("return location.search + location.hash")
}

#[test]
fn a_step_is_written_with_a_prefix_and_everything_else_stays() {
    Case::of(CASE).visit_at("story=7&x=%20a+b&open=1#part-2", |newsroom| {
        let widget = ready(newsroom, "#synced");
        assert_eq!(
            rest(newsroom),
            "?story=7&x=%20a+b&open=1#part-2",
            "before any step"
        );
        let length = newsroom.page.number("return history.length");
        newsroom.page.run("history.replaceState({ host: 7 }, '')");
        widget.open_by("ru.ahrar");
        assert_eq!(
            rest(newsroom),
            "?story=7&x=%20a+b&open=1&dm-rule=majority&dm-open=ru.ahrar#part-2"
        );
        widget.open_by("ru.ahrar");
        assert_eq!(
            rest(newsroom),
            "?story=7&x=%20a+b&open=1#part-2",
            "back at the host's view"
        );
        assert_eq!(newsroom.page.number("return history.length"), length);
        assert_eq!(
            newsroom.page.number("return history.state.host"),
            7.0,
            "the host's state"
        );
    });
}

#[test]
fn two_elements_write_with_a_prefix_each_and_a_third_not_at_all() {
    Case::of(CASE).visit(|newsroom| {
        let (synced, named) = (ready(newsroom, "#synced"), ready(newsroom, "#named"));
        let quiet = ready(newsroom, "#quiet");
        synced.open_by("ru.ahrar");
        named.open_by("us.ypg");
        quiet.open_by("sy.nusra");
        assert_eq!(
            rest(newsroom),
            "?dm-rule=majority&dm-open=ru.ahrar&m2-open=us.ypg"
        );
        named.open_by("us.ypg");
        assert_eq!(rest(newsroom), "?dm-rule=majority&dm-open=ru.ahrar");
    });
}

#[test]
fn an_address_is_read_at_the_start() {
    Case::of(CASE).visit_at(
        "dm-open=ru.ahrar&dm-order=name&story=7&m2-view=agreement",
        |newsroom| {
            ready(newsroom, "#synced").assert_shows(&core().view("open=ru.ahrar&order=name"));
            ready(newsroom, "#named").assert_shows(&core().view("view=agreement"));
            ready(newsroom, "#quiet").assert_shows(&core().default);
            assert_eq!(
                rest(newsroom),
                "?dm-open=ru.ahrar&dm-order=name&story=7&m2-view=agreement"
            );
        },
    );
}

#[test]
fn an_address_brings_back_what_was_seen_also_the_records_own_view() {
    Case::of(CASE).visit(|newsroom| {
        let widget = ready(newsroom, "#synced");
        widget.assert_shows(&core().view("rule=majority"));
        widget.run(
            "const rule = root.querySelector('[name=rule]');
             rule.value = 'unanimity';
             rule.dispatchEvent(new Event('change', { bubbles: true }))",
        );
        newsroom.page.settle();
        widget.assert_shows(&core().default);
        let address = newsroom.page.ask("return location.href");
        newsroom.page.browser.go("about:blank");
        newsroom.page.browser.go(&address);
        ready(newsroom, "#synced").assert_shows(&core().default);
    });
}

#[test]
fn the_hosts_own_steps_in_the_history_are_followed() {
    Case::of(CASE).visit(|newsroom| {
        let widget = ready(newsroom, "#synced");
        let page = &newsroom.page;
        page.run("history.pushState(null, '', '?dm-open=ru.ahrar&page=2')");
        page.run("history.pushState(null, '', '?page=3')");
        page.browser.back();
        page.wait_for("the step back", "return location.search.includes('page=2')");
        page.settle();
        widget.assert_shows(&core().view("open=ru.ahrar"));
        page.browser.back();
        page.wait_for("the step back", "return location.search === ''");
        page.settle();
        widget.assert_shows(&core().view("rule=majority"));
        ready(newsroom, "#named").assert_shows(&core().default);
    });
}

#[test]
fn what_is_not_understood_in_the_address_is_left_out_with_a_notice() {
    Case::of(CASE).visit_at("dm-rule=nobody&dm-at=2016-05-11", |newsroom| {
        let widget = ready(newsroom, "#synced");
        widget.assert_shows(&core().view("at=2016-05-11"));
        assert!(
            widget.text(".dm-notice").contains("nobody"),
            "{}",
            widget.text(".dm-notices")
        );
    });
}
