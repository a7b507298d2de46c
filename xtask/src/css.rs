//! Makes stylesheets a little smaller, by rules that cannot change what they mean.

/// Drops comments, blank runs, blanks beside `{ } ; ,` and after `:`, and the `;` before `}`.
/// Strings stay as they are.
pub fn tidy(css: &str) -> String {
    let mut out = String::with_capacity(css.len());
    let mut rest = css;
    while let Some(next) = rest.chars().next() {
        if let Some(comment) = rest.strip_prefix("/*") {
            rest = comment.find("*/").map_or("", |end| &comment[end + 2..]);
        } else if next == '"' || next == '\'' {
            let end = string_end(rest, next);
            out.push_str(&rest[..end]);
            rest = &rest[end..];
        } else {
            push(&mut out, next);
            rest = &rest[next.len_utf8()..];
        }
    }
    out.trim_end().to_string()
}

fn push(out: &mut String, next: char) {
    let last = out.chars().next_back();
    if next.is_whitespace() {
        if !matches!(last, None | Some(' ' | '{' | '}' | ';' | ',' | ':')) {
            out.push(' ');
        }
        return;
    }
    if matches!(next, '{' | '}' | ';' | ',') && last == Some(' ') {
        out.pop();
    }
    if next == '}' && out.ends_with(';') {
        out.pop();
    }
    out.push(next);
}

/// Where a string that starts the text ends: the byte after its closing quote.
fn string_end(text: &str, quote: char) -> usize {
    let mut escaped = false;
    for (at, letter) in text.char_indices().skip(1) {
        if escaped {
            escaped = false;
        } else if letter == '\\' {
            escaped = true;
        } else if letter == quote {
            return at + 1;
        }
    }
    text.len()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn comments_and_blanks_go() {
        assert_eq!(
            tidy("/* x */\na > b ,\n c {\n  top: 1px;\n}\n"),
            "a > b,c{top:1px}"
        );
    }

    #[test]
    fn blanks_that_mean_something_stay() {
        assert_eq!(
            tidy("a  :hover { width: calc(1px + 2px) }"),
            "a :hover{width:calc(1px + 2px)}"
        );
        assert_eq!(
            tidy("@media (min-width: 9px) and (x) {}"),
            "@media (min-width:9px) and (x){}"
        );
    }

    #[test]
    fn strings_stay_as_they_are() {
        assert_eq!(
            tidy(r#"a { content: " ;  /* \" */ "; }"#),
            r#"a{content:" ;  /* \" */ "}"#
        );
    }

    #[test]
    fn a_comment_between_two_words_keeps_them_apart() {
        assert_eq!(tidy("a /* x */ b{}"), "a b{}");
    }
}
