//! XML elements and their text.

/// An element of a picture.
#[derive(Clone, Debug)]
pub(super) struct Element {
    tag: &'static str,
    attributes: Vec<(&'static str, String)>,
    children: Vec<Node>,
}

#[derive(Clone, Debug)]
enum Node {
    Text(String),
    Element(Element),
}

/// An element without attributes or children.
pub(super) fn el(tag: &'static str) -> Element {
    Element {
        tag,
        attributes: Vec::new(),
        children: Vec::new(),
    }
}

/// The value of an attribute.
pub(super) trait IntoValue {
    /// Its text.
    fn into_value(self) -> String;
}

impl IntoValue for i32 {
    fn into_value(self) -> String {
        self.to_string()
    }
}

impl IntoValue for &str {
    fn into_value(self) -> String {
        self.into()
    }
}

impl IntoValue for String {
    fn into_value(self) -> String {
        self
    }
}

impl Element {
    /// Sets an attribute.
    pub(super) fn set(mut self, name: &'static str, value: impl IntoValue) -> Element {
        self.attributes.push((name, value.into_value()));
        self
    }

    /// Adds text; never markup.
    pub(super) fn text(mut self, text: impl Into<String>) -> Element {
        self.children.push(Node::Text(text.into()));
        self
    }

    /// Adds a child.
    pub(super) fn child(mut self, child: Element) -> Element {
        self.children.push(Node::Element(child));
        self
    }

    /// Adds children.
    pub(super) fn all(mut self, children: impl IntoIterator<Item = Element>) -> Element {
        self.children
            .extend(children.into_iter().map(Node::Element));
        self
    }

    /// The element as a document, with a line feed at the end of each of its children.
    pub(super) fn xml(&self) -> String {
        let mut xml = String::new();
        self.open(&mut xml);
        xml.push('\n');
        for child in &self.children {
            child.push(&mut xml);
            xml.push('\n');
        }
        xml.push_str("</");
        xml.push_str(self.tag);
        xml.push_str(">\n");
        xml
    }

    fn open(&self, xml: &mut String) {
        xml.push('<');
        xml.push_str(self.tag);
        for (name, value) in &self.attributes {
            for part in [" ", name, "=\""] {
                xml.push_str(part);
            }
            escape(value, xml);
            xml.push('"');
        }
        xml.push('>');
    }
}

impl Node {
    fn push(&self, xml: &mut String) {
        let element = match self {
            Node::Text(text) => return escape(text, xml),
            Node::Element(element) => element,
        };
        element.open(xml);
        if element.children.is_empty() {
            xml.pop();
            xml.push_str("/>");
            return;
        }
        for child in &element.children {
            child.push(xml);
        }
        for part in ["</", element.tag, ">"] {
            xml.push_str(part);
        }
    }
}

/// Whether XML 1.0 allows a letter at all, and it is no control character.
pub(in crate::export) fn is_safe(letter: char) -> bool {
    !letter.is_control() && !matches!(letter, '\u{fffe}' | '\u{ffff}')
}

fn escape(text: &str, xml: &mut String) {
    for letter in text.chars() {
        match letter {
            '&' => xml.push_str("&amp;"),
            '<' => xml.push_str("&lt;"),
            '>' => xml.push_str("&gt;"),
            '"' => xml.push_str("&quot;"),
            letter if is_safe(letter) => xml.push(letter),
            _ => xml.push(' '),
        }
    }
}
