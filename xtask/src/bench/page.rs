//! The page of figures, `docs/performance.md`: what was measured, how, and what came of the aims.

use super::figures::{
    ACTS, BAR, Figures, Measure, PAGES, PROFILES, SIZES, SLOW, STATIC, TIMES, WIDGET,
};

const HEAD: &str = "\
# Performance

The widget beside other pages that show the same record with the same filters.

`cargo xtask bench` measures, and writes this page and its picture; nothing here is written by hand.
";

const PAGES_TOLD: &str = "\
## The pages

All are in `bench/`, built from the versions below, minified, and served as brotli 11 copies.

| page | what it is |
| --- | --- |
| static page | the widget's own page with its scripts taken out: a table to read, and nothing to press |
| hand-written | JavaScript without a framework, the bar: a table in the page itself, the record loaded beside a small script, one listener to each kind of event, the least change of the document |
| dispute-matrix | the widget, as `cargo xtask build` makes it |
| React | rendered in the browser, as React's own guide to a new app has it: `createRoot`, keyed rows, `memo` |
| Svelte | rendered in the browser, as Svelte's own guide has it: `mount`, runes, keyed blocks |
| Observable Plot | `Plot.cell` and further marks, drawn anew for each view; the controls by hand |
| AG Grid | the community edition with its default theme and the one module it needs; sections and what is open are full-width rows; the controls by hand |

Each shows title, headline, filters by verdict, two orders, the day with its steps, the matrix in its
sections with all marks, who blocks, and in an opened cell every claim with its source, oldest first.
The widget shows more than that: it has agreements, what-ifs, links, languages and a time line, and
its bytes are those of all of it. The peers load the whole record before they are ready, as the
widget's first view does with its part of it; the widget fetches the rest at once after that, and acts
are timed when it is there.
";

const METHOD: &str = "\
## How it is measured

Chromium without a screen, 1200 by 900 pixels, one page at a time. Every round visits each page once
in each profile, in an order that turns from round to round. Nothing is cached. Before the first round
and with every act, each page must show exactly what the widget shows: the same headline, rows,
sections, positions, marks, ends of rows and claims. One line that differs stops the run.

- **bytes until ready** and **bytes in all**: the bodies that have come when the page is ready, and those
  of the whole visit, in brotli. A kB is 1000 bytes.
- **first paint**: the browser's first contentful paint, from the start of the navigation.
- **ready**: until the page's root has `data-state=\"ready\"`, from when on it answers input.
- **filter** (the chip “Disputed”), **order** (by name, by a key in the list), **date step** (the next
  event), **opening a cell** (Russia on Ahrar al-Sham): from the input, which is a real click or key,
  to the end of the first frame in which the page shows the result; a frame that does not show it yet
  does not count. Frames come 60 times a second, so that much of a short time is waiting for the next.
- **memory**: the heap of scripts after the last of the acts and a collection, and WebAssembly's
  memory. It comes last, as a collection drops compiled code, which the next act would pay for.
";

const READING: &str = "\
Each figure is a median, with the quartiles in brackets: half of all visits lie between them. Where the
brackets of two pages overlap, these visits do not tell them apart. Other machines give other figures;
what can be compared is one page with another in the same table.
";

/// The whole page; `told` is the machine and the versions.
pub fn written(figures: &Figures, told: &[(String, String)]) -> String {
    let mut page = format!(
        "{HEAD}\n{} rounds on {}.\n\n## What came of the aims\n\n{}\n## Figures\n\n{READING}\n\
         ![Medians and quartiles of every page, a row each](performance.svg)\n",
        figures.rounds,
        figures.date,
        aims(figures)
    );
    for (profile, title) in PROFILES {
        page.push_str(&format!(
            "\n### {title}\n\n{}",
            table(figures, profile, &TIMES)
        ));
    }
    page.push_str(&format!("\n### Sizes\n\n{}", table(figures, SLOW, &SIZES)));
    page.push_str(&format!(
        "\n{PAGES_TOLD}\n{METHOD}\n## Machine and versions\n\n"
    ));
    page.push_str("| what | which |\n| --- | --- |\n");
    for (what, which) in told {
        page.push_str(&format!("| {what} | {} |\n", which.replace('|', "\\|")));
    }
    page
}

