//! The notice of what of others is in a build, with their licences: `THIRD-PARTY.txt`.

pub mod crates;
mod texts;

use crate::say::Failure;
use crate::{VERSION, lock, run};
use crates::Crate;
use std::collections::BTreeMap;
use texts::Texts;

/// Its name in a build.
pub const NAME: &str = "THIRD-PARTY.txt";
/// Of the package itself, which is nobody else's.
const OURS: &str = "dispute-matrix";

/// A part of the notice: crates with their texts.
struct Part {
    title: String,
    crates: Vec<(Crate, Texts)>,
}

/// The notice of a release that is built in this environment.
pub fn text() -> Result<String, Failure> {
    let (library, sources) = crates::of_library()?;
    let compiler = run::answer("rustc", &["--version"]).unwrap_or_default();
    let parts = [
        part("Crates", crates::of_widget()?, None)?,
        part(
            &format!("Rust's standard library, of {compiler}"),
            library,
            Some(&sources),
        )?,
    ];
    Ok(written(&parts, &lock::wasm_bindgen()?))
}

fn part(
    title: &str,
    crates: Vec<Crate>,
    within: Option<&std::path::Path>,
) -> Result<Part, Failure> {
    let others = crates.into_iter().filter(|it| it.name != OURS);
    let crates = others.map(|it| texts::of(&it, within).map(|texts| (it, texts)));
    Ok(Part {
        title: title.to_owned(),
        crates: crates.collect::<Result<_, _>>()?,
    })
}

fn written(parts: &[Part], bindgen: &str) -> String {
    let mut texts = Numbered::default();
    let mut out = format!(
        "dispute-matrix {VERSION}: what of others is in its files\n\n\
         The modules (*_bg.wasm) hold code of the crates below and of Rust's standard library. The \
         scripts\nhold what wasm-bindgen {bindgen} wrote to join script and module, under the \
         licences of the crate of\nthat name. Behind each name stand its licences and the numbers \
         of the texts, which follow.\nThe widget's own licences, MIT or Apache-2.0, are in \
         LICENSE-MIT and LICENSE-APACHE.\n"
    );
    for part in parts {
        out += &format!("\n{}\n", part.title);
        for (found, Texts { texts: all, lent }) in &part.crates {
            let numbers: Vec<String> = all.iter().map(|text| texts.number(text, found)).collect();
            let lent = if *lent { ", used under Apache-2.0" } else { "" };
            let line = format!(
                "  {} {}: {}{lent} {} {}",
                found.name,
                found.version,
                found.licence,
                numbers.concat(),
                found.home
            );
            out.push_str(line.trim_end());
            out.push('\n');
        }
    }
    out + &texts.all()
}

/// Texts, each once, whoever has it.
#[derive(Default)]
struct Numbered {
    /// By their words, so that another layout makes no other text.
    numbers: BTreeMap<String, usize>,
    /// Each text, and the crates that have it.
    texts: Vec<(String, Vec<String>)>,
}

impl Numbered {
    /// The number of a text that a crate has, as it is shown.
    fn number(&mut self, text: &str, of: &Crate) -> String {
        let words: Vec<&str> = text.split_whitespace().collect();
        let next = self.texts.len();
        let at = *self.numbers.entry(words.join(" ")).or_insert(next);
        if at == next {
            self.texts.push((plain(text), Vec::new()));
        }
        if let Some((_, crates)) = self.texts.get_mut(at) {
            crates.push(format!("{} {}", of.name, of.version));
        }
        format!("[{}]", at + 1)
    }

    fn all(&self) -> String {
        let each = self.texts.iter().enumerate().map(|(at, (text, crates))| {
            let rule = "-".repeat(100);
            format!(
                "\n{rule}\n[{}] {}\n{rule}\n\n{text}",
                at + 1,
                crates.join(", ")
            )
        });
        each.collect()
    }
}

/// A text with lines that end in `\n` alone.
fn plain(text: &str) -> String {
    let lines: Vec<&str> = text.lines().map(str::trim_end).collect();
    lines.join("\n").trim_matches('\n').to_owned() + "\n"
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::paths;
    use std::path::PathBuf;
    use std::process::Command;

    fn named(name: &str, licence: &str) -> Crate {
        Crate {
            name: name.into(),
            version: "1.0.0".into(),
            licence: licence.into(),
            home: format!("https://code.example/{name}"),
            folder: PathBuf::new(),
        }
    }

    fn texts(all: &[&str], lent: bool) -> Texts {
        Texts {
            texts: all.iter().map(|text| (*text).to_owned()).collect(),
            lent,
        }
    }

    #[test]
    fn each_crate_is_named_and_a_text_that_several_have_stands_once() {
        let part = Part {
            title: "Crates".into(),
            crates: vec![
                (named("a", "MIT"), texts(&["Held by A."], false)),
                (
                    named("b", "MIT OR Zlib"),
                    texts(&["Zlib", "Held  by\r\nA."], false),
                ),
                (named("c", "Apache-2.0"), texts(&["Apache"], true)),
            ],
        };
        let text = written(&[part], "0.2.1");
        for line in [
            "Crates",
            "  a 1.0.0: MIT [1] https://code.example/a",
            "  b 1.0.0: MIT OR Zlib [2][1] https://code.example/b",
            "  c 1.0.0: Apache-2.0, used under Apache-2.0 [3] https://code.example/c",
            "[1] a 1.0.0, b 1.0.0",
            "Held by A.",
        ] {
            assert!(text.lines().any(|it| it == line), "{line} in {text}");
        }
        assert_eq!(text.matches("Held").count(), 1);
        assert!(text.contains("wasm-bindgen 0.2.1 "), "{text}");
        assert!(text.starts_with(&format!("dispute-matrix {VERSION}:")));
    }

    /// The names and versions that `cargo tree` has: another way to the same list.
    fn tree() -> Vec<String> {
        let mut command = Command::new("cargo");
        command.args([
            "tree",
            "--locked",
            "--edges=normal,no-proc-macro",
            "--prefix=none",
        ]);
        command.args(["--target", crate::toolchain::TARGET]);
        command.args(["--features", crates::MODULES, "--format={p}"]);
        let said = run::bytes(command.current_dir(paths::top()), "listing", "look").unwrap();
        let said = String::from_utf8(said).unwrap();
        let line = |line: &str| {
            let words: Vec<&str> = line.split_whitespace().take(2).collect();
            words.join(" ").replacen(" v", " ", 1)
        };
        said.lines().map(line).filter(|it| !it.is_empty()).collect()
    }

    #[test]
    fn the_notice_names_every_crate_of_the_modules() {
        let part = part("Crates", crates::of_widget().unwrap(), None).unwrap();
        let text = written(&[part], "0");
        let tree = tree();
        assert!(
            tree.iter().any(|it| it.starts_with("wasm-bindgen ")),
            "{tree:?}"
        );
        for found in tree.iter().filter(|it| !it.starts_with(OURS)) {
            assert!(text.contains(&format!("\n  {found}: ")), "{found}");
        }
        assert!(!text.contains(&format!("\n  {OURS} ")));
        assert!(!text.contains(&paths::top().display().to_string()));
    }
}
