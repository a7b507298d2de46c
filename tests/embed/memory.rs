//! What a page keeps: after a thousand changes, after two hundred widgets that came and went, and
//! with two hundred at once.

use crate::newsroom::{Case, Newsroom};
use crate::support::can::{Can, only_where};
use crate::support::core::core;
use crate::widget::Widget;
use serde_json::{Value, json};
use std::thread;
use std::time::Duration;

/// Changes that are made to one widget, and times that widgets come and go.
const CHANGES: u32 = 1_000;
const VISITS: u32 = 200;
/// Widgets on one page.
const CROWD: u32 = 200;

/// What the engine's garbage collector may be behind by, in bytes.
const SLACK: f64 = 300_000.0;
/// Nodes and listeners by which a browser's own count differs from one time to the next.
const FEW: f64 = 50.0;

/// What a page holds, all garbage collected where the engine can be told to.
#[derive(Debug)]
struct Held {
    /// Bytes of the memory of the widget's module. It never shrinks.
    wasm: f64,
    /// Elements in the page and in the widget.
    elements: f64,
    /// Of the whole page: bytes of its scripts' objects, nodes, listeners.
    page: Option<[f64; 3]>,
}

impl Held {
    fn by(newsroom: &Newsroom) -> Held {
        let page = &newsroom.page;
        let wasm =
            "return memories.map(({ buffer }) => buffer.byteLength).reduce((a, b) => a + b, 0)";
        let elements = "const all = (root) => [...root.querySelectorAll('*')].reduce(
               (sum, it) => sum + 1 + (it.shadowRoot ? all(it.shadowRoot) : 0), 0);
             return all(document)";
        Held {
            page: Can::CountMemory.holds(page).then(|| counted(newsroom)),
            wasm: page.number(wasm),
            elements: page.number(elements),
        }
    }

    /// Nothing has grown since.
    #[track_caller]
    fn assert_level(&self, before: &Held) {
        println!("{before:?}, then {self:?}");
        assert!(before.wasm > 0.0, "no module was seen");
        assert_eq!(self.wasm, before.wasm, "the module's memory grows");
        assert_eq!(self.elements, before.elements, "elements are left");
        if let (Some([heap, nodes, listeners]), Some(before)) = (self.page, before.page) {
            assert!(heap < before[0] + SLACK, "{} bytes, then {heap}", before[0]);
            // One that each change or each widget left would be many more.
            assert!(nodes < before[1] + FEW, "{} nodes, then {nodes}", before[1]);
            let were = before[2];
            assert!(listeners < were + FEW, "{were} listeners, then {listeners}");
        }
    }
}

/// Bytes of the scripts' objects, nodes and listeners of a page, after its garbage is collected.
fn counted(newsroom: &Newsroom) -> [f64; 3] {
    let browser = newsroom.page.browser;
    // What waits to be said by screen readers holds its widget until then.
    thread::sleep(Duration::from_millis(600));
    for _ in 0..4 {
        newsroom.page.settle();
        browser.tool("HeapProfiler.collectGarbage", json!({}));
        thread::sleep(Duration::from_millis(50));
    }
    let counters = browser.tool("Memory.getDOMCounters", json!({}));
    let heap = browser.tool("Runtime.getHeapUsage", json!({}));
    let number = |value: &Value| value.as_f64().expect("a number");
    [
        number(&heap["usedSize"]),
        number(&counters["nodes"]),
        number(&counters["jsEventListeners"]),
    ]
}

/// In the engines that cannot count it, says so: the module's memory and the elements were seen.
fn say_what_was_not_counted(newsroom: &Newsroom) {
    only_where(&newsroom.page, Can::CountMemory);
}

/// A round of twenty changes, which ends where it began.
const ROUND: &str = "
    const of = (selector) => root.querySelector(selector);
    const set = (selector, value, event) => {
      const it = of(selector);
      it.value = value;
      it.dispatchEvent(new Event(event, { bubbles: true }));
    };
    const round = [
      () => of('[name=verdicts][value=disputed]').click(),
      () => of('[data-open=\"ru.ahrar\"]').click(),
      () => of('[value=\"ru.ahrar.o\"]').click(),
      () => set('[name=order]', 'similar', 'change'),
      () => set('[name=rule]', 'majority', 'change'),
      () => of('[name=verdicts][value=thin]').click(),
      () => set('[name=q]', 'army', 'input'),
      () => set('[name=q]', '', 'input'),
      () => of('[name=kinds]').click(),
      () => of('[name=camps]').click(),
      () => set('[name=evidence]', 'low', 'change'),
      () => set('[name=since]', '2015-12-18', 'change'),
      () => set('[name=stop]', '4', 'input'),
      () => of('[name=blocs][value=cn]').click(),
      () => of('[name=count][value=sy]').click(),
      () => of('[name=groups][value=hzb]').click(),
      () => of('[name=view][value=agreement]').click(),
      () => of('[data-open=ru]').click(),
      () => of('[name=view][value=matrix]').click(),
      () => of('.dm-reset').click(),
    ];
    return (async () => {
      for (let made = 0; made < arguments_; made += 1) {
        round[made % round.length]();
        await new Promise((done) => setTimeout(done));
      }
    })();";

