//! Draws pieces into the document, and patches what is drawn to the next piece.

use super::piece::{Element, Parts, Piece, Text};
use gloo_utils::document;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{HtmlInputElement, HtmlSelectElement, Node};

const SVG: &str = "http://www.w3.org/2000/svg";

/// A piece as it stands in the document.
pub struct Drawn {
    node: Node,
    tag: &'static str,
    key: u32,
    /// The text of a text.
    text: Text,
    attributes: Vec<(&'static str, Text)>,
    children: Vec<Drawn>,
}

impl Drawn {
    /// Makes the nodes of a piece; they stand nowhere yet.
    ///
    /// # Errors
    /// Throws what the document throws.
    pub fn new(piece: Piece) -> Result<Drawn, JsValue> {
        match piece {
            Piece::Text(text) => {
                let node = document().create_text_node(&text).into();
                Ok(Drawn {
                    node,
                    tag: "",
                    key: 0,
                    text,
                    attributes: Vec::new(),
                    children: Vec::new(),
                })
            }
            Piece::Element(element) => Drawn::element(element),
        }
    }

    fn element(piece: Element) -> Result<Drawn, JsValue> {
        let Parts {
            tag,
            key,
            attributes,
            children,
        } = piece.into_parts();
        let element = match tag {
            "svg" | "path" => document().create_element_ns(Some(SVG), tag)?,
            tag => document().create_element(tag)?,
        };
        for (name, value) in &attributes {
            element.set_attribute(name, value)?;
        }
        let node: Node = element.into();
        let mut drawn = Vec::with_capacity(children.len());
        for child in children {
            let child = Drawn::new(child)?;
            node.append_child(&child.node)?;
            drawn.push(child);
        }
        let text = Text::Borrowed("");
        let drawn = Drawn {
            node,
            tag,
            key,
            text,
            attributes,
            children: drawn,
        };
        drawn.hold();
        Ok(drawn)
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
        }
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
                self.hold();
            }
        }
        Ok(())
    }

    fn patch_attributes(&mut self, attributes: Vec<(&'static str, Text)>) -> Result<(), JsValue> {
        if self.attributes == attributes {
            return Ok(());
        }
        let Some(element) = self.node.dyn_ref::<web_sys::Element>() else {
            return Ok(());
        };
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

    /// Keeps each child that stands for the same, moves it where the order changed, makes what
    /// is new and takes away what is left over.
    fn patch_children(&mut self, pieces: Vec<Piece>) -> Result<(), JsValue> {
        let count = pieces.len();
        for (at, piece) in pieces.into_iter().enumerate() {
            let found = self
                .children
                .iter()
                .skip(at)
                .position(|old| old.stands_for(&piece));
            let here = self.children.get(at).map(|old| old.node.clone());
            match found {
                Some(0) => {}
                Some(after) => {
                    let moved = self.children.remove(at + after);
                    self.node.insert_before(&moved.node, here.as_ref())?;
                    self.children.insert(at, moved);
                }
                None => {
                    let new = Drawn::new(piece)?;
                    self.node.insert_before(&new.node, here.as_ref())?;
                    self.children.insert(at, new);
                    continue;
                }
            }
            if let Some(child) = self.children.get_mut(at) {
                child.patch(piece)?;
            }
        }
        for left in self.children.drain(count.min(self.children.len())..) {
            self.node.remove_child(&left.node)?;
        }
        Ok(())
    }

    /// Makes a control show the view's value, whatever the reader did to it meanwhile.
    fn hold(&self) {
        let value = self.attributes.iter().find(|(name, _)| *name == "value");
        if let Some(select) = self.node.dyn_ref::<HtmlSelectElement>() {
            if let Some((_, value)) = value {
                select.set_value(value);
            }
        } else if let Some(input) = self.node.dyn_ref::<HtmlInputElement>() {
            if input.type_() == "checkbox" {
                input.set_checked(self.attributes.iter().any(|(name, _)| *name == "checked"));
            } else if let Some((_, value)) = value
                && input.value() != **value
            {
                input.set_value(value);
            }
        }
    }
}
