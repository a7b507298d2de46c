//! JSON as a value, and its text.

/// Longest value that is written on one line, in bytes.
const LINE: usize = 96;

/// A JSON value.
#[derive(Clone, Debug, PartialEq)]
pub(crate) enum Value {
    /// `null`.
    Null,
    /// A truth value.
    Bool(bool),
    /// A whole number.
    Number(i64),
    /// A number in hundredths.
    Hundredths(i32),
    /// A string.
    Text(String),
    /// An array.
    List(Vec<Value>),
    /// An object; keys are ours and stand once each.
    Map(Vec<(&'static str, Value)>),
}

impl Value {
    /// Adds a key to an object, where there is a value for it.
    #[cfg(feature = "ssr")]
    pub(crate) fn and(mut self, key: &'static str, value: Option<Value>) -> Value {
        if let (Value::Map(entries), Some(value)) = (&mut self, value) {
            entries.push((key, value));
        }
        self
    }

    /// The JSON text on one line. It may stand in a page's data block: it holds no `<`.
    #[cfg(feature = "ssr")]
    pub(crate) fn line(&self) -> String {
        let mut text = String::new();
        self.push_line(&mut text);
        text
    }

    /// The JSON text, indented by two; what is short stands on one line. Ends with a line feed.
    pub(crate) fn json(&self) -> String {
        let mut text = String::new();
        self.push(&mut text, 0);
        text.push('\n');
        text
    }

    /// Adds the value on as few lines as it needs.
    fn push(&self, text: &mut String, depth: usize) {
        let mut line = String::new();
        self.push_line(&mut line);
        if line.len() + 2 * depth <= LINE {
            text.push_str(&line);
            return;
        }
        match self {
            Value::List(items) => {
                text.push('[');
                for (ix, item) in items.iter().enumerate() {
                    new_line(text, ix > 0, depth + 1);
                    item.push(text, depth + 1);
                }
                new_line(text, false, depth);
                text.push(']');
            }
            Value::Map(entries) => {
                text.push('{');
                for (ix, (key, value)) in entries.iter().enumerate() {
                    new_line(text, ix > 0, depth + 1);
                    push_text(text, key);
                    text.push_str(": ");
                    value.push(text, depth + 1);
                }
                new_line(text, false, depth);
                text.push('}');
            }
            _ => text.push_str(&line),
        }
    }

    /// Adds the value on one line.
    fn push_line(&self, text: &mut String) {
        match self {
            Value::Null => text.push_str("null"),
            Value::Bool(true) => text.push_str("true"),
            Value::Bool(false) => text.push_str("false"),
            Value::Number(number) => text.push_str(&number.to_string()),
            Value::Hundredths(number) => text.push_str(&hundredths(*number)),
            Value::Text(said) => push_text(text, said),
            Value::List(items) => {
                text.push('[');
                for (ix, item) in items.iter().enumerate() {
                    text.push_str(if ix > 0 { ", " } else { "" });
                    item.push_line(text);
                }
                text.push(']');
            }
            Value::Map(entries) => {
                text.push('{');
                for (ix, (key, value)) in entries.iter().enumerate() {
                    text.push_str(if ix > 0 { ", " } else { "" });
                    push_text(text, key);
                    text.push_str(": ");
                    value.push_line(text);
                }
                text.push('}');
            }
        }
    }
}

/// An object of these keys.
#[cfg(feature = "ssr")]
pub(crate) fn object<const N: usize>(entries: [(&'static str, Value); N]) -> Value {
    Value::Map(entries.into())
}

impl From<&str> for Value {
    fn from(text: &str) -> Value {
        Value::Text(text.into())
    }
}

impl From<String> for Value {
    fn from(text: String) -> Value {
        Value::Text(text)
    }
}

impl From<bool> for Value {
    fn from(holds: bool) -> Value {
        Value::Bool(holds)
    }
}

impl From<usize> for Value {
    fn from(count: usize) -> Value {
        Value::Number(i64::try_from(count).unwrap_or(i64::MAX))
    }
}

impl From<u32> for Value {
    fn from(count: u32) -> Value {
        Value::Number(i64::from(count))
    }
}

impl<T: Into<Value>> From<Option<T>> for Value {
    fn from(value: Option<T>) -> Value {
        value.map_or(Value::Null, Into::into)
    }
}

impl<T: Into<Value>> FromIterator<T> for Value {
    fn from_iter<I: IntoIterator<Item = T>>(items: I) -> Value {
        Value::List(items.into_iter().map(Into::into).collect())
    }
}

/// Hundredths as a decimal number: "-0.05".
pub(super) fn hundredths(number: i32) -> String {
    let sign = if number < 0 { "-" } else { "" };
    let size = number.unsigned_abs();
    let digits = [size / 100, size / 10 % 10, size % 10].map(|part| part.to_string());
    let [whole, tenth, hundredth] = digits;
    [sign, &whole, ".", &tenth, &hundredth].concat()
}

fn new_line(text: &mut String, comma: bool, depth: usize) {
    text.push_str(if comma { ",\n" } else { "\n" });
    for _ in 0..depth {
        text.push_str("  ");
    }
}

/// Adds a string. `<` is escaped too, so that the text can stand in a page's data block.
fn push_text(text: &mut String, said: &str) {
    text.push('"');
    for letter in said.chars() {
        match letter {
            '"' => text.push_str("\\\""),
            '\\' => text.push_str("\\\\"),
            '\n' => text.push_str("\\n"),
            '\r' => text.push_str("\\r"),
            '\t' => text.push_str("\\t"),
            '<' | '\u{7f}' | '\u{2028}' | '\u{2029}' => push_escape(text, letter),
            letter if letter < ' ' => push_escape(text, letter),
            letter => text.push(letter),
        }
    }
    text.push('"');
}

/// A letter of the first plane by its number: `\u003c`.
fn push_escape(text: &mut String, letter: char) {
    text.push_str("\\u");
    for shift in [12, 8, 4, 0] {
        let digit = char::from_digit(u32::from(letter) >> shift & 15, 16);
        text.push(digit.unwrap_or('0'));
    }
}

#[cfg(all(test, feature = "ssr"))]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn a_key_without_a_value_is_left_out() {
        let value = object([]).and("a", None).and("b", Some("c".into()));
        assert_eq!(value.line(), r#"{"b": "c"}"#);
    }

    /// A list in an object, which takes this many letters with what is around it on its line.
    fn inner(letters: usize) -> String {
        let list = Value::List(vec![
            "b".repeat(letters - "[\"\", \"\"]".len()).into(),
            "".into(),
        ]);
        object([("a", list)]).json()
    }

    #[test]
    fn what_fits_on_its_line_with_its_indent_stands_on_one() {
        assert_eq!(inner(LINE - 2).lines().count(), 3);
        assert_eq!(inner(LINE - 1).lines().count(), 6);
    }

    proptest! {
        #[test]
        fn any_text_is_read_back_and_ends_no_script(text in any::<String>()) {
            let value = object([("a", Value::List(vec![Value::from(&*text)]))]);
            for written in [value.line(), value.json()] {
                let read: serde_json::Value = serde_json::from_str(&written).unwrap();
                prop_assert_eq!(read["a"][0].as_str(), Some(&*text));
                let ends = written.contains(['<', '\u{2028}']);
                prop_assert!(!ends, "{}", written);
            }
        }
    }
}
