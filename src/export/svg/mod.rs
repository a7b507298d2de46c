//! The view as a picture that stands alone: SVG of attributes only, so that no policy strips it,
//! in typefaces of the reader's own system.
//!
//! Text is laid out by a table of letter widths ([`width()`]); nothing is measured, so a picture is
//! the same wherever it is made.

mod agreement;
mod canvas;
mod columns;
mod compact;
mod element;
mod fill;
mod foot;
mod frame;
mod full;
mod grid;
mod head;
mod ink;
mod legend;
mod mark;
mod matrix;
mod text;

pub(super) use element::is_safe;
pub use frame::Frame;
pub use text::{Face, width};

use super::{Export, Stamp};
use crate::view::Table;
use crate::words;
use canvas::Canvas;
use element::{Element, el};

/// What a picture is drawn from.
struct Scene<'a> {
    export: &'a Export<'a>,
    table: &'a Table,
    stamp: &'a Stamp,
}

impl Scene<'_> {
    /// Whether there is nothing to draw.
    fn is_empty(&self) -> bool {
        self.table.sections.is_empty() || self.table.columns.is_empty()
    }
}

/// The view as a complete SVG document in a frame.
pub fn picture(export: &Export, frame: Frame) -> String {
    let table = export.table();
    let stamp = Stamp::new(export, &table);
    let scene = Scene {
        export,
        table: &table,
        stamp: &stamp,
    };
    let (canvas, width, height) = match frame {
        Frame::Natural | Frame::Print => full::draw(&scene, frame),
        Frame::Wide | Frame::Square => compact::draw(&scene, frame),
    };
    document(&scene, canvas, width, height).xml()
}

/// The outermost element, with the picture's name and description.
fn document(scene: &Scene, canvas: Canvas, width: i32, height: i32) -> Element {
    let box_ = ["0 0 ", &width.to_string(), " ", &height.to_string()].concat();
    let Export { record, view, .. } = *scene.export;
    let paper = el("rect")
        .set("width", width)
        .set("height", height)
        .set("fill", ink::PAPER);
    el("svg")
        .set("xmlns", "http://www.w3.org/2000/svg")
        .set("width", width)
        .set("height", height)
        .set("viewBox", box_)
        .set("role", "img")
        .set("lang", "en")
        .set("font-family", ink::SANS)
        .set("fill", ink::INK)
        .child(el("title").text(words::export_title(record, view)))
        .child(el("desc").text(description(scene)))
        .child(paper)
        .all(canvas.finish())
}

/// The picture in sentences: what it is, the verdict, and the stamp.
fn description(scene: &Scene) -> String {
    let Export { record, view, .. } = *scene.export;
    let line = words::headline(record, view, scene.table);
    let mut text = words::picture_of(scene.table, view.picture);
    text.push(' ');
    text.push_str(&line.sentence());
    for (_, line) in scene.stamp.lines() {
        text.push(' ');
        text.push_str(line);
    }
    text
}
