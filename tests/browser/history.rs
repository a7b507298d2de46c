//! An open cell: its position in words, and every claim of its history with its source.

use crate::support::core::{core, marks};
use crate::support::page::{Page, strings};
use crate::support::visit::visit;
use dispute_matrix::record::{BlocIx, Claim, GroupIx};
use dispute_matrix::view::{Open, View};
use dispute_matrix::words;

/// A cell's claims, oldest first.
fn history(bloc: BlocIx, group: GroupIx) -> Vec<&'static Claim> {
    let core = core();
    let history = core.ledger.history(bloc, group).iter();
    history
        .map(|ix| &core.record.claims[*ix as usize])
        .collect()
}

/// The open panel holds a cell's whole history, each claim with all that the record has of it.
#[track_caller]
pub fn assert_history(page: &Page, view: &View, bloc: BlocIx, group: GroupIx) {
    let record = &core().record;
    let claims = history(bloc, group);
    let source = |claim: &Claim| record.sources[claim.source.ix()].url.to_string();
    let ids: Vec<String> = claims.iter().map(|claim| claim.id.to_string()).collect();
    assert_eq!(page.attributes(".dm-panel li.dm-claim", "data-claim"), ids);
    let sources: Vec<String> = claims.iter().map(|claim| source(claim)).collect();
    assert_eq!(
        page.attributes(".dm-panel li.dm-claim a.dm-source", "href"),
        sources
    );
    for (claim, text) in claims.iter().zip(page.texts(".dm-panel li.dm-claim")) {
        let when = words::when_short(claim.date);
        let note = claim.note.as_deref().unwrap_or_default();
        let held = words::position_for(record, group, Some(claim.position));
        let member = claim.member.and_then(|member| record.member(bloc, member));
        let who = member.map_or("", |member| &member.name);
        let (basis, level) = (
            words::basis(claim.basis),
            words::confidence(claim.confidence),
        );
        for part in [&when, &*claim.summary, note, held, who, basis, level] {
            let part = part.split_whitespace().collect::<Vec<_>>().join(" ");
            assert!(
                text.contains(&part),
                "{}: no “{part}” in “{text}”",
                claim.id
            );
        }
    }
    let later = claims
        .iter()
        .filter(|claim| claim.date.day > view.at)
        .count();
    assert_eq!(
        page.count(".dm-panel .dm-after li.dm-claim"),
        later,
        "claims after the day"
    );
}

/// The cell with the longest history that `fits`.
fn longest(fits: impl Fn(BlocIx, GroupIx, &[&Claim]) -> bool) -> (BlocIx, GroupIx) {
    let core = core();
    let blocs = (0..core.record.blocs.len() as u16).map(BlocIx);
    let groups = |bloc| (0..core.record.groups.len() as u16).map(move |ix| (bloc, GroupIx(ix)));
    let shown = |group: GroupIx| core.default.holds_group(&core.record, group);
    let cells = blocs.flat_map(groups).filter(|(_, group)| shown(*group));
    let fitting = cells.filter(|(bloc, group)| fits(*bloc, *group, &history(*bloc, *group)));
    fitting
        .max_by_key(|(bloc, group)| history(*bloc, *group).len())
        .expect("such a cell")
}

#[test]
fn a_cell_opens_under_its_row_with_its_whole_history_oldest_first() {
    visit("", |page| {
        let mut view = core().default.clone();
        let (bloc, group) = longest(|_, _, _| true);
        assert!(history(bloc, group).len() > 2);
        let open = Open::Cell(bloc, group);
        view.toggle_open(open);
        page.open_by(&open.write(&core().record));
        page.assert_is(&view);
        let row = format!(
            "tr[data-group={}] + tr.dm-panel-row .dm-panel",
            core().group_code(group)
        );
        assert_eq!(page.count(&row), 1, "the panel is not under its row");
        let dates: Vec<_> = history(bloc, group)
            .iter()
            .map(|claim| claim.date.day)
            .collect();
        assert!(dates.is_sorted());
        assert_history(page, &view, bloc, group);
    });
}

#[test]
fn every_cell_of_a_row_opens_with_its_own_history() {
    visit("at=2016-05-11", |page| {
        let core = core();
        let group = core.group("ahrar");
        for (ix, bloc) in (0..).zip(&core.record.blocs) {
            page.open_by(&format!("{}.ahrar", bloc.code));
            let view = core.view(&format!("at=2016-05-11&open={}.ahrar", bloc.code));
            page.assert_is(&view);
            assert_history(page, &view, BlocIx(ix), group);
            let cell = core
                .ledger
                .cell(&core.record, BlocIx(ix), group, view.at, view.evidence);
            let title = words::cell_title(&core.record, BlocIx(ix), None, group, &cell.stance);
            assert_eq!(page.text(".dm-panel h2"), title);
        }
    });
}

