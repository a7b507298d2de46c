//! Attributes that the host changes while the widget is shown.

use crate::element::{event, heard};
use crate::newsroom::{Case, Newsroom};
use crate::support::core::core;
use crate::widget::Widget;
use serde_json::json;

fn ready<'a>(newsroom: &'a Newsroom) -> Widget<'a> {
    let widget = newsroom.widget("dispute-matrix");
    widget.wait_until("ready");
    widget
}

/// Sets an attribute, or takes it away.
fn set(widget: &Widget, name: &str, value: Option<&str>) {
    widget.run(&match value {
        Some(value) => format!("element.setAttribute({}, {})", json!(name), json!(value)),
        None => format!("element.removeAttribute({})", json!(name)),
    });
    widget.run("return new Promise((done) => requestAnimationFrame(() => setTimeout(done)))");
}

fn dark(widget: &Widget) -> String {
    widget.ask("return root.querySelector('[data-dark]').dataset.dark")
}

#[test]
fn a_new_view_is_shown_and_told() {
    Case::of("element").visit(|newsroom| {
        let widget = ready(newsroom);
        widget.open_by("ru.ahrar");
        set(&widget, "view", Some("verdicts=~agreed-terrorist"));
        widget.assert_shows(&core().view("verdicts=~agreed-terrorist"));
        let told = heard(newsroom, "");
        assert_eq!(
            told.last(),
            Some(&event("view", "verdicts=~agreed-terrorist"))
        );
        set(&widget, "view", None);
        widget.assert_shows(&core().default);
    });
}

#[test]
fn a_reset_goes_back_to_the_hosts_newest_view() {
    Case::of("element").visit(|newsroom| {
        let widget = ready(newsroom);
        set(&widget, "view", Some("rule=majority"));
        widget.open_by("ru.ahrar");
        widget.click("button.dm-chip[name=verdicts][value=disputed]");
        widget.click(".dm-reset");
        widget.assert_shows(&core().view("rule=majority"));
    });
}

#[test]
fn dark_changes_the_colours_and_keeps_the_readers_view() {
    Case::of("element").visit(|newsroom| {
        let widget = ready(newsroom);
        assert_eq!(dark(&widget), "auto");
        widget.open_by("ru.ahrar");
        let ground = "return getComputedStyle(root).backgroundColor";
        let light = widget.ask(ground);
        for (value, shown) in [
            ("true", "true"),
            ("false", "false"),
            ("", "true"),
            ("auto", "auto"),
        ] {
            set(&widget, "dark", Some(value));
            assert_eq!(dark(&widget), shown, "dark=\"{value}\"");
            assert_eq!(widget.ask(ground) == light, shown != "true");
            assert!(
                !widget.text(".dm-panel").is_empty(),
                "the open cell is closed"
            );
        }
        set(&widget, "dark", Some("true"));
        set(&widget, "dark", None);
        assert_eq!(dark(&widget), "auto", "after the attribute is gone");
        assert!(
            !widget.text(".dm-panel").is_empty(),
            "the open cell is closed"
        );
    });
}

#[test]
fn without_the_attribute_dark_is_as_the_view_has_it() {
    Case::of("element").visit(|newsroom| {
        let widget = ready(newsroom);
        set(&widget, "view", Some("dark=true"));
        assert_eq!(dark(&widget), "true");
        set(&widget, "dark", Some("false"));
        assert_eq!(dark(&widget), "false");
        set(&widget, "dark", None);
        assert_eq!(dark(&widget), "true");
    });
}

#[test]
fn another_language_that_is_not_there_changes_nothing() {
    Case::of("element").visit(|newsroom| {
        let widget = ready(newsroom);
        widget.open_by("ru.ahrar");
        set(&widget, "lang", Some("x-none"));
        newsroom.pause();
        widget.assert_shows(&core().view("at=2016-05-11&verdicts=~disputed&open=ru.ahrar"));
    });
}

#[test]
fn another_record_takes_the_place_of_the_first_and_goes_again() {
    Case::of("element").visit(|newsroom| {
        let widget = ready(newsroom);
        set(&widget, "view", Some(""));
        set(&widget, "src", Some("records/harbour.json"));
        widget.wait_until("ready");
        assert_eq!(
            widget.texts("tr[data-group] th .dm-full"),
            ["The Gulls", "The Terns"]
        );
        set(&widget, "src", None);
        widget.wait_until("ready");
        widget.assert_shows(&core().default);
    });
}
