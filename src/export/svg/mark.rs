//! The marks: a shape as well as a colour for each position.

use super::canvas::{Anchor, Canvas, Style};
use super::element::{Element, el};
use super::ink;
use super::text::Face;
use crate::record::Position;
use crate::stance::Stance;
use crate::words::FileKey;

/// Where a mark is drawn: its middle and its size, in pixels.
#[derive(Clone, Copy, Debug)]
pub(super) struct Spot {
    pub x: i32,
    pub y: i32,
    pub size: i32,
}

impl Spot {
    /// A point of the mark, from -50 to 50 on either axis, as a coordinate of the picture.
    fn at(self, x: i32, y: i32) -> [String; 2] {
        [
            tenths(self.x * 10 + self.long(x)),
            tenths(self.y * 10 + self.long(y)),
        ]
    }

    /// A length of the mark, in tenths of a pixel.
    fn long(self, hundredths: i32) -> i32 {
        hundredths * self.size / 10
    }

    /// A path of straight lines through points; `true` lifts the pen before the point.
    fn path(self, points: &[(bool, i32, i32)]) -> String {
        let mut path = String::new();
        for (lifted, x, y) in points {
            let [x, y] = self.at(*x, *y);
            for part in [if *lifted { "M" } else { "L" }, &x, " ", &y] {
                path.push_str(part);
            }
        }
        path
    }

    fn square(self, inset: i32) -> Element {
        let [x, y] = self.at(inset - 50, inset - 50);
        let side = tenths(self.long(100 - 2 * inset));
        el("rect")
            .set("x", x)
            .set("y", y)
            .set("width", side.clone())
            .set("height", side)
    }

    fn cross(self, stroke: &'static str) -> Element {
        let points = [
            (true, -22, -22),
            (false, 22, 22),
            (true, 22, -22),
            (false, -22, 22),
        ];
        stroked(el("path").set("d", self.path(&points)), stroke, "2")
    }
}

/// Tenths of a pixel, none of them below zero, as a decimal number.
fn tenths(number: i32) -> String {
    let whole = (number / 10).to_string();
    match number % 10 {
        0 => whole,
        rest => [&whole, ".", &rest.to_string()].concat(),
    }
}

fn stroked(shape: Element, stroke: &'static str, width: &'static str) -> Element {
    shape
        .set("fill", "none")
        .set("stroke", stroke)
        .set("stroke-width", width)
}

fn dashed(shape: Element, dashed: bool, dashes: &'static str) -> Element {
    if dashed {
        shape.set("stroke-dasharray", dashes)
    } else {
        shape
    }
}

/// Draws the mark of a stance with all it bears.
pub(super) fn mark(canvas: &mut Canvas, spot: Spot, stance: &Stance) {
    match stance.position {
        Some(Position::Terrorist) => terrorist(canvas, spot, stance.by_conduct),
        Some(Position::Opposition) => opposition(canvas, spot, stance.by_conduct),
        Some(Position::Divided) => divided(canvas, spot, stance.by_conduct),
        None if stance.weak => weak(canvas, spot),
        None => nothing(canvas, spot),
    }
    if stance.conduct_differs {
        let [x, y] = spot.at(50, -50);
        let dot = el("circle")
            .set("cx", x)
            .set("cy", y)
            .set("r", tenths(spot.long(20)));
        canvas.add(
            dot.set("fill", ink::INK)
                .set("stroke", ink::PAPER)
                .set("stroke-width", "1.5"),
        );
    }
}

/// A barred square; by conduct hollow, in dashes.
fn terrorist(canvas: &mut Canvas, spot: Spot, by_conduct: bool) {
    if by_conduct {
        canvas.add(dashed(
            stroked(spot.square(5), ink::TERRORIST, "1.6"),
            true,
            "3 1.8",
        ));
        canvas.add(spot.cross(ink::TERRORIST));
    } else {
        canvas.add(spot.square(0).set("fill", ink::TERRORIST));
        canvas.add(spot.cross(ink::PAPER));
    }
}

