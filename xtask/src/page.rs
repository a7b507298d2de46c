//! Completes the page that Trunk wrote: pure functions from text to text.

use crate::asset::Asset;
use crate::css;
use crate::html::{self, Tag};
use crate::scripts::Written;
use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use sha2::{Digest, Sha256};

/// The start tag of index.html.
const START: &str = "<html lang=\"en\">";
/// Where the prerendered head goes in index.html.
const HEAD: &str = "<!--head-->";
/// Where the styles go.
const STYLE: &str = "<!--style-->";
/// Where the prerendered matrix goes.
const MATRIX: &str = "<!--matrix-->";

/// What the page is completed with.
pub struct Parts<'a> {
    /// The start tag, with its language and direction.
    pub start: &'a str,
    /// Title and description, as HTML.
    pub head: &'a str,
    /// All stylesheets, one after the other.
    pub styles: &'a str,
    /// The prerendered root element, as HTML.
    pub matrix: &'a str,
    /// The page's script and the widget's module.
    pub scripts: &'a Written,
}

/// Fills the three marked places, and lets the page load its script and module.
pub fn complete(page: &str, parts: &Parts<'_>) -> Result<String, String> {
    let styles = css::tidy(parts.styles);
    if styles.contains("</") {
        return Err("a stylesheet holds `</`, which would end the style element".into());
    }
    let page = fill(page, START, parts.start)?;
    let page = load(&page, parts)?;
    let page = fill(&page, STYLE, &format!("<style>{styles}</style>"))?;
    let page = fill(&page, HEAD, parts.head.trim())?;
    fill(&page, MATRIX, parts.matrix.trim())
}

fn fill(page: &str, marker: &str, with: &str) -> Result<String, String> {
    match page.matches(marker).count() {
        1 => Ok(page.replacen(marker, with, 1)),
        count => Err(format!(
            "index.html holds {marker} {count} times, it must be there once"
        )),
    }
}

/// Puts the page's script in place of what Trunk says of its glue, which is a part of the script
/// by now, and has Chromium load the module beside it. The script runs as soon as it is there: one that
/// waits for the page's end waits for its first painting, too. Of the others a request that names a hash takes
/// up nothing that is loaded early: WebKit would load it twice, Firefox would say so on the console.
/// They do not know the query of media below.
fn load(page: &str, parts: &Parts<'_>) -> Result<String, String> {
    let Written { page: script, wasm } = parts.scripts;
    let Asset { name, integrity } = script;
    let script = format!(
        "<script src=\"./{name}\" type=\"module\" async integrity=\"{integrity}\" \
         crossorigin=\"anonymous\"></script>"
    );
    let module = format!(
        "<link rel=\"preload\" href=\"./{}\" as=\"fetch\" type=\"application/wasm\" \
         crossorigin=\"anonymous\" media=\"(prefers-reduced-transparency: no-preference)\">",
        wasm.name
    );
    let page = replace_link(page, "preload", &module)?;
    replace_link(&page, "modulepreload", &script)
}

/// Puts something in place of the first link of a kind.
fn replace_link(page: &str, rel: &str, with: &str) -> Result<String, String> {
    let tags = html::tags(page);
    let is_it = |tag: &&Tag<'_>| tag.name == "link" && tag.get("rel") == Some(rel);
    let Some(link) = tags.iter().find(is_it) else {
        return Err(format!("there is no {rel} link in it"));
    };
    let mut out = page.to_string();
    out.replace_range(link.start..link.end, with);
    Ok(out)
}

/// The policy the finished page works under, the hash being that of its one style element.
pub fn policy(page: &str) -> Result<String, String> {
    let tags = html::tags(page);
    let styles: Vec<&Tag<'_>> = tags.iter().filter(|tag| tag.name == "style").collect();
    let [style] = styles.as_slice() else {
        return Err(format!(
            "it has {} style elements, the policy names one",
            styles.len()
        ));
    };
    let hash = STANDARD.encode(Sha256::digest(html::text_in(page, style)));
    Ok(format!(
        "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; \
         style-src 'self' 'sha256-{hash}'; img-src 'self' data: blob:; connect-src 'self'"
    ))
}

/// What in the page its own policy would refuse: inline scripts, style attributes, handlers.
pub fn refused(page: &str) -> Vec<String> {
    let mut found = Vec::new();
    for tag in html::tags(page) {
        if tag.name == "script" && tag.get("src").is_none() && !is_data(&tag) {
            found.push("an inline script".to_string());
        }
        for (key, value) in &tag.attributes {
            if *key == "style" || key.starts_with("on") {
                found.push(format!("{key}=\"{value}\" on a <{}>", tag.name));
            }
        }
    }
    found
}

