//! What a reader or a link wrote, within a sentence of ours.

/// The text without signs that would turn the direction of the rest of the sentence: embeddings,
/// overrides, isolates, and their ends (Unicode Standard Annex 9).
pub fn quoted(text: &str) -> String {
    let turns = |sign| matches!(sign, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}');
    text.chars().filter(|sign| !turns(*sign)).collect()
}