/// A table of one profile: a row for each page, the least of each column but the static page's
/// in bold.
fn table(figures: &Figures, profile: &str, measures: &[Measure]) -> String {
    let mut table = String::from("| page |");
    for measure in measures {
        table.push_str(&format!(" {}, {} |", measure.title, measure.unit()));
    }
    table.push_str(&format!("\n| --- |{}\n", " --: |".repeat(measures.len())));
    for (page, name) in PAGES {
        table.push_str(&format!("| {name} |"));
        for measure in measures {
            table.push_str(&cell(figures, profile, page, measure));
        }
        table.push('\n');
    }
    table
}

fn cell(figures: &Figures, profile: &str, page: &str, measure: &Measure) -> String {
    let Some(spread) = figures.of(profile, page, measure.name) else {
        return " |".into();
    };
    let middle = measure.say(spread.middle);
    let others = PAGES.iter().filter(|(other, _)| *other != STATIC);
    let medians = others.filter_map(|(other, _)| figures.median(profile, other, measure.name));
    let is_least = page != STATIC && medians.fold(f64::INFINITY, f64::min) == spread.middle;
    let middle = if is_least {
        format!("**{middle}**")
    } else {
        middle
    };
    match (measure.say(spread.low), measure.say(spread.high)) {
        (low, high) if low == high => format!(" {middle} |"),
        (low, high) => format!(" {middle} ({low}–{high}) |"),
    }
}

/// The aims, with what was measured and whether it is within them.
pub fn aims(figures: &Figures) -> String {
    let mut table = String::from("| aim | measured | met |\n| --- | --- | --- |\n");
    let mut row = |aim: String, measured: String, met: bool| {
        let met = if met { "yes" } else { "**no**" };
        table.push_str(&format!("| {aim} | {measured} | {met} |\n"));
    };
    for (profile, _) in PROFILES {
        let (measured, met) = against(figures, profile, "paint", STATIC, 1.05);
        let aim = format!("first paint at most 1.05 times the static page's, {profile}");
        row(aim, measured, met);
    }
    let (measured, met) = against(figures, SLOW, "ready", BAR, 1.3);
    let aim = "ready in at most 1.3 times the hand-written version's time, throttled";
    row(aim.into(), measured, met);
    let (measured, met) = ahead(figures, &measure("ready"));
    row(
        "ready before every framework and library, throttled".into(),
        measured,
        met,
    );
    for (profile, _) in PROFILES {
        for act in ACTS {
            let title = measure(act).title;
            let (measured, met) = against(figures, profile, act, BAR, 1.2);
            let aim = format!("{title}: at most 1.2 times the hand-written version's, {profile}");
            row(aim, measured, met);
        }
    }
    for bytes in ["early", "bytes"].map(measure) {
        let (measured, met) = ahead(figures, &bytes);
        let aim = format!("fewest {} of all but the hand-written version", bytes.title);
        row(aim, measured, met);
    }
    table
}

/// The widget's median as so many times another page's, and whether that is at most `most`.
fn against(
    figures: &Figures,
    profile: &str,
    measure: &str,
    page: &str,
    most: f64,
) -> (String, bool) {
    let median = |page| figures.median(profile, page, measure).unwrap_or(f64::NAN);
    let [own, other] = [median(WIDGET), median(page)];
    let times = own / other;
    (
        format!("{own:.0} ms against {other:.0} ms: {times:.2} times"),
        times <= most,
    )
}

/// The widget's median beside the least of the frameworks' and libraries', throttled, and whether it
/// is less.
fn ahead(figures: &Figures, measure: &Measure) -> (String, bool) {
    let median = |page| figures.median(SLOW, page, measure.name).unwrap_or(f64::NAN);
    let peers = PAGES
        .iter()
        .filter(|(page, _)| ![STATIC, BAR, WIDGET].contains(page));
    let least = peers.min_by(|(a, _), (b, _)| median(a).total_cmp(&median(b)));
    let (page, name) = least.copied().unwrap_or_default();
    let [own, other] = [median(WIDGET), median(page)];
    let say = |value| format!("{} {}", measure.say(value), measure.unit());
    (
        format!("{}; the least of them, {name}, {}", say(own), say(other)),
        own < other,
    )
}

