//! Fills the blanks of a message: arguments, and the choices between plural and other forms.
//!
//! A message comes compiled: see `signs.rs`.

use super::signs::{
    ARGUMENT, CHOICE, END_CHOICE, END_OPTION, FIRST_ARGUMENT, FIRST_OPTION, NUMBER, OTHER,
};
use super::spoken::Words;
use crate::record::Text;
use std::str::Chars;

/// What fills a blank of a sentence.
pub enum Blank<'a> {
    /// A text.
    Text(&'a str),
    /// A number, or the place of an option.
    Count(usize),
}

impl<'a> From<&'a str> for Blank<'a> {
    fn from(text: &'a str) -> Blank<'a> {
        Blank::Text(text)
    }
}

impl<'a> From<&'a String> for Blank<'a> {
    fn from(text: &'a String) -> Blank<'a> {
        Blank::Text(text)
    }
}

impl<'a> From<&'a Text> for Blank<'a> {
    fn from(text: &'a Text) -> Blank<'a> {
        Blank::Text(text)
    }
}

impl From<usize> for Blank<'_> {
    fn from(count: usize) -> Self {
        Blank::Count(count)
    }
}

impl From<u32> for Blank<'_> {
    fn from(count: u32) -> Self {
        Blank::Count(count as usize)
    }
}

impl From<bool> for Blank<'_> {
    fn from(holds: bool) -> Self {
        Blank::Count(usize::from(holds))
    }
}

/// A compiled message with its blanks filled.
pub fn fill(words: &Words, message: &str, blanks: &[Blank]) -> String {
    let mut filling = Filling {
        words,
        blanks,
        text: String::new(),
    };
    filling.run(&mut message.chars(), true, 0);
    filling.text
}

struct Filling<'a> {
    words: &'a Words,
    blanks: &'a [Blank<'a>],
    text: String,
}

impl<'a> Filling<'a> {
    /// Up to the end of the message or of an option; said only where it is `chosen`.
    fn run(&mut self, signs: &mut Chars, chosen: bool, number: usize) {
        while let Some(sign) = signs.next() {
            match sign {
                END_OPTION => return,
                CHOICE => {
                    let number = match self.blank(signs) {
                        Some(Blank::Count(number)) => *number,
                        _ => 0,
                    };
                    self.choose(signs, chosen, number);
                }
                ARGUMENT => {
                    let blank = self.blank(signs);
                    if chosen {
                        match blank {
                            Some(Blank::Text(text)) => self.words.push_text(text, &mut self.text),
                            Some(Blank::Count(count)) => self.number(*count),
                            None => {}
                        }
                    }
                }
                _ if !chosen => {}
                NUMBER => self.number(number),
                sign => self.text.push(sign),
            }
        }
    }

    /// The first option that fits is taken: an exact number, a plural category, or all others.
    fn choose(&mut self, signs: &mut Chars, chosen: bool, number: usize) {
        let category = self.words.category(number);
        let exact = u32::try_from(number).ok().and_then(|number| {
            let sign = u32::from(FIRST_OPTION).checked_add(number)?;
            char::from_u32(sign)
        });
        let mut open = chosen;
        while let Some(sign) = signs.next() {
            if sign == END_CHOICE {
                return;
            }
            let fits = open && (sign == OTHER || sign == category || Some(sign) == exact);
            self.run(signs, fits, number);
            open &= !fits;
        }
    }

    fn blank(&self, signs: &mut Chars) -> Option<&'a Blank<'a>> {
        let place = u32::from(signs.next()?).checked_sub(u32::from(FIRST_ARGUMENT))?;
        self.blanks.get(place as usize)
    }

    fn number(&mut self, number: usize) {
        self.words.push_number(number, &mut self.text);
    }
}
