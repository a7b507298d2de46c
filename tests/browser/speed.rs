//! How long the page is busy after each act of the reader: `cargo xtask bench` prints it.
//!
//! Measured in the page: from the act to the end of what it set going, with styles and layout
//! worked out and without painting; the least and the median of several runs, on a page that has
//! just come and once more. A frame at 60 Hz is 16.7 ms. Machines differ, and one differs from
//! itself: what the browser alone takes for the largest change stands in the first line.

use crate::support::engine::Reader;
use crate::support::host::Manner;
use crate::support::lent::Lent;
use crate::support::page::Page;

/// How often each act is measured.
const TIMES: usize = 11;

/// Name, link it starts from, and the act in JavaScript; `of` finds the first element.
const ACTS: [(&str, &str, &str); 15] = [
    ("rule: majority", "", "pick('[name=rule]', 'majority')"),
    (
        "a voice counted",
        "",
        "of('[name=count][value=sy]').click()",
    ),
    ("order: by name", "", "pick('[name=order]', 'name')"),
    ("order: like by like", "", "pick('[name=order]', 'similar')"),
    ("evidence: weak too", "", "pick('[name=evidence]', 'low')"),
    (
        "verdicts: disputed",
        "",
        "of('[name=verdicts][value=disputed]').click()",
    ),
    ("words typed", "", "type('[name=q]', 'army')"),
    ("a stop on the slider", "", "type('[name=stop]', '14')"),
    (
        "compared with a day",
        "",
        "pick('[name=since]', '2015-12-18')",
    ),
    (
        "a cell opened",
        "",
        "of('[data-open=\"ru.ahrar\"]').click()",
    ),
    ("a group opened", "", "of('[data-open=nusra]').click()"),
    ("a bloc opened", "", "of('[data-open=us]').click()"),
    (
        "a what-if",
        "open=ru.ahrar",
        "of('[value=\"ru.ahrar.o\"]').click()",
    ),
    (
        "the agreement view",
        "",
        "of('[name=view][value=agreement]').click()",
    ),
    (
        "a pair opened",
        "view=agreement",
        "of('[data-open=\"ru.tr\"]').click()",
    ),
];

/// Finds an element, sets a choice, slides or types; and how long the page is busy with an act.
pub const HANDS: &str = "
    const of = (selector) => document.querySelector(selector);
    const set = (selector, value, event) => {
        of(selector).value = value;
        of(selector).dispatchEvent(new Event(event, { bubbles: true }));
    };
    const pick = (selector, value) => set(selector, value, 'change');
    const type = (selector, value) => set(selector, value, 'input');
    const root = of('#dispute-matrix');
    const busy = async (act) => {
        root.getBoundingClientRect();
        const start = performance.now();
        act();
        for (let turn = 0; turn < 20; turn += 1) await null;
        root.getBoundingClientRect();
        return performance.now() - start;
    };
";

/// Measures an act on a page that has just come, whose code the browser compiles as it goes, and once
/// more after going back to the same view.
const MEASURE: &str = "
    const link = location.href;
    const frame = () => new Promise((done) => requestAnimationFrame(() => setTimeout(done)));
    const measure = () => busy(() => { ACT; });
    const first = await measure();
    for (let turn = 0; turn < 3; turn += 1) {
        await new Promise((done) => setTimeout(done, 350));
        history.replaceState(null, '', link);
        dispatchEvent(new PopStateEvent('popstate'));
        await frame();
        if (turn < 2) { ACT; await frame(); }
    }
    await new Promise((done) => setTimeout(done, 350));
    return [first, await measure()];
";

/// The milliseconds of one act, the first time and again.
fn measure(page: &Page, query: &str, act: &str) -> [f64; 2] {
    page.go(query);
    page.wait_until("ready");
    page.run("document.querySelector('table').scrollIntoView()");
    page.settle();
    let script = format!(
        "return (async () => {{ {HANDS} {} }})()",
        MEASURE.replace("ACT", act)
    );
    let times = page.run(&script);
    [0, 1].map(|ix| {
        let time = times[ix].as_f64();
        time.unwrap_or_else(|| panic!("{act}: no times, but {times}"))
    })
}

/// What the browser alone takes, without the widget's code: a bare script puts all rows into the
/// opposite order.
const FLOOR: &str = "
    const table = document.querySelector('table');
    const rows = [...table.querySelectorAll('tr[data-group]')];
    table.getBoundingClientRect();
    const start = performance.now();
    for (const row of rows.reverse()) rows[0].parentNode.append(row);
    table.getBoundingClientRect();
    return performance.now() - start;
";

/// Times in order: the least and the median of several runs.
fn spread(mut times: Vec<f64>) -> [f64; 2] {
    times.sort_by(f64::total_cmp);
    [times[0], times[times.len() / 2]]
}

#[test]
#[ignore = "a benchmark: cargo xtask bench"]
fn speed_of_each_act() {
    let browser = Lent::new(Reader::Usual);
    let page = Page::open(&browser, Manner::default(), "");
    page.wait_until("ready");
    page.resize(1200, 900);
    println!(
        "{:<34}{:>8}{:>8}{:>8}{:>8}",
        "ms of work (a frame: 16.7)", "first", "median", "again", "median"
    );
    let print = |name: &str, first: [f64; 2], again: [f64; 2]| {
        let [a, b, c, d] = [first[0], first[1], again[0], again[1]];
        println!("{name:<34}{a:>8.1}{b:>8.1}{c:>8.1}{d:>8.1}");
    };
    let floor: Vec<f64> = (0..2 * TIMES).map(|_| page.number(FLOOR)).collect();
    let (first, again) = floor.split_at(TIMES);
    print(
        "a bare script moves all rows",
        spread(first.to_vec()),
        spread(again.to_vec()),
    );
    for (name, query, act) in ACTS {
        let runs: Vec<[f64; 2]> = (0..TIMES).map(|_| measure(&page, query, act)).collect();
        let [first, again] = [0, 1].map(|ix| spread(runs.iter().map(|run| run[ix]).collect()));
        print(name, first, again);
    }
}