/// A ring; by conduct in dashes.
fn opposition(canvas: &mut Canvas, spot: Spot, by_conduct: bool) {
    let [x, y] = spot.at(0, 0);
    let ring = el("circle").set("cx", x).set("cy", y);
    let ring = ring.set("r", tenths(spot.long(41)));
    canvas.add(dashed(
        stroked(ring, ink::OPPOSITION, "2.8"),
        by_conduct,
        "4.2 2.6",
    ));
}

/// A square split from corner to corner.
fn divided(canvas: &mut Canvas, spot: Spot, by_conduct: bool) {
    let half = [(true, -50, -50), (false, 50, -50), (false, -50, 50)];
    canvas.add(
        el("path")
            .set("d", [&*spot.path(&half), "Z"].concat())
            .set("fill", ink::TERRORIST),
    );
    let frame = stroked(spot.square(4), ink::OPPOSITION, "1.5");
    canvas.add(dashed(frame, by_conduct, "3 1.8"));
    let seam = [(true, 46, -46), (false, -46, 46)];
    canvas.add(stroked(
        el("path").set("d", spot.path(&seam)),
        ink::OPPOSITION,
        "1.8",
    ));
}

/// A faint dash: nothing on record.
fn nothing(canvas: &mut Canvas, spot: Spot) {
    let dash = [(true, -18, 0), (false, 18, 0)];
    canvas.add(stroked(
        el("path").set("d", spot.path(&dash)),
        ink::FAINT,
        "1.5",
    ));
}

/// A question mark: weak record only.
fn weak(canvas: &mut Canvas, spot: Spot) {
    let style = Style::new(Face::Bold, 12).fill(ink::SOFT);
    canvas.text((spot.x, spot.y + 4), style, Anchor::Middle, "?");
}

/// The corner of a cell that changed, at the cell's own corner.
pub(super) fn changed(canvas: &mut Canvas, x: i32, y: i32) {
    let points = [[x, y], [x + 7, y], [x, y + 7]];
    let points = points.map(|[x, y]| [x.to_string(), ",".into(), y.to_string()].concat());
    canvas.add(
        el("polygon")
            .set("points", points.join(" "))
            .set("fill", ink::SOFT),
    );
}

/// The frame of a what-if around a cell, with its word where there is room beside the mark.
pub(super) fn supposed(canvas: &mut Canvas, [x, y, width, height]: [i32; 4], spot: Spot) {
    let frame = el("rect")
        .set("x", x + 2)
        .set("y", y + 2)
        .set("width", width - 4)
        .set("height", height - 4);
    canvas.add(dashed(stroked(frame, ink::IF, "2"), true, "5 3"));
    let style = Style::new(Face::Sans, 12).fill(ink::IF).italic();
    let room = if height < 26 {
        0
    } else {
        (width - spot.size) / 2 - 4
    };
    let word = FileKey::FileIf.text();
    if super::width(word, style.face, style.size) <= room {
        canvas.text((x + 5, y + 14), style, Anchor::Start, word);
    }
}

/// Widest tally bar, in pixels; with more voices its blocks run together.
const BAR: i32 = 90;

/// The width of a tally bar.
pub(super) fn bar_width(voices: usize) -> i32 {
    (voices.min(BAR as usize) as i32 * 6).min(BAR)
}

/// A tally bar: one block a voice on record, its upper left corner at (`x`, `y`).
pub(super) fn bar(canvas: &mut Canvas, (x, y): (i32, i32), counts: [usize; 3]) {
    let voices = counts.iter().sum::<usize>();
    let whole = bar_width(voices);
    let gap = i32::from(whole < BAR);
    let place = |ix: usize| x + whole * ix as i32 / voices.max(1) as i32;
    let [terrorist, divided, _] = counts;
    for ix in 0..voices {
        let (left, wide) = (place(ix), place(ix + 1) - place(ix) - gap);
        let (upper, lower) = if ix < terrorist {
            (ink::TERRORIST, ink::TERRORIST)
        } else if ix < terrorist + divided {
            (ink::TERRORIST, ink::OPPOSITION)
        } else {
            (ink::OPPOSITION, ink::OPPOSITION)
        };
        canvas.fill([left, y, wide, 6], upper);
        canvas.fill([left, y + 6, wide, 6], lower);
    }
}
