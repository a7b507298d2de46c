//! Presets are links: what a record says in them it must hold.

use dispute_matrix::prerender::faults_of_presets;
use dispute_matrix::record::embedded;

#[test]
fn the_presets_of_the_embedded_record_ask_for_nothing_unknown() {
    assert_eq!(faults_of_presets(&embedded()), Vec::<String>::new());
}

#[test]
fn a_preset_that_asks_for_what_the_record_has_not_is_told_with_its_name() {
    let mut record = embedded();
    record.presets[1].query = "groups=~nobody&rule=most&at=2016-01-20".into();
    let faults = faults_of_presets(&record);
    let [fault] = faults.as_slice() else {
        panic!("{faults:?}");
    };
    let id = &record.presets[1].id;
    let expected = format!(
        "preset {id}: query: found groups \"nobody\", rule \"most\"; the record has no such thing"
    );
    assert_eq!(*fault, expected);
}
