//! The widget in every language: by its link, by the reader's choice, by the page's own.

use crate::support::core::{Page as Live, assert_same, core};
use crate::support::dist;
use crate::support::engine::Reader;
use crate::support::host::{Fault, Manner};
use crate::support::language::{file_of, speak};
use crate::support::lent::Lent;
use crate::support::page::Page;
use crate::support::visit::visit;
use dispute_matrix::words::{self, Language};
use serde_json::json;

/// The page shows a view in a language: its attributes, its sentences, every cell.
#[track_caller]
fn assert_speaks(page: &Page, language: Language, query: &str) {
    let core = speak(language);
    let view = core.view(query);
    for selector in ["html", ".dm-app"] {
        assert_eq!(page.attributes(selector, "lang"), [language.name()]);
        let direction =
            format!("return getComputedStyle(document.querySelector('{selector}')).direction");
        assert_eq!(page.ask(&direction), language.direction());
    }
    assert_eq!(page.text(".dm-title"), flat(&core.record.title));
    let headline = words::headline(&core.record, &view, &core.table(&view));
    assert_eq!(page.text(".dm-headline"), flat(&headline.sentence()));
    assert_eq!(
        flat(&page.ask("return document.title")),
        flat(&words::document_title(&core.record, &view))
    );
    assert_eq!(
        page.ask("return document.querySelector('[name=lang]').value"),
        language.name()
    );
    let lines = |lines: Vec<String>| lines.iter().map(|line| flat(line)).collect::<Vec<_>>();
    assert_same(
        query,
        &lines(page.lines()),
        &lines(core.lines(&view, Live::Live)),
    );
}

/// A text as the page is read: every kind of space is one.
fn flat(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// Files of words that the page asked its host for.
fn words_asked(page: &Page) -> Vec<String> {
    let asked = page.host.asked().into_iter();
    let name = |path: String| path.rsplit('/').next().unwrap_or_default().to_owned();
    asked
        .map(name)
        .filter(|name| name.starts_with("words-"))
        .collect()
}

/// The languages that the tests below ask for in vain.
const OTHERS: [&str; 2] = ["fa", "de"];

/// The file of a language's words.
fn words_of(tag: &str) -> &'static str {
    dist::name(&format!("words-{tag}-"), ".txt")
}

/// Chooses a language as a reader would.
#[track_caller]
fn choose(page: &Page, language: Language) {
    page.choose("lang", language.name());
    wait_until_spoken(page, language);
}

/// A language may have to be loaded before it is spoken.
fn wait_until_spoken(page: &Page, language: Language) {
    let spoken = format!(
        "return document.querySelector('.dm-app')?.lang === '{}'",
        language.name()
    );
    page.wait_for("the language is spoken", &spoken);
    page.settle();
}

#[test]
fn a_link_names_the_language_and_only_its_words_are_loaded() {
    for language in Language::ALL
        .iter()
        .copied()
        .filter(|one| *one != Language::English)
    {
        let query = format!("lang={}", language.name());
        visit(&query, |page| {
            assert_speaks(page, language, "");
            assert_eq!(words_asked(page), [file_of(language)]);
            assert_eq!(page.query(), query);
        });
    }
}

#[test]
fn without_a_language_in_the_link_no_words_are_loaded() {
    visit("", |page| {
        assert_eq!(page.attributes("html", "lang"), ["en"]);
        assert_eq!(words_asked(page), [""; 0]);
    });
}

#[test]
fn a_language_that_there_is_none_of_leaves_english_with_a_notice() {
    for none in ["xx", "constructor", "__proto__"] {
        visit(&format!("lang={none}"), |page| {
            assert_eq!(page.attributes(".dm-app", "lang"), ["en"]);
            assert!(page.text(".dm-notice").contains(none), "{none}");
            assert_eq!(words_asked(page), [""; 0]);
        });
    }
}

#[test]
fn what_is_open_is_told_in_the_language_too_and_claims_stay_in_english() {
    visit("lang=ar&open=ru.ahrar", |page| {
        let core = speak(Language::Arabic);
        let view = core.view("open=ru.ahrar");
        assert_eq!(page.lines(), core.lines(&view, Live::Live));
        let title = page.text(".dm-panel h2");
        assert!(title.contains("روسيا"), "{title}");
        let own = page.attributes(".dm-summary", "lang");
        assert!(
            !own.is_empty() && own.iter().all(|lang| lang == "en"),
            "{own:?}"
        );
        assert_eq!(page.attributes(".dm-summary", "dir").len(), own.len());
    });
}

#[test]
fn a_reader_changes_the_language_and_goes_back() {
    visit("rule=majority", |page| {
        choose(page, Language::Russian);
        assert_speaks(page, Language::Russian, "rule=majority");
        assert_eq!(page.query(), "rule=majority&lang=ru");
        choose(page, Language::Turkish);
        assert_eq!(page.query(), "rule=majority&lang=tr");
        page.back_to("rule=majority&lang=ru");
        wait_until_spoken(page, Language::Russian);
        assert_speaks(page, Language::Russian, "rule=majority");
        page.back_to("rule=majority");
        wait_until_spoken(page, Language::English);
        assert_eq!(
            words_asked(page),
            [file_of(Language::Russian), file_of(Language::Turkish)]
        );
    });
}

