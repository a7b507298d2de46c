//! How long the page is busy with each act of the reader: `cargo xtask bench --acts` prints it.
//!
//! Measured in the page, in a frame of its own: from the act to the end of what it set going, with
//! styles and layout worked out (work), and to the end of the frame that paints it (frame). Of several
//! runs, on a page that has just come and once more, the least and the median. A frame at 60 Hz is
//! 16.7 ms. Machines differ, and one differs from itself: the first lines say what the browser takes
//! for a frame with next to nothing to do, and alone, without the widget's code, for the largest
//! change there is.

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
    const timed = async (act) => {
        root.getBoundingClientRect();
        const start = performance.now();
        act();
        for (let turn = 0; turn < 20; turn += 1) await null;
        root.getBoundingClientRect();
        return [start, performance.now() - start];
    };
    const busy = async (act) => (await timed(act))[1];
    // Within a frame, whose end is told by a message: it comes after styles, layout and painting.
    const painted = (act) => new Promise((done) => requestAnimationFrame(async () => {
        const [start, work] = await timed(act);
        const { port1, port2 } = new MessageChannel();
        port1.onmessage = () => done([work, performance.now() - start]);
        port2.postMessage(0);
    }));
";

/// Measures an act on a page that has just come, whose code the browser compiles as it goes, and once
/// more after going back to the same view.
const MEASURE: &str = "
    const link = location.href;
    const frame = () => new Promise((done) => requestAnimationFrame(() => setTimeout(done)));
    const measure = () => painted(() => { ACT; });
    const first = await measure();
    for (let turn = 0; turn < 3; turn += 1) {
        await new Promise((done) => setTimeout(done, 350));
        history.replaceState(null, '', link);
        dispatchEvent(new PopStateEvent('popstate'));
        await frame();
        if (turn < 2) { ACT; await frame(); }
    }
    await new Promise((done) => setTimeout(done, 350));
    return [...first, ...await measure()];
";

/// Milliseconds of work and of the whole frame, the first time and again.
type Times = [f64; 4];

/// The times of one script in the page.
fn times(page: &Page, script: &str) -> Times {
    let times = page.run(&format!("return (async () => {{ {HANDS} {script} }})()"));
    [0, 1, 2, 3].map(|ix| {
        let time = times[ix].as_f64();
        time.unwrap_or_else(|| panic!("{script}: no times, but {times}"))
    })
}

/// The times of one act, on a page that has just come.
fn measure(page: &Page, query: &str, act: &str) -> Times {
    page.go(query);
    page.wait_until("ready");
    page.run("document.querySelector('table').scrollIntoView()");
    page.settle();
    times(page, &MEASURE.replace("ACT", act))
}

/// What the browser alone takes, without the widget's code: for a frame in which one line changes its
/// colour, and for one in which a bare script puts all rows into the opposite order.
const FLOORS: [(&str, &str); 2] = [
    (
        "a bare script colours a line",
        "const { style } = of('h1'); style.color = style.color ? '' : 'red';",
    ),
    (
        "a bare script moves all rows",
        "const rows = [...document.querySelectorAll('tr[data-group]')];
         for (const row of rows.reverse()) rows[0].parentNode.append(row);",
    ),
];

/// Measures an act without going back in between: its opposite is as good.
const BARE: &str = "
    const measure = () => painted(() => { ACT });
    const first = await measure();
    await new Promise((done) => setTimeout(done, 350));
    return [...first, ...await measure()];
";

/// Prints the least and the median of each time of several runs.
fn print(name: &str, runs: &[Times]) {
    let spread = |ix: usize| {
        let mut times: Vec<f64> = runs.iter().map(|run| run[ix]).collect();
        times.sort_by(f64::total_cmp);
        format!("{:>8.1}{:>8.1}", times[0], times[times.len() / 2])
    };
    println!("{name:<30}{}", [0, 1, 2, 3].map(spread).concat());
}

#[test]
#[ignore = "a benchmark: cargo xtask bench"]
fn speed_of_each_act() {
    let browser = Lent::new(Reader::Usual);
    let page = Page::open(&browser, Manner::default(), "");
    page.wait_until("ready");
    page.resize(1200, 900);
    page.run("document.querySelector('table').scrollIntoView()");
    let columns = ["first: work", "frame", "again: work", "frame"];
    println!(
        "{:<30}{}\n",
        "ms, least and median",
        columns.map(|column| format!("{column:>16}")).concat()
    );
    for (name, act) in FLOORS {
        let script = BARE.replace("ACT", act);
        let runs: Vec<Times> = (0..TIMES).map(|_| times(&page, &script)).collect();
        print(name, &runs);
    }
    for (name, query, act) in ACTS {
        let runs: Vec<Times> = (0..TIMES).map(|_| measure(&page, query, act)).collect();
        print(name, &runs);
    }
}
