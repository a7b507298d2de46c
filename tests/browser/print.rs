//! Print: the whole table on paper, with its sources as numbered notes.

use crate::support::can::{Can, only_where};
use crate::support::core::core;
use crate::support::engine::{Engine, engine};
use crate::support::page::Page;
use crate::support::visit::visit;
use flate2::read::ZlibDecoder;
use serde_json::Value;
use std::io::Read;

/// A4 and Letter, in centimetres.
const PAPERS: [(f64, f64); 2] = [(21.0, 29.7), (21.59, 27.94)];

/// A point of a PDF, of which an inch has 72, in centimetres.
const POINT: f64 = 2.54 / 72.0;

/// What stands in a PDF, with what Firefox packs: its objects are in streams.
fn unpacked(file: &[u8]) -> String {
    let mut text = String::from_utf8_lossy(file).into_owned();
    let mut left = file;
    while let Some(at) = left.windows(7).position(|mark| mark == b"stream\n") {
        left = &left[at + 7..];
        let mut bytes = Vec::new();
        // What is packed in another way is none of what is looked for.
        if ZlibDecoder::new(left).read_to_end(&mut bytes).is_ok() {
            text.push_str(&String::from_utf8_lossy(&bytes));
        }
    }
    text
}

/// The sizes of the pages of a PDF, in centimetres.
fn pages(text: &str) -> Vec<(f64, f64)> {
    let boxes = text.split("/MediaBox").skip(1).map(|after| {
        let inside = after.split(['[', ']']).nth(1).unwrap_or_default();
        inside.split_whitespace().map(|edge| edge.parse().unwrap())
    });
    boxes
        .map(Vec::<f64>::from_iter)
        .map(|edges| (edges[2] * POINT, edges[3] * POINT))
        .collect()
}

/// What the page says that it will print, at the moment that it is asked to.
fn while_printing(page: &Page, script: &str) -> Value {
    page.run("dispatchEvent(new Event('beforeprint'))");
    page.settle();
    let found = page.run(script);
    page.run("dispatchEvent(new Event('afterprint'))");
    page.settle();
    found
}

#[test]
fn every_source_of_the_table_is_on_paper_of_either_size() {
    visit("", |page| {
        if !only_where(page, Can::Print) {
            return;
        }
        let script = "return [...document.querySelectorAll('.dm-sources a')].map((a) => a.href)";
        let sources = while_printing(page, script);
        let sources = sources.as_array().unwrap();
        assert!(sources.len() > 50, "{}", sources.len());
        for (width, height) in PAPERS {
            let file = unpacked(&page.browser.print(width, height));
            let pages = pages(&file);
            assert!((2..8).contains(&pages.len()), "{pages:?}");
            for (across, down) in pages {
                let is_near = |one: f64, other: f64| (one - other).abs() < 0.1;
                assert!(
                    is_near(across, width) && is_near(down, height),
                    "{across} {down}"
                );
            }
            // Firefox draws letters and keeps no links.
            if engine() == Engine::Chromium {
                for source in sources {
                    let address = source.as_str().unwrap();
                    assert!(file.contains(address), "{address} in {width}");
                }
            }
        }
        assert_eq!(page.count(".dm-sources"), 0, "the notes go after a print");
        page.assert_is(&core().default);
    });
}

#[test]
fn a_position_on_paper_has_the_number_of_its_source() {
    visit("lang=fa", |page| {
        let script = "const notes = document.querySelectorAll('.dm-sources li').length;
            const cells = document.querySelectorAll('td[data-note]').length;
            return [notes, cells, document.querySelector('td[data-note]').dataset.note]";
        let found = while_printing(page, script);
        let [notes, cells] = [0, 1].map(|ix| found[ix].as_u64().unwrap());
        assert!(50 < notes && notes < cells, "{notes} notes, {cells} cells");
        assert_eq!(found[2], "۱", "the digits of the language");
    });
}
