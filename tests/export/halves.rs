//! The two columns of a print.

use crate::Setting;
use crate::drawing::texts;
use dispute_matrix::export::Frame;
use dispute_matrix::record::embedded;
use dispute_matrix::words;

/// Left edge of the first column.
const LEFT: i32 = 28;

/// The groups of a range, as a link names them.
fn groups(s: &Setting, range: std::ops::Range<usize>) -> String {
    let groups = s.record.groups[range].iter();
    groups.map(|group| format!("~{}", group.code)).collect()
}

#[test]
fn no_column_of_a_print_ends_with_the_head_of_a_section() {
    let s = Setting::new();
    let all = s.record.groups.len();
    let mut heads = 0;
    for first in 0..all {
        for end in first + 8..=all {
            let query = format!("groups={}", groups(&s, first..end));
            let table = s.table(&query);
            let titles = table.sections.iter().filter_map(|section| section.verdict);
            let titles: Vec<String> = titles
                .map(|verdict| words::section_title(&s.record, verdict))
                .collect();
            let drawn = texts(&s.picture(&query, Frame::Print));
            let table = drawn.iter().position(|text| text.words == titles[0]);
            let left = drawn[table.unwrap()..]
                .iter()
                .filter(|text| text.bounds[0] == LEFT && !text.words.contains("sourced claims"));
            let last = left.max_by_key(|text| text.bounds[3]).unwrap();
            assert!(!titles.contains(&last.words), "{query}: {last:?}");
            heads += titles.len();
        }
    }
    assert!(heads > 100);
}

#[test]
fn a_half_that_is_full_to_the_pixel_takes_no_further_row() {
    let mut record = embedded();
    for (ix, group) in record.groups.iter_mut().enumerate() {
        group.name = format!("{:02}", ix).into();
    }
    // Two lines, which make a row of 44 pixels; the others have 32, and the counts at the foot 52.
    record.groups[9].name = "09 iiiiiiiiiiiiiiiiiiii iiiiiiiiiiiiiiiiiiiiiiiiii".into();
    let s = Setting::of(record);
    let kinds = s.record.kinds.iter().map(|kind| format!("~{}", kind.id));
    let query = format!(
        "order=name&groups={}&kinds={}",
        groups(&s, 0..10),
        kinds.collect::<String>()
    );
    assert_eq!(s.table(&query).rows().count(), 10);
    let drawn = texts(&s.picture(&query, Frame::Print));
    let left = drawn.iter().filter(|text| {
        text.bounds[0] == LEFT && text.words.len() == 2 && text.words.starts_with('0')
    });
    // Half of 9 × 32 + 44 + 52 are six rows of 32.
    assert_eq!(left.count(), 6);
}

#[test]
fn the_cells_of_ten_blocs_share_the_width_of_a_picture() {
    let s = Setting::new();
    let lines = crate::drawing::row_lines(&s.picture("view=agreement", Frame::Natural));
    // Of 944 pixels 150 are for the names.
    assert_eq!(lines[0][2], 150 + 10 * (794 / 10));
}
