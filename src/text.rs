//! Texts from parts.

/// One text from its parts. The library's `concat` is made for separators of any length: some
/// 900 bytes of code to ship.
#[inline(never)]
pub(crate) fn together(parts: &[&str]) -> String {
    let mut text = String::new();
    for part in parts {
        text.push_str(part);
    }
    text
}
