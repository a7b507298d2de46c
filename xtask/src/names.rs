//! Short names between a module and its glue. wasm-bindgen's carry a hash each, which does not
//! compress and is downloaded twice: in the module and in the script.

/// A name as it was, and as wasm-opt made it.
#[derive(Debug, PartialEq, Eq)]
struct Renamed<'a> {
    /// The imports' module; `None` for an export.
    module: Option<&'a str>,
    old: &'a str,
    new: &'a str,
}

/// The glue with the names that the module has now. `said` is what wasm-opt printed when it
/// shortened them (`--minify-imports-and-exports-and-modules`): a list of imports
/// (`["module", "old", "new"]`) and one of exports (`["old", "new"]`), all imports in a module `a`.
pub fn shorten(glue: &str, said: &str) -> Result<String, String> {
    let renamed = read(said)?;
    let mut text = glue.to_owned();
    for Renamed { module, old, new } in &renamed {
        let (from, to) = match module {
            Some(_) => (format!(" {old}:"), format!(" {new}:")),
            None => (format!("wasm.{old}"), format!("wasm.{new}")),
        };
        let changed = replace_whole(&text, &from, &to);
        // An export that only a host of another kind would call may be named nowhere.
        if changed == text && module.is_some() {
            return Err(format!("the glue does not define the import {old}"));
        }
        text = changed;
    }
    match renamed.iter().find_map(|name| name.module) {
        Some(module) => Ok(text.replace(&format!("{module:?}:"), "\"a\":")),
        None => Ok(text),
    }
}

fn read(said: &str) -> Result<Vec<Renamed<'_>>, String> {
    let mut renamed = Vec::new();
    for line in said
        .lines()
        .map(str::trim)
        .filter(|line| line.starts_with("[\""))
    {
        let inside = line.trim_end_matches(',').trim_matches(['[', ']']);
        let parts: Vec<&str> = inside
            .split(", ")
            .map(|part| part.trim_matches('"'))
            .collect();
        renamed.push(match parts.as_slice() {
            [module, old, new] => Renamed {
                module: Some(module),
                old,
                new,
            },
            [old, new] => Renamed {
                module: None,
                old,
                new,
            },
            _ => return Err(format!("wasm-opt says of names: {line}")),
        });
    }
    if renamed.is_empty() {
        return Err("wasm-opt says nothing of the names it shortened".into());
    }
    Ok(renamed)
}

/// Replaces a text where no letter, digit, `_` or `$` follows.
fn replace_whole(text: &str, from: &str, to: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(at) = rest.find(from) {
        let (before, found) = rest.split_at(at);
        let after = &found[from.len()..];
        let ends = !after.starts_with(|next: char| next.is_alphanumeric() || "_$".contains(next));
        out.push_str(before);
        out.push_str(if ends { to } else { from });
        rest = after;
    }
    out + rest
}

#[cfg(test)]
mod tests {
    use super::*;

    const SAID: &str = "{\n \"imports\": [\n  [\"./m_bg.js\", \"__wbg_f_12\", \"$\"],\n  \
        [\"./m_bg.js\", \"__wbg_f_1\", \"b\"]\n ],\n \"exports\": [\n  [\"run\", \"c\"],\n  \
        [\"memory\", \"d\"]\n ]\n}";

    #[test]
    fn the_glue_takes_up_the_modules_names() {
        let glue = "wasm.run(); wasm.runs(); wasm.memory.buffer; x = {\n __wbg_f_1: a,\n \
            __wbg_f_12: b }; y = { \"./m_bg.js\": x }";
        assert_eq!(
            shorten(glue, SAID).unwrap(),
            "wasm.c(); wasm.runs(); wasm.d.buffer; x = {\n b: a,\n $: b }; y = { \"a\": x }"
        );
    }

    #[test]
    fn an_import_that_the_glue_lacks_is_named() {
        let wrong = shorten("y = { \"./m_bg.js\": { __wbg_f_12: b } }", SAID).unwrap_err();
        assert_eq!(wrong, "the glue does not define the import __wbg_f_1");
    }

    #[test]
    fn a_list_that_is_not_understood_is_an_error() {
        assert!(shorten("", "").is_err());
        assert!(shorten("", "[\"a\"]").is_err());
    }
}
