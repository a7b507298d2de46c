//! Draws pieces into the document, and patches what is drawn to the next piece.

use super::making::write;
use super::piece::{Parts, Piece, Text, el};
use crate::gather::Gather;
use js_sys::Array;
use wasm_bindgen::prelude::wasm_bindgen;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{HtmlInputElement, HtmlSelectElement, Node};

#[wasm_bindgen]
extern "C" {
    /// The nodes of a script, see [`write`]: in `src/embed/nodes.js`, which a bundle puts beside the glue.
    #[wasm_bindgen(js_name = makeNodes, catch)]
    fn make_nodes(script: &str) -> Result<Array, JsValue>;

    /// Has a list show a choice when the frame is out: in `src/embed/nodes.js`.
    #[wasm_bindgen(js_name = chooseLater)]
    fn choose_later(list: &HtmlSelectElement, value: &str);
}

/// A piece as it stands in the document.
pub struct Drawn {
    node: Node,
    tag: &'static str,
    key: u32,
    /// The text of a text.
    text: Text,
    attributes: Vec<(&'static str, Text)>,
    children: Vec<Drawn>,
    /// Lines that went: most come back, and are then patched and not made anew.
    gone: Vec<Drawn>,
}

/// As many lines that went are kept at most, more than a table that is drawn whole has in most records; where
/// more go all are let go: those of a large table come and go as it scrolls.
const GONE: usize = 64;

impl Drawn {
    /// Makes the nodes of a piece; they stand nowhere yet.
    ///
    /// # Errors
    /// Throws what the document throws, and for what should have been drawn already.
    pub fn new(piece: Piece) -> Result<Drawn, JsValue> {
        let mut script = String::new();
        write(&piece, &mut script);
        let nodes = make_nodes(&script)?;
        Ok(Drawn::of(piece, &nodes, &mut 0))
    }

    /// A piece with its nodes, which stand in reading order from a place on.
    fn of(piece: Piece, nodes: &Array, at: &mut u32) -> Drawn {
        let node: Node = nodes.get(*at).unchecked_into();
        *at += 1;
        let (element, text) = match piece {
            Piece::Element(element) => (element, Text::Borrowed("")),
            Piece::Text(text) => (el(""), text),
            // No nodes came of a script with one.
            Piece::Kept(_) | Piece::Rest => (el(""), Text::Borrowed("")),
        };
        let parts = element.into_parts();
        let children = parts.children.into_iter();
        let drawn = Drawn {
            node,
            tag: parts.tag,
            key: parts.key,
            text,
            attributes: parts.attributes,
            children: children.map(|child| Drawn::of(child, nodes, at)).gather(),
            gone: Vec::new(),
        };
        drawn.hold(true);
        drawn
    }

    /// The topmost node.
    pub fn node(&self) -> &Node {
        &self.node
    }

    fn stands_for(&self, piece: &Piece) -> bool {
        match piece {
            Piece::Text(_) => self.tag.is_empty(),
            Piece::Element(element) => {
                let Parts { tag, key, .. } = element.parts();
                self.tag == *tag && self.key == *key
            }
            Piece::Kept(key) => self.key == *key,
            Piece::Rest => false,
        }
    }

    /// Patches what is drawn, or what stands in it, to a piece that the one or the other stands for.
    ///
    /// # Errors
    /// Throws what the document throws, and where neither stands for the piece.
    pub fn patch_there(&mut self, piece: Piece) -> Result<(), JsValue> {
        if self.stands_for(&piece) {
            return self.patch(piece);
        }
        let mut children = self.children.iter_mut();
        let child = children.find(|child| child.stands_for(&piece));
        child.ok_or(JsValue::NULL)?.patch(piece)
    }

    /// Patches what is drawn to a piece that it stands for.
    ///
    /// # Errors
    /// Throws what the document throws.
    pub fn patch(&mut self, piece: Piece) -> Result<(), JsValue> {
        match piece {
            Piece::Text(text) => {
                if self.text != text {
                    self.node.set_node_value(Some(&text));
                    self.text = text;
                }
            }
            Piece::Element(element) => {
                let Parts {
                    attributes,
                    children,
                    ..
                } = element.into_parts();
                self.patch_attributes(attributes)?;
                self.patch_children(children)?;
                self.hold(false);
            }
            Piece::Kept(_) | Piece::Rest => {}
        }
        Ok(())
    }

