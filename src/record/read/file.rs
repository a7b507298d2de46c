//! Limits that a record's text is held to before anything parses it.

use super::super::fault::Fault;
use super::super::limits;

/// Checks the size of a record's text and how deep its lists and objects stand in each other;
/// `file` is how messages name it. One pass over the bytes, which asks for no valid JSON.
///
/// # Errors
/// The fault, with the limit and what was found.
///
/// ```
/// use dispute_matrix::record::check_text;
/// assert!(check_text("a.json", "{}").is_ok());
/// assert!(check_text("a.json", &"[".repeat(17)).is_err());
/// ```
pub fn check_text(file: &str, text: &str) -> Result<(), Fault> {
    let fault = |place: String, found: String, allowed: [&str; 3]| Fault {
        place,
        field: String::new(),
        found,
        allowed: allowed.concat(),
    };
    if text.len() > limits::BYTES {
        let (found, most) = (text.len().to_string(), limits::BYTES.to_string());
        let allowed = ["at most ", &most, " bytes"];
        return Err(fault(file.to_owned(), found + " bytes", allowed));
    }
    let Some(line) = line_too_deep(text) else {
        return Ok(());
    };
    let place = [file, ": line ", &line.to_string()].concat();
    let found = "lists and objects deeper in each other".to_owned();
    let most = limits::NESTING.to_string();
    Err(fault(place, found, ["at most ", &most, " levels"]))
}

/// The line, from 1, on which a text goes deeper than the limit.
fn line_too_deep(text: &str) -> Option<usize> {
    let (mut line, mut depth) = (1, 0_usize);
    let (mut quoted, mut escaped) = (false, false);
    for byte in text.bytes() {
        match byte {
            b'\n' => line += 1,
            _ if escaped => escaped = false,
            b'\\' if quoted => escaped = true,
            b'"' => quoted = !quoted,
            b'[' | b'{' if !quoted => depth += 1,
            b']' | b'}' if !quoted => depth = depth.saturating_sub(1),
            _ => {}
        }
        if depth > limits::NESTING {
            return Some(line);
        }
    }
    None
}
