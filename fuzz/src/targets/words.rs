//! Any bytes as words: the file of a language that the widget loads, one message of it, and the
//! message as its author writes it.

use dispute_matrix::words::source::Message;
use dispute_matrix::words::{Blank, Words, fill};

/// A file of words is refused or read; any message is filled, whatever its marks say; and what an
/// author writes is refused with a reason, or compiles into what can be filled.
pub fn words(bytes: &[u8]) {
    let text = String::from_utf8_lossy(bytes);
    // A language is kept for as long as the page lives.
    if let Ok(words) = Words::read(text.clone().into_owned().leak()) {
        fill(&words, "{", &[]);
    }
    fill_in(&text);
    match Message::parse(&text) {
        Ok(message) => {
            let compiled = message.compile(&message).unwrap_or_default();
            fill_in(&compiled);
        }
        Err(wrong) => assert!(!wrong.is_empty()),
    }
}

fn fill_in(message: &str) {
    for number in [0, 1, 2, 5, 25, usize::MAX] {
        let blanks = [
            Blank::Text("Group"),
            Blank::Count(number),
            Blank::Text("Бл ا"),
        ];
        fill(Words::english(), message, &blanks);
    }
}
