//! How large a record may be.

use crate::fixture::{FILE, check, messages_after, read_small, small};
use crate::host_json::HostJson;
use crate::json::Json;
use dispute_matrix::record::layout::{decode, encode};
use dispute_matrix::record::limits::{BYTES, CHARACTERS, FAULTS, ITEMS, NESTING};
use dispute_matrix::record::{check_text, fault_report, read};
use serde_json::{Value, json};
use std::cell::Cell;

/// The small record with that many blocs, groups and claims in place of its own.
fn large(blocs: usize, groups: usize, claims: usize) -> Value {
    let mut record = small();
    let bloc = |n| {
        json!({"id": format!("bloc-{n}"), "code": format!("b{n}"), "name": "Bloc", "short": "Bloc",
               "camp": "one", "seat": "table", "members": []})
    };
    let group = |n| {
        json!({"id": format!("group-{n}"), "code": format!("g{n}"), "name": "Group",
               "short": "Group", "kind": "armed", "about": "A group."})
    };
    let claim = |n| {
        json!({"id": format!("claim-{n}"), "bloc": format!("bloc-{}", n % blocs),
               "group": format!("group-{}", n % groups), "position": "terrorist",
               "basis": "stated", "date": "2015-12-18", "confidence": "high", "summary": "Said so.",
               "source": {"title": format!("Paper {}", n % 60_000), "publisher": "The Paper",
                          "url": format!("https://paper.example/{}", n % 60_000), "date": ""}})
    };
    record["blocs"] = (0..blocs).map(bloc).collect();
    record["groups"] = (0..groups).map(group).collect();
    record["claims"] = (0..claims).map(claim).collect();
    record
}

#[test]
fn a_record_of_200_blocs_2000_groups_and_100000_claims_reads() {
    let record = read_small(&large(200, 2_000, 100_000)).unwrap();
    let counts = [record.blocs.len(), record.groups.len(), record.claims.len()];
    assert_eq!(counts, [200, 2_000, 100_000]);
    // One more is the event's.
    assert_eq!(record.sources.len(), 60_001);
    let last = &record.claims[99_999];
    assert_eq!(
        (last.bloc.0, last.group.0, last.source.0),
        (199, 1_999, 39_999)
    );
    assert_eq!(decode(encode(&record).leak()), Some(record));
}

/// JSON that counts how often it is asked.
struct Counted<'a>(HostJson<'a>, &'a Cell<usize>);

impl<'a> Counted<'a> {
    fn asked(&self) -> &HostJson<'a> {
        self.1.set(self.1.get() + 1);
        &self.0
    }
}

impl Json for Counted<'_> {
    fn text(&self) -> Option<String> {
        self.asked().text()
    }
    fn flag(&self) -> Option<bool> {
        self.asked().flag()
    }
    fn items(&self) -> Option<Vec<Self>> {
        let items = self.asked().items()?.into_iter();
        Some(items.map(|item| Counted(item, self.1)).collect())
    }
    fn fields(&self) -> Option<Vec<(String, Self)>> {
        let fields = self.asked().fields()?.into_iter();
        Some(
            fields
                .map(|(name, value)| (name, Counted(value, self.1)))
                .collect(),
        )
    }
    fn is_null(&self) -> bool {
        self.asked().is_null()
    }
    fn written(&self) -> String {
        self.asked().written()
    }
}

#[test]
fn twice_as_many_claims_are_no_more_than_twice_the_work() {
    let asked = |claims| {
        let json = large(20, 200, claims);
        let asked = Cell::new(0);
        assert!(read(FILE, &Counted(HostJson(&json), &asked)).is_ok());
        asked.get()
    };
    assert!(asked(2_000) <= 2 * asked(1_000));
}

#[test]
fn a_list_past_its_limit_is_a_fault_that_states_both_counts() {
    for (list, most) in ITEMS.iter().filter(|(list, _)| *list != "members") {
        let found = most + 1;
        let message =
            format!("small.json: {list}: found {found} items; allowed: at most {most} items");
        let mut json = small();
        let item = json[list].get(0).cloned().unwrap_or(Value::Null);
        json[list] = std::iter::repeat_n(item, found).collect();
        let faults = read_small(&json).unwrap_err();
        let listed = faults.listed().iter().map(ToString::to_string);
        assert!(listed.into_iter().any(|told| told == message), "{message}");
    }
    let member = |n| json!({"id": format!("m{n}"), "name": "M"});
    let members: Value = (0..201).map(member).collect();
    check(&[(
        "/blocs/0/members",
        Some(members),
        "small.json: bloc russia: members: found 201 items; allowed: at most 200 items".to_owned(),
    )]);
}

