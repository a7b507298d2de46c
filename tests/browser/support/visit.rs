//! A test's visit to a page, with the checks that hold on every page.

use super::browser::Browser;
use super::host::Manner;
use super::lent::Lent;
use super::page::Page;

/// A visit to a ready page. It ends with two checks: a quiet console, and no other host asked.
#[track_caller]
pub fn visit(query: &str, test: impl FnOnce(&Page)) {
    visit_in(&Lent::any(), Manner::default(), query, test);
}

/// As [`visit`], in a given browser and from a host with manners of its own.
#[track_caller]
pub fn visit_in(browser: &Browser, manner: Manner, query: &str, test: impl FnOnce(&Page)) {
    on(&Page::open(browser, manner, query), test);
}

/// As [`visit`], on a page that is open already.
#[track_caller]
pub fn on(page: &Page, test: impl FnOnce(&Page)) {
    page.wait_until("ready");
    test(page);
    page.assert_quiet();
    page.assert_at_home();
}

/// A visit to a page whose widget cannot start. The console may say why.
#[track_caller]
pub fn visit_failing(manner: Manner, test: impl FnOnce(&Page)) {
    let browser = Lent::any();
    let page = Page::open(&browser, manner, "");
    page.wait_until("failed");
    test(&page);
    page.assert_at_home();
}
