//! Sizes: of what is pressed, of what is read, and of a page that is zoomed.

use crate::support::looks::WIDTHS;
use crate::support::page::{Page, strings};
use crate::support::visit::visit;

/// Views in which everything that can be pressed or read stands somewhere.
const VIEWS: [&str; 7] = [
    "",
    "view=agreement",
    "view=agreement&open=ru.us",
    "open=eu.ahrar&if=~ru.ahrar.o",
    "open=ahrar",
    "open=ru&since=2015-11-14",
    "blocs=~ru~ru.members~eu~eu.members&at=2016-05-11",
];

/// Languages whose words are long, from right to left, or without spaces.
const LANGUAGES: [&str; 4] = ["en", "de", "ar", "zh"];

/// Tries each view at a width, with all disclosures open.
#[track_caller]
fn in_each_view(widths: &[u32], languages: &[&str], test: impl Fn(&Page, &str)) {
    visit("", |page| {
        for width in widths {
            page.resize(*width, 900);
            for language in languages {
                for view in VIEWS {
                    let query = format!("{view}&lang={language}");
                    page.go(&query);
                    page.wait_until("ready");
                    page.run(
                        "for (const it of document.querySelectorAll('details')) it.open = true",
                    );
                    page.settle();
                    test(page, &format!("?{query} at {width} px"));
                }
            }
        }
    });
}

/// What a script returns must be nothing.
#[track_caller]
fn assert_none(page: &Page, what: &str, script: &str) {
    let found = strings(&page.run(script));
    assert!(found.is_empty(), "{what}: {found:#?}");
}

#[test]
fn whatever_is_pressed_is_24_pixels_wide_and_high() {
    // A box is pressed by its label.
    let script = "
        const controls = 'button, a[href], select, input, summary, textarea';
        return [...document.querySelectorAll(controls)].flatMap((it) => {
          if (!it.checkVisibility({ visibilityProperty: true })) return [];
          const { width, height } = (it.closest('label.dm-tick') ?? it).getBoundingClientRect();
          return width > 23.95 && height > 23.95 ? [] : [`${width} by ${height}: ${it.outerHTML.slice(0, 120)}`];
        })";
    in_each_view(&[320, 360, 720, 1200], &["en", "zh"], |page, what| {
        assert_none(page, what, script);
    });
}

#[test]
fn the_dialogs_controls_are_24_pixels_wide_and_high() {
    visit("", |page| {
        for width in [320, 1200] {
            page.resize(width, 900);
            page.click("[data-share]");
            page.wait_for(
                "the dialog is open",
                "return Boolean(document.querySelector('dialog[open]'))",
            );
            let script = "return [...document.querySelectorAll('dialog :is(button, a[href], select, input, textarea)')]
                .filter((it) => it.checkVisibility()).flatMap((it) => {
                  const { width, height } = it.getBoundingClientRect();
                  return width > 23.95 && height > 23.95 ? [] : [`${width} by ${height}: ${it.outerHTML.slice(0, 120)}`];
                })";
            assert_none(page, "the dialog", script);
            page.run("document.querySelector('dialog').close()");
        }
    });
}

#[test]
fn no_text_is_smaller_than_12_pixels() {
    let script = "
        const texts = document.createTreeWalker(document.querySelector('.dm-app'), NodeFilter.SHOW_TEXT);
        const small = [];
        while (texts.nextNode()) {
          const it = texts.currentNode.parentElement;
          if (!texts.currentNode.data.trim() || !it.checkVisibility() || !it.offsetWidth) continue;
          const size = parseFloat(getComputedStyle(it).fontSize);
          if (size < 12) small.push(`${size}: ${it.outerHTML.slice(0, 120)}`);
        }
        for (const mark of document.querySelectorAll('.dm-mark, .dm-cell')) {
          for (const part of ['::before', '::after']) {
            const { content, fontSize } = getComputedStyle(mark, part);
            if (/\\w/.test(content.replace(/^(none|normal)$/, '')) && parseFloat(fontSize) < 12) small.push(`${fontSize} ${content}`);
          }
        }
        return small";
    in_each_view(&WIDTHS, &["en"], |page, what| {
        assert_none(page, what, script)
    });
}

#[test]
fn a_page_zoomed_to_400_percent_scrolls_one_way_only() {
    // 1280 pixels at 400 % are 320. The table may scroll by itself.
    let script = "
        const page = document.documentElement;
        if (page.scrollWidth <= innerWidth) return [];
        return [...document.querySelectorAll('.dm-app *')]
          .filter((it) => !it.closest('.dm-scroll, .dm-presets, .dm-unseen') && it.getBoundingClientRect().right > innerWidth + 1)
          .map((it) => it.outerHTML.slice(0, 120)).concat(`the page is ${page.scrollWidth} wide`)";
    in_each_view(&[320], &LANGUAGES, |page, what| {
        assert_none(page, what, script)
    });
}

#[test]
fn no_text_is_cut_off_on_a_narrow_page() {
    // A select shows the rest when it is opened.
    let script = "
        return [...document.querySelectorAll('.dm-app *')].flatMap((it) => {
          if (it.matches('.dm-unseen, select, input, option, .dm-scroll, .dm-presets ul, svg *') || !it.checkVisibility()) return [];
          const { overflowX, overflowY } = getComputedStyle(it);
          const cut = (overflowX !== 'visible' && it.scrollWidth > it.clientWidth + 1)
            || (overflowY !== 'visible' && it.scrollHeight > it.clientHeight + 2);
          return cut && it.clientWidth ? [`${it.scrollWidth} in ${it.clientWidth}: ${it.outerHTML.slice(0, 160)}`] : [];
        })";
    in_each_view(&[320, 360, 720], &LANGUAGES, |page, what| {
        assert_none(page, what, script)
    });
}

#[test]
fn text_spaced_as_a_reader_needs_is_not_cut_off() {
    // WCAG 1.4.12: the reader's own style for lines, paragraphs, letters and words. Who blocks, under the
    // cells of a phone, may end in dots then: its group, opened, says it whole.
    visit("open=ahrar", |page| {
        for width in WIDTHS {
            page.resize(width, 900);
            page.run(
                "const style = document.createElement('style');
                 const sheet = new CSSStyleSheet();
                 sheet.replaceSync('.dm * { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important; } .dm p { margin-bottom: 2em !important; }');
                 document.adoptedStyleSheets = [sheet]",
            );
            page.settle();
            assert_none(
                page,
                &format!("{width} px"),
                "return [...document.querySelectorAll('.dm-app :is(p, li, h1, h2, h3, button, summary, label, td:not(.dm-end), th, .dm-words)')]
                   .filter((it) => it.checkVisibility() && it.clientWidth && getComputedStyle(it).overflowX === 'hidden'
                     && it.scrollWidth > it.clientWidth + 1)
                   .map((it) => it.outerHTML.slice(0, 140))",
            );
        }
    });
}

#[test]
fn what_comes_and_goes_moves_the_rows_below_by_whole_pixels() {
    // A row that is moved by a part of a pixel is painted anew with all its cells, by whole ones it
    // is not.
    let script = "
        const moving = '.dm-headline, .dm-method, .dm-presets, .dm-banner, .dm-notices, .dm-section, '
          + 'tr[data-group]';
        return [...document.querySelectorAll(moving)].flatMap((it) => {
          const { height } = it.getBoundingClientRect();
          return Math.abs(height - Math.round(height)) < 0.02 ? [] : [`${height}: ${it.outerHTML.slice(0, 120)}`];
        })";
    in_each_view(&[360, 720, 1200], &["en"], |page, what| {
        assert_none(page, what, script);
    });
}
