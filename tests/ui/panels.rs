//! The live widget: what is open, and text that tries to be markup.

use crate::{attribute, live, pieces};
use dispute_matrix::record::embedded;
use dispute_matrix::stance::Ledger;

#[test]
fn an_open_cell_has_every_claim_of_its_history_oldest_first_with_its_source() {
    let record = embedded();
    let ledger = Ledger::new(&record);
    for code in ["ru.ahrar", "eu.ahrar", "us.nusra"] {
        let html = live(record.clone(), &format!("open={code}"));
        let (bloc, group) = code.split_once('.').unwrap();
        let (bloc, group) = (
            record.find_bloc(bloc).unwrap(),
            record.find_group(group).unwrap(),
        );
        let claims = pieces(&html, "<li class=\"dm-claim\"", "</li>");
        let history = ledger.history(bloc, group);
        assert_eq!(claims.len(), history.len(), "{code}");
        for (drawn, ix) in claims.iter().zip(history) {
            let claim = &record.claims[*ix as usize];
            let source = &record.sources[claim.source.ix()];
            assert_eq!(attribute(drawn, "data-claim"), Some(&*claim.id));
            assert!(
                drawn.contains(&source.url.replace('&', "&amp;")),
                "{}",
                source.url
            );
            assert!(drawn.contains(claim.basis.name()) && drawn.contains(claim.confidence.name()));
        }
    }
}

#[test]
fn an_open_cell_stands_right_under_its_row() {
    let html = live(embedded(), "open=ru.islam");
    let row = html.split("<tr data-group=\"islam\"").nth(1).unwrap();
    let after = row.split("</tr>").nth(1).unwrap();
    assert!(after.contains("dm-panel-row"), "{after}");
    assert_eq!(html.matches("class=\"dm-panel\"").count(), 1);
}

#[test]
fn an_open_cell_whose_row_is_hidden_stands_on_top() {
    let html = live(embedded(), "open=ru.is&verdicts=~disputed");
    let body = html.split("<tbody>").nth(1).unwrap();
    let panel = body.find("class=\"dm-panel\"").unwrap();
    assert!(panel < body.find("data-section=").unwrap());
}

#[test]
fn a_bloc_of_several_states_shows_who_holds_what() {
    let html = live(embedded(), "open=ar.nusra");
    let voices = html.split("class=\"dm-voices\"").nth(1).unwrap();
    let voices = voices.split("</ul>").next().unwrap();
    for member in ["qatar", "jordan"] {
        assert!(
            voices.contains(&format!("data-member=\"{member}\"")),
            "{member}"
        );
    }
}

#[test]
fn a_group_and_a_bloc_open_with_every_position() {
    let group = live(embedded(), "open=ahrar");
    let positions = group.split("class=\"dm-positions\"").nth(1).unwrap();
    assert_eq!(
        positions
            .split("</ul>")
            .next()
            .unwrap()
            .matches("<li")
            .count(),
        10
    );
    assert!(group.contains(": the nearest agreement."));
    let bloc = live(embedded(), "open=tr");
    let positions = bloc.split("class=\"dm-positions\"").nth(1).unwrap();
    assert_eq!(
        positions
            .split("</ul>")
            .next()
            .unwrap()
            .matches("<li")
            .count(),
        22
    );
    assert!(bloc.contains("It alone blocks agreement on 3 groups: PYD and YPG, "));
}

#[test]
fn member_columns_carry_the_members_id() {
    let html = live(embedded(), "blocs=~eu~eu.members");
    let row = pieces(&html, "<tr data-group=\"ahrar\"", "</tr>")[0];
    let cells = pieces(row, "<td data-bloc=", "</td>");
    let members: Vec<_> = cells
        .iter()
        .map(|cell| attribute(cell, "data-member"))
        .collect();
    let europe = [
        "european-union",
        "united-kingdom",
        "france",
        "germany",
        "netherlands",
    ];
    assert_eq!(members[0], None);
    assert_eq!(
        members[1..].iter().flatten().copied().collect::<Vec<_>>(),
        europe
    );
}

#[test]
fn text_that_tries_to_be_markup_stays_text() {
    let mut record = embedded();
    let group = record.find_group("ahrar").unwrap();
    record.groups[group.ix()].name = "<img src=x onerror=alert(1)>".into();
    for claim in record
        .claims
        .iter_mut()
        .filter(|claim| claim.group == group)
    {
        claim.summary = "</p><script>alert(1)</script>".into();
        claim.note = Some("\" onmouseover=\"alert(1)".into());
    }
    let html = live(record, "open=ru.ahrar");
    assert!(html.contains("&lt;script&gt;"));
    assert!(!html.contains("<script") && !html.contains("<img"));
}

#[test]
fn what_a_link_got_wrong_is_said_once() {
    let html = live(embedded(), "at=2016-13-01&blocs=~xx~ru");
    assert_eq!(html.matches("class=\"dm-notice\"").count(), 1);
    assert!(html.contains("at “2016-13-01” and blocs “xx”"));
}
