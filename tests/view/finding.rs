//! Words to find.

use crate::Setting;
use dispute_matrix::record::embedded;

#[test]
fn a_word_of_a_groups_name_finds_it_and_no_other() {
    let s = Setting::new();
    for (query, groups) in [
        ("q=ahrar", vec!["ahrar"]),
        ("q=AHRAR+al-sham", vec!["ahrar"]),
        ("q=nusra", vec!["nusra"]),
        ("q=ypg", vec!["ypg"]),
    ] {
        assert_eq!(s.groups(query), groups, "{query}");
    }
}

#[test]
fn an_other_name_is_found_in_the_description() {
    let s = Setting::new();
    for (query, groups) in [
        ("q=daesh", vec!["is"]),
        ("q=alloush", vec!["islam"]),
        ("q=HTS", vec!["nusra"]),
    ] {
        assert_eq!(s.groups(query), groups, "{query}");
    }
}

#[test]
fn a_blocs_name_or_a_members_asks_for_its_column() {
    let s = Setting::new();
    assert_eq!(s.columns("q=russia"), ["ru"]);
    assert_eq!(s.columns("q=russia+turkey"), ["ru", "tr"]);
    assert_eq!(s.columns("q=france"), ["eu"]);
    assert_eq!(s.groups("q=russia"), s.groups(""));
}

#[test]
fn a_bloc_and_a_group_together_leave_one_cell() {
    let s = Setting::new();
    let table = s.table("q=russia+ahrar");
    assert_eq!((table.columns.len(), table.counts.shown), (1, 1));
    assert_eq!(table.sections[0].rows[0].cells.len(), 1);
}

#[test]
fn a_word_of_no_name_is_looked_for_in_the_claims_on_record() {
    let s = Setting::new();
    let groups = s.groups("q=Lavrov");
    assert!(!groups.is_empty());
    for code in &groups {
        let group = s.group(code);
        let claims = s.record.claims.iter().filter(|claim| claim.group == group);
        assert!(
            claims
                .into_iter()
                .any(|claim| claim.summary.contains("Lavrov")),
            "{code}"
        );
    }
    assert_eq!(s.groups("at=1990-01-01&q=Lavrov"), [] as [&str; 0]);
}

#[test]
fn words_that_name_nothing_leave_an_empty_table_that_still_counts() {
    let s = Setting::new();
    let table = s.table("q=xyzzy");
    assert!(table.sections.is_empty());
    assert_eq!(table.counts.shown, 0);
    assert_eq!(table.counts.groups, s.table("").counts.groups);
}

#[test]
fn words_in_other_scripts_and_signs_find_nothing_and_break_nothing() {
    let s = Setting::new();
    for query in [
        "q=%F0%9F%99%82",
        "q=%D8%AF%D8%A7%D8%B9%D8%B4",
        "q=é",
        "q=%00",
        "q=%FF",
    ] {
        assert_eq!(s.table(query).counts.shown, 0, "{query}");
    }
}

/// The real record with names of our own in its first group and its first bloc of several states,
/// and no words but names to be found by.
fn named() -> Setting {
    let mut record = embedded();
    record.claims.clear();
    for group in &mut record.groups {
        group.about = "".into();
    }
    let group = record.groups.first_mut().unwrap();
    group.name = "Nameword ¿midword tail".into();
    group.short = "Shortword".into();
    group.code = "codeword".into();
    let europe = record.find_bloc("eu").unwrap();
    let bloc = &mut record.blocs[europe.ix()];
    bloc.name = "Blocname".into();
    bloc.short = "Brief\u{2013}süd 大会\u{3000}мир".into();
    bloc.members[0].name = "Memberword".into();
    Setting::of(record)
}

#[test]
fn a_group_is_found_by_its_name_its_short_name_or_its_whole_code_and_by_no_part_of_a_word() {
    let s = named();
    for word in ["nameword", "name", "midword", "TAIL", "short", "codeword"] {
        assert_eq!(s.groups(&format!("q={word}")), ["codeword"], "{word}");
    }
    for word in ["word", "codewor", "ortword", "idword", "namewords"] {
        assert_eq!(s.groups(&format!("q={word}")), [] as [&str; 0], "{word}");
    }
}

#[test]
fn a_bloc_is_found_by_its_name_its_short_name_or_a_member_in_any_script() {
    let s = named();
    let all = s.groups("");
    for word in ["blocname", "brief", "süd", "大会", "member"] {
        assert_eq!(s.columns(&format!("q={word}")), ["eu"], "{word}");
        assert_eq!(s.groups(&format!("q={word}")), all, "{word}");
    }
    for word in ["locname", "ud", "会"] {
        assert_eq!(s.groups(&format!("q={word}")), [] as [&str; 0], "{word}");
    }
}
