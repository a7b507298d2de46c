//! Citations: as text, for LaTeX, for reference managers. They name what the record tells of
//! itself and nobody as an author.

use super::format::key;
use super::value::Value;
use super::{Export, svg::is_safe};
use crate::record::{Day, When};
use crate::words;

/// What the record is shown with.
const WITH: &str = "dispute-matrix";

/// The citation as one line of text.
pub(super) fn text(export: &Export) -> String {
    let Export {
        record, view, on, ..
    } = *export;
    let mut text = words::citation(record, view, &url(export), on);
    text.push('\n');
    text
}

/// The citation as a BibTeX entry, which BibLaTeX reads too.
pub(super) fn bibtex(export: &Export) -> String {
    let Export { record, view, .. } = *export;
    let version = When::parse(&record.version);
    let entries = [
        // Braces keep the capitals as they are.
        (
            "title",
            braced(&escaped(&words::export_title(record, view))),
        ),
        ("howpublished", WITH.into()),
        ("version", escaped(&record.version)),
        ("year", version.map(year).unwrap_or_default()),
        ("date", version.map(When::iso).unwrap_or_default()),
        ("url", address(&url(export))),
        ("urldate", export.on.map(Day::iso).unwrap_or_default()),
        ("note", escaped(&words::citation_note(record, view))),
    ];
    let mut text = ["@misc{", &key(record, view), ",\n"].concat();
    for (name, value) in entries.into_iter().filter(|(_, value)| !value.is_empty()) {
        for part in ["  ", name, " = {", &value, "},\n"] {
            text.push_str(part);
        }
    }
    text.push_str("}\n");
    text
}

/// The citation as CSL-JSON: a list of one item.
pub(super) fn csl(export: &Export) -> String {
    let Export { record, view, .. } = *export;
    let mut entries = vec![
        ("id", Value::from(key(record, view))),
        ("type", "dataset".into()),
        ("title", words::export_title(record, view).into()),
        ("version", (&*record.version).into()),
        ("source", WITH.into()),
        ("note", words::citation_note(record, view).into()),
    ];
    let issued = When::parse(&record.version).map(date_parts);
    entries.extend(issued.map(|date| ("issued", date)));
    let on = export.on.and_then(|day| When::parse(&day.iso()));
    entries.extend(on.map(|day| ("accessed", date_parts(day))));
    let url = url(export);
    if !url.is_empty() {
        entries.push(("URL", url.into()));
    }
    Value::List(vec![Value::Map(entries)]).json()
}

/// The link, where it is an address that leads there from anywhere.
fn url(export: &Export) -> String {
    let link = export.link();
    let absolute = link.starts_with("https://") || link.starts_with("http://");
    if absolute { link } else { String::new() }
}

fn year(when: When) -> String {
    when.day.ymd().0.to_string()
}

/// A date in CSL's form, no more exact than it was written.
fn date_parts(when: When) -> Value {
    let parts = when.iso();
    let parts = parts.split('-').filter_map(|part| part.parse::<u32>().ok());
    Value::Map(vec![("date-parts", Value::List(vec![parts.collect()]))])
}

fn braced(text: &str) -> String {
    ["{", text, "}"].concat()
}

/// A text as LaTeX reads it: its special characters by their commands.
fn escaped(text: &str) -> String {
    let mut escaped = String::new();
    for letter in text.chars() {
        match letter {
            '\\' => escaped.push_str("\\textbackslash{}"),
            '~' => escaped.push_str("\\textasciitilde{}"),
            '^' => escaped.push_str("\\textasciicircum{}"),
            // BibTeX counts braces even behind a backslash.
            '{' => escaped.push_str("\\textbraceleft{}"),
            '}' => escaped.push_str("\\textbraceright{}"),
            '#' | '$' | '%' | '&' | '_' => escaped.extend(['\\', letter]),
            letter if is_safe(letter) && !letter.is_whitespace() => escaped.push(letter),
            _ => escaped.push(' '),
        }
    }
    escaped
}

/// An address as BibLaTeX takes it: as it is, but for what would end the field.
fn address(url: &str) -> String {
    let mut address = String::new();
    for letter in url.chars() {
        match letter {
            '{' => address.push_str("%7B"),
            '}' => address.push_str("%7D"),
            '\\' => address.push_str("%5C"),
            letter if letter.is_whitespace() || letter.is_control() => address.push_str("%20"),
            letter => address.push(letter),
        }
    }
    address
}
