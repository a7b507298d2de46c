//! What is drawn, in order; and how text is put on it.

use super::element::{Element, el};
use super::ink;
use super::text::{Face, wrap};

/// How a text looks.
#[derive(Clone, Copy, Debug)]
pub(super) struct Style {
    pub face: Face,
    pub size: i32,
    pub fill: &'static str,
    pub italic: bool,
}

impl Style {
    /// Text in the colour of ink.
    pub(super) fn new(face: Face, size: i32) -> Style {
        Style {
            face,
            size,
            fill: ink::INK,
            italic: false,
        }
    }

    /// Quiet text.
    pub(super) fn soft(size: i32) -> Style {
        Style::new(Face::Sans, size).fill(ink::SOFT)
    }

    /// The same in another colour.
    pub(super) fn fill(self, fill: &'static str) -> Style {
        Style { fill, ..self }
    }

    /// The same in italics.
    pub(super) fn italic(self) -> Style {
        Style {
            italic: true,
            ..self
        }
    }

    /// From one line to the next.
    pub(super) fn leading(self) -> i32 {
        self.size * 13 / 10
    }
}

/// Where a text stands to its place.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Anchor {
    Start,
    Middle,
}

/// What is drawn so far.
#[derive(Debug, Default)]
pub(super) struct Canvas {
    drawn: Vec<Element>,
}

impl Canvas {
    /// Draws an element over what is there.
    pub(super) fn add(&mut self, element: Element) {
        self.drawn.push(element);
    }

    /// Everything, from the bottom up.
    pub(super) fn finish(self) -> Vec<Element> {
        self.drawn
    }

    /// A filled box.
    pub(super) fn fill(&mut self, [x, y, width, height]: [i32; 4], fill: &'static str) {
        self.add(
            el("rect")
                .set("x", x)
                .set("y", y)
                .set("width", width)
                .set("height", height)
                .set("fill", fill),
        );
    }

    /// A level line of one pixel.
    pub(super) fn level(&mut self, x: i32, y: i32, width: i32, stroke: &'static str) {
        self.fill([x, y, width, 1], stroke);
    }

    /// One line of text with its baseline at `y`.
    pub(super) fn text(&mut self, (x, y): (i32, i32), style: Style, anchor: Anchor, text: &str) {
        if !text.is_empty() {
            self.add(line(x, y, style, anchor).text(text));
        }
    }

    /// One line of text that reads upwards from its start at (`x`, `y`).
    pub(super) fn upwards(&mut self, (x, y): (i32, i32), style: Style, text: &str) {
        let turn = ["rotate(-90 ", &x.to_string(), " ", &y.to_string(), ")"].concat();
        let line = line(x, y, style, Anchor::Start).set("transform", turn);
        self.add(line.text(text));
    }

    /// A text in as many lines as it needs, its top at `y`; gives the bottom.
    pub(super) fn paragraph(
        &mut self,
        (x, y): (i32, i32),
        style: Style,
        width: i32,
        text: &str,
    ) -> i32 {
        let lines = wrap(text, style.face, style.size, width);
        self.lines((x, y), style, Anchor::Start, &lines)
    }

    /// Lines of text, the top of the first at `y`; gives the bottom of the last.
    pub(super) fn lines(
        &mut self,
        (x, y): (i32, i32),
        style: Style,
        anchor: Anchor,
        lines: &[String],
    ) -> i32 {
        let mut top = y;
        for line in lines {
            self.text((x, top + style.size), style, anchor, line);
            top += style.leading();
        }
        top
    }
}

/// An empty line of text.
pub(super) fn line(x: i32, y: i32, style: Style, anchor: Anchor) -> Element {
    let mut line = el("text")
        .set("x", x)
        .set("y", y)
        .set("font-size", style.size);
    line = match style.face {
        Face::Sans => line,
        Face::Bold => line.set("font-weight", "700"),
        Face::Serif => line
            .set("font-weight", "700")
            .set("font-family", ink::SERIF),
    };
    if style.italic {
        line = line.set("font-style", "italic");
    }
    if style.fill != ink::INK {
        line = line.set("fill", style.fill);
    }
    match anchor {
        Anchor::Start => line,
        Anchor::Middle => line.set("text-anchor", "middle"),
    }
}
