//! Looking things up by code, id and name.

use crate::fixture::{read_small, small};
use dispute_matrix::record::{BlocIx, CampIx, GroupIx, KindIx, MemberIx};
use serde_json::json;

#[test]
fn blocs_and_groups_are_found_by_code_id_name_and_short_name() {
    let record = read_small(&small()).unwrap();
    for text in ["eu", "EU", "europe", "Europe", "EUROPE"] {
        assert_eq!(record.find_bloc(text), Some(BlocIx(1)), "{text}");
    }
    for text in ["fsa", "free-army", "Free Army", "free army"] {
        assert_eq!(record.find_group(text), Some(GroupIx(0)), "{text}");
    }
    assert_eq!(
        (record.find_bloc("fsa"), record.find_bloc("")),
        (None, None)
    );
}

#[test]
fn a_code_goes_before_an_id_and_an_id_before_a_name() {
    let mut json = small();
    json["blocs"][0]["short"] = json!("EU");
    json["blocs"][0]["name"] = json!("europe");
    let record = read_small(&json).unwrap();
    assert_eq!(record.find_bloc("eu"), Some(BlocIx(1)));
    assert_eq!(record.find_bloc("europe"), Some(BlocIx(1)));
}

#[test]
fn of_two_with_the_same_name_the_first_is_found() {
    let mut json = small();
    for bloc in [0, 1] {
        json["blocs"][bloc]["short"] = json!("Both");
    }
    let record = read_small(&json).unwrap();
    assert_eq!(record.find_bloc("both"), Some(BlocIx(0)));
}

#[test]
fn camps_kinds_and_members_are_found() {
    let record = read_small(&small()).unwrap();
    assert_eq!(record.find_camp("none"), Some(CampIx(1)));
    assert_eq!(record.find_camp("one side"), Some(CampIx(0)));
    assert_eq!(record.find_kind("ALLIED"), Some(KindIx(1)));
    assert_eq!(
        record.find_member("germany"),
        Some((BlocIx(1), MemberIx(1)))
    );
    assert_eq!(record.find_member("spain"), None);
}

#[test]
fn an_index_of_another_record_finds_nothing() {
    let record = read_small(&small()).unwrap();
    assert_eq!(record.bloc(BlocIx(1)).map(|bloc| &*bloc.code), Some("eu"));
    assert_eq!(record.bloc(BlocIx(2)), None);
    assert_eq!(record.member(BlocIx(0), MemberIx(0)), None);
    assert_eq!(record.group(GroupIx(9)), None);
    let names = [1, 2].map(|bloc| record.bloc_name(BlocIx(bloc)));
    assert_eq!(names, ["Europe", ""]);
}
