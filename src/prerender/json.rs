//! JSON as text, for the files that describe the widget.

/// A value of JSON.
#[derive(Clone, Debug, PartialEq)]
pub enum Json {
    /// A text.
    Text(String),
    /// A count.
    Count(u32),
    /// `true` or `false`.
    Flag(bool),
    /// A list.
    List(Vec<Json>),
    /// An object, in the order of its keys.
    Object(Vec<(&'static str, Json)>),
}

impl From<&str> for Json {
    fn from(text: &str) -> Json {
        Json::Text(text.into())
    }
}

impl From<String> for Json {
    fn from(text: String) -> Json {
        Json::Text(text)
    }
}

impl From<u32> for Json {
    fn from(count: u32) -> Json {
        Json::Count(count)
    }
}

/// An object of these keys.
pub fn object<const N: usize>(parts: [(&'static str, Json); N]) -> Json {
    Json::Object(parts.into())
}

impl Json {
    /// Adds a key to an object, where there is a value for it.
    pub fn and(mut self, key: &'static str, value: Option<Json>) -> Json {
        if let (Json::Object(parts), Some(value)) = (&mut self, value) {
            parts.push((key, value));
        }
        self
    }

    /// The value as text in one line. It may stand inside a `<script>`: it holds no `<`, `>` or `&`.
    pub fn line(&self) -> String {
        let mut out = String::new();
        self.write(&mut out, None);
        out
    }

    /// The value as text to read, ending with a line feed.
    pub fn pretty(&self) -> String {
        let mut out = String::new();
        self.write(&mut out, Some(0));
        out.push('\n');
        out
    }

    /// `depth` is that of the line; without one all stands in one line.
    fn write(&self, out: &mut String, depth: Option<usize>) {
        match self {
            Json::Text(text) => quote(text, out),
            Json::Count(count) => out.push_str(&count.to_string()),
            Json::Flag(holds) => out.push_str(if *holds { "true" } else { "false" }),
            Json::List(items) => {
                let write = |item: &Json, out: &mut String, depth| item.write(out, depth);
                all(out, depth, ['[', ']'], items, write);
            }
            Json::Object(parts) => {
                all(out, depth, ['{', '}'], parts, |(key, value), out, depth| {
                    quote(key, out);
                    out.push_str(if depth.is_some() { ": " } else { ":" });
                    value.write(out, depth);
                })
            }
        }
    }
}

fn all<T>(
    out: &mut String,
    depth: Option<usize>,
    [open, close]: [char; 2],
    items: &[T],
    write: impl Fn(&T, &mut String, Option<usize>),
) {
    out.push(open);
    let inner = depth.map(|depth| depth + 1);
    for (ix, item) in items.iter().enumerate() {
        if ix > 0 {
            out.push(',');
        }
        new_line(out, inner);
        write(item, out, inner);
    }
    if !items.is_empty() {
        new_line(out, depth);
    }
    out.push(close);
}

fn new_line(out: &mut String, depth: Option<usize>) {
    if let Some(depth) = depth {
        out.push('\n');
        out.push_str(&"  ".repeat(depth));
    }
}

fn quote(text: &str, out: &mut String) {
    out.push('"');
    for char in text.chars() {
        match char {
            '"' => out.push_str("\\\""),
            '\\' => out.push_str("\\\\"),
            '\n' => out.push_str("\\n"),
            // Nothing that ends a script or starts a tag; nothing that ends a line of JavaScript.
            '<' | '>' | '&' | '\u{2028}' | '\u{2029}' => escape(char, out),
            char if char.is_control() => escape(char, out),
            char => out.push(char),
        }
    }
    out.push('"');
}

fn escape(char: char, out: &mut String) {
    out.push_str(&format!("\\u{:04x}", u32::from(char)));
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn a_value_is_written_in_one_line_or_to_be_read() {
        let value = object([
            ("a", Json::List(vec![1.into(), Json::Flag(true)])),
            ("b", object([])),
        ]);
        assert_eq!(value.line(), r#"{"a":[1,true],"b":{}}"#);
        assert_eq!(
            value.pretty(),
            "{\n  \"a\": [\n    1,\n    true\n  ],\n  \"b\": {}\n}\n"
        );
    }

    #[test]
    fn a_key_without_a_value_is_left_out() {
        let value = object([]).and("a", None).and("b", Some("c".into()));
        assert_eq!(value.line(), r#"{"b":"c"}"#);
    }

    proptest! {
        #[test]
        fn any_text_is_read_back_and_ends_no_script(text in any::<String>()) {
            let value = object([("a", Json::List(vec![Json::from(&*text)]))]);
            for written in [value.line(), value.pretty()] {
                let read: serde_json::Value = serde_json::from_str(&written).unwrap();
                prop_assert_eq!(read["a"][0].as_str(), Some(&*text));
                let ends = written.contains(['<', '>', '&', '\u{2028}']);
                prop_assert!(!ends, "{}", written);
            }
        }
    }
}