#[test]
fn every_claim_of_the_record_is_reached_by_opening_its_cell() {
    let core = core();
    let kinds = core.all_kinds();
    let (mut seen, mut all) = (Vec::new(), Vec::new());
    all.extend(core.record.claims.iter().map(|claim| claim.id.to_string()));
    // A few blocs a visit: browsers limit how many steps one page may add to the history.
    for blocs in core.record.blocs.chunks(3) {
        let codes: String = blocs.iter().map(|bloc| format!("~{}", bloc.code)).collect();
        visit(&format!("kinds={kinds}&blocs={codes}"), |page| {
            let claims = page.run(
                "const seen = [];
                 const openers = [...document.querySelectorAll('button.dm-cell')].map((b) => b.dataset.open);
                 return openers.reduce((before, open) => before.then(() => {
                   document.querySelector(`button.dm-cell[data-open='${open}']`).click();
                   return new Promise((done) => setTimeout(done));
                 }).then(() => {
                   for (const claim of document.querySelectorAll('.dm-panel li.dm-claim')) seen.push(claim.dataset.claim);
                 }), Promise.resolve()).then(() => seen)",
            );
            seen.extend(strings(&claims));
        });
    }
    seen.sort();
    all.sort();
    assert_eq!(seen, all);
}

#[test]
fn an_open_cell_follows_the_date() {
    visit("open=ru.ahrar", |page| {
        for at in ["2015-11-14", "2017-01-18"] {
            page.enter_date(at);
            let view = core().view(&format!("at={at}&open=ru.ahrar"));
            page.assert_is(&view);
            assert_history(page, &view, core().bloc("ru"), core().group("ahrar"));
        }
    });
}

#[test]
fn a_source_opens_elsewhere_and_learns_nothing_of_the_page() {
    visit("open=ru.ahrar", |page| {
        let links = page.count("a.dm-source");
        assert!(links > 0);
        assert_eq!(
            page.count("a.dm-source[target=_blank][rel~=noopener][rel~=noreferrer]"),
            links
        );
    });
}

#[test]
fn a_cell_of_europe_shows_who_holds_what() {
    let core = core();
    let eu = core.bloc("eu");
    let (_, group) = longest(|bloc, _, claims| {
        bloc == eu && claims.iter().any(|claim| claim.date.day <= core.default.at)
    });
    let open = Open::Cell(eu, group).write(&core.record);
    visit(&format!("open={open}"), |page| {
        let view = &core.default;
        let cell = core
            .ledger
            .cell(&core.record, eu, group, view.at, view.evidence);
        assert!(cell.voices.len() > 1, "one voice in {open} is no test");
        let voices = cell.voices.iter().map(|voice| {
            let member = voice
                .member
                .and_then(|member| core.record.member(eu, member));
            let name = words::voice_name(&core.record, eu, voice.member);
            let held = words::cell_brief(&core.record, group, &voice.stance);
            let id = member.map_or("", |member| &member.id);
            let position = voice
                .stance
                .position
                .map_or("none", |position| position.name());
            format!("{id} {position} {name}: {held}")
        });
        let shown = page.each(
            ".dm-panel .dm-voices li",
            "`${element.dataset.member ?? ''} ${element.dataset.position} \
              ${element.textContent.replace(/\\s+/g, ' ').trim()}`.replace(/ {2,}/g, ' ')",
        );
        let voices: Vec<String> = voices.map(|line| line.replace("  ", " ")).collect();
        assert_eq!(shown, voices);
    });
}

#[test]
fn each_mark_is_explained_where_it_stands_and_in_the_legend() {
    let core = core();
    let view = core.view("at=2016-05-11");
    let explained = [
        (
            "by-conduct",
            words::by_conduct(),
            words::by_conduct_legend(),
        ),
        (
            "conduct-differs",
            words::conduct_differs(),
            words::conduct_differs_legend(),
        ),
        ("weak", words::weak_only(), words::weak_legend()),
    ];
    visit("at=2016-05-11", |page| {
        for (mark, spoken, in_legend) in explained {
            let cells = format!("td[data-bloc][data-{mark}]");
            let cell = page.attributes(&format!("{cells} button.dm-cell"), "data-open");
            let open = cell
                .first()
                .unwrap_or_else(|| panic!("no cell is marked {mark}"));
            let legend = page.texts(&format!(".dm-legend li[data-{mark}]"));
            assert_eq!(legend, [in_legend]);
            let label = format!("{cells} button.dm-cell[data-open='{open}']");
            assert!(
                page.attributes(&label, "aria-label")[0].contains(spoken),
                "{mark} is not said"
            );
            page.open_by(open);
            let Some(Open::Cell(bloc, group)) = Open::parse(open, &core.record) else {
                panic!("{open} is no cell")
            };
            let stance = core
                .ledger
                .cell(&core.record, bloc, group, view.at, view.evidence)
                .stance;
            assert!(marks(&stance).contains(mark));
            assert_eq!(
                page.text(".dm-panel .dm-why"),
                words::why(&core.record, &stance)
            );
            page.click("button.dm-close");
        }
    });
}

#[test]
fn a_cell_without_any_claim_says_that_this_is_not_neutral() {
    let core = core();
    let empty = core
        .table(&core.default)
        .sections
        .iter()
        .flat_map(|section| &section.rows)
        .find_map(|row| {
            let cell = row
                .cells
                .iter()
                .find(|cell| history(cell.bloc, row.group).is_empty())?;
            Some(Open::Cell(cell.bloc, row.group).write(&core.record))
        });
    visit("", |page| {
        page.open_by(&empty.expect("an empty cell"));
        assert_eq!(page.count(".dm-panel li.dm-claim"), 0);
        assert!(page.text(".dm-panel").contains(words::nothing_on_record()));
    });
}
