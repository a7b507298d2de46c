//! A record on its way from spreadsheets: JSON that knows where each object stands in them.

use super::reader::json::Json;
use serde_json::Value;

/// A value, with its place where it is a row's.
#[derive(Clone, Debug, PartialEq)]
pub enum Node {
    Text(String),
    Flag(bool),
    List(Vec<Node>),
    Object(Option<String>, Vec<(String, Node)>),
}

impl Node {
    /// The value as JSON.
    pub fn json(&self) -> Value {
        match self {
            Node::Text(text) => Value::String(text.clone()),
            Node::Flag(flag) => Value::Bool(*flag),
            Node::List(items) => items.iter().map(Node::json).collect(),
            Node::Object(_, fields) => {
                let fields = fields
                    .iter()
                    .map(|(name, value)| (name.clone(), value.json()));
                Value::Object(fields.collect())
            }
        }
    }

    /// The value as the text of a file: indented by two, fields in their order, so that versions
    /// compare line by line.
    pub fn file(&self) -> String {
        let mut text = String::new();
        self.write(&mut text, 0);
        text.push('\n');
        text
    }

    fn write(&self, text: &mut String, depth: usize) {
        match self {
            Node::List(items) => inside(text, "[]", depth, items.iter(), |text, item| {
                item.write(text, depth + 1);
            }),
            Node::Object(_, fields) => {
                inside(text, "{}", depth, fields.iter(), |text, (name, value)| {
                    text.push_str(&Value::from(name.as_str()).to_string());
                    text.push_str(": ");
                    value.write(text, depth + 1);
                });
            }
            Node::Text(_) | Node::Flag(_) => text.push_str(&self.json().to_string()),
        }
    }
}

/// Writes a list or an object: each part on a line of its own between brackets.
fn inside<T>(
    text: &mut String,
    brackets: &str,
    depth: usize,
    parts: impl ExactSizeIterator<Item = T>,
    mut write: impl FnMut(&mut String, T),
) {
    let (open, close) = brackets.split_at(1);
    text.push_str(open);
    let count = parts.len();
    for (part, after) in parts.zip(1..) {
        text.push('\n');
        text.push_str(&"  ".repeat(depth + 1));
        write(text, part);
        if after < count {
            text.push(',');
        } else {
            text.push('\n');
            text.push_str(&"  ".repeat(depth));
        }
    }
    text.push_str(close);
}

/// A node for the reader.
pub struct At<'a>(pub &'a Node);

impl Json for At<'_> {
    fn text(&self) -> Option<String> {
        match self.0 {
            Node::Text(text) => Some(text.clone()),
            _ => None,
        }
    }

    fn flag(&self) -> Option<bool> {
        match self.0 {
            Node::Flag(flag) => Some(*flag),
            _ => None,
        }
    }

    fn items(&self) -> Option<Vec<Self>> {
        match self.0 {
            Node::List(items) => Some(items.iter().map(At).collect()),
            _ => None,
        }
    }

    fn fields(&self) -> Option<Vec<(String, Self)>> {
        match self.0 {
            Node::Object(_, fields) => {
                let field = |(name, value)| (String::clone(name), At(value));
                Some(
                    fields
                        .iter()
                        .map(|(name, value)| field((name, value)))
                        .collect(),
                )
            }
            _ => None,
        }
    }

    fn is_null(&self) -> bool {
        false
    }

    fn written(&self) -> String {
        self.0.json().to_string()
    }

    fn place(&self) -> Option<String> {
        match self.0 {
            Node::Object(place, _) => place.clone(),
            _ => None,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_file_is_indented_by_two_with_its_fields_in_order() {
        let text = |text: &str| Node::Text(text.to_owned());
        let field = |name: &str, value| (name.to_owned(), value);
        let node = Node::Object(
            None,
            vec![
                field("z", text("é\"\\")),
                field("a", Node::List(vec![Node::Flag(true), text("b")])),
                field("none", Node::List(Vec::new())),
            ],
        );
        let file = "{\n  \"z\": \"é\\\"\\\\\",\n  \"a\": [\n    true,\n    \"b\"\n  ],\n  \"none\": []\n}\n";
        assert_eq!(node.file(), file);
        assert_eq!(serde_json::from_str::<Value>(file).unwrap(), node.json());
    }
}
