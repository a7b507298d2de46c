//! A picture read back: its texts, and the boxes they take.

use dispute_matrix::export::{Face, width};
use roxmltree::{Document, Node};

/// A text of a picture.
#[derive(Clone, Debug)]
pub struct Drawn {
    /// What it says.
    pub words: String,
    /// Size of its letters.
    pub size: i32,
    /// Whether it reads upwards.
    pub upwards: bool,
    /// Left, top, right, bottom of its letters, by the table of widths.
    pub bounds: [i32; 4],
}

impl Drawn {
    /// From the left of its letters to their right.
    pub fn wide(&self) -> i32 {
        self.bounds[2] - self.bounds[0]
    }

    /// The line that its letters stand on, where it does not read upwards.
    pub fn baseline(&self) -> i32 {
        self.bounds[3] - self.size / 5
    }

    /// Whether two texts stand over each other.
    pub fn overlaps(&self, other: &Drawn) -> bool {
        let [left, top, right, bottom] = self.bounds;
        let [l, t, r, b] = other.bounds;
        left < r && l < right && top < b && t < bottom
    }
}

/// Every text that a picture shows.
pub fn texts(picture: &str) -> Vec<Drawn> {
    let document = Document::parse(picture).unwrap();
    let shown = document
        .descendants()
        .filter(|node| node.has_tag_name("text"));
    shown.map(drawn).collect()
}

/// Left, top and width of every thin line under a row.
pub fn row_lines(picture: &str) -> Vec<[i32; 3]> {
    levels(picture, "#dcdce1")
}

/// The same of the lines under heads.
pub fn head_lines(picture: &str) -> Vec<[i32; 3]> {
    levels(picture, "#b9b9c2")
}

fn levels(picture: &str, fill: &str) -> Vec<[i32; 3]> {
    let document = Document::parse(picture).unwrap();
    let lines = document.descendants().filter(|node| {
        let says = |name, value| node.attribute(name) == Some(value);
        node.has_tag_name("rect") && says("height", "1") && says("fill", fill)
    });
    lines
        .map(|line| ["x", "y", "width"].map(|name| number(line, name)))
        .collect()
}

fn number(node: Node, name: &str) -> i32 {
    node.attribute(name).unwrap().parse().unwrap()
}

fn drawn(node: Node) -> Drawn {
    let size = number(node, "font-size");
    let (x, y) = (number(node, "x"), number(node, "y"));
    let mut wide = 0;
    let mut words = String::new();
    for text in node.descendants().filter(|node| node.is_text()) {
        let said = text.text().unwrap();
        wide += width(said, face(node, text.parent().unwrap()), size);
        words.push_str(said);
    }
    let left = match node.attribute("text-anchor") {
        Some("middle") => x - wide / 2,
        None => x,
        other => panic!("{other:?}"),
    };
    // The letters stand on the baseline; a fifth of the size hangs under it.
    let (up, down) = (size * 3 / 4, size / 5);
    let bounds = match node.attribute("transform") {
        Some(turn) => {
            assert_eq!(turn, format!("rotate(-90 {x} {y})"));
            [x - up, y - wide, x + down, y]
        }
        None => [left, y - up, left + wide, y + down],
    };
    Drawn {
        upwards: node.has_attribute("transform"),
        words,
        size,
        bounds,
    }
}

fn face(text: Node, run: Node) -> Face {
    if text.attribute("font-family").is_some() {
        Face::Serif
    } else if text
        .attribute("font-weight")
        .or(run.attribute("font-weight"))
        .is_some()
    {
        Face::Bold
    } else {
        Face::Sans
    }
}
