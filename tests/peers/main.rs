//! The widget beside pages that show the same record by other means: `cargo xtask bench` builds them
//! (`bench/`), runs this and writes down what it measures.
//!
//! Every round visits each page once in each profile, in an order that turns from round to round, so
//! that whatever else the machine does falls on all of them alike. Before anything is measured, and
//! with every act that is, each page must show exactly what the widget shows.

mod acts;
mod profile;
mod site;
#[allow(dead_code)]
#[path = "../browser/support/mod.rs"]
mod support;
mod visit;

use acts::{ACTS, Lines};
use profile::PROFILES;
use serde_json::{Map, Value, json};
use site::Site;
use std::path::{Path, PathBuf};
use std::{env, fs};
use support::browser::Browser;
use support::engine::Reader;
use support::lent::Lent;
use visit::{Due, Figure};

/// The folders of the bench's build: the page without scripts, the widget, and its peers.
const STATIC: &str = "static";
const WIDGET: &str = "widget";
const PAGES: [&str; 7] = [
    STATIC,
    "handwritten",
    WIDGET,
    "react",
    "svelte",
    "plot",
    "ag-grid",
];

/// What the environment names.
fn told(variable: &str) -> String {
    env::var(variable).unwrap_or_else(|_| panic!("{variable} is not set: run `cargo xtask bench`"))
}

/// The lines that a page shows at first and after each act.
fn learn(browser: &Browser, site: &Site) -> Due {
    visit::open(browser, site, PROFILES[1]);
    browser.run("return __bench.ready", &[]);
    visit::wait_for_late(browser, site);
    Due {
        first: acts::still(browser),
        after: ACTS.iter().map(|act| act.learn(browser)).collect(),
    }
}

/// Fails with the first line that differs.
fn assert_same(page: &str, when: &str, shows: &Lines, due: &Lines) {
    if shows == due {
        return;
    }
    let at = shows.iter().zip(due).take_while(|(a, b)| a == b).count();
    let line = |lines: &Lines| lines.get(at).cloned().unwrap_or_else(|| "(the end)".into());
    panic!(
        "{page}, {when}: {} lines, the widget has {}; first at line {at}:\n  {page}: {}\n  widget: {}",
        shows.len(),
        due.len(),
        line(shows),
        line(due)
    );
}

/// Every page shows what the widget shows, by default and after each act, and says nothing on the
/// console.
fn check(browser: &Browser, sites: &[(&str, Site)]) -> Due {
    let site = |name: &str| {
        &sites
            .iter()
            .find(|(known, _)| *known == name)
            .expect(name)
            .1
    };
    let due = learn(browser, site(WIDGET));
    assert_eq!(due.after.len(), ACTS.len());
    for (act, after) in ACTS.iter().zip(&due.after) {
        assert_ne!(*after, due.first, "{} changes nothing", act.name);
    }
    for (name, site) in sites.iter().filter(|(name, _)| *name != STATIC) {
        let shows = learn(browser, site);
        assert_same(name, "at first", &shows.first, &due.first);
        for ((act, shows), due) in ACTS.iter().zip(&shows.after).zip(&due.after) {
            assert_same(name, &format!("after {}", act.name), shows, due);
        }
        let noise = browser.noise();
        assert!(noise.is_empty(), "{name}: the console says: {noise:#?}");
    }
    visit::open(browser, site(STATIC), PROFILES[1]);
    let shows = acts::shown(browser);
    assert_same(STATIC, "at first", &shows, &due.first);
    due
}

/// The samples of each profile, page and figure.
type Samples = Map<String, Value>;

fn add(samples: &mut Samples, keys: [&str; 2], figures: &[Figure]) {
    let [profile, page] = keys;
    let of_page = samples
        .entry(profile)
        .or_insert_with(|| json!({}))
        .as_object_mut()
        .expect("it was made so")
        .entry(page)
        .or_insert_with(|| json!({}));
    for (name, value) in figures {
        match of_page[name].as_array_mut() {
            Some(all) => all.push(json!(value)),
            None => of_page[name] = json!([value]),
        }
    }
}

#[test]
#[ignore = "a benchmark: cargo xtask bench"]
fn the_widget_beside_its_peers() {
    let built = PathBuf::from(told("DISPUTE_MATRIX_BENCH"));
    let out = told("DISPUTE_MATRIX_BENCH_OUT");
    let rounds: usize = told("DISPUTE_MATRIX_BENCH_ROUNDS")
        .parse()
        .expect("a number");
    let sites = PAGES.map(|name| (name, Site::start(&built.join(name))));
    let browser = Lent::new(Reader::Usual);
    let source = json!({ "source": include_str!("probe.js") });
    browser.tool("Page.addScriptToEvaluateOnNewDocument", source);
    println!("Comparing what the pages show");
    let due = check(&browser, &sites);
    let mut samples = Samples::new();
    for round in 0..rounds {
        println!("Round {} of {rounds}", round + 1);
        for profile in PROFILES {
            for place in 0..sites.len() {
                let (name, site) = &sites[(place + round) % sites.len()];
                let figures = match *name {
                    STATIC => visit::still(&browser, site, profile),
                    name => visit::live(&browser, name, site, profile, &due),
                };
                add(&mut samples, [profile.name, name], &figures);
            }
        }
        let away = browser.asked_elsewhere();
        assert!(away.is_empty(), "requests to other hosts: {away:#?}");
    }
    let date = browser.run("return new Date().toISOString().slice(0, 10)", &[]);
    write(
        Path::new(&out),
        &json!({ "browser": browser.name(), "date": date, "rounds": rounds, "samples": samples }),
    );
}

fn write(path: &Path, told: &Value) {
    let written = fs::write(path, format!("{told:#}\n"));
    written.unwrap_or_else(|error| panic!("{}: {error}", path.display()));
}
