//! `<dispute-matrix>` as a host has it: views, events, what stands inside of the tag, when it loads.

use crate::newsroom::{Case, Newsroom};
use crate::support::core::core;
use crate::support::dist;
use crate::support::host::Fault;
use serde_json::{Value, json};

/// The view of the case `element`.
const VIEW: &str = "at=2016-05-11&verdicts=~disputed";

/// What the host heard, from the element of an id.
pub fn heard(newsroom: &Newsroom, id: &str) -> Vec<Value> {
    let heard = newsroom.page.run(&format!(
        "return heard.filter((it) => it.id === {}).map(({{ what, detail }}) => ({{ what, ...detail }}))",
        json!(id)
    ));
    heard.as_array().cloned().unwrap_or_default()
}

/// An event of a view, as the host hears it.
pub fn event(what: &str, query: &str) -> Value {
    let sentence = core().headline(&core().view(query));
    json!({ "what": what, "query": query, "sentence": sentence })
}

#[test]
fn an_element_shows_its_view_and_says_that_it_is_ready() {
    Case::of("element").visit(|newsroom| {
        let widget = newsroom.widget("dispute-matrix");
        widget.wait_until("ready");
        widget.assert_shows(&core().view(VIEW));
        assert_eq!(heard(newsroom, ""), [event("ready", VIEW)]);
        assert!(
            !widget.shows_fallback(".fallback"),
            "the fallback is still shown"
        );
        assert_eq!(
            newsroom.page.count("dispute-matrix .fallback"),
            1,
            "the host's own is gone"
        );
    });
}

#[test]
fn each_step_of_the_reader_is_told_with_its_query_and_its_sentence() {
    Case::of("element").visit(|newsroom| {
        let widget = newsroom.widget("dispute-matrix");
        widget.wait_until("ready");
        widget.open_by("ru.ahrar");
        let opened = format!("{VIEW}&open=ru.ahrar");
        widget.assert_shows(&core().view(&opened));
        widget.click("button.dm-chip[name=view][value=agreement]");
        let agreement = core().query(&core().view(&format!("{opened}&view=agreement")));
        let told = heard(newsroom, "");
        assert_eq!(told[..2], [event("ready", VIEW), event("view", &opened)]);
        assert_eq!(told.len(), 3, "{told:?}");
        assert_eq!(told[2]["query"], json!(agreement));
        assert_eq!(told[2]["sentence"], json!(widget.text(".dm-headline")));
    });
}

#[test]
fn an_element_leaves_the_hosts_address_title_and_history_alone() {
    Case::of("element").visit_at("story=7&open=ru.ypg&dm-open=ru.ypg#top", |newsroom| {
        let page = &newsroom.page;
        let widget = newsroom.widget("dispute-matrix");
        widget.wait_until("ready");
        let all =
            "return JSON.stringify([location.href, document.title, history.length, history.state])";
        let before = page.ask(all);
        widget.open_by("ru.ahrar");
        widget.click("button.dm-chip[name=view][value=agreement]");
        assert_eq!(page.ask(all), before);
        page.run("dispatchEvent(new PopStateEvent('popstate'))");
        page.settle();
        assert!(
            !widget.text(".dm-agreement table").is_empty(),
            "the host's step was taken for ours"
        );
    });
}

#[test]
fn several_elements_show_each_its_own_view() {
    Case::of("elements").visit(|newsroom| {
        let views = [
            ("#disputed", "verdicts=~disputed"),
            ("#may", "at=2016-05-11&open=ru.ahrar"),
            ("#plain", ""),
        ];
        for (id, view) in views {
            newsroom.widget(id).wait_until("ready");
            newsroom.widget(id).assert_shows(&core().view(view));
        }
        newsroom.widget("#plain").open_by("us.ypg");
        newsroom
            .widget("#plain")
            .assert_shows(&core().view("open=us.ypg"));
        for (id, view) in &views[..2] {
            newsroom.widget(id).assert_shows(&core().view(view));
        }
        let asked = newsroom.page.host.asked();
        let modules = asked.iter().filter(|path| path.ends_with(".wasm")).count();
        assert_eq!(modules, 1, "one module does for all: {asked:?}");
    });
}

