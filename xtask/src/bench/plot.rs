//! The picture of the figures, `docs/performance.svg`: small multiples, a dot for each median and a
//! line from quartile to quartile. Its colours follow the reader's light or dark.

use super::figures::{Figures, Measure, PAGES, PROFILES, SIZES, SLOW, TIMES, WIDGET};
use super::spread::Spread;
use std::fmt::Write;

/// Lengths are CSS pixels. A panel has its title above and its scale below.
const WIDTH: f64 = 800.0;
const PANEL: f64 = WIDTH / 2.0;
const NAMES: f64 = 118.0;
const SPAN: f64 = PANEL - NAMES - 34.0;
const ROW: f64 = 16.0;
const TITLE: f64 = 26.0;
const SCALE: f64 = 30.0;
const HEAD: f64 = 28.0;
/// About so many steps has a scale.
const STEPS: f64 = 4.0;

const STYLE: &str = "\
svg{--ink:#1b1b1f;--soft:#5d5d68;--line:#dcdce1;--paper:#fff;--own:#2461a8}\
@media(prefers-color-scheme:dark){svg{--ink:#ececf0;--soft:#b3b3bf;--line:#34343d;--paper:#17171b;--own:#74aef2}}\
text{font:12px system-ui,sans-serif;fill:var(--soft)}\
.t{font-weight:600;fill:var(--ink)}.e{text-anchor:end}.m{text-anchor:middle;font-size:11px}\
.p{fill:var(--paper)}.g{stroke:var(--line)}.r{stroke:var(--soft);stroke-width:2}.d{fill:var(--soft)}\
.own{fill:var(--own)}line.own{stroke:var(--own)}text.own{font-weight:600}";

/// The picture.
pub fn drawn(figures: &Figures) -> String {
    let panel = TITLE + PAGES.len() as f64 * ROW + SCALE;
    let height = HEAD + panel * (TIMES.len() + SIZES.len().div_ceil(2)) as f64;
    let mut svg = format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {WIDTH} {height}\" width=\"{WIDTH}\" \
         height=\"{height}\" role=\"img\"><title>Medians and quartiles of {} rounds on {}</title>\
         <style>{STYLE}</style><rect class=\"p\" width=\"100%\" height=\"100%\"/>\n",
        figures.rounds, figures.date
    );
    for (column, (profile, _)) in PROFILES.iter().enumerate() {
        let left = column as f64 * PANEL;
        text(&mut svg, "t", left + NAMES, 18.0, profile);
        for (row, measure) in TIMES.iter().enumerate() {
            draw(
                &mut svg,
                figures,
                profile,
                measure,
                (left, HEAD + row as f64 * panel),
            );
        }
    }
    for (ix, measure) in SIZES.iter().enumerate() {
        let row = TIMES.len() + ix / 2;
        let at = ((ix % 2) as f64 * PANEL, HEAD + row as f64 * panel);
        draw(&mut svg, figures, SLOW, measure, at);
    }
    svg.push_str("</svg>\n");
    svg
}

/// One panel, its corner at `left`, `top`.
fn draw(
    svg: &mut String,
    figures: &Figures,
    profile: &str,
    measure: &Measure,
    (left, top): (f64, f64),
) {
    let spreads = PAGES.map(|(page, _)| figures.of(profile, page, measure.name));
    let most = spreads.iter().flatten().map(|spread| spread.high);
    let (step, end) = scale(most.fold(0.0, f64::max));
    let across = |value: f64| left + NAMES + value / end * SPAN;
    let title = format!("{}, {}", measure.title, measure.unit());
    text(svg, "t", left + NAMES, top + 16.0, &title);
    let bottom = top + TITLE + PAGES.len() as f64 * ROW;
    let steps = (end / step).round() as usize;
    for value in (0..=steps).map(|ix| ix as f64 * step) {
        line(
            svg,
            "g",
            (across(value), top + TITLE),
            (across(value), bottom),
        );
        text(
            svg,
            "m",
            across(value),
            bottom + 13.0,
            &said(measure, value),
        );
    }
    for (ix, ((page, name), spread)) in PAGES.iter().zip(spreads).enumerate() {
        let Some(spread) = spread else { continue };
        let middle = top + TITLE + (ix as f64 + 0.5) * ROW;
        let own = if *page == WIDGET { " own" } else { "" };
        text(
            svg,
            &format!("e{own}"),
            left + NAMES - 8.0,
            middle + 4.0,
            name,
        );
        mark(svg, own, middle, spread, across);
    }
}

