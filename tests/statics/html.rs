//! A reader of the HTML that these forms are written in: names lower case, values double-quoted.

/// A start tag.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Tag {
    pub name: String,
    pub attributes: Vec<(String, String)>,
}

impl Tag {
    /// The value of an attribute.
    pub fn get(&self, name: &str) -> Option<&str> {
        let mut found = self.attributes.iter().filter(|(key, _)| key == name);
        let value = found.next().map(|(_, value)| &**value);
        assert!(found.next().is_none(), "{name} stands twice on {self:?}");
        value
    }
}

/// A piece of HTML.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Token {
    Start(Tag),
    End(String),
    Text(String),
}

/// Reads HTML; what is no such HTML panics.
pub fn tokens(html: &str) -> Vec<Token> {
    let mut found = Vec::new();
    let mut rest = html;
    while !rest.is_empty() {
        let Some(inner) = rest.strip_prefix('<') else {
            let end = rest.find('<').unwrap_or(rest.len());
            found.push(Token::Text(plain(&rest[..end])));
            rest = &rest[end..];
            continue;
        };
        if let Some(comment) = inner.strip_prefix("!--") {
            rest = &comment[comment.find("-->").expect("a comment ends") + 3..];
            continue;
        }
        if let Some(name) = inner.strip_prefix('/') {
            let (name, after) = name.split_once('>').expect("an end tag ends");
            found.push(Token::End(name.into()));
            rest = after;
            continue;
        }
        let (tag, after) = start(inner);
        found.push(Token::Start(tag));
        rest = after;
    }
    found
}

/// All start tags of a name.
pub fn tags(html: &str, name: &str) -> Vec<Tag> {
    let tags = tokens(html).into_iter().filter_map(|token| match token {
        Token::Start(tag) => Some(tag),
        _ => None,
    });
    tags.filter(|tag| tag.name == name).collect()
}

/// The one start tag of a name.
pub fn tag(html: &str, name: &str) -> Tag {
    match tags(html, name).as_slice() {
        [one] => one.clone(),
        several => panic!("one <{name}> was expected: {several:?}"),
    }
}

fn start(inner: &str) -> (Tag, &str) {
    let end = inner.find([' ', '\n', '>']).expect("a tag's name ends");
    let mut tag = Tag {
        name: inner[..end].into(),
        attributes: Vec::new(),
    };
    assert!(
        tag.name
            .chars()
            .all(|c| c.is_ascii_lowercase() || c == '-' || c.is_ascii_digit())
    );
    let mut rest = &inner[end..];
    loop {
        rest = rest.trim_start();
        if let Some(after) = rest.strip_prefix('>') {
            return (tag, after);
        }
        let end = rest.find(['=', ' ', '\n', '>']).expect("an attribute ends");
        let name = &rest[..end];
        assert!(
            name.chars()
                .all(|c| c.is_ascii_lowercase() || c == '-' || c == ':'),
            "{name}"
        );
        rest = &rest[end..];
        let mut value = "";
        if let Some(after) = rest.strip_prefix("=\"") {
            (value, rest) = after.split_once('"').expect("a value ends");
        }
        tag.attributes.push((name.into(), plain(value)));
    }
}

/// Text with its character references read; a bare `&` or one of another name panics.
fn plain(html: &str) -> String {
    let mut parts = html.split('&');
    let mut text = parts
        .next()
        .unwrap_or_default()
        .replace("\r\n", "\n")
        .replace('\r', "\n");
    for part in parts {
        let (name, after) = part.split_once(';').expect("a reference ends");
        text.push(match name {
            "amp" => '&',
            "lt" => '<',
            "gt" => '>',
            "quot" => '"',
            "#13" => '\r',
            other => panic!("an unknown reference: {other}"),
        });
        text.push_str(&after.replace("\r\n", "\n").replace('\r', "\n"));
    }
    text
}