/// Whether a script is data about the page: browsers do not run it, so policies do not refuse it.
fn is_data(tag: &Tag<'_>) -> bool {
    tag.get("type") == Some("application/ld+json")
}

#[cfg(test)]
mod tests {
    use super::*;

    const PAGE: &str = "<html lang=\"en\"><head><!--head--><!--style-->\
        <link rel=\"modulepreload\" href=\"./g-1.js\"><link rel=\"preload\" href=\"./w-1.wasm\">\
        </head><body><!--matrix--></body>";

    fn completed(page: &str) -> Result<String, String> {
        let scripts = Written {
            page: Asset::named("p-1.js", b"abc"),
            wasm: Asset::named("m-2.wasm", b"abc"),
        };
        complete(
            page,
            &Parts {
                start: "<html lang=\"ar\" dir=\"rtl\">",
                head: "<title>t</title>\n",
                styles: "a { b: c }",
                matrix: "<div>m</div>\n",
                scripts: &scripts,
            },
        )
    }

    #[test]
    fn the_marked_places_are_filled() {
        let page = completed(PAGE).unwrap();
        assert!(
            page.starts_with(
                "<html lang=\"ar\" dir=\"rtl\"><head><title>t</title><style>a{b:c}</style>"
            ),
            "{page}"
        );
        assert!(page.ends_with("<body><div>m</div></body>"), "{page}");
    }

    #[test]
    fn the_script_is_loaded_with_its_hash_and_the_glue_no_more() {
        let page = completed(PAGE).unwrap();
        assert!(!page.contains("g-1.js"), "{page}");
        // sha384 of the three letters "abc", from FIPS 180-2, in base64.
        let hash = "sha384-ywB1P0WjXou1oD1pmsZQBycsMqsO3tFjGotgWkP/W+2AhgcroefMI1i67KE0yCWn";
        let script = format!("<script src=\"./p-1.js\" type=\"module\" async integrity=\"{hash}\"");
        assert!(page.contains(&script), "{page}");
    }

    #[test]
    fn the_module_is_loaded_beside_the_script_and_not_after_it() {
        let page = completed(PAGE).unwrap();
        let module = "<link rel=\"preload\" href=\"./m-2.wasm\" as=\"fetch\" \
                      type=\"application/wasm\" crossorigin=\"anonymous\" \
                      media=\"(prefers-reduced-transparency: no-preference)\">";
        assert!(page.contains(module), "{page}");
        assert_eq!(page.matches(".wasm").count(), 1, "Trunk's own is gone");
    }

    #[test]
    fn a_missing_marker_is_named() {
        let wrong = completed(&PAGE.replace("<!--matrix-->", "")).unwrap_err();
        assert_eq!(
            wrong,
            "index.html holds <!--matrix--> 0 times, it must be there once"
        );
    }

    #[test]
    fn the_policy_holds_the_hash_of_the_style() {
        // sha256 of the three letters "abc", from FIPS 180-2, in base64.
        let policy = policy("<style>abc</style>").unwrap();
        assert_eq!(
            policy,
            "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self' \
             'sha256-ungWv48Bz+pBQUDeXa4iI7ADYaOWF3qctBD/YfIAFa0='; img-src 'self' data: blob:; \
             connect-src 'self'"
        );
    }

    #[test]
    fn a_second_style_element_has_no_policy() {
        assert!(policy("<style></style><style></style>").is_err());
    }

    #[test]
    fn data_about_the_page_is_no_script() {
        let data = "<script type=\"application/ld+json\">{\"a\":\"<p style=b>\"}</script>";
        assert_eq!(refused(data), [""; 0]);
        assert_eq!(refused("<script type=\"module\">1</script>").len(), 1);
        assert_eq!(
            refused("<script type=\"application/ld+jsonp\">1</script>").len(),
            1
        );
    }

    #[test]
    fn what_the_policy_would_refuse_is_found() {
        let page = "<script>1</script><p style=\"a\" onclick=\"b\"><script src=\"c\"></script>";
        assert_eq!(
            refused(page),
            [
                "an inline script",
                "style=\"a\" on a <p>",
                "onclick=\"b\" on a <p>"
            ]
        );
    }
}