#[test]
fn the_focus_stays_on_the_choice_of_languages() {
    visit("", |page| {
        // Not by the driver: Firefox's takes the focus off a choice that it makes.
        page.run(
            "const choice = document.querySelector('.dm-language select');
            choice.focus();
            choice.value = 'fa';
            choice.dispatchEvent(new Event('change', { bubbles: true }))",
        );
        wait_until_spoken(page, Language::Persian);
        assert_eq!(page.ask("return document.activeElement.name"), "lang");
    });
}

#[test]
fn a_language_page_is_in_its_language_before_and_after_the_widget_starts() {
    let browser = Lent::any();
    let page = Page::open(&browser, Manner::default(), "plain=true");
    for language in [Language::Arabic, Language::Chinese] {
        browser.go(&format!("{}/{}.html", page.host.origin(), language.name()));
        assert_eq!(page.attributes("html", "lang"), [language.name()]);
        page.wait_until("ready");
        assert_speaks(&page, language, "");
        assert_eq!(page.query(), "");
        choose(&page, Language::English);
        assert_eq!(page.query(), "lang=en");
        assert_speaks(&page, Language::English, "");
    }
    page.assert_quiet();
}

#[test]
fn words_that_do_not_come_leave_english_with_a_sentence() {
    let browser = Lent::any();
    let manner = Manner {
        faults: OTHERS.map(|tag| (words_of(tag), Fault::Missing)).into(),
        ..Manner::default()
    };
    let page = Page::open(&browser, manner, "lang=fa");
    page.wait_until("ready");
    assert_eq!(page.text(".dm-headline"), core().headline(&core().default));
    let said = page.text("#dispute-matrix > .dm-failed");
    assert!(
        said.starts_with("This language could not be loaded (the server answered 404"),
        "{said}"
    );
    page.choose("lang", "de");
    page.wait_for(
        "it is told of the other one",
        "return document.querySelector('.dm-failed')?.textContent.includes('/words-de-')",
    );
    assert_eq!(page.count(".dm-failed"), 1, "once, of the last one");
    assert_eq!(page.attributes(".dm-app", "lang"), ["en"]);
    assert_eq!(
        page.ask("return document.querySelector('[name=lang]').value"),
        "en"
    );
}

#[test]
fn words_of_another_build_are_refused() {
    let browser = Lent::any();
    let manner = Manner::faulty(words_of("fa"), Fault::SwappedFor("csp.txt"));
    let page = Page::open(&browser, manner, "lang=fa");
    page.wait_until("ready");
    let said = page.text("#dispute-matrix > .dm-failed");
    assert!(
        said.starts_with("This language could not be loaded ("),
        "{said}"
    );
    assert_eq!(page.text(".dm-headline"), core().headline(&core().default));
}

#[test]
fn from_the_right_the_groups_stand_on_the_right_and_nothing_overflows() {
    visit("lang=ar", |page| {
        let places = page.run(
            "const at = (selector) => document.querySelector(selector).getBoundingClientRect();
             const name = at('tbody tr[data-group] th'), cell = at('td[data-bloc]'), end = at('td.dm-end');
             return [name.left > cell.left, cell.left > end.left,
               document.documentElement.scrollWidth <= innerWidth]",
        );
        assert_eq!(places, json!([true, true, true]));
    });
}

#[test]
fn the_dialog_for_sharing_speaks_the_language_and_its_link_keeps_it() {
    visit("lang=ru&rule=majority", |page| {
        page.browser.click("[data-share]");
        page.wait_for(
            "the dialog is open",
            "return document.querySelector('dialog')?.open === true",
        );
        assert_eq!(page.attributes("dialog", "lang"), ["ru"]);
        let core = speak(Language::Russian);
        let shared = page.text(".dm-shared");
        assert_eq!(shared, core.headline(&core.view("rule=majority")));
        let link = page.ask("return document.querySelector('dialog [name=link]').value");
        assert!(link.ends_with("?rule=majority&lang=ru"), "{link}");
    });
}

#[test]
fn the_browsers_language_is_taken_where_neither_link_nor_page_has_one() {
    let browser = Lent::new(Reader::Turkish);
    let page = Page::open(&browser, Manner::default(), "");
    page.wait_until("ready");
    assert_speaks(&page, Language::Turkish, "");
    assert_eq!(page.query(), "", "it is no choice of the reader's");
    page.go("lang=de");
    page.wait_until("ready");
    assert_speaks(&page, Language::German, "");
    browser.go(&format!("{}/fr.html", page.host.origin()));
    page.wait_until("ready");
    assert_speaks(&page, Language::French, "");
}
