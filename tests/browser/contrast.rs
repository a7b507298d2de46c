//! Contrast: computed from the tokens that the page itself has, in both themes. axe-core checks the
//! texts where they stand; marks, rings and borders are checked here.

use crate::support::can::{Can, only_where};
use crate::support::looks::THEMES;
use crate::support::page::Page;
use crate::support::visit::visit;

/// A colour as its three parts from 0 to 255.
type Rgb = [f64; 3];

/// What stands on what: a colour, its ground, and the least ratio that WCAG asks for.
const TEXT: f64 = 4.5;
const SHAPE: f64 = 3.0;
const PAIRS: &[(&str, &str, f64)] = &[
    ("--ink", "--paper", TEXT),
    ("--ink", "--wash", TEXT),
    ("--ink", "--warm", TEXT),
    ("--ink", "--stress", TEXT),
    ("--soft", "--paper", TEXT),
    ("--soft", "--wash", TEXT),
    ("--soft", "--warm", TEXT),
    ("--if", "--paper", TEXT),
    ("--if", "--wash", TEXT),
    ("--if", "--warm", TEXT),
    ("--terrorist", "--wash", TEXT),
    ("--opposition", "--wash", TEXT),
    // A pressed chip.
    ("--paper", "--ink", TEXT),
    // Marks, wherever they stand.
    ("--terrorist", "--paper", SHAPE),
    ("--terrorist", "--warm", SHAPE),
    ("--opposition", "--paper", SHAPE),
    ("--opposition", "--warm", SHAPE),
    ("--faint", "--paper", SHAPE),
    ("--faint", "--wash", SHAPE),
    ("--faint", "--warm", SHAPE),
    ("--on-mark", "--terrorist", SHAPE),
    ("--focus", "--paper", SHAPE),
    ("--focus", "--wash", SHAPE),
    ("--focus", "--warm", SHAPE),
];

/// The relative luminance of a colour, as WCAG defines it.
pub fn luminance(rgb: Rgb) -> f64 {
    let linear = rgb.map(|part| {
        let part = part / 255.0;
        if part <= 0.040_45 {
            part / 12.92
        } else {
            ((part + 0.055) / 1.055).powf(2.4)
        }
    });
    0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]
}

/// The contrast ratio of two luminances, from 1 to 21.
pub fn ratio(one: f64, other: f64) -> f64 {
    (one.max(other) + 0.05) / (one.min(other) + 0.05)
}

/// The parts of a colour that a browser computed: `rgb(27, 27, 31)`.
fn parts(colour: &str) -> Rgb {
    let inside = colour.split(['(', ')']).nth(1).unwrap_or_default();
    let parts: Vec<f64> = inside
        .split([',', ' ', '/'])
        .filter_map(|part| part.parse().ok())
        .collect();
    match parts[..] {
        [red, green, blue] | [red, green, blue, 1.0] => [red, green, blue],
        _ => panic!("{colour} is no opaque colour"),
    }
}

/// A colour expression as the page computes it.
fn colour(page: &Page, expression: &str) -> Rgb {
    let script = format!(
        "const probe = document.createElement('i');
         probe.style.color = '{expression}';
         document.querySelector('.dm-app').append(probe);
         const found = getComputedStyle(probe).color;
         probe.remove();
         return found"
    );
    parts(&page.ask(&script))
}

/// In each theme.
fn in_each_theme(test: impl Fn(&Page, &str)) {
    for theme in THEMES {
        visit(theme, |page| test(page, theme));
    }
}

#[track_caller]
fn assert_pairs(page: &Page, theme: &str) {
    for (on, ground, asked) in PAIRS {
        let [one, other] =
            [on, ground].map(|token| luminance(colour(page, &format!("var({token})"))));
        let found = ratio(one, other);
        assert!(
            found >= *asked,
            "{on} on {ground}, {theme}: {found:.2} to 1, where {asked} is asked"
        );
    }
}

#[test]
fn black_on_white_is_twenty_one_to_one() {
    let [black, white] = [[0.0; 3], [255.0; 3]].map(luminance);
    assert!((ratio(black, white) - 21.0).abs() < 1e-9);
    // The example of WCAG's own understanding document: #767676 is just enough on white.
    assert!((ratio(luminance([118.0; 3]), white) - 4.54).abs() < 0.01);
}

#[test]
fn text_and_marks_stand_out_in_both_themes() {
    in_each_theme(assert_pairs);
}

#[test]
fn a_reader_who_asks_for_more_contrast_gets_it() {
    in_each_theme(|page, theme| {
        if !only_where(page, Can::BeAskedFor) {
            return;
        }
        page.while_asked_for("prefers-contrast", "more", || {
            assert_pairs(page, theme);
            for token in ["--soft", "--faint", "--line", "--rule"] {
                let [one, other] = [token, "--paper"]
                    .map(|token| luminance(colour(page, &format!("var({token})"))));
                assert!(ratio(one, other) > 7.0, "{token} on --paper, {theme}");
            }
        });
    });
}

#[test]
fn numbers_stand_out_on_every_shade_of_agreement() {
    in_each_theme(|page, theme| {
        let (ink, paper) = (colour(page, "var(--ink)"), colour(page, "var(--paper)"));
        let full = colour(page, "rgb(var(--agree))");
        for share in [0.1, 0.2, 0.32, 0.44, 0.56] {
            let shade = [0, 1, 2].map(|ix| full[ix] * share + paper[ix] * (1.0 - share));
            let found = ratio(luminance(ink), luminance(shade));
            assert!(
                found >= TEXT,
                "{theme}, a share of {share}: {found:.2} to 1"
            );
        }
    });
}

#[test]
fn borders_of_controls_stand_out_in_both_themes() {
    in_each_theme(|page, theme| {
        page.open_more();
        let script = "element.checkVisibility() && getComputedStyle(element).borderTopWidth !== '0px'
            ? `${element.className || element.name}|${getComputedStyle(element).borderTopColor}` : null";
        let paper = luminance(colour(page, "var(--paper)"));
        let controls = ".dm-date :is(input:not([type=range]), select, button), .dm-choices :is(input, select, button),
            .dm-chips .dm-chip, .dm-share, .dm-expand";
        let borders = page.each(controls, script);
        assert!(borders.len() > 20, "{borders:?}");
        for border in borders {
            let (name, border) = border.split_once('|').expect("two parts");
            let found = ratio(luminance(parts(border)), paper);
            assert!(found >= SHAPE, "{name}, {theme}: {found:.2} to 1");
        }
    });
}

#[test]
fn forced_colours_keep_every_mark_and_what_is_pressed() {
    visit("at=2016-05-11", |page| {
        if !only_where(page, Can::BeAskedFor) {
            return;
        }
        page.while_asked_for("forced-colors", "active", || {
            let paper = luminance(colour(page, "Canvas"));
            for token in [
                "--ink",
                "--soft",
                "--terrorist",
                "--opposition",
                "--faint",
                "--focus",
            ] {
                let found = ratio(luminance(colour(page, &format!("var({token})"))), paper);
                assert!(found >= SHAPE, "{token}: {found:.2} to 1");
            }
            let grounds = |pressed: bool| {
                page.each(
                    &format!(".dm-chip[aria-pressed='{pressed}']"),
                    "getComputedStyle(element).backgroundColor",
                )
            };
            let others = grounds(false);
            assert!(grounds(true).iter().all(|ground| !others.contains(ground)));
        });
    });
}
