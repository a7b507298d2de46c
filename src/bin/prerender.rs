//! Prints what the build writes beside the widget. A build step; it ships nothing.
//!
//! - `prerender root [LANGUAGE]`: the root element with the default view, drawn by the page's own
//!   components.
//! - `prerender head [LANGUAGE]`: the page's title, description, link previews and data.
//! - `prerender words LANGUAGE`: the file of words that the widget loads for a language.
//! - `prerender scripts`: what scripts say, in English, as JSON.
//! - `prerender fragment`, `oembed`, `amp`, `dataset`: forms of the widget without scripts.
//! - `prerender export FORMAT [QUERY]`: a file of a view.
//! - `prerender picture FRAME [QUERY]`: a picture of a view, as SVG.
//! - `prerender presets`: what the links of the record's presets ask for and the record has not.
//! - `prerender record`: the record in its compact layout, as it lies beside the module.
//! - `prerender record-first`: the part of it that stands in the module, for the size report.
//!
//! `DISPUTE_MATRIX_URL` names the address that the build will be served from.

use dispute_matrix::ui::Model;
use dispute_matrix::words::Language;
use dispute_matrix::{prerender, record};
use std::io::{Error, Write};
use std::process::ExitCode;

fn main() -> ExitCode {
    match print() {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("prerender: {error}");
            ExitCode::FAILURE
        }
    }
}

fn print() -> std::io::Result<()> {
    let site = prerender::read().map_err(Error::other)?;
    let asked = std::env::args().nth(1);
    let bytes = match asked.as_deref() {
        Some("root") => prerender::root_of(told(model(2))?).into_bytes(),
        Some("head") => prerender::head(&site, told(model(2))?).into_bytes(),
        Some("words") => told(language(2).and_then(prerender::words_file))?.into_bytes(),
        Some("scripts") => told(prerender::scripts())?.into_bytes(),
        Some("fragment") => prerender::fragment(&site).into_bytes(),
        Some("oembed") => prerender::oembed(&site).into_bytes(),
        Some("amp") => prerender::amp(&site).into_bytes(),
        Some("dataset") => prerender::dataset(&site).into_bytes(),
        Some("presets") => prerender::faults_of_presets(&Model::embedded().record)
            .join("\n")
            .into_bytes(),
        Some("record") => record::embedded_bytes().to_vec(),
        Some("record-first") => record::first_bytes().to_vec(),
        Some("export") => told(prerender::export(&site, &argument(2), &argument(3)))?.into_bytes(),
        Some("picture") => told(prerender::frame(&site, &argument(2), &argument(3)))?.into_bytes(),
        other => told(Err(format!(
            "unknown part {:?}; use root, head, words, scripts, fragment, oembed, amp, dataset, \
             export, picture, presets, record or record-first",
            other.unwrap_or_default()
        )))?,
    };
    std::io::stdout().write_all(&bytes)
}

/// An argument of the command line; empty where it is not given.
fn argument(place: usize) -> String {
    std::env::args().nth(place).unwrap_or_default()
}

/// The language that an argument names; English where there is none.
fn language(place: usize) -> Result<Language, String> {
    let tag = argument(place);
    if tag.is_empty() {
        return Ok(Language::English);
    }
    Language::parse(&tag).ok_or_else(|| {
        let known: Vec<&str> = Language::ALL.iter().map(|one| one.name()).collect();
        format!("unknown language {tag:?}; use one of {}", known.join(", "))
    })
}

/// The embedded record in the language that an argument names.
fn model(place: usize) -> Result<&'static Model, String> {
    prerender::in_language(language(place)?)
}

fn told<T>(what: Result<T, String>) -> std::io::Result<T> {
    what.map_err(Error::other)
}