fn change(widget: &Widget, times: u32) {
    widget.run(&ROUND.replace("arguments_", &times.to_string()));
    widget.assert_shows(&core().default);
}

#[test]
fn a_thousand_changes_leave_memory_level() {
    Case::of("memory").visit(|newsroom| {
        let widget = newsroom.widget("dispute-matrix");
        widget.wait_until("ready");
        change(&widget, 340);
        let before = Held::by(newsroom);
        change(&widget, 340);
        change(&widget, CHANGES - 680);
        let after = Held::by(newsroom);
        after.assert_level(&before);
        say_what_was_not_counted(newsroom);
    });
}

/// Widgets that come and go, every second one an element of its own.
const COME_AND_GO: &str = "
    const ready = (it) => new Promise((done, failed) => {
      const watch = new AbortController();
      const { signal } = watch;
      it.addEventListener('dispute-matrix:ready', () => (watch.abort(), done()), { signal });
      it.addEventListener('dispute-matrix:failed', ({ detail }) => failed(detail.reason), { signal });
    });
    const kept = (window.kept ??= document.querySelector('dispute-matrix'));
    return (async () => {
      for (let turn = 0; turn < TIMES; turn += 1) {
        const it = turn % 2 ? kept : document.createElement('dispute-matrix');
        it.remove();
        await new Promise((done) => setTimeout(done));
        it.setAttribute('view', turn % 3 ? 'open=ru.ahrar' : 'verdicts=~disputed');
        const shown = ready(it);
        place.append(it);
        await shown;
        it.remove();
        await new Promise((done) => setTimeout(done));
      }
    })();";

#[test]
fn two_hundred_widgets_that_come_and_go_leave_memory_level() {
    Case::of("memory").visit(|newsroom| {
        newsroom.widget("dispute-matrix").wait_until("ready");
        let visit = |times: u32| {
            let script = COME_AND_GO.replace("TIMES", &times.to_string());
            newsroom.page.run(&script);
        };
        visit(66);
        let before = Held::by(newsroom);
        visit(68);
        visit(VISITS - 66 - 68);
        let after = Held::by(newsroom);
        after.assert_level(&before);
        say_what_was_not_counted(newsroom);
    });
}

/// The views that a crowd's widgets have, in turn.
const VIEWS: [&str; 4] = [
    "",
    "verdicts=~disputed",
    "at=2016-05-11&open=us.ypg",
    "view=agreement",
];
/// Most that a crowd may hold: bytes of the module's memory, and of the scripts' objects.
const CROWDED: [f64; 2] = [64.0 * 1024.0 * 1024.0, 128.0 * 1024.0 * 1024.0];

#[test]
fn two_hundred_widgets_on_a_page_are_all_ready_and_each_answers() {
    let widgets: String = (0..CROWD)
        .map(|n| {
            let view = VIEWS[n as usize % VIEWS.len()].replace('&', "&amp;");
            format!("<dispute-matrix id=w{n} view=\"{view}\"></dispute-matrix>")
        })
        .collect();
    let page = format!(
        "<!DOCTYPE html><html lang=en><meta charset=utf-8><title>Two hundred widgets</title>\
         <link rel=icon href=data:,><link rel=stylesheet href=crowd.css><script src=host.js></script>\
         <script type=module src=widget/dispute-matrix.js></script>{widgets}"
    );
    Case::of("memory")
        .with("index.html", page.into_bytes())
        .visit(|newsroom| {
            let ready = format!(
                "const ready = (it) => it.shadowRoot?.querySelector('.dm').dataset.state === 'ready';
                 return [...document.querySelectorAll('dispute-matrix')].filter(ready).length === {CROWD}"
            );
            newsroom.page.wait_for("all are ready", &ready);
            // Every second one is asked for what none shows yet.
            newsroom.page.run(
                "return (async () => {
                   for (const it of document.querySelectorAll('dispute-matrix:nth-of-type(2n)')) {
                     it.shadowRoot.querySelector('[name=rule]').value = 'majority';
                     it.shadowRoot.querySelector('[name=rule]')
                       .dispatchEvent(new Event('change', { bubbles: true }));
                     await null;
                   }
                 })()",
            );
            for n in 0..CROWD {
                let view = VIEWS[n as usize % VIEWS.len()];
                let rule = if n % 2 == 1 { "&rule=majority" } else { "" };
                let view = core().view(&format!("{view}{rule}"));
                let widget = newsroom.widget(&format!("#w{n}"));
                assert_eq!(widget.text(".dm-headline"), core().headline(&view), "widget {n}");
                // Cell by cell where a mistake would show first: at both ends.
                if !(4..CROWD - 4).contains(&n) {
                    widget.assert_shows(&view);
                }
            }
            let modules = newsroom.page.number("return memories.length");
            assert_eq!(modules, 1.0, "one module does for all");
            let held = Held::by(newsroom);
            println!("{held:?}");
            assert!(held.wasm <= CROWDED[0], "{held:?}");
            assert!(held.page.is_none_or(|[heap, ..]| heap <= CROWDED[1]), "{held:?}");
        });
}
