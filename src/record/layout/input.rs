//! The two parts of the layout, read from their starts.

use super::super::date::Day;
use super::super::types::Text;
use super::{FIRST_DAY, LAST_DAY};

/// What is left of the texts and the numbers.
///
/// What is missing or out of range is noted, and a stand-in goes on: one question at the end
/// ([`Input::is_used_up`]) is far less code than one after each value.
pub struct Input {
    text: &'static str,
    numbers: &'static [u8],
    failed: bool,
}

impl Input {
    /// Both parts of the bytes; `None` where the texts are not UTF-8.
    pub fn open(bytes: &'static [u8]) -> Option<Input> {
        let mut whole = Input::new("", bytes);
        let text = whole.number_column().numbers;
        Some(Input::new(std::str::from_utf8(text).ok()?, whole.numbers))
    }

    fn new(text: &'static str, numbers: &'static [u8]) -> Input {
        Input {
            text,
            numbers,
            failed: false,
        }
    }

    /// Whether everything was there, and nothing is left.
    pub fn is_used_up(&self) -> bool {
        !self.failed && self.text.is_empty() && self.numbers.is_empty()
    }

    /// Whether something was missing or out of range so far.
    pub fn has_failed(&self) -> bool {
        self.failed
    }

    /// Notes that something is wrong where it is not right.
    pub fn fail_unless(&mut self, right: bool) {
        self.failed |= !right;
    }

    /// The next text.
    pub fn static_line(&mut self) -> &'static str {
        let end = self.text.bytes().position(|byte| byte == b'\n');
        let line = end.and_then(|end| Some((self.text.get(..end)?, self.text.get(end + 1..)?)));
        self.fail_unless(line.is_some());
        let (line, rest) = line.unwrap_or_default();
        self.text = rest;
        line
    }

    /// The next text, borrowed.
    pub fn line(&mut self) -> Text {
        Text::Borrowed(self.static_line())
    }

    /// The next text, or none: no text of a valid record is empty.
    pub fn optional_line(&mut self) -> Option<Text> {
        let line = self.static_line();
        (!line.is_empty()).then_some(Text::Borrowed(line))
    }

    /// The next number: groups of seven bits, lowest first; the high bit says that more follow.
    pub fn number(&mut self) -> u32 {
        let mut number = 0;
        for shift in [0, 7, 14, 21, 28] {
            let Some((byte, rest)) = self.numbers.split_first() else {
                break;
            };
            self.numbers = rest;
            number |= u32::from(byte & 0x7f) << shift;
            if *byte < 0x80 {
                return number;
            }
        }
        self.failed = true;
        0
    }

    /// The next number as an index into a list of that length.
    pub fn index(&mut self, length: usize) -> u16 {
        let number = self.number();
        self.fail_unless((number as usize) < length);
        self.small(number as i32)
    }

    /// The next number as an index so far below another.
    pub fn index_below(&mut self, index: i32) -> u16 {
        let number = self.number();
        self.small(index.wrapping_sub(signed(number)))
    }

    /// The next number as the day so far from another.
    pub fn day(&mut self, near: Day) -> Day {
        let number = self.number();
        self.day_from(near, number)
    }

    /// The day so far from another.
    pub fn day_from(&mut self, near: Day, number: u32) -> Day {
        let day = near.0.wrapping_add(signed(number));
        let known = (FIRST_DAY..=LAST_DAY).contains(&day);
        self.fail_unless(known);
        Day(if known { day } else { 0 })
    }

    /// A list, which stands after its length.
    pub fn list<T>(&mut self, mut item: impl FnMut(&mut Input) -> T) -> Vec<T> {
        let mut items = Vec::new();
        for _ in 0..self.number() {
            // Every item reads a line, so a false length ends with the texts.
            if self.failed {
                break;
            }
            items.push(item(self));
        }
        items
    }

    /// The texts of a column, which stand after their length in bytes.
    pub fn text_column(&mut self) -> Input {
        let length = self.number() as usize;
        let parts = self.text.split_at_checked(length);
        self.fail_unless(parts.is_some());
        let (column, rest) = parts.unwrap_or_default();
        self.text = rest;
        Input::new(column, &[])
    }

    /// The numbers of a column, which stand after their length in bytes.
    pub fn number_column(&mut self) -> Input {
        let length = self.number() as usize;
        let parts = self.numbers.split_at_checked(length);
        self.fail_unless(parts.is_some());
        let (column, rest) = parts.unwrap_or_default();
        self.numbers = rest;
        Input::new("", column)
    }

    fn small(&mut self, number: i32) -> u16 {
        let small = u16::try_from(number);
        self.fail_unless(small.is_ok());
        small.unwrap_or_default()
    }
}

/// A number that can be below 0: the lowest bit is its sign.
fn signed(number: u32) -> i32 {
    (number >> 1) as i32 ^ -((number & 1) as i32)
}