#[test]
fn each_text_may_have_as_many_characters_as_its_limit_and_no_more() {
    let places = [
        ("/groups/0/name", "small.json: group free-army: name"),
        ("/groups/0/short", "small.json: group free-army: short"),
        ("/groups/0/about", "small.json: group free-army: about"),
        ("/licence", "small.json: licence"),
        ("/title", "small.json: title"),
        ("/milestone/clause", "small.json: milestone.clause"),
        (
            "/kinds/1/opposition_reads",
            "small.json: kind allied: opposition_reads",
        ),
        (
            "/claims/0/summary",
            "small.json: claim ru-fsa-2015: summary",
        ),
        (
            "/claims/1/note",
            "small.json: claim eu-france-fsa-2015-12: note",
        ),
        (
            "/claims/0/source/publisher",
            "small.json: claim ru-fsa-2015: source.publisher",
        ),
        (
            "/events/0/source/title",
            "small.json: events[0]: source.title",
        ),
    ];
    for (pointer, place) in places {
        let field = pointer.rsplit('/').next().unwrap();
        let (_, most) = CHARACTERS.iter().find(|(name, _)| *name == field).unwrap();
        assert_eq!(
            messages_after(&[(pointer, Some(json!("é".repeat(*most))))]),
            [""; 0]
        );
        let long = "é".repeat(most + 1);
        let shown = if *most < 79 {
            format!("\"{long}\"")
        } else {
            format!("\"{}…", "é".repeat(79))
        };
        let message = format!(
            "{place}: found {shown}, {} characters; allowed: at most {most} characters",
            most + 1
        );
        check(&[(pointer, Some(json!(long)), message)]);
    }
}

#[test]
fn an_id_and_an_address_that_are_too_long_are_faults() {
    for (pointer, value, field) in [
        ("/id", "x".repeat(81), "id"),
        ("/groups/0/code", "x".repeat(41), "code"),
        (
            "/claims/0/source/url",
            "https://a.example/".to_owned() + &"x".repeat(2_000),
            "source.url",
        ),
    ] {
        let messages = messages_after(&[(pointer, Some(json!(value)))]);
        let [message] = messages.as_slice() else {
            panic!("{messages:?}")
        };
        let told = format!(": {field}: found \"");
        assert!(
            message.contains(&told) && message.contains("; allowed: at most "),
            "{message}"
        );
    }
}

#[test]
fn a_text_past_the_limit_of_bytes_is_refused_before_it_is_parsed() {
    let most = " ".repeat(BYTES);
    assert_eq!(check_text(FILE, &most), Ok(()));
    let fault = check_text(FILE, &(most + " ")).unwrap_err();
    assert_eq!(
        fault.to_string(),
        "small.json: found 8000001 bytes; allowed: at most 8000000 bytes"
    );
}

#[test]
fn lists_too_deep_in_each_other_are_refused_with_their_line() {
    let deep = |levels: usize| format!("\n{}{}", "[".repeat(levels), "]".repeat(levels));
    assert_eq!(check_text(FILE, &deep(NESTING)), Ok(()));
    assert_eq!(
        check_text(FILE, &deep(NESTING + 1))
            .unwrap_err()
            .to_string(),
        "small.json: line 2: found lists and objects deeper in each other; allowed: at most 16 levels"
    );
    let quoted = format!("[\"\\\"{}\"]", "[".repeat(40));
    assert_eq!(check_text(FILE, &quoted), Ok(()));
}

#[test]
fn the_first_hundred_faults_are_kept_and_the_others_counted() {
    let mut json = large(2, 2, 1_000);
    for claim in json["claims"].as_array_mut().unwrap() {
        claim["basis"] = json!("said");
    }
    let faults = read_small(&json).unwrap_err();
    assert_eq!((faults.count(), faults.listed().len()), (1_000, FAULTS));
    let report = fault_report(FILE, &faults, FAULTS);
    assert_eq!(report.lines().count(), 102);
    assert!(report.starts_with("1000 faults in small.json\n"));
    assert!(report.ends_with("\nand 900 more"));
}

#[test]
fn of_many_names_a_fault_lists_the_first_forty() {
    let mut json = large(2, 100, 1);
    json["claims"][0]["group"] = json!("x");
    let faults = read_small(&json).unwrap_err();
    let allowed = &faults.listed()[0].allowed;
    assert!(allowed.starts_with("group-0, group-1, "), "{allowed}");
    assert!(allowed.ends_with(", group-39 and 60 more"), "{allowed}");
}

#[test]
fn more_different_sources_than_an_index_can_hold_are_a_fault() {
    let mut json = large(2, 2, 65_536);
    for (n, claim) in json["claims"]
        .as_array_mut()
        .unwrap()
        .iter_mut()
        .enumerate()
    {
        claim["source"]["title"] = json!(n.to_string());
    }
    let faults = read_small(&json).unwrap_err();
    let told: Vec<String> = faults.listed().iter().map(ToString::to_string).collect();
    // The event's own source is the one too many.
    assert_eq!(
        told,
        ["small.json: events[0]: source: found one more source; \
          allowed: at most 65536 different sources"]
    );
}

#[test]
fn the_pages_script_states_the_same_limit_of_bytes() {
    let script = include_str!("../../src/embed/records.js");
    let line = script
        .lines()
        .find(|line| line.starts_with("const LIMIT = "))
        .unwrap();
    let digits: String = line.chars().filter(char::is_ascii_digit).collect();
    assert_eq!(digits, BYTES.to_string());
}
