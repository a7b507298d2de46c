//! The script by which the page's own script makes nodes: read back, it is the piece.

use dispute_matrix::ui::making::write;
use dispute_matrix::ui::piece::{Element, Piece, el, of_class};
use proptest::prelude::*;

fn script(piece: &Piece) -> String {
    let mut script = String::new();
    write(piece, &mut script);
    script
}

/// Reads a script as `src/embed/nodes.js` does, and writes what comes of it as a plain text: tags with
/// their attributes, what is in them in brackets.
fn made(script: &str) -> String {
    let mut parts = script.split('\0');
    let mut made = String::new();
    while let Some(tag) = parts.next().filter(|tag| !tag.is_empty()) {
        match tag {
            "/" => made.push(']'),
            "=" => made.push_str(&format!("{:?}", parts.next().unwrap())),
            tag => {
                made.push_str(tag);
                while let Some(name) = parts.next().filter(|name| !name.is_empty()) {
                    made.push_str(&format!(" {name}={:?}", parts.next().unwrap()));
                }
                made.push('[');
            }
        }
    }
    assert_eq!(parts.next(), None, "all of it is read");
    made
}

/// The same of a piece itself.
fn said(piece: &Piece) -> String {
    match piece {
        Piece::Text(text) => format!("{text:?}"),
        Piece::Kept(_) | Piece::Rest => unreachable!("no piece here is drawn already"),
        Piece::Element(element) => {
            let parts = element.parts();
            let mut said = parts.tag.to_owned();
            for (name, value) in &parts.attributes {
                said.push_str(&format!(" {name}={value:?}"));
            }
            let children: Vec<String> = parts.children.iter().map(self::said).collect();
            format!("{said}[{}]", children.concat())
        }
    }
}

#[test]
fn a_script_says_all_of_a_piece_in_reading_order() {
    let piece = of_class("p", "dm-one")
        .flag("hidden", true)
        .text("Who ")
        .child(el("b").text("blocks"))
        .child(el("i"))
        .text("");
    let piece = Piece::Element(piece);
    let said = "p class=\"dm-one\" hidden=\"\"[\"Who \"b[\"blocks\"]i[]\"\"]";
    assert_eq!(made(&script(&piece)), said);
    assert_eq!(
        script(&piece),
        "p\0class\0dm-one\0hidden\0\0\0=\0Who \0b\0\0=\0blocks\0/\0i\0\0/\0=\0\0/\0"
    );
}

#[test]
fn what_should_have_been_drawn_already_has_a_name_that_no_element_may_have() {
    let piece = Piece::Element(el("tr").push(Piece::Kept(7)));
    assert_eq!(script(&piece), "tr\0\0!\0/\0");
}

/// Pieces with texts that links may bring: of any characters.
fn pieces() -> impl Strategy<Value = Piece> {
    let text = "[\\x00-\\x02=/<a&'\"\u{e9}\u{202e}]{0,6}";
    let leaf = text.prop_map(|text| Piece::Text(text.into()));
    leaf.prop_recursive(4, 30, 4, move |inner| {
        let tag = prop_oneof![Just("div"), Just("svg"), Just("td")];
        let attributes = proptest::collection::vec((Just("title"), text), 0..3);
        let children = proptest::collection::vec(inner, 0..4);
        (tag, attributes, children).prop_map(|(tag, attributes, children)| {
            let set =
                |element: Element, (name, value): (&'static str, String)| element.set(name, value);
            let element = attributes.into_iter().fold(el(tag), set);
            Piece::Element(children.into_iter().fold(element, Element::push))
        })
    })
}

proptest! {
    #[test]
    fn whatever_stands_in_its_texts_a_script_makes_the_piece(piece in pieces()) {
        // A text with the sign that ends a part is an empty one.
        let mut said = said(&piece);
        let ends = regex::Regex::new(r#""(?:[^"\\]|\\.)*\\0(?:[^"\\]|\\.)*""#).unwrap();
        said = ends.replace_all(&said, "\"\"").into_owned();
        prop_assert_eq!(made(&script(&piece)), said);
    }
}
