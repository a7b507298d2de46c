//! Presets, and the pages of blocs and groups.

use crate::support::core::core;
use crate::support::visit::visit;
use dispute_matrix::stance::Cell;
use dispute_matrix::view::Agreement;
use dispute_matrix::words;
use std::cmp::Ordering;

#[test]
fn each_preset_is_a_link_that_shows_its_view_and_tells_its_text() {
    visit("", |page| {
        let record = &core().record;
        assert_eq!(page.count(".dm-presets a"), record.presets.len());
        for preset in &record.presets {
            let link = format!(".dm-presets a[data-preset='{}']", preset.id);
            assert_eq!(
                page.attributes(&link, "href"),
                [format!("?{}", preset.query)]
            );
            page.run(&format!(
                "document.querySelector(\"{link}\").scrollIntoView({{ inline: 'center' }})"
            ));
            page.click(&link);
            page.assert_is(&core().view(&preset.query));
            assert_eq!(page.text(".dm-story"), *preset.text);
            assert_eq!(page.attributes(&link, "aria-current"), ["true"]);
        }
        page.browser.back();
        let before = &record.presets[record.presets.len() - 2];
        page.assert_is(&core().view(&before.query));
    });
}

#[test]
fn a_presets_text_stays_while_its_cells_are_opened_and_goes_with_another_view() {
    let preset = &core().record.presets[0];
    visit(&preset.query, |page| {
        page.open_by("ru.ahrar");
        assert_eq!(page.text(".dm-story"), *preset.text);
        page.press("verdicts", "wavering");
        assert_eq!(page.count(".dm-story"), 0);
    });
}

#[test]
fn a_blocs_page_tells_its_stand_its_neighbours_and_its_deeds_against_its_words() {
    visit("open=tr", |page| {
        let core = core();
        let view = core.view("open=tr");
        let table = core.table(&view);
        let bloc = core.bloc("tr");
        let agreement = Agreement::new(&table);
        let said = page.text(".dm-panel .dm-why");
        for part in [
            words::closest(&core.record, &agreement.extreme(bloc, Ordering::Greater)),
            words::furthest(&core.record, &agreement.extreme(bloc, Ordering::Less)),
        ] {
            assert!(!part.is_empty() && said.contains(part.trim()), "{said}");
        }
        let deeds = table.rows().flat_map(|row| {
            let cell: Cell =
                core.ledger
                    .cell(&core.record, bloc, row.group, view.at, view.evidence);
            let of = (bloc, row.group);
            core.ledger
                .deeds_against(&core.record, of, &cell, view.at, view.evidence)
        });
        let deeds: Vec<&str> = deeds
            .map(|ix| &*core.record.claims[ix as usize].id)
            .collect();
        assert!(!deeds.is_empty(), "the test's own bloc has none");
        assert_eq!(page.attributes(".dm-panel .dm-claim", "data-claim"), deeds);
    });
}

#[test]
fn a_column_ends_with_what_its_bloc_alone_blocks_and_its_place_in_the_minority() {
    visit("", |page| {
        let table = core().table(&core().default);
        let stands: Vec<_> = table
            .columns
            .iter()
            .filter(|column| column.counted)
            .map(|column| table.stand(column.bloc))
            .collect();
        let alone: Vec<String> = stands
            .iter()
            .map(|stand| stand.alone.len().to_string())
            .collect();
        let minority: Vec<String> = stands
            .iter()
            .map(|stand| stand.minority.len().to_string())
            .collect();
        assert_eq!(page.texts("tfoot tr:first-child td:not(:empty)"), alone);
        assert_eq!(page.texts("tfoot tr:last-child td:not(:empty)"), minority);
    });
}

#[test]
fn a_groups_page_has_a_strip_for_each_bloc_on_record_and_every_claim_with_its_source() {
    visit("open=ahrar", |page| {
        let core = core();
        let group = core.group("ahrar");
        let claims = core
            .record
            .claims
            .iter()
            .filter(|claim| claim.group == group);
        assert_eq!(page.count(".dm-panel .dm-claim"), claims.clone().count());
        assert_eq!(page.count(".dm-panel .dm-claim .dm-source"), claims.count());
        let days = page.attributes(".dm-panel .dm-claim time", "datetime");
        let first = |text: &String| dispute_matrix::record::When::parse(text).map(|when| when.day);
        assert!(days.is_sorted_by_key(first), "{days:?}");
        assert!(
            !page.is_visible(".dm-panel .dm-claim"),
            "behind a disclosure"
        );
        page.click(".dm-panel details summary");
        assert!(page.is_visible(".dm-panel .dm-claim"));
        assert!(page.count(".dm-strip path.terrorist") >= 8);
    });
}
