//! A piece as a script for the page's own `nodes.js`, which makes its nodes in one go.
//!
//! The script is a row of parts, each with a zero after it: of a text a `=` and the text; of an element
//! its tag, the names and values of its attributes, nothing, what is in it, and a `/`.

use super::piece::{Element, Parts, Piece};

/// Ends each part.
const END: char = '\0';

/// Of what should have been drawn already: no document makes an element of this name.
const MISSING: &str = "!";

/// Adds a piece to a script.
pub fn write(piece: &Piece, script: &mut String) {
    match piece {
        Piece::Text(text) => {
            part(script, "=");
            part(script, text);
        }
        Piece::Element(element) => write_element(element, script),
        Piece::Kept(_) | Piece::Rest => part(script, MISSING),
    }
}

fn write_element(element: &Element, script: &mut String) {
    let Parts {
        tag,
        attributes,
        children,
        ..
    } = element.parts();
    part(script, tag);
    for (name, value) in attributes {
        part(script, name);
        part(script, value);
    }
    script.push(END);
    for child in children {
        write(child, script);
    }
    part(script, "/");
}

/// A text that holds what ends a part comes from a link alone, and from no reader's hand: it is empty.
fn part(script: &mut String, text: &str) {
    if text.bytes().all(|byte| byte != END as u8) {
        script.push_str(text);
    }
    script.push(END);
}
