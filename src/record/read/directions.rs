//! Controls that turn the direction of a text: kept where each ends inside the text.

/// Begins a stretch that the first ends, and one that the second does (Unicode Standard Annex 9).
const EMBEDDINGS: [char; 4] = ['\u{202a}', '\u{202b}', '\u{202d}', '\u{202e}'];
const EMBEDDING_ENDS: char = '\u{202c}';
const ISOLATES: [char; 3] = ['\u{2066}', '\u{2067}', '\u{2068}'];
const ISOLATE_ENDS: char = '\u{2069}';

/// A text without its controls of direction where one of them has no end in it, or ends what it did
/// not begin: what follows the text in a sentence would be turned. A text whose stretches lie within
/// each other is as it was.
pub fn settled(mut text: String) -> String {
    if !is_settled(&text) {
        text.retain(|sign| !is_control(sign));
    }
    text
}

fn is_control(sign: char) -> bool {
    end_of(sign).is_some() || matches!(sign, EMBEDDING_ENDS | ISOLATE_ENDS)
}

/// What ends the stretch that a sign begins.
fn end_of(sign: char) -> Option<char> {
    if EMBEDDINGS.contains(&sign) {
        Some(EMBEDDING_ENDS)
    } else {
        ISOLATES.contains(&sign).then_some(ISOLATE_ENDS)
    }
}

fn is_settled(text: &str) -> bool {
    let mut ends = Vec::new();
    for sign in text.chars().filter(|sign| is_control(*sign)) {
        match end_of(sign) {
            Some(end) => ends.push(end),
            None if ends.pop() == Some(sign) => {}
            None => return false,
        }
    }
    ends.is_empty()
}
