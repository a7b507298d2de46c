//! axe-core: the rules of accessibility that a program can check.

use super::kits;
use super::page::{Page, strings};
use std::sync::OnceLock;

/// Every rule of WCAG 2.0 to 2.2 at A and AA, and the best practices. What needs a person's eye comes
/// back as incomplete, and is no violation.
///
/// Two best practices are the host's to keep, and are left out of a part of a page: that all content
/// stands in landmarks, and that a page has a heading of the first level.
const RUN: &str = "
    return axe.run(arguments[0] ?? document, {
      resultTypes: ['violations'],
      runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22a', 'wcag22aa', 'best-practice'],
      rules: { 'target-size': { enabled: true } },
    }).then(({ violations }) => violations.flatMap(({ id, nodes }) => nodes.map(
      ({ target, any, all, none }) =>
        `${id}: ${target.join(' ')} (${[...any, ...all, ...none].map(({ message }) => message).join('; ')})`,
    )));";

/// The rules' own script.
fn axe() -> &'static str {
    static AXE: OnceLock<String> = OnceLock::new();
    AXE.get_or_init(|| {
        let script = kits::file("axe-core/axe.min.js");
        String::from_utf8(script).expect("a script is UTF-8")
    })
}

impl Page<'_> {
    /// What axe-core finds wrong in the page, shadow roots and all.
    pub fn violations(&self) -> Vec<String> {
        if self.run("return typeof axe") != "object" {
            self.run(axe());
        }
        strings(&self.run(RUN))
    }

    /// axe-core finds nothing wrong in the page.
    #[track_caller]
    pub fn assert_accessible(&self, what: &str) {
        let found = self.violations();
        assert!(
            found.is_empty(),
            "{what}: axe-core finds {}, first {:#?}",
            found.len(),
            &found[..found.len().min(6)]
        );
    }
}
