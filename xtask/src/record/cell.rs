//! Cells that a spreadsheet would run as formulas, made harmless and given back as they were.
//!
//! A summary may begin with an equals sign; Excel and its like would take it for a formula, and a
//! record of strangers could so reach into a newsroom's machine. Such a cell gets an apostrophe in
//! front, which spreadsheets show or hide but never run. What begins with an apostrophe and would
//! be taken for such a cell gets one more, so that each cell has one way back.

/// What a formula begins with, as spreadsheets of all scripts take it.
const STARTS: [char; 8] = ['=', '+', '-', '@', '＝', '＋', '－', '＠'];

/// A text as a cell holds it.
pub fn defused(text: &str) -> String {
    if text.starts_with(STARTS) || is_marked(text) {
        return ["'", text].concat();
    }
    text.to_owned()
}

/// The text of a cell.
pub fn fused(cell: &str) -> &str {
    match cell.strip_prefix('\'') {
        Some(rest) if is_marked(cell) => rest,
        _ => cell,
    }
}

/// Whether a text begins with an apostrophe that stands before a formula, or before another one.
fn is_marked(text: &str) -> bool {
    let rest = text.strip_prefix('\'');
    rest.is_some_and(|rest| rest.starts_with(STARTS) || rest.starts_with('\''))
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn a_cell_that_begins_with_equals_is_defused() {
        assert_eq!(defused("=HYPERLINK(\"x\")"), "'=HYPERLINK(\"x\")");
        for text in ["+1", "-a", "@SUM", "＝1", "＋1", "－1", "＠a"] {
            assert_eq!(defused(text), format!("'{text}"));
            assert_eq!(fused(&defused(text)), text);
        }
    }

    #[test]
    fn an_apostrophe_is_left_alone_where_it_marks_nothing() {
        for text in ["", "'", "'tis", "'quoted'", "a=b", "https://a.example/?b=c"] {
            assert_eq!((defused(text).as_str(), fused(text)), (text, text));
        }
        assert_eq!(defused("'=1"), "''=1");
        assert_eq!(defused("''"), "'''");
    }

    proptest! {
        #[test]
        fn no_cell_begins_a_formula_and_each_has_its_way_back(text in "['=+@＝a -]{0,6}") {
            let cell = defused(&text);
            prop_assert!(!cell.starts_with(STARTS));
            prop_assert_eq!(fused(&cell), text);
        }
    }
}
