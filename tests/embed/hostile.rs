//! A record whose every text does its worst, shown live: it is seen as text, runs nothing, brings no
//! element of its own, and breaks no layout. The host's page has no policy that would help.

use crate::newsroom::{Case, Newsroom};
use crate::support::core::Core;
use crate::support::page::{Page, strings};
use crate::widget::Widget;
use dispute_matrix::record::limits::CHARACTERS;
use dispute_matrix::record::read;
use serde_json::{Value, json};

const HARBOUR: &str = include_str!("records/harbour.json");

/// What a page must never run: each sets a mark, by another way.
const TEXTS: [&str; 14] = [
    "<img src=x onerror=\"top.ran='img'\">",
    "<script>top.ran='script'</script>",
    "\"><svg onload=top.ran='svg'>",
    "'><a href=javascript:top.ran='a'>x</a>",
    "</td></table><iframe srcdoc=\"<script>top.ran='frame'</script>\">",
    "javascript:top.ran='address'",
    "{{constructor.constructor(\"top.ran='braces'\")()}} ${top.ran='dollar'}",
    "<!-- --!> <![CDATA[ ]]> &lt;b&gt; &#x3c;b&#x3e; \\u003cb\\u003e",
    "<style>*{display:none}</style><base href=//elsewhere.invalid/>",
    "\u{202e}dettimda si ohw\u{202d}\u{2066}\u{2067}\u{2068} no end",
    "\u{200f}\u{200e}\u{200b}\u{ad}\u{2060}قائمة\u{202b}\u{202a}",
    "Z\u{335}\u{321}\u{351}a\u{300}\u{301}\u{302}\u{303}\u{304}\u{305}\u{306}\u{307}\u{308}lgo \u{1f3f4}\u{200d}\u{2620}",
    "%3Cscript%3E '); DROP TABLE claims;-- =HYPERLINK(\"https://a.example\")",
    "<dispute-matrix src=//elsewhere.invalid/r.json></dispute-matrix>",
];

/// A word as long as a field may have it, without a place to break.
fn long(most: usize) -> String {
    "Averyveryverylongword".chars().cycle().take(most).collect()
}

/// Puts such texts into every field that may hold any, each no longer than it may be.
fn spoil(value: &mut Value, next: &mut impl Iterator<Item = String>) {
    match value {
        Value::Array(items) => items.iter_mut().for_each(|item| spoil(item, next)),
        Value::Object(fields) => {
            for (name, value) in fields {
                let free = [
                    "name",
                    "short",
                    "about",
                    "title",
                    "summary",
                    "note",
                    "publisher",
                    "licence",
                ];
                let most = CHARACTERS.iter().find(|(field, _)| field == name);
                match most {
                    Some((_, most)) if free.contains(&&**name) && value.is_string() => {
                        let text = next.next().expect("texts go round");
                        let cut: String = text.chars().take(*most).collect();
                        *value = json!(cut.trim());
                    }
                    _ => spoil(value, next),
                }
            }
        }
        _ => {}
    }
}

/// The harbour's record, a note to each claim.
fn harmless() -> Value {
    let mut json: Value = serde_json::from_str(HARBOUR).expect("the fixture is JSON");
    for claim in json["claims"].as_array_mut().expect("claims") {
        claim["note"] = json!("A note.");
    }
    json
}

/// The same with texts that begin at one of the list, the longest after its last.
fn hostile(from: usize) -> Value {
    let mut json = harmless();
    let texts = TEXTS.iter().map(|text| (*text).to_owned());
    let all: Vec<String> = texts.chain([long(2_000)]).collect();
    spoil(&mut json, &mut all.into_iter().cycle().skip(from));
    json
}

/// The core's side of a record.
fn core_of(json: &Value) -> Core {
    let record = read("hostile.json", &crate::host_json::HostJson(json));
    Core::of(record.unwrap_or_else(|faults| panic!("{faults:?}")))
}

/// Nothing has run, and no policy was needed for it.
#[track_caller]
fn assert_nothing_ran(page: &Page) {
    page.settle();
    assert_eq!(page.run("return top.ran ?? null"), Value::Null);
}

