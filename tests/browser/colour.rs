//! Marks are told apart without colour: as readers with each kind of colour blindness see them, and in
//! greyscale.

use crate::contrast::{luminance, ratio};
use crate::support::can::{Can, only_where};
use crate::support::looks::THEMES;
use crate::support::page::Page;
use crate::support::visit::visit;
use std::collections::BTreeMap;

/// How a kind of vision sees linear red, green and blue.
type Vision = [[f64; 3]; 3];

/// Machado, Oliveira and Fernandes 2009 at full severity, and the luminance alone.
const VISIONS: [(&str, Vision); 4] = [
    (
        "protanopia",
        [
            [0.152286, 1.052583, -0.204868],
            [0.114503, 0.786281, 0.099216],
            [-0.003882, -0.048116, 1.051998],
        ],
    ),
    (
        "deuteranopia",
        [
            [0.367322, 0.860646, -0.227968],
            [0.280085, 0.672501, 0.047413],
            [-0.011820, 0.042940, 0.968881],
        ],
    ),
    (
        "tritanopia",
        [
            [1.255528, -0.076749, -0.178779],
            [-0.078411, 0.930809, 0.147602],
            [0.004733, 0.691367, 0.303900],
        ],
    ),
    ("greyscale", [[0.2126, 0.7152, 0.0722]; 3]),
];

/// Pixels to a CSS pixel in the close-ups.
const SCALE: u32 = 3;
/// How much of a cell has to differ, in square CSS pixels, each by a ratio of 3 to 1 or more.
const APART: f64 = 10.0;

fn linear(part: f64) -> f64 {
    let part = part / 255.0;
    if part <= 0.040_45 {
        part / 12.92
    } else {
        ((part + 0.055) / 1.055).powf(2.4)
    }
}

fn encoded(part: f64) -> f64 {
    let part = part.clamp(0.0, 1.0);
    255.0
        * if part <= 0.003_130_8 {
            part * 12.92
        } else {
            1.055 * part.powf(1.0 / 2.4) - 0.055
        }
}

/// A colour as a kind of vision sees it.
fn seen(vision: &Vision, rgb: [f64; 3]) -> [f64; 3] {
    let light = rgb.map(linear);
    vision.map(|row| encoded(row.iter().zip(light).map(|(by, part)| by * part).sum()))
}

/// The pixels of a PNG, which the browser decodes.
fn pixels(page: &Page, png: &str) -> Vec<[f64; 3]> {
    let script = "const image = new Image();
        image.src = `data:image/png;base64,${arguments[0]}`;
        return image.decode().then(() => {
          const canvas = document.createElement('canvas');
          [canvas.width, canvas.height] = [image.naturalWidth, image.naturalHeight];
          const context = canvas.getContext('2d');
          context.drawImage(image, 0, 0);
          return [...context.getImageData(0, 0, canvas.width, canvas.height).data];
        })";
    let data = page.browser.run(script, &[serde_json::json!(png)]);
    let data: Vec<f64> = data
        .as_array()
        .expect("pixels")
        .iter()
        .filter_map(serde_json::Value::as_f64)
        .collect();
    data.chunks(4)
        .map(|rgba| [rgba[0], rgba[1], rgba[2]])
        .collect()
}

/// A close-up of the first mark that each selector finds, by the selector's name.
fn marks(page: &Page) -> BTreeMap<&'static str, Vec<[f64; 3]>> {
    // One mark of each kind in cells of one ground, so that they differ by nothing but the mark.
    let kinds = [
        ("terrorist", "data-position=terrorist"),
        (
            "terrorist by conduct",
            "data-position=terrorist data-by-conduct",
        ),
        ("opposition", "data-position=opposition"),
        (
            "opposition by conduct",
            "data-position=opposition data-by-conduct",
        ),
        ("divided", "data-position=divided"),
        ("none", "data-position=none"),
        ("weak", "data-position=none data-weak"),
        (
            "conduct differs",
            "data-position=terrorist data-conduct-differs",
        ),
        ("changed", "data-position=opposition data-changed"),
        ("supposed", "data-position=opposition data-supposed"),
    ];
    let script = "const names = ['position', 'by-conduct', 'conduct-differs', 'weak', 'changed', 'supposed'];
        const cell = document.querySelector('tbody td[data-bloc=ru]');
        cell.closest('tr').dataset.verdict = 'thin';
        for (const name of names) cell.removeAttribute(`data-${name}`);
        for (const one of arguments[0].split(' ')) {
          const [name, value = ''] = one.split('=');
          cell.setAttribute(name, value);
        }
        const { left, top, width, height } = cell.getBoundingClientRect();
        return [left + scrollX, top + scrollY, width, height].map(Math.round)";
    let close_up = |attributes: &str| {
        let place = page.browser.run(script, &[serde_json::json!(attributes)]);
        let place = [0, 1, 2, 3].map(|ix| place[ix].as_f64().expect("a place"));
        pixels(page, &page.close_up(place, SCALE))
    };
    kinds
        .map(|(name, attributes)| (name, close_up(attributes)))
        .into()
}

/// How much of two pictures differs by 3 to 1 or more, in square CSS pixels.
fn apart(one: &[[f64; 3]], other: &[[f64; 3]], vision: &Vision) -> f64 {
    let differ = one.iter().zip(other).filter(|(one, other)| {
        let [one, other] = [one, other].map(|rgb| luminance(seen(vision, **rgb)));
        ratio(one, other) >= 3.0
    });
    differ.count() as f64 / f64::from(SCALE * SCALE)
}

#[test]
fn the_simulations_keep_greys_and_take_colours_away() {
    for (name, vision) in VISIONS {
        let grey = seen(&vision, [120.0; 3]);
        assert!(grey.iter().all(|part| (part - 120.0).abs() < 1.0), "{name}");
    }
    let [red, green] =
        [[190.0, 100.0, 60.0], [110.0, 130.0, 60.0]].map(|rgb| seen(&VISIONS[1].1, rgb));
    assert!(
        (red[0] - green[0]).abs() < 40.0,
        "deuteranopes take them for one hue"
    );
}

#[test]
fn every_mark_is_told_from_every_other_without_colour() {
    for theme in THEMES {
        visit(theme, |page| {
            if !only_where(page, Can::BeAskedFor) {
                return;
            }
            page.resize(1200, 900);
            let marks = marks(page);
            for (vision, matrix) in VISIONS {
                for (one, picture) in &marks {
                    for (other, beside) in marks.iter().filter(|(other, _)| *other > one) {
                        let found = apart(picture, beside, &matrix);
                        assert!(
                            found >= APART,
                            "{one} and {other}, {vision}, {theme}: {found:.1} square pixels apart"
                        );
                    }
                }
            }
        });
    }
}

#[test]
fn the_same_mark_is_no_different_from_itself() {
    visit("", |page| {
        if !only_where(page, Can::BeAskedFor) {
            return;
        }
        page.resize(1200, 900);
        let [one, other] = [marks(page), marks(page)];
        for (name, picture) in &one {
            assert_eq!(apart(picture, &other[name], &VISIONS[3].1), 0.0, "{name}");
        }
    });
}