/// The measure of a name, which must be one of them.
fn measure(name: &str) -> Measure {
    let mut all = TIMES.into_iter().chain(SIZES);
    all.find(|of| of.name == name)
        .unwrap_or_else(|| panic!("nothing is measured as `{name}`"))
}

#[cfg(test)]
mod tests {
    use super::super::figures::tests::{figures, made_up};
    use super::*;

    fn page() -> String {
        written(&figures(), &[("processor".into(), "Chip | 2".into())])
    }

    #[test]
    fn each_row_has_its_median_and_its_quartiles() {
        assert!(page().contains("| React | 400 (395–405) |"), "{}", page());
        assert!(page().contains("| hand-written | **200** (195–205) |"));
    }

    #[test]
    fn the_static_page_is_left_blank_where_it_has_nothing_to_measure() {
        assert!(page().contains("| static page | 100 (95.0–105) | | | | | |"));
    }

    #[test]
    fn a_spread_without_width_is_one_figure() {
        let mut told = made_up();
        told["samples"]["throttled"]["react"]["early"] = serde_json::json!([5000.0, 5000.0]);
        let figures = Figures::read(&told.to_string()).unwrap();
        let sizes = table(&figures, SLOW, &SIZES);
        assert!(sizes.contains("| React | **5.0** |"), "{sizes}");
    }

    #[test]
    fn an_aim_is_met_up_to_its_bound_and_not_past_it() {
        let mut told = made_up();
        let with = |ready: f64, told: &mut serde_json::Value| {
            told["samples"]["throttled"]["widget"]["ready"] = serde_json::json!([ready]);
            let figures = Figures::read(&told.to_string()).unwrap();
            against(&figures, SLOW, "ready", BAR, 1.3).1
        };
        assert!(with(260.0, &mut told));
        assert!(!with(261.0, &mut told));
    }

    #[test]
    fn the_widget_is_ahead_where_every_framework_and_library_has_more() {
        let mut told = made_up();
        assert!(ahead(&figures(), &measure("ready")).1);
        told["samples"]["throttled"]["plot"]["ready"] = serde_json::json!([250.0]);
        let figures = Figures::read(&told.to_string()).unwrap();
        let (measured, met) = ahead(&figures, &measure("ready"));
        assert_eq!(
            measured,
            "300 ms; the least of them, Observable Plot, 250 ms"
        );
        assert!(!met);
    }

    #[test]
    fn bytes_are_compared_until_ready_and_in_all() {
        let mut told = made_up();
        for (page, early) in [("widget", 83_800.0), ("svelte", 84_100.0)] {
            told["samples"]["throttled"][page]["early"] = serde_json::json!([early]);
        }
        for page in ["react", "plot", "ag-grid"] {
            told["samples"]["throttled"][page]["early"] = serde_json::json!([99_000.0]);
        }
        let told = aims(&Figures::read(&told.to_string()).unwrap());
        let row = "| 83.8 kB; the least of them, Svelte, 84.1 kB | yes |";
        assert!(told.contains(row), "{told}");
        assert!(told.contains("| fewest bytes in all of all but"), "{told}");
    }

    #[test]
    fn every_page_and_the_machine_are_told() {
        for (_, name) in PAGES {
            assert!(PAGES_TOLD.contains(&format!("| {name} |")), "{name}");
        }
        assert!(page().contains("| processor | Chip \\| 2 |"));
        assert!(page().contains("3 rounds on 2026-01-02."));
    }

    #[test]
    fn every_measurement_is_explained() {
        for measure in TIMES.iter().chain(&SIZES) {
            assert!(
                METHOD.contains(&format!("**{}**", measure.title)),
                "{}",
                measure.title
            );
        }
    }
}
