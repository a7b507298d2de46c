//! What stands over the table: banner, title, headline, how it was counted.

use super::Scene;
use super::canvas::{Anchor, Canvas, Style, line};
use super::element::el;
use super::ink;
use super::text::{Face, width, wrap};
use crate::words;

/// A text, part of it under stress, in lines.
pub(super) struct Stressed {
    lines: Vec<Vec<(bool, String)>>,
    style: Style,
}

impl Stressed {
    /// Breaks parts (under stress or not) into lines no wider than `room`.
    pub(super) fn new(parts: &[(bool, &str)], style: Style, room: i32) -> Stressed {
        let mut lines: Vec<Vec<(bool, String)>> = vec![Vec::new()];
        let mut at = 0;
        let space = width(" ", Face::Bold, style.size);
        for (stress, word) in words_of(parts, style.size, room) {
            let face = if stress { Face::Bold } else { Face::Sans };
            let wide = width(&word, face, style.size);
            let gap = if at == 0 { 0 } else { space };
            if at > 0 && at + gap + wide > room {
                lines.push(Vec::new());
                at = wide;
            } else {
                at += gap + wide;
            }
            if let Some(line) = lines.last_mut() {
                push(line, stress, &word);
            }
        }
        Stressed { lines, style }
    }

    /// The height of the lines.
    pub(super) fn height(&self) -> i32 {
        self.lines.len() as i32 * self.leading()
    }

    fn leading(&self) -> i32 {
        self.style.size * 14 / 10
    }

    /// Draws the lines, the top at `y`; gives the bottom.
    pub(super) fn draw(&self, canvas: &mut Canvas, (x, y): (i32, i32)) -> i32 {
        let mut top = y;
        for parts in &self.lines {
            let mut drawn = line(x, top + self.style.size, self.style, Anchor::Start);
            for (stress, text) in parts {
                drawn = if *stress {
                    drawn.child(el("tspan").set("font-weight", "700").text(&**text))
                } else {
                    drawn.text(&**text)
                };
            }
            canvas.add(drawn);
            top += self.leading();
        }
        top
    }
}

/// Every word with its stress; words that no line holds are broken.
fn words_of(parts: &[(bool, &str)], size: i32, room: i32) -> Vec<(bool, String)> {
    let mut words = Vec::new();
    for (stress, text) in parts {
        for word in text.split_whitespace() {
            let pieces = wrap(word, Face::Bold, size, room).into_iter();
            words.extend(pieces.map(|piece| (*stress, piece)));
        }
    }
    words
}

/// Adds a word to a line, in the run before it where that has the same stress.
fn push(line: &mut Vec<(bool, String)>, stress: bool, word: &str) {
    match line.last_mut() {
        Some((last, text)) if *last == stress => {
            text.push(' ');
            text.push_str(word);
        }
        Some((_, text)) => {
            text.push(' ');
            line.push((stress, word.into()));
        }
        None => line.push((stress, word.into())),
    }
}

/// A dashed box with the what-ifs, its top at `y`; gives the bottom, which is `y` without any.
pub(super) fn banner(
    canvas: &mut Canvas,
    scene: &Scene,
    (x, y): (i32, i32),
    room: i32,
    size: i32,
) -> i32 {
    let lines = banner_lines(scene, room, size);
    if lines.is_empty() {
        return y;
    }
    let style = Style::new(Face::Bold, size);
    let height = lines.len() as i32 * style.leading() + 18;
    canvas.add(
        el("rect")
            .set("x", x + 1)
            .set("y", y + 1)
            .set("width", room - 2)
            .set("height", height - 2)
            .set("fill", ink::WASH)
            .set("stroke", ink::IF)
            .set("stroke-width", "2")
            .set("stroke-dasharray", "7 4"),
    );
    canvas.lines((x + 14, y + 9), style, Anchor::Start, &lines);
    y + height + size
}

fn banner_lines(scene: &Scene, room: i32, size: i32) -> Vec<String> {
    let super::Export { record, view, .. } = *scene.export;
    if view.suppose.is_empty() {
        return Vec::new();
    }
    let words = words::not_the_record_short(record, view);
    wrap(&words, Face::Bold, size, room - 28)
}

/// The height of [`banner`] with the space under it; 0 without what-ifs.
pub(super) fn banner_height(scene: &Scene, room: i32, size: i32) -> i32 {
    match banner_lines(scene, room, size).len() as i32 {
        0 => 0,
        lines => lines * Style::new(Face::Bold, size).leading() + 18 + size,
    }
}
