//! The language of an element: its own attribute, its host's page, its link.

use crate::newsroom::{Case, Newsroom};
use crate::support::language::speak;
use crate::widget::Widget;
use dispute_matrix::words::Language;
use serde_json::json;

/// The element tells a view in a language.
#[track_caller]
fn assert_speaks(widget: &Widget, language: Language, query: &str) {
    let core = speak(language);
    let app = |name: &str| widget.ask(&format!("return root.querySelector('.dm-app').{name}"));
    assert_eq!(
        [app("lang"), app("dir")],
        [language.name(), language.direction()]
    );
    widget.assert_shows_of(&core, &core.view(query));
}

#[track_caller]
fn wait_for(newsroom: &Newsroom, language: Language) {
    let spoken = format!(
        "return document.querySelector('dispute-matrix').shadowRoot
           .querySelector('.dm-app').lang === '{}'",
        language.name()
    );
    newsroom.page.wait_for("the language is spoken", &spoken);
}

#[test]
fn in_an_arabic_page_the_widget_is_arabic() {
    Case::of("right-to-left").visit(|newsroom| {
        let widget = newsroom.widget("dispute-matrix");
        widget.wait_until("ready");
        assert_speaks(&widget, Language::Arabic, "open=ru.ahrar");
    });
}

#[test]
fn the_hosts_attribute_changes_the_language_and_keeps_the_readers_view() {
    Case::of("element").visit(|newsroom| {
        let widget = newsroom.widget("dispute-matrix");
        widget.wait_until("ready");
        let query = "at=2016-05-11&verdicts=~disputed&open=ru.ahrar";
        widget.open_by("ru.ahrar");
        for language in [Language::Russian, Language::German, Language::English] {
            widget.run(&format!("element.lang = {}", json!(language.name())));
            wait_for(newsroom, language);
            assert_speaks(&widget, language, query);
        }
    });
}

#[test]
fn the_readers_choice_is_told_to_the_host() {
    Case::of("element").visit(|newsroom| {
        let widget = newsroom.widget("dispute-matrix");
        widget.wait_until("ready");
        widget.run(
            "window.told = [];
             element.addEventListener('dispute-matrix:view', ({ detail }) => told.push(detail));
             const select = root.querySelector('[name=lang]');
             select.value = 'tr';
             select.dispatchEvent(new Event('change', { bubbles: true, composed: true }))",
        );
        wait_for(newsroom, Language::Turkish);
        let core = speak(Language::Turkish);
        let view = core.view("at=2016-05-11&verdicts=~disputed");
        let told = newsroom.page.run("return window.told.at(-1)");
        assert_eq!(told["query"], "at=2016-05-11&verdicts=~disputed&lang=tr");
        assert_eq!(told["sentence"], core.headline(&view));
    });
}
