//! The two columns of a print.

use crate::drawing::{head_lines, row_lines, texts};
use crate::{Setting, list};
use dispute_matrix::export::Frame;
use dispute_matrix::record::embedded;
use dispute_matrix::words;

/// Left edge of the first column.
const LEFT: i32 = 28;

/// The groups of a range, as a link names them.
fn groups(s: &Setting, range: std::ops::Range<usize>) -> String {
    list(s.record.groups[range].iter().map(|group| &group.code))
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

/// Heights of the rows in the two columns of a print.
fn columns(picture: &str) -> [Vec<i32>; 2] {
    let top = head_lines(picture)[0][1] + 1;
    let lines = row_lines(picture);
    // The last two lines are those of the counts.
    let rows = &lines[..lines.len() - 2];
    let (left, right): (Vec<[i32; 3]>, Vec<[i32; 3]>) =
        rows.iter().partition(|line| line[0] == LEFT);
    [left, right].map(|column| {
        let bottoms = column.iter().map(|line| line[1] + 1);
        let tops = [top].into_iter().chain(bottoms.clone());
        bottoms
            .zip(tops)
            .map(|(bottom, top)| bottom - top)
            .collect()
    })
}

#[test]
fn the_first_column_is_just_as_high_as_half_of_all_and_the_counts() {
    let mut record = embedded();
    for (ix, group) in record.groups.iter_mut().enumerate() {
        let long = " iiiiiiiiiiiiiiiiiiii".repeat(if ix % 4 == 0 { 3 } else { 0 });
        group.name = format!("{ix:02}{long}").into();
    }
    let s = Setting::of(record);
    let kinds = list(s.record.kinds.iter().map(|kind| &kind.id));
    let all = s.record.groups.len();
    let mut full = 0;
    for first in 0..all {
        for end in first + 10..=all {
            let some = groups(&s, first..end);
            let query = format!("order=name&blocs=~us~ru&groups={some}&kinds={kinds}");
            let [left, right] = columns(&s.picture(&query, Frame::Print));
            assert_eq!(left.len() + right.len(), end - first, "{query}");
            let high: i32 = left.iter().sum();
            // The counts are two lines of 26 pixels.
            let half = (high + right.iter().sum::<i32>() + 2 * 26) / 2;
            assert!(high >= half, "{query}: {left:?} {right:?}");
            assert!(
                high - left.last().unwrap() < half,
                "{query}: {left:?} {right:?}"
            );
            full += usize::from(high == half);
        }
    }
    assert!(full > 0, "no column is full to the pixel");
}

#[test]
fn the_cells_of_ten_blocs_share_the_width_of_a_picture() {
    let s = Setting::new();
    let lines = row_lines(&s.picture("view=agreement", Frame::Natural));
    // Of 944 pixels 150 are for the names.
    assert_eq!(lines[0][2], 150 + 10 * (794 / 10));
}