/// How many elements of each kind a widget has, with the names of their attributes. Left out is
/// the language of the one that speaks: it comes with its first words, which may be later.
fn elements(widget: &Widget) -> Vec<String> {
    strings(&widget.run(
        "const names = (it) => it.getAttributeNames()
           .filter((name) => name !== 'lang' || !it.matches('p[role=status]'));
         const all = [...root.querySelectorAll('*')].map((it) =>
           `${it.localName} ${names(it).sort().join()}`);
         const counts = new Map();
         for (const it of all) counts.set(it, (counts.get(it) ?? 0) + 1);
         return [...counts].map(([it, count]) => `${it}: ${count}`).sort()",
    ))
}

/// The page of a case with one element, of that record, in a view.
fn with_record(json: &Value, view: &str, test: impl FnOnce(&Newsroom, &Widget)) {
    let page = format!(
        "<!DOCTYPE html><html lang=en><meta charset=utf-8><title>A record</title>\
         <meta name=viewport content='width=device-width, initial-scale=1'>\
         <link rel=icon href=data:,><script type=module src=widget/dispute-matrix.js></script>\
         <dispute-matrix src=records/hostile.json view=\"{view}\"></dispute-matrix>"
    );
    Case::of("plain-host")
        .with("index.html", page.into_bytes())
        .with("records/hostile.json", json.to_string().into_bytes())
        .visit(|newsroom| {
            let widget = newsroom.widget("dispute-matrix");
            widget.wait_until("ready");
            test(newsroom, &widget);
        });
}

const OPEN: [&str; 5] = [
    "open=gld.gul",
    "open=gul",
    "open=twn",
    "view=agreement&amp;open=gld.twn",
    "",
];

#[test]
fn hostile_texts_are_shown_as_text_and_bring_no_element_of_their_own() {
    let harmless = harmless();
    for (from, view) in OPEN.iter().enumerate() {
        let mut ours = Vec::new();
        with_record(&harmless, view, |_, widget| ours = elements(widget));
        let json = hostile(from * 3);
        with_record(&json, view, |newsroom, widget| {
            let core = core_of(&json);
            widget.assert_shows_of(&core, &core.view(&view.replace("&amp;", "&")));
            assert_eq!(elements(widget), ours, "{view}");
            assert_nothing_ran(&newsroom.page);
            let summaries = widget.texts(".dm-summary");
            let said = |text: &String| {
                core.record
                    .claims
                    .iter()
                    .any(|it| it.summary.trim() == text)
            };
            assert!(summaries.iter().all(said), "{summaries:?}");
            let links = widget
                .run("return [...root.querySelectorAll('a')].map(({ protocol }) => protocol)");
            let links = strings(&links);
            assert!(
                links.iter().all(|it| it == "https:" || it == "http:"),
                "{links:?}"
            );
        });
    }
}

#[test]
fn hostile_texts_break_no_layout_on_a_phone() {
    for (turn, view) in OPEN.iter().enumerate() {
        // Each text comes to stand in another field.
        let json = hostile(14 - turn);
        with_record(&json, view, |newsroom, _| {
            for width in [360, 1000] {
                newsroom.page.resize(width, 4000);
                newsroom.page.settle();
                let wide = newsroom
                    .page
                    .number("return document.documentElement.scrollWidth");
                assert!(
                    wide <= f64::from(width),
                    "{view}: {wide} px in a window of {width} px"
                );
            }
        });
    }
}

#[test]
fn the_standalone_page_and_its_dialog_show_hostile_texts_as_text() {
    let json = hostile(7);
    Case::of("plain-host")
        .with("records/hostile.json", json.to_string().into_bytes())
        .visit(|newsroom| {
            let page = &newsroom.page;
            let origin = page.host.origin();
            page.browser
                .go(&format!("{origin}/widget/?src=../records/hostile.json"));
            page.wait_until("ready");
            let core = core_of(&json);
            assert_eq!(
                page.text(".dm-headline"),
                one_line(&core.headline(&core.default))
            );
            assert_eq!(page.text(".dm-title"), one_line(&core.record.title));
            page.resize(360, 4000);
            page.settle();
            assert!(page.number("return document.documentElement.scrollWidth") <= 360.0);
            page.click("button[data-share]");
            page.wait_for(
                "the dialog is open",
                "return document.querySelector('dialog.dm-dialog')?.open === true",
            );
            assert_eq!(
                page.count("dialog :is(script, img, svg, iframe, style, dispute-matrix)"),
                0
            );
            // What it gives to paste holds the title, too: as text, again.
            let code = page.ask("return document.querySelector('dialog [name=code]').value");
            let opened: Vec<&str> = code.split('<').skip(1).collect();
            let is_ours = |tag: &&str| {
                ["iframe ", "/iframe>", "script ", "/script>"]
                    .iter()
                    .any(|it| tag.starts_with(it))
            };
            assert!(!opened.is_empty() && opened.iter().all(is_ours), "{code}");
            assert_nothing_ran(page);
        });
}