#[test]
fn an_element_far_down_asks_for_nothing_before_the_reader_comes_near() {
    Case::of("element-far").visit(|newsroom| {
        newsroom.page.resize(1000, 800);
        let widget = newsroom.widget("dispute-matrix");
        newsroom.pause();
        assert_eq!(widget.state(), "loading");
        assert!(
            !newsroom.was_asked_for(".wasm"),
            "{:?}",
            newsroom.page.host.asked()
        );
        assert!(widget.shows_fallback(".fallback"));
        newsroom.page.run("scrollTo(0, 4300)");
        widget.wait_until("ready");
        assert!(newsroom.was_asked_for(".wasm"));
        widget.assert_shows(&core().default);
    });
}

#[test]
fn an_element_that_is_hidden_loads_when_it_is_shown() {
    Case::of("element").visit(|newsroom| {
        newsroom.page.run(
            "const late = document.createElement('dispute-matrix');
             late.hidden = true;
             late.id = 'late';
             document.body.prepend(late);",
        );
        newsroom
            .widget("dispute-matrix:not([hidden])")
            .wait_until("ready");
        newsroom.pause();
        let late = newsroom.widget("#late");
        assert_eq!(late.state(), "loading");
        newsroom
            .page
            .run("document.getElementById('late').hidden = false");
        late.wait_until("ready");
        late.assert_shows(&core().default);
    });
}

#[test]
fn the_fallback_is_shown_until_the_widget_is_ready() {
    Case::of("element")
        .with_fault(".wasm", Fault::Held)
        .visit(|newsroom| {
            let widget = newsroom.widget("dispute-matrix");
            newsroom.page.wait_for(
                "the element is one of ours",
                "return document.querySelector('dispute-matrix').shadowRoot !== null",
            );
            newsroom.pause();
            assert_eq!(widget.state(), "loading");
            assert!(widget.shows_fallback(".fallback"));
            newsroom.page.host.release();
            widget.wait_until("ready");
            assert!(!widget.shows_fallback(".fallback"));
        });
}

#[test]
fn without_its_module_an_element_shows_the_fallback_and_says_why() {
    Case::of("element")
        .with_fault(".wasm", Fault::Missing)
        .visit_failing(|newsroom| {
            let widget = newsroom.widget("dispute-matrix");
            widget.wait_until("failed");
            assert!(widget.shows_fallback(".fallback"));
            let said = widget.text(".dm-failed");
            assert!(said.contains("404"), "{said}");
            assert_eq!(
                heard(newsroom, ""),
                [json!({ "what": "failed", "reason": said })]
            );
            let sees = "return root.querySelector('.dm-failed').checkVisibility()";
            assert_eq!(
                widget.run(sees),
                Value::Bool(true),
                "the sentence is hidden"
            );
        });
}

#[test]
fn a_module_that_came_broken_is_asked_for_again_by_the_next_element() {
    Case::of("element")
        .with_fault(".wasm", Fault::CutOff)
        .visit_failing(|newsroom| {
            newsroom.widget("dispute-matrix").wait_until("failed");
            let before = newsroom.page.host.asked().len();
            newsroom
                .page
                .run("document.body.append(document.createElement('dispute-matrix'))");
            newsroom
                .widget("dispute-matrix:last-of-type")
                .wait_until("failed");
            assert!(
                newsroom.page.host.asked().len() > before,
                "one failure is for ever"
            );
        });
}

