//! A small reader of start tags: enough to check and complete the page that the build writes.

/// A start tag of a page.
#[derive(Debug, PartialEq, Eq)]
pub struct Tag<'a> {
    /// The element's name, as written.
    pub name: &'a str,
    /// Attributes in their order; one without a value has the empty text.
    pub attributes: Vec<(&'a str, &'a str)>,
    /// Where the tag starts, in bytes.
    pub start: usize,
    /// Where the tag ends: the byte after `>`.
    pub end: usize,
}

impl<'a> Tag<'a> {
    /// The value of an attribute.
    pub fn get(&self, name: &str) -> Option<&'a str> {
        self.attributes
            .iter()
            .find(|(key, _)| *key == name)
            .map(|(_, value)| *value)
    }
}

/// All start tags of a page. Comments, and what stands inside `<script>` and `<style>`, hold none.
pub fn tags(html: &str) -> Vec<Tag<'_>> {
    let mut found = Vec::new();
    let mut at = 0;
    while let Some(open) = html[at..].find('<').map(|offset| at + offset) {
        let rest = &html[open..];
        if rest.starts_with("<!--") {
            at = rest.find("-->").map_or(html.len(), |end| open + end + 3);
        } else if rest[1..].starts_with(|first: char| first.is_ascii_alphabetic()) {
            let tag = tag(html, open);
            at = tag.end;
            if ["script", "style"].contains(&tag.name) {
                let close = format!("</{}", tag.name);
                at = html[at..].find(&close).map_or(html.len(), |end| at + end);
            }
            found.push(tag);
        } else {
            at = open + 1;
        }
    }
    found
}

/// What stands between a start tag and its end tag, for an element that holds text only.
pub fn text_in<'a>(html: &'a str, tag: &Tag<'_>) -> &'a str {
    let rest = &html[tag.end..];
    let close = format!("</{}", tag.name);
    &rest[..rest.find(&close).unwrap_or(rest.len())]
}

fn tag(html: &str, start: usize) -> Tag<'_> {
    let name_end = end_of(html, start + 1, |c| {
        c.is_whitespace() || c == '>' || c == '/'
    });
    let mut tag = Tag {
        name: &html[start + 1..name_end],
        attributes: Vec::new(),
        start,
        end: html.len(),
    };
    let mut at = name_end;
    loop {
        at = end_of(html, at, |c| !c.is_whitespace() && c != '/');
        match html[at..].chars().next() {
            None => return tag,
            Some('>') => {
                tag.end = at + 1;
                return tag;
            }
            Some(_) => {}
        }
        // From the second letter on, so that a stray `=` cannot hold the loop.
        let first = html[at..].chars().next().map_or(1, char::len_utf8);
        let key_end = end_of(html, at + first, |c| {
            c.is_whitespace() || ['=', '>', '/'].contains(&c)
        });
        let key = &html[at..key_end];
        let (value, next) = value(html, key_end);
        tag.attributes.push((key, value));
        at = next;
    }
}

/// The value after an attribute's name, and where it ends.
fn value(html: &str, at: usize) -> (&str, usize) {
    let equals = end_of(html, at, |c| !c.is_whitespace());
    if !html[equals..].starts_with('=') {
        return ("", at);
    }
    let start = end_of(html, equals + 1, |c| !c.is_whitespace());
    match html[start..].chars().next() {
        Some(quote @ ('"' | '\'')) => {
            let end = end_of(html, start + 1, |c| c == quote);
            (&html[start + 1..end], (end + 1).min(html.len()))
        }
        _ => {
            let end = end_of(html, start, |c| c.is_whitespace() || c == '>');
            (&html[start..end], end)
        }
    }
}

/// The first place from `at` on where the letter fits, or the end.
fn end_of(html: &str, at: usize, fits: impl Fn(char) -> bool) -> usize {
    html[at..]
        .find(fits)
        .map_or(html.len(), |offset| at + offset)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_tag_has_its_name_its_attributes_and_its_place() {
        let html = "x<a href=\"u>v\" hidden data-n='1' k=2>y</a>";
        let found = tags(html);
        assert_eq!(found.len(), 1);
        assert_eq!(found[0].name, "a");
        assert_eq!(
            found[0].attributes,
            [("href", "u>v"), ("hidden", ""), ("data-n", "1"), ("k", "2")]
        );
        assert_eq!(
            &html[found[0].start..found[0].end],
            "<a href=\"u>v\" hidden data-n='1' k=2>"
        );
    }

    #[test]
    fn a_void_tag_with_a_slash_has_no_attribute_of_that_name() {
        assert_eq!(tags("<br/>")[0].attributes, []);
        assert_eq!(tags("<img src=\"a\"/>")[0].attributes, [("src", "a")]);
    }

    #[test]
    fn comments_scripts_and_styles_hold_no_tags() {
        let html = "<!--<a>--><script>'<b>'</script><style>/*<i>*/</style><u>";
        let names: Vec<&str> = tags(html).iter().map(|tag| tag.name).collect();
        assert_eq!(names, ["script", "style", "u"]);
    }

    #[test]
    fn a_broken_tag_ends_with_the_page() {
        assert_eq!(tags("<a href=\"").len(), 1);
        assert_eq!(tags("<a ===").len(), 1);
    }

    #[test]
    fn the_text_of_a_style_is_what_stands_between_its_tags() {
        let html = "<style>a{}</style>";
        assert_eq!(text_in(html, &tags(html)[0]), "a{}");
    }
}
