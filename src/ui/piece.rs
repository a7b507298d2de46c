//! A piece of the page as a value: drawn into the document by `draw`, or written as HTML.
//!
//! One plain type for every element keeps the module small: a typed view for each element of
//! the page came to more than twice the code budget.

use crate::export::escape;
use crate::text::digits;
use std::borrow::Cow;

/// Text that is mostly the record's own, and so borrowed.
pub type Text = Cow<'static, str>;

/// An element or a text.
#[derive(Clone, Debug, PartialEq)]
pub enum Piece {
    /// A text; never markup.
    Text(Text),
    /// An element.
    Element(Element),
    /// The element of a key as it is drawn already, with all that is in it.
    Kept(u32),
    /// All that is drawn in an element already; alone in it.
    Rest,
}

/// An element with its attributes and children. Boxed: a builder that hands on one pointer is
/// half the code of one that copies the whole at each step.
#[derive(Clone, Debug, PartialEq)]
pub struct Element(Box<Parts>);

/// What an element is made of.
#[derive(Clone, Debug, PartialEq)]
pub struct Parts {
    /// Tag name, lower case.
    pub tag: &'static str,
    /// What the element stands for among its siblings; 0 for nothing in particular.
    pub key: u32,
    /// Attributes, each name once.
    pub attributes: Vec<(&'static str, Text)>,
    /// Children, in order.
    pub children: Vec<Piece>,
}

/// An element without attributes or children.
#[inline(never)]
pub fn el(tag: &'static str) -> Element {
    Element(Box::new(Parts {
        tag,
        key: 0,
        attributes: Vec::new(),
        children: Vec::new(),
    }))
}

/// An element of a class.
#[inline(never)]
pub fn of_class(tag: &'static str, class: &'static str) -> Element {
    el(tag).set("class", class)
}

/// Text on its way into an element: the record's own, or made for the purpose.
pub trait IntoText {
    /// Sets it as an attribute.
    fn set_on(self, element: Element, name: &'static str) -> Element;
    /// Adds it as a child.
    fn add_to(self, element: Element) -> Element;
}

impl IntoText for &'static str {
    #[inline(never)]
    fn set_on(self, element: Element, name: &'static str) -> Element {
        element.put(name, Cow::Borrowed(self))
    }

    #[inline(never)]
    fn add_to(self, element: Element) -> Element {
        element.push(Piece::Text(Cow::Borrowed(self)))
    }
}

impl IntoText for String {
    #[inline(never)]
    fn set_on(self, element: Element, name: &'static str) -> Element {
        element.put(name, Cow::Owned(self))
    }

    #[inline(never)]
    fn add_to(self, element: Element) -> Element {
        element.push(Piece::Text(Cow::Owned(self)))
    }
}

impl IntoText for usize {
    fn set_on(self, element: Element, name: &'static str) -> Element {
        digits(self).set_on(element, name)
    }

    fn add_to(self, element: Element) -> Element {
        digits(self).add_to(element)
    }
}

impl Element {
    /// Its parts, to read.
    pub fn parts(&self) -> &Parts {
        &self.0
    }

    /// Its parts, to keep.
    pub fn into_parts(self) -> Parts {
        *self.0
    }

    fn put(mut self, name: &'static str, value: Text) -> Element {
        self.0.attributes.push((name, value));
        self
    }

    /// Adds a piece.
    pub fn push(mut self, child: Piece) -> Element {
        self.0.children.push(child);
        self
    }

    /// Sets an attribute.
    pub fn set(self, name: &'static str, value: impl IntoText) -> Element {
        value.set_on(self, name)
    }

    /// Sets an attribute where there is a value for it.
    #[inline(never)]
    pub fn maybe(self, name: &'static str, value: Option<&'static str>) -> Element {
        match value {
            Some(value) => self.set(name, value),
            None => self,
        }
    }

    /// Sets an attribute without a value where it holds.
    #[inline(never)]
    pub fn flag(self, name: &'static str, holds: bool) -> Element {
        self.maybe(name, holds.then_some(""))
    }

    /// Sets an attribute to `true` or `false`.
    #[inline(never)]
    pub fn state(self, name: &'static str, holds: bool) -> Element {
        self.set(name, if holds { "true" } else { "false" })
    }

    /// Says what the element stands for, so that it is kept when its siblings change.
    pub fn key(mut self, key: u32) -> Element {
        self.0.key = key;
        self
    }

    /// Adds a text.
    pub fn text(self, text: impl IntoText) -> Element {
        text.add_to(self)
    }

    /// Adds an element.
    #[inline(never)]
    pub fn child(self, child: Element) -> Element {
        self.push(Piece::Element(child))
    }

    /// Adds elements.
    pub fn all(self, children: impl IntoIterator<Item = Element>) -> Element {
        children.into_iter().fold(self, Element::child)
    }

    /// The element as HTML.
    pub fn html(&self) -> String {
        let mut html = String::new();
        self.write(&mut html);
        html
    }

    fn write(&self, html: &mut String) {
        let Parts {
            tag,
            attributes,
            children,
            ..
        } = self.parts();
        html.push('<');
        html.push_str(tag);
        for (name, value) in attributes {
            // What is chosen in a list is said by its options.
            if *tag == "select" && *name == "value" {
                continue;
            }
            html.push(' ');
            html.push_str(name);
            if !value.is_empty() {
                html.push_str("=\"");
                escape(value, html);
                html.push('"');
            }
        }
        html.push('>');
        if matches!(*tag, "input" | "link" | "meta") {
            return;
        }
        for child in children {
            match child {
                Piece::Text(text) => escape(text, html),
                Piece::Element(element) => element.write(html),
                // What is written is written whole.
                Piece::Kept(_) | Piece::Rest => {}
            }
        }
        html.push_str("</");
        html.push_str(tag);
        html.push('>');
    }
}