#[test]
fn the_script_twice_and_another_copy_of_it_make_one_element_without_error() {
    Case::of("scripts-twice").visit(|newsroom| {
        let widget = newsroom.widget("dispute-matrix");
        widget.wait_until("ready");
        newsroom.page.wait_for(
            "the other copy came",
            "return document.readyState === 'complete'",
        );
        newsroom.pause();
        widget.assert_shows(&core().default);
        assert_eq!(heard(newsroom, ""), [event("ready", "")]);
        widget.open_by("ru.ahrar");
        widget.assert_shows(&core().view("open=ru.ahrar"));
        assert!(
            newsroom
                .elsewhere
                .asked()
                .contains(&"/dispute-matrix.js".to_owned())
        );
    });
}

/// A page with two versions of the script, in this order. The other version has another module.
fn with_two_versions(scripts: [&str; 2]) -> Case {
    let files = dist::files();
    let wasm = dist::name("dispute-matrix-", ".wasm");
    let record = dist::name("record-", ".txt");
    let script = dist::text("dispute-matrix.js").replace(wasm, "other_bg.wasm");
    assert!(
        script.contains("other_bg.wasm"),
        "the script names no module"
    );
    let scripts = scripts.map(|path| format!("<script type=module src={path}></script>"));
    let page = format!(
        "<!DOCTYPE html><html lang=en><meta charset=utf-8><title>Two versions</title>\
         <link rel=icon href=data:,><script src=host.js></script>{}\
         <dispute-matrix></dispute-matrix>",
        scripts.concat()
    );
    Case::of("scripts-twice")
        .with("index.html", page.into_bytes())
        .with("other/dispute-matrix.js", script.into_bytes())
        .with("other/other_bg.wasm", files[wasm].clone())
        .with(&format!("other/{record}"), files[record].clone())
}

#[test]
fn of_two_versions_on_a_page_the_first_one_runs_and_the_other_keeps_quiet() {
    let (ours, other) = ("widget/dispute-matrix.js", "other/dispute-matrix.js");
    for (scripts, is_other) in [([ours, other], false), ([other, ours], true)] {
        with_two_versions(scripts).visit(|newsroom| {
            let widget = newsroom.widget("dispute-matrix");
            widget.wait_until("ready");
            newsroom
                .page
                .wait_for("both came", "return document.readyState === 'complete'");
            newsroom.pause();
            assert_eq!(heard(newsroom, ""), [event("ready", "")]);
            widget.open_by("ru.ahrar");
            widget.assert_shows(&core().view("open=ru.ahrar"));
            let asked = newsroom.page.host.asked();
            let modules: Vec<bool> = asked
                .iter()
                .filter(|path| path.ends_with(".wasm"))
                .map(|path| path.ends_with("/other_bg.wasm"))
                .collect();
            assert_eq!(modules, [is_other], "{asked:?}");
        });
    }
}

#[test]
fn a_module_that_stops_later_ends_each_element_with_its_fallback() {
    Case::of("element").visit_failing(|newsroom| {
        let widget = newsroom.widget("dispute-matrix");
        widget.wait_until("ready");
        // A trap as the browser reports one: an error whose stack names the widget's own script.
        newsroom.page.run(
            "const error = new window.WebAssembly.RuntimeError('unreachable');
             error.stack = `RuntimeError: unreachable\\n at ${document.querySelector('script[type=module]').src}:1:1`;
             dispatchEvent(new window.ErrorEvent('error', { error }));",
        );
        widget.wait_until("failed");
        assert!(widget.shows_fallback(".fallback"));
        let told = heard(newsroom, "");
        assert_eq!(told.len(), 2, "{told:?}");
        assert_eq!(told[1]["what"], "failed");
    });
}

#[test]
fn a_trap_of_the_hosts_own_module_is_none_of_the_elements_business() {
    Case::of("element").visit_failing(|newsroom| {
        let widget = newsroom.widget("dispute-matrix");
        widget.wait_until("ready");
        newsroom.page.run(
            "const error = new window.WebAssembly.RuntimeError('unreachable');
             error.stack = 'RuntimeError: unreachable\\n at https://host.example/game.wasm:1:1';
             dispatchEvent(new window.ErrorEvent('error', { error }));",
        );
        newsroom.pause();
        assert_eq!(widget.state(), "ready");
    });
}
