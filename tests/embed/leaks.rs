//! Styles and names: nothing of the host gets into the widget, and nothing of it gets out.

use crate::newsroom::{Case, Newsroom};
use crate::support::core::core;
use crate::support::page::strings;
use crate::widget::Widget;
use serde_json::{Value, json};

/// What is seen of every element of a widget, one line each: how it is set, wherever it stands.
const LOOK: &str = "
    const names = ['color', 'backgroundColor', 'display', 'visibility', 'direction', 'fontFamily',
      'fontSize', 'fontStyle', 'fontWeight', 'lineHeight', 'letterSpacing', 'wordSpacing', 'textAlign',
      'textTransform', 'textIndent', 'textShadow', 'whiteSpace', 'cursor', 'opacity', 'float',
      'position', 'boxSizing', 'borderCollapse', 'borderTopWidth', 'borderTopColor', 'paddingTop',
      'paddingLeft', 'marginTop', 'marginLeft', 'listStyleType', 'verticalAlign', 'captionSide'];
    return [root, ...root.querySelectorAll('*')].map((it) => {
      const style = getComputedStyle(it);
      const look = names.map((name) => `${name}: ${style[name]}`).join('; ');
      return `${it.localName}.${it.className} { ${look} }`;
    });";

/// The looks of a ready widget's elements, at one width and one place in every page: WebKit counts
/// what is left beside a block into its margins.
pub fn look(widget: &Widget) -> Vec<String> {
    widget.run("Object.assign(root.style, { position: 'absolute', left: '0', width: '800px', margin: '0' })");
    strings(&widget.run(LOOK))
}

/// The looks in a page without any style: what every other page must give. To be asked for before
/// another page is visited: a test that holds two browsers may wait for ever.
pub fn plain_look() -> Vec<String> {
    let mut plain = Vec::new();
    Case::of("plain-host").visit(|newsroom| {
        add_script(newsroom);
        let widget = newsroom.widget("dispute-matrix");
        widget.wait_until("ready");
        plain = look(&widget);
    });
    plain
}

/// The element of a page looks as it does in a page without any style ([`plain_look`]).
#[track_caller]
pub fn assert_looks(widget: &Widget, plain: &[String]) {
    let here = look(widget);
    assert!(plain.len() > 500, "{} elements", plain.len());
    for (here, plain) in here.iter().zip(plain) {
        let pairs = here.split("; ").zip(plain.split("; "));
        let apart: Vec<_> = pairs.filter(|(here, plain)| here != plain).collect();
        assert!(
            apart.is_empty(),
            "{here}: here, and in a plain page: {apart:?}"
        );
    }
    assert_eq!(here.len(), plain.len());
}

fn add_script(newsroom: &Newsroom) {
    newsroom.page.run(
        "const script = document.createElement('script');
         script.type = 'module';
         script.src = 'widget/dispute-matrix.js';
         document.head.append(script);
         return new Promise((done) => { script.onload = () => done(); })",
    );
}

#[test]
fn a_hostile_style_sheet_changes_nothing_in_the_widget() {
    let plain = plain_look();
    Case::of("hostile-styles").visit(|newsroom| {
        let widget = newsroom.widget("dispute-matrix");
        widget.wait_until("ready");
        widget.assert_shows(&core().view("open=ru.ahrar"));
        assert!(!widget.shows_fallback(".fallback"));
        assert_looks(&widget, &plain);
        let seen = widget.run(
            "const { width, height } = root.querySelector('table').getBoundingClientRect();
             return width > 300 && height > 300",
        );
        assert_eq!(seen, Value::Bool(true), "the table takes no room");
    });
}

#[test]
fn a_host_themes_the_widget_by_its_custom_properties() {
    Case::of("themed").visit(|newsroom| {
        let style = |id: &str, script: &str| {
            let widget = newsroom.widget(id);
            widget.wait_until("ready");
            widget.ask(&format!("return getComputedStyle({script}"))
        };
        assert_eq!(style("#around", "root).color"), "rgb(1, 2, 3)");
        assert_eq!(style("#itself", "root).color"), "rgb(7, 8, 9)");
        assert_eq!(style("#around", "root).backgroundColor"), "rgb(250, 251, 252)");
        let title = "root.querySelector('.dm-title')).fontFamily";
        assert!(style("#around", title).starts_with("\"Newsroom Serif\""));
        assert!(style("#around", "root).fontFamily").starts_with("\"Newsroom Sans\""));
        let mark = "root.querySelector('td[data-position=terrorist]:not([data-by-conduct]) .dm-mark')).backgroundImage";
        assert!(style("#around", mark).contains("rgb(4, 5, 6)"));
    });
}

/// All that a host could notice of its own page.
const HOST: &str = "
    // One name is chromedriver's.
    const names = Object.getOwnPropertyNames(window).filter((name) => name !== 'ret_nodes').sort();
    for (const kind of [Object, Array, String, Promise, Node, Element, HTMLElement]) {
      names.push(...Object.getOwnPropertyNames(kind.prototype).map((name) => `${kind.name} ${name}`));
    }
    const looks = [...document.querySelectorAll('html, body, body *')].map((it) => {
      const style = getComputedStyle(it);
      const all = it.localName === 'dispute-matrix' ? ['color', 'fontSize', 'fontFamily']
        : [...style].filter((name) => !/^(height|block-size|perspective-origin|transform-origin)$/.test(name));
      return all.map((name) => `${name}: ${style.getPropertyValue(name)}`).join('; ');
    });
    const sheets = [document.styleSheets.length, document.adoptedStyleSheets.length,
      document.querySelectorAll('style, link').length];
    return JSON.stringify({ names, looks, sheets, title: document.title, html: document.body.outerHTML });";

#[test]
fn nothing_of_the_widget_gets_into_the_host() {
    Case::of("plain-host").visit(|newsroom| {
        let before: Value = serde_json::from_str(&newsroom.page.ask(HOST)).expect("JSON");
        add_script(newsroom);
        let widget = newsroom.widget("dispute-matrix");
        widget.wait_until("ready");
        widget.open_by("us.ypg");
        newsroom.pause();
        let after: Value = serde_json::from_str(&newsroom.page.ask(HOST)).expect("JSON");
        for what in ["names", "looks", "sheets", "title", "html"] {
            let new = |list: &Value, old: &Value| -> Vec<Value> {
                let old = old.as_array().cloned().unwrap_or_default();
                let list = list.as_array().cloned().unwrap_or_default();
                list.into_iter().filter(|it| !old.contains(it)).collect()
            };
            assert_eq!(
                new(&after[what], &before[what]),
                [] as [Value; 0],
                "new in {what}"
            );
            assert_eq!(after[what], before[what], "{what}");
        }
    });
}

#[test]
fn no_step_of_the_reader_leaves_the_shadow_but_as_an_event_of_ours() {
    Case::of("element").visit(|newsroom| {
        let widget = newsroom.widget("dispute-matrix");
        widget.wait_until("ready");
        newsroom.page.run(
            "window.seen = [];
             document.addEventListener('submit', (event) => seen.push(event.type), true);
             document.addEventListener('click', (event) => {
               if (event.target.localName !== 'dispute-matrix') seen.push(event.target.className);
             });",
        );
        widget.open_by("ru.ahrar");
        widget.click("button.dm-close");
        assert_eq!(newsroom.page.run("return seen"), json!([]));
    });
}