    fn patch_attributes(&mut self, attributes: Vec<(&'static str, Text)>) -> Result<(), JsValue> {
        if self.attributes == attributes {
            return Ok(());
        }
        // Texts have no attributes. What a node is its tag says: to ask it takes longer.
        let element: &web_sys::Element = self.node.unchecked_ref();
        for (name, _) in &self.attributes {
            if !attributes.iter().any(|(kept, _)| kept == name) {
                element.remove_attribute(name)?;
            }
        }
        for attribute in &attributes {
            if !self.attributes.contains(attribute) {
                element.set_attribute(attribute.0, &attribute.1)?;
            }
        }
        self.attributes = attributes;
        Ok(())
    }

    /// Keeps each child that stands for the same, takes away what is left over, makes what is new,
    /// and moves as few as the new order allows: each move costs the browser a layout of its own.
    fn patch_children(&mut self, mut pieces: Vec<Piece>) -> Result<(), JsValue> {
        if let [Piece::Rest] = *pieces {
            return Ok(());
        }
        // What stands as before, as nearly all does, needs no lists of what goes where.
        let mut there = self.children.iter().zip(&pieces);
        if self.children.len() == pieces.len()
            && there.all(|(child, piece)| child.stands_for(piece))
        {
            let mut children = self.children.iter_mut().zip(pieces);
            return children.try_for_each(|(child, piece)| child.patch(piece));
        }
        let mut old: Vec<Option<Drawn>> = self.children.drain(..).map(Some).gather();
        let mut kept: Vec<(usize, Option<Drawn>)> = Vec::with_capacity(pieces.len());
        let mut first = 0;
        for piece in &pieces {
            // What is taken already is not looked at again.
            while old.get(first).is_some_and(Option::is_none) {
                first += 1;
            }
            let stands =
                |ix: &usize| matches!(old.get(*ix), Some(Some(old)) if old.stands_for(piece));
            let found = (first..old.len()).find(stands);
            let drawn = found.and_then(|found| old.get_mut(found)?.take());
            kept.push((found.map_or(0, |found| found + 1), drawn));
        }
        for left in old.into_iter().flatten() {
            self.node.remove_child(&left.node)?;
            self.keep(left);
        }
        let mut moves = moves(&kept);
        // From the end, so that what comes after stands already where it belongs.
        let mut drawn: Vec<Drawn> = Vec::with_capacity(pieces.len());
        while let (Some(piece), Some((_, kept)), Some(moves)) =
            (pieces.pop(), kept.pop(), moves.pop())
        {
            let child = match kept {
                Some(mut child) => {
                    child.patch(piece)?;
                    child
                }
                None => self.made(piece)?,
            };
            if moves {
                let next = drawn.last().map(|next| &next.node);
                self.node.insert_before(&child.node, next)?;
            }
            drawn.push(child);
        }
        drawn.reverse();
        self.children = drawn;
        Ok(())
    }

    /// Keeps what went, if it is a line with a head: a panel is not, which another may take the place of.
    fn keep(&mut self, left: Drawn) {
        if left.children.first().is_some_and(|head| head.tag == "th") {
            self.gone.push(left);
        }
        if self.gone.len() > GONE {
            self.gone.clear();
        }
    }

    /// A child that comes: one that went patched to what it is now, or made anew.
    fn made(&mut self, piece: Piece) -> Result<Drawn, JsValue> {
        let was = self.gone.iter().position(|gone| gone.stands_for(&piece));
        let Some(was) = was else {
            return Drawn::new(piece);
        };
        let mut child = self.gone.swap_remove(was);
        child.patch(piece)?;
        Ok(child)
    }

    /// Makes a control show the view's value, whatever the reader did to it meanwhile. A list that is
    /// not new waits with it for the frame.
    fn hold(&self, new: bool) {
        // Of the piece: asking the document takes longer than all else here.
        let said = |name| {
            let mut attributes = self.attributes.iter();
            let found = attributes.find(|(it, _)| *it == name);
            found.map(|(_, said)| &**said)
        };
        match self.tag {
            "select" => {
                let select: &HtmlSelectElement = self.node.unchecked_ref();
                if let Some(value) = said("value") {
                    if new {
                        select.set_value(value);
                    } else {
                        choose_later(select, value);
                    }
                }
            }
            "input" => {
                let input: &HtmlInputElement = self.node.unchecked_ref();
                if said("type") == Some("checkbox") {
                    input.set_checked(said("checked").is_some());
                } else if let Some(value) = said("value")
                    && input.value() != value
                {
                    input.set_value(value);
                }
            }
            _ => {}
        }
    }
}

/// Which children have to be put in their place, by their places before (0 for a new one): all but
/// a longest run of those that keep their order.
fn moves(kept: &[(usize, Option<Drawn>)]) -> Vec<bool> {
    let places = || kept.iter().map(|(place, _)| *place);
    if places().is_sorted() && places().all(|place| place > 0) {
        return vec![false; kept.len()];
    }
    // The longest run from each child on.
    let mut runs: Vec<usize> = vec![0; kept.len()];
    for (at, place) in places().enumerate().rev() {
        let later = places()
            .zip(&runs)
            .skip(at)
            .filter(|(later, _)| *later > place);
        let run = later.map(|(_, run)| *run).max().unwrap_or(0) + usize::from(place > 0);
        if let Some(slot) = runs.get_mut(at) {
            *slot = run;
        }
    }
    let (mut left, mut last) = (runs.iter().copied().max().unwrap_or(0), 0);
    let moves = places().zip(&runs).map(|(place, run)| {
        let stays = place > last && *run == left;
        if stays {
            (left, last) = (left - 1, place);
        }
        !stays
    });
    moves.gather()
}
