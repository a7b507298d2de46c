//! The agreement view: who agrees with whom, and the way back to the cells.

use crate::support::core::core;
use crate::support::visit::visit;
use dispute_matrix::view::Agreement;
use dispute_matrix::words;

#[test]
fn the_tab_turns_the_page_to_the_agreement_view_and_back() {
    visit("", |page| {
        page.press("view", "agreement");
        page.assert_is(&core().view("view=agreement"));
        page.press("view", "matrix");
        page.assert_is(&core().default);
    });
}

#[test]
fn filters_rule_and_day_reach_the_agreement_view() {
    for query in [
        "view=agreement",
        "at=2025-11-06&view=agreement",
        "blocs=~ru~us~eu~eu.members&evidence=low&view=agreement",
        "camps=~opposition&verdicts=~disputed~wavering&view=agreement",
        "order=similar&view=agreement&if=~ru.ahrar.o",
        "kinds=~pro-government&view=agreement&open=ru",
    ] {
        visit(query, |page| page.assert_is(&core().view(query)));
    }
}

#[test]
fn a_pair_opens_to_its_table_and_its_clashes_which_lead_back_to_their_cells() {
    visit("view=agreement", |page| {
        let core = core();
        page.click("button[data-open='ru.tr']");
        let view = core.view("view=agreement&open=ru.tr");
        page.assert_is(&view);
        let agreement = Agreement::new(&core.table(&view));
        let place = |code: &str| agreement.place(core.bloc(code)).expect("its column");
        let pair = agreement.pair(place("ru"), place("tr"));
        let counts = pair.table.iter().flatten().map(u32::to_string);
        assert_eq!(
            page.texts(".dm-counts td:not(:empty)"),
            counts.collect::<Vec<_>>()
        );
        let clashes = page.each(".dm-apart:first-of-type > li > b", "element.textContent");
        assert_eq!(clashes.len(), pair.disagreed() as usize);
        let half = page.count(".dm-apart ~ .dm-apart > li");
        assert_eq!(half, pair.divided() as usize);
        assert_eq!(page.text(".dm-panel > .dm-note"), words::kappa(&pair));
        page.click(".dm-apart button[data-open='tr.ahrar']");
        page.assert_is(&core.view("open=tr.ahrar"));
        let focus = page.ask("return document.activeElement.className");
        assert_eq!(focus, "dm-close", "the focus follows what was opened");
    });
}

#[test]
fn a_bloc_with_members_opens_to_how_far_they_agree() {
    visit("view=agreement", |page| {
        let core = core();
        page.click("button[data-open='ar.ar']");
        let view = core.view("view=agreement&open=ar.ar");
        page.assert_is(&view);
        let table = core.table(&view);
        let cohesion = table
            .cohesion(&core.record, &core.ledger, &view, core.bloc("ar"))
            .expect("members");
        assert_eq!(page.text(".dm-panel .dm-why"), words::cohesion(&cohesion));
        assert_eq!(page.count("td[data-pair='ru.ru'] button"), 0);
    });
}

#[test]
fn escape_closes_a_pair_and_gives_the_focus_back() {
    visit("view=agreement&open=us.sa", |page| {
        page.browser.keys(".dm-panel .dm-close", "\u{e00c}");
        page.settle();
        page.assert_is(&core().view("view=agreement"));
        let focus = page.ask("return document.activeElement.dataset.open");
        assert_eq!(focus, "us.sa");
    });
}

#[test]
fn a_pair_in_a_link_of_the_matrix_stands_on_top_of_it() {
    visit("open=ru.tr", |page| {
        page.assert_is(&core().view("open=ru.tr"));
        assert_eq!(page.text(".dm-panel h2"), "Russia and Turkey");
    });
}
