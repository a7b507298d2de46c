//! A reader of RFC 4180, as strict as the paper.

/// The records of a file. Panics on what the paper does not allow.
pub fn read(text: &str) -> Vec<Vec<String>> {
    assert!(text.ends_with("\r\n"), "the last line has its line end");
    let mut rest = text;
    let mut lines = Vec::new();
    while !rest.is_empty() {
        let mut line = Vec::new();
        loop {
            let (field, after) = field(rest);
            line.push(field);
            match after.strip_prefix(',') {
                Some(after) => rest = after,
                None => {
                    rest = after.strip_prefix("\r\n").expect("CRLF after a line");
                    break;
                }
            }
        }
        lines.push(line);
    }
    lines
}

fn field(text: &str) -> (String, &str) {
    let Some(mut rest) = text.strip_prefix('"') else {
        let end = text.find([',', '\r', '\n', '"']).unwrap();
        assert!(!text[end..].starts_with('"'), "a quote in a bare field");
        return (text[..end].into(), &text[end..]);
    };
    let mut field = String::new();
    loop {
        let end = rest.find('"').expect("a quoted field ends");
        field.push_str(&rest[..end]);
        rest = &rest[end + 1..];
        match rest.strip_prefix('"') {
            Some(after) => {
                field.push('"');
                rest = after;
            }
            None => return (field, rest),
        }
    }
}