fn mark(svg: &mut String, own: &str, middle: f64, spread: Spread, across: impl Fn(f64) -> f64) {
    let [low, dot, high] = [spread.low, spread.middle, spread.high].map(across);
    line(svg, &format!("r{own}"), (low, middle), (high, middle));
    let _ = writeln!(
        svg,
        "<circle class=\"d{own}\" cx=\"{dot:.1}\" cy=\"{middle:.1}\" r=\"4\"/>"
    );
}

/// The step of a scale that holds a value, and its end: steps are 1, 2 or 5 of some power of ten.
fn scale(most: f64) -> (f64, f64) {
    if most <= 0.0 {
        return (1.0, 1.0);
    }
    let rough = most / STEPS;
    let power = 10_f64.powf(rough.log10().floor());
    let step = [1.0, 2.0, 5.0, 10.0]
        .into_iter()
        .map(|of| of * power)
        .find(|step| *step >= rough)
        .unwrap_or(rough);
    (step, (most / step).ceil() * step)
}

/// A value on a scale, whole: the scale has no room for more.
fn said(measure: &Measure, value: f64) -> String {
    let text = measure.say(value);
    text.trim_end_matches(".0").to_owned()
}

fn text(svg: &mut String, class: &str, x: f64, y: f64, text: &str) {
    let text = text.replace('&', "&amp;").replace('<', "&lt;");
    let _ = writeln!(
        svg,
        "<text class=\"{class}\" x=\"{x:.1}\" y=\"{y:.1}\">{text}</text>"
    );
}

fn line(svg: &mut String, class: &str, (x1, y1): (f64, f64), (x2, y2): (f64, f64)) {
    let _ = writeln!(
        svg,
        "<line class=\"{class}\" x1=\"{x1:.1}\" y1=\"{y1:.1}\" x2=\"{x2:.1}\" y2=\"{y2:.1}\"/>"
    );
}

#[cfg(test)]
mod tests {
    use super::super::figures::tests::figures;
    use super::*;

    #[test]
    fn a_scale_ends_at_or_past_the_largest_value_in_steps_of_one_two_or_five() {
        assert_eq!(scale(3.9), (1.0, 4.0));
        assert_eq!(scale(705.0), (200.0, 800.0));
        assert_eq!(scale(2100.0), (1000.0, 3000.0));
        assert_eq!(scale(0.0), (1.0, 1.0));
    }

    #[test]
    fn every_page_has_a_dot_in_every_panel_that_it_was_measured_for() {
        let svg = drawn(&figures());
        let panels = 2 * TIMES.len() + SIZES.len();
        // The static page has a first paint in two profiles, and bytes.
        let due = panels * (PAGES.len() - 1) + 3;
        assert_eq!(svg.matches("<circle").count(), due);
        assert_eq!(svg.matches("<circle class=\"d own\"").count(), panels);
    }

    #[test]
    fn the_picture_is_well_formed_and_stays_within_its_frame() {
        let svg = drawn(&figures());
        let tree = resvg::usvg::Tree::from_str(&svg, &Default::default()).unwrap();
        assert_eq!(f64::from(tree.size().width()), WIDTH);
        let places = svg.split(" cx=\"").skip(1);
        for place in places.filter_map(|rest| rest.split('"').next()) {
            let x: f64 = place.parse().unwrap();
            assert!((NAMES..WIDTH).contains(&x), "{x}");
        }
    }

    #[test]
    fn the_picture_has_colours_for_the_dark_and_asks_nothing_of_other_hosts() {
        let svg = drawn(&figures());
        assert!(svg.contains("prefers-color-scheme:dark"));
        assert!(!svg.contains("href") && !svg.contains("url("));
    }
}
