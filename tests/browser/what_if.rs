//! What-ifs in the page: tried in a cell, carried by the link, never mistaken for the record.

use crate::support::core::core;
use crate::support::visit::visit;
use dispute_matrix::words;

#[test]
fn a_change_is_tried_in_an_open_cell_and_verdict_headline_and_link_follow() {
    visit("open=tr.ypg", |page| {
        page.press("if", "tr.ypg.o");
        let view = core().view("if=~tr.ypg.o&open=tr.ypg");
        page.assert_is(&view);
        assert_eq!(
            page.attributes("tr[data-group=ypg]", "data-verdict"),
            ["agreed-opposition"]
        );
        page.press("if", "tr.ypg.d");
        page.assert_is(&core().view("if=~tr.ypg.d&open=tr.ypg"));
        page.press("if", "tr.ypg");
        page.assert_is(&core().view("open=tr.ypg"));
        page.browser.back();
        page.assert_is(&core().view("if=~tr.ypg.d&open=tr.ypg"));
    });
}

#[test]
fn a_link_with_a_what_if_says_so_in_banner_headline_title_and_cell() {
    let query = "if=~ru.ahrar.o~ir.islam.d";
    visit(query, |page| {
        let view = core().view(query);
        page.assert_is(&view);
        assert!(page.is_visible(".dm-banner"));
        assert_eq!(
            page.text(".dm-banner p"),
            words::what_if(&core().record, &view)
        );
        assert!(page.text(".dm-headline").starts_with("If Russia held "));
        assert!(page.ask("return document.title").starts_with("What if: "));
        assert_eq!(page.count("td[data-supposed]"), 2);
        let said = page.attributes("td[data-supposed] button", "aria-label");
        assert!(
            said.iter()
                .all(|said| said.ends_with("what if, not on record")),
            "{said:?}"
        );
    });
}

#[test]
fn one_press_takes_all_what_ifs_back() {
    visit("if=~ru.ahrar.o~ir.islam.d~us.ypg.t", |page| {
        page.click(".dm-banner button");
        page.assert_is(&core().default);
        assert_eq!(page.count(".dm-banner"), 0);
        assert_eq!(page.count("[data-supposed]"), 0);
    });
}

#[test]
fn a_what_if_leaves_the_cells_own_record_as_it_is() {
    visit("open=ru.ahrar", |page| {
        let claims = page.texts(".dm-panel .dm-claim");
        let why = page.text(".dm-panel .dm-why");
        page.press("if", "ru.ahrar.o");
        assert_eq!(page.texts(".dm-panel .dm-claim"), claims);
        assert_eq!(page.text(".dm-panel .dm-why"), why);
        assert_eq!(
            page.text(".dm-panel .dm-what-if"),
            words::supposed_here("opposition")
        );
    });
}