/// A text as the page is read: in one line.
fn one_line(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

#[test]
fn what_a_record_may_not_hold_is_refused_and_told_as_text() {
    let addresses = [
        "javascript:top.ran=1",
        "JaVaScRiPt:top.ran=1",
        "data:text/html,<script>top.ran=1</script>",
        "vbscript:top.ran=1",
        "https:javascript:top.ran=1",
        " https://a.example/",
        "https://a.example/\"onclick=\"top.ran=1",
        "https://a.example\\@b.example",
        "https://user:word@a.example/",
        "//a.example/",
    ];
    let mut json: Value = serde_json::from_str(HARBOUR).expect("the fixture is JSON");
    let claims = json["claims"].as_array().expect("claims").clone();
    let claim = |(n, text): (usize, &str)| {
        let mut claim = claims[n % claims.len()].clone();
        claim["id"] = json!(format!("claim-{n}"));
        claim["source"]["url"] = json!(text);
        claim
    };
    let mut spoilt: Vec<Value> = addresses.into_iter().enumerate().map(claim).collect();
    // Ten thousand characters are no summary, and a fault tells the first eighty of them.
    let mut long = claims[0].clone();
    long["summary"] = json!("<img src=x onerror='top.ran=1'>".repeat(400));
    spoilt.push(long);
    json["claims"] = json!(spoilt);
    let faults = read("hostile.json", &crate::host_json::HostJson(&json)).expect_err("it is bad");
    assert_eq!(faults.count(), addresses.len() + 1);
    let faults: Vec<String> = faults.listed().iter().map(ToString::to_string).collect();
    let page = "<!DOCTYPE html><html lang=en><meta charset=utf-8><title>Refused</title>\
        <link rel=icon href=data:,><script type=module src=widget/dispute-matrix.js></script>\
        <dispute-matrix src=records/hostile.json><p class=fallback>A table.</p></dispute-matrix>";
    Case::of("plain-host")
        .with("index.html", page.into())
        .with("records/hostile.json", json.to_string().into_bytes())
        .visit_failing(|newsroom| {
            let widget = newsroom.widget("dispute-matrix");
            widget.wait_until("failed");
            assert!(widget.shows_fallback(".fallback"));
            assert_eq!(widget.texts(".dm-faults li"), faults);
            let kinds = strings(
                &widget.run("return [...root.querySelectorAll('*')].map((it) => it.localName)"),
            );
            assert!(
                kinds.iter().all(|it| ["p", "ul", "li"].contains(&&**it)),
                "{kinds:?}"
            );
            newsroom.page.resize(360, 2000);
            newsroom.page.settle();
            assert!(
                newsroom
                    .page
                    .number("return document.documentElement.scrollWidth")
                    <= 360.0
            );
            assert_nothing_ran(&newsroom.page);
        });
}

#[test]
fn a_link_of_ten_thousand_characters_of_markup_is_read_and_shown_as_text() {
    Case::of("plain-host").visit(|newsroom| {
        let page = &newsroom.page;
        let markup = "%3Cimg%20src=x%20onerror=%22top.ran=1%22%3E%E2%80%AE".repeat(200);
        let origin = page.host.origin();
        for key in [
            "q", "at", "open", "blocs", "lang", "record", "if", "foreign",
        ] {
            page.browser.go(&format!("{origin}/widget/?{key}={markup}"));
            page.wait_until("ready");
            assert_eq!(
                page.count("#dispute-matrix :is(img, script, iframe)"),
                0,
                "{key}"
            );
            page.resize(360, 2000);
            page.settle();
            let wide = page.number("return document.documentElement.scrollWidth");
            assert!(wide <= 360.0, "{key}: {wide} px");
            assert_nothing_ran(page);
        }
    });
}
