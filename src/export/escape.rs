//! Text as a part of HTML.

/// Adds text to HTML, as content or inside a double-quoted attribute: a reader of the HTML gets
/// back the very same text. Only U+0000 is dropped, since HTML cannot hold it.
///
/// ```
/// let mut html = String::new();
/// dispute_matrix::export::escape("a<b & \"c\"", &mut html);
/// assert_eq!(html, "a&lt;b &amp; &quot;c&quot;");
/// ```
pub fn escape(text: &str, html: &mut String) {
    for char in text.chars() {
        match char {
            '&' => html.push_str("&amp;"),
            '<' => html.push_str("&lt;"),
            '>' => html.push_str("&gt;"),
            '"' => html.push_str("&quot;"),
            // A bare one is read as a line feed.
            '\r' => html.push_str("&#13;"),
            '\0' => {}
            char => html.push(char),
        }
    }
}
