//! How the page's time grows with the record: `cargo xtask bench --scale` prints it.
//!
//! Measured in the page, as `speed.rs` does: from a step to the end of what it set going, with
//! styles and layout worked out; the median of several runs.

use crate::large::host_of;
use crate::made::Size;
use crate::made_sizes;
use crate::speed::HANDS;
use crate::support::engine::Reader;
use crate::support::lent::Lent;
use crate::support::page::Page;

/// How often each step is measured.
const TIMES: usize = 7;

/// The record of Syria's size, one of a large newsroom, and the most blocs and groups that a record
/// may have, with about as many claims as its 8 MB hold.
const SIZES: [Size; 3] = [
    made_sizes::SIZES[0],
    Size {
        blocs: 50,
        groups: 500,
        claims: 20_000,
    },
    Size {
        blocs: 200,
        groups: 2_000,
        claims: 25_000,
    },
];

/// Name and step; `at` is a number that differs in each run, `box` the window onto the table.
const STEPS: [(&str, &str); 6] = [
    ("a filter", "of('[name=verdicts][value=disputed]').click()"),
    (
        "an order",
        "pick('[name=order]', at % 2 ? 'name' : 'dispute')",
    ),
    (
        "a rule",
        "pick('[name=rule]', at % 2 ? 'majority' : 'unanimity')",
    ),
    (
        "a cell opened or closed",
        "of('td[data-bloc] button').click()",
    ),
    (
        "scrolled down a window",
        "box.scrollTop += box.clientHeight; box.dispatchEvent(new Event('scroll'))",
    ),
    (
        "scrolled along a window",
        "box.scrollLeft += box.clientWidth / 2; box.dispatchEvent(new Event('scroll'))",
    ),
];

const MEASURE: &str = "
    const box = of('.dm-scroll');
    const times = [];
    for (let at = 1; at <= TIMES; at += 1) {
        await new Promise((done) => setTimeout(done, 350));
        times.push(await busy(() => { STEP; }));
    }
    return times.sort((a, b) => a - b)[TIMES >> 1];
";

fn measure(page: &Page, step: &str) -> f64 {
    let script = MEASURE
        .replace("TIMES", &TIMES.to_string())
        .replace("STEP", step);
    page.number(&format!("return (async () => {{ {HANDS} {script} }})()"))
}

/// Milliseconds from the start of a navigation until the widget is ready.
fn load(page: &Page) -> f64 {
    page.go("src=large.json");
    page.number(
        "const root = document.getElementById('dispute-matrix');
         const ready = () => root.dataset.state === 'ready';
         return new Promise((done) => {
             if (ready()) done(performance.now());
             new MutationObserver(() => ready() && done(performance.now()))
                 .observe(root, { attributes: true });
         })",
    )
}

#[test]
#[ignore = "a benchmark: cargo xtask bench --scale"]
fn scale_of_the_page() {
    let browser = Lent::new(Reader::Usual);
    for size in SIZES {
        let (manner, bytes) = host_of(size);
        let page = Page::open(&browser, manner, "src=large.json");
        page.wait_until("ready");
        page.resize(1200, 900);
        let Size {
            blocs,
            groups,
            claims,
        } = size;
        println!(
            "{blocs} x {groups}, {claims} claims, {:.1} MB",
            bytes as f64 / 1e6
        );
        let print = |name: &str, value: f64| println!("  {name:<34}{value:>10.1}");
        let load = (0..3).map(|_| load(&page));
        print("ms until ready", load.fold(f64::MAX, f64::min));
        print("cells drawn", page.count("tbody td[data-bloc]") as f64);
        print("elements in the page", page.count("*") as f64);
        page.run("document.querySelector('.dm-scroll').scrollIntoView()");
        for (name, step) in STEPS {
            print(&format!("ms: {name}"), measure(&page, step));
        }
    }
}
