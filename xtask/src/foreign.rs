//! Finds what a built page would load from another host. Links a reader follows are no such thing.

use crate::html;

/// Attributes whose address a browser loads by itself.
const LOADING: [&str; 7] = [
    "src",
    "srcset",
    "href",
    "data",
    "poster",
    "action",
    "background",
];

/// What a file loads from other hosts, in words; nothing when it loads nothing.
pub fn resources(name: &str, text: &str) -> Vec<String> {
    let mut found = Vec::new();
    if name.ends_with(".html") {
        for tag in html::tags(text).iter().filter(|tag| tag.name != "a") {
            let loading = tag
                .attributes
                .iter()
                .filter(|(key, _)| LOADING.contains(key));
            for (key, value) in loading.filter(|(_, value)| is_foreign(value)) {
                found.push(format!("{name}: {key}=\"{value}\" on a <{}>", tag.name));
            }
            if tag.name == "style" {
                found.extend(in_css(name, html::text_in(text, tag)));
            }
        }
    } else if name.ends_with(".css") {
        found.extend(in_css(name, text));
    } else if name.ends_with(".js") {
        found.extend(after_each(
            text,
            &["from", "import", "import(", "fetch("],
            name,
        ));
    }
    found
}

fn in_css(name: &str, css: &str) -> Vec<String> {
    after_each(css, &["url(", "@import"], name)
}

/// Foreign addresses that stand, bare or quoted, after one of the words.
fn after_each(text: &str, words: &[&str], name: &str) -> Vec<String> {
    let mut found = Vec::new();
    for word in words {
        for (at, _) in text.match_indices(word) {
            let rest = text[at + word.len()..].trim_start();
            let address = rest.trim_start_matches(['"', '\'', '`']);
            if is_foreign(address) && (rest != address || *word == "url(") {
                let end = address
                    .find(['"', '\'', '`', ')', '\n'])
                    .unwrap_or(address.len());
                found.push(format!("{name}: {word} {}", &address[..end]));
            }
        }
    }
    found
}

fn is_foreign(address: &str) -> bool {
    let address = address.trim_start();
    ["http:", "https:", "//", "ws:", "wss:"]
        .iter()
        .any(|start| address.starts_with(start))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_link_to_a_source_is_no_resource() {
        assert_eq!(
            resources("a.html", "<a href=\"https://x.example/\">x</a>"),
            [] as [&str; 0]
        );
    }

    #[test]
    fn a_picture_or_stylesheet_of_another_host_is_one() {
        let html = "<img src=\"//x.example/a.png\"><link href='https://x.example/a.css'>";
        assert_eq!(resources("a.html", html).len(), 2);
    }

    #[test]
    fn a_data_address_is_at_home() {
        let html =
            "<link href=\"data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg'/%3E\">";
        assert_eq!(resources("a.html", html), [] as [&str; 0]);
    }

    #[test]
    fn styles_are_read_in_pages_too() {
        let html = "<style>a{background:url(https://x.example/a)}</style>";
        assert_eq!(
            resources("a.html", html),
            ["a.html: url( https://x.example/a"]
        );
    }

    #[test]
    fn scripts_may_import_from_their_own_host_only() {
        assert_eq!(
            resources("a.js", "import x from './b.js'; fetch(url)"),
            [] as [&str; 0]
        );
        assert_eq!(
            resources("a.js", "import(\"https://x.example/b.js\")").len(),
            1
        );
    }
}
