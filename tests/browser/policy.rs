//! Under its own policy: nothing from elsewhere, nothing inline, nothing to complain about.

use crate::support::can::{Can, only_where};
use crate::support::core::core;
use crate::support::dist;
use crate::support::host::Manner;
use crate::support::lent::Lent;
use crate::support::page::{Page, strings};
use crate::support::visit::{on, visit};
use std::collections::BTreeSet;

#[test]
fn the_policy_is_the_designs_with_one_hash_in_it() {
    let (before, rest) = dist::policy().split_once("'sha256-").expect("a hash");
    let (hash, after) = rest.split_once('\'').expect("the end of the hash");
    assert_eq!(
        before,
        "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self' "
    );
    assert_eq!(after, "; img-src 'self' data: blob:; connect-src 'self'");
    // 32 bytes in base64.
    assert_eq!((hash.len(), hash.ends_with('=')), (44, true), "{hash}");
}

#[test]
fn the_page_is_served_under_the_builds_policy() {
    visit("", |page| {
        let sent = "return fetch('./').then((it) => it.headers.get('content-security-policy'))";
        assert_eq!(page.ask(sent), dist::policy());
    });
}

#[test]
fn the_policy_lets_the_pages_own_styles_through() {
    visit("", |page| {
        let root = "getComputedStyle(document.getElementById('dispute-matrix'))";
        assert_ne!(
            page.ask(&format!("return {root}.getPropertyValue('--ink')")),
            ""
        );
        assert_eq!(
            page.ask(&format!("return {root}.containerType")),
            "inline-size"
        );
    });
}

#[test]
fn the_page_holds_nothing_that_its_policy_would_refuse() {
    visit("", |page| {
        let found = page.run(
            "return fetch('./').then((it) => it.text()).then((text) => {
               const page = new DOMParser().parseFromString(text, 'text/html');
               const found = [];
               for (const element of page.querySelectorAll('*')) {
                 const data = element.getAttribute('type') === 'application/ld+json';
                 if (element.localName === 'script' && !element.getAttribute('src') && !data) found.push('inline script');
                 for (const { name, value } of element.attributes) {
                   if (name === 'style' || name.startsWith('on') || /^\\s*javascript:/i.test(value)) {
                     found.push(`${name}=${value} on ${element.localName}`);
                   }
                 }
               }
               return [String(page.querySelectorAll('script[src]').length), ...found];
             })",
        );
        assert_eq!(
            strings(&found),
            ["1"],
            "the count of scripts, and what would be refused"
        );
    });
}

#[test]
fn the_live_page_holds_no_style_attribute_and_no_handler() {
    visit("at=2016-05-11&open=eu.ahrar", |page| {
        let found = page.each(
            "#dispute-matrix *",
            "[...element.attributes].filter(({ name }) => name === 'style' || name.startsWith('on'))
               .map(({ name, value }) => `${name}=${value}`).join() || null",
        );
        assert!(found.is_empty(), "{found:?}");
    });
}

#[test]
fn each_file_is_asked_for_once_and_is_one_of_the_builds() {
    visit("", |page| {
        let asked = page.host.asked();
        let different: BTreeSet<&String> = asked.iter().collect();
        assert_eq!(
            asked.len(),
            different.len(),
            "a file is fetched twice: {asked:?}"
        );
        for path in asked.iter().filter(|path| *path != "/") {
            let name = path.trim_start_matches('/');
            assert!(
                dist::files().contains_key(name),
                "{path} is no file of the build"
            );
        }
        assert!(
            asked.iter().any(|path| path.ends_with(".wasm")),
            "{asked:?}"
        );
    });
}

#[test]
fn a_tour_of_all_controls_asks_nobody_and_upsets_nothing() {
    // `visit` itself checks the console and the network log at the end.
    visit("", |page| {
        page.click(".dm-earlier");
        page.click(".dm-later");
        page.choose("at", &core().record.events[2].date.to_string());
        page.enter_date("2016-05-11");
        page.press("verdicts", "disputed");
        page.press("kinds", "islamist");
        page.press("camps", "government");
        page.press("all", "all");
        page.press("camps", "government");
        for (name, value) in [
            ("order", "similar"),
            ("rule", "majority"),
            ("evidence", "low"),
        ] {
            page.choose(name, value);
        }
        for (name, value) in [("blocs", "cn"), ("count", "un"), ("groups", "hzb")] {
            page.tick(name, value);
        }
        page.click("button.dm-expand[data-bloc=eu]");
        for open in ["ru.ahrar", "eu.nusra", "ahrar", "ru"] {
            page.open_by(open);
        }
        page.click("button.dm-close");
        page.type_words("ahrar");
        page.click(".dm-reset");
        page.assert_is(&core().default);
        let before = page.host.asked().len();
        page.open_by("us.ypg");
        assert_eq!(
            page.host.asked().len(),
            before,
            "a step asks even its own host for nothing"
        );
    });
}

#[test]
fn the_page_works_under_trusted_types() {
    let policy = format!("{}; require-trusted-types-for 'script'", dist::policy());
    let manner = Manner {
        policy: Some(policy),
        ..Manner::default()
    };
    let browser = Lent::any();
    let page = Page::open(&browser, manner, "");
    if !only_where(&page, Can::EnforceTrustedTypes) {
        return;
    }
    on(&page, |page| {
        page.press("verdicts", "disputed");
        page.open_by("ru.ahrar");
        page.click("button.dm-expand[data-bloc=eu]");
        page.choose("order", "similar");
        page.type_words("sham");
        page.click("button.dm-close");
    });
}

#[test]
fn the_checks_see_a_warning_a_refusal_and_a_request_elsewhere() {
    // Without this, a log that is off would pass every other test.
    let open_policy = Manner {
        policy: Some("default-src * 'unsafe-inline'".into()),
        ..Manner::default()
    };
    let browser = Lent::any();
    let page = Page::open(&browser, open_policy, "");
    page.run("console.warn('a warning'); return fetch('http://elsewhere.invalid/').catch(() => 0)");
    assert!(page.noise().iter().any(|line| line.contains("a warning")));
    assert_eq!(browser.asked_elsewhere(), ["http://elsewhere.invalid/"]);

    // Firefox may complain of the request when the page has gone.
    browser.tidy();
    let page = Page::open(&browser, Manner::default(), "");
    page.wait_until("ready");
    assert_eq!(page.noise(), [] as [&str; 0]);
    page.run("document.body.setAttribute('style', 'color: red')");
    // Firefox writes it with hyphens.
    let noise = page.noise().join("\n").replace('-', " ");
    assert!(noise.contains("Content Security Policy"), "{noise}");
}
