//! Records made up for measuring are records, and as files they read as what they were.

use crate::fixture::read_small;
use crate::made_up::{Size, record};
use crate::written::written;

#[test]
fn a_record_made_up_for_measuring_reads_as_it_was_written() {
    let made = record(Size {
        blocs: 12,
        groups: 30,
        claims: 400,
    });
    let json = serde_json::from_str(&written(&made)).unwrap();
    let read = match read_small(&json) {
        Ok(read) => read,
        Err(faults) => panic!("{faults:#?}"),
    };
    assert_eq!(read, made);
}
