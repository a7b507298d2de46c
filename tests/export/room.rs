//! What has no room in a picture of a fixed size: as little as can be, and it is counted.

use crate::drawing::{Drawn, row_lines, texts};
use crate::{Setting, list};
use dispute_matrix::export::Frame;

/// The lowest that anything stands in a wide picture.
const BOTTOM: i32 = 628 - 36;
/// From one line of the sentence about what is left out to the next.
const LEADING: i32 = 16;

/// A wide picture, and what it says of what it left out: rows and columns.
struct Left {
    texts: Vec<Drawn>,
    lines: Vec<[i32; 3]>,
    sentence: Drawn,
    rows: usize,
    columns: usize,
}

/// Reads the count before a word.
fn count(said: &str, unit: &str) -> usize {
    let words: Vec<&str> = said.split([' ', '.']).collect();
    let at = words.iter().position(|word| *word == unit);
    at.map_or(0, |at| words[at - 2].parse().unwrap())
}

impl Left {
    fn of(s: &Setting, query: &str) -> Left {
        let picture = s.picture(query, Frame::Wide);
        let texts = texts(&picture);
        let first = texts
            .iter()
            .position(|text| text.words.starts_with("Not in this picture"))
            .expect("a sentence about what is left out");
        let said: Vec<&str> = texts[first..].iter().map(|text| &*text.words).collect();
        let said = said.join(" ");
        Left {
            lines: row_lines(&picture),
            sentence: texts[first].clone(),
            rows: count(&said, "rows") + count(&said, "row"),
            columns: count(&said, "columns"),
            texts,
        }
    }

    /// Height of a row.
    fn row(&self) -> i32 {
        let [.., before, last] = &*self.lines else {
            panic!("fewer than two rows")
        };
        last[1] - before[1]
    }

    /// The sentence stands close under the last row, and in what is left of the height there is no
    /// room for one row more and two lines of the sentence.
    fn assert_full(&self) {
        let bottom = self.lines.last().unwrap()[1] + 1;
        let top = bottom + 6;
        // A letter stands as high as its size over its baseline.
        assert_eq!(self.sentence.baseline() - self.sentence.size, top);
        let rest = BOTTOM - top - 2 * LEADING;
        assert!(
            (0..self.row()).contains(&rest),
            "{rest} px are left, and a row takes {}",
            self.row()
        );
    }

    /// The names of columns that are drawn.
    fn heads(&self) -> usize {
        self.texts.iter().filter(|text| text.upwards).count()
    }
}

#[test]
fn rows_without_room_are_counted_under_as_many_as_there_is_room_for() {
    let s = Setting::crowded(3);
    for order in ["dispute", "name"] {
        let query = format!("order={order}");
        let left = Left::of(&s, &query);
        let all = s.table(&query).rows().count();
        assert_eq!(left.rows + left.lines.len(), all, "{order}");
        assert_eq!(left.row(), 15, "as low as a row gets");
        if order == "name" {
            left.assert_full();
        }
    }
}

#[test]
fn pairs_without_room_are_counted_beside_as_many_as_there_is_room_for() {
    let s = Setting::crowded(6);
    let left = Left::of(&s, "view=agreement");
    let blocs = s.table("view=agreement").blocs().count();
    assert_eq!(left.row(), 20, "as low as a row gets");
    assert_eq!(left.rows + left.lines.len(), blocs);
    // Of 624 pixels 130 are for the names, and no cell is narrower than 46.
    assert_eq!(left.columns + 10, blocs);
    assert_eq!(left.lines[0][2], 130 + 10 * (494 / 10));
    left.assert_full();
    let names = left.texts.iter().filter(|text| text.bounds[0] == 540);
    let small = names.filter(|text| text.size == 13).count();
    assert_eq!(
        small,
        left.lines.len() + left.rows.min(1),
        "names in low rows are small"
    );
}

#[test]
fn columns_without_room_are_counted_where_all_rows_have_room() {
    let s = Setting::crowded(1);
    let blocs = list(s.record.blocs.iter().take(12).map(|bloc| &bloc.code));
    let pairs = format!("view=agreement&blocs={blocs}");
    let left = Left::of(&s, &pairs);
    assert_eq!((left.rows, left.columns), (0, 2));
    assert_eq!(left.lines.len(), 12);
    let members = "groups=~ahrar~islam&blocs=~eu~eu.members~ar~ar.members~sa~tr~us~ru~ir~sy~cn~un";
    let left = Left::of(&s, members);
    assert_eq!((left.rows, left.lines.len()), (0, 2));
    let columns = s.table(members).columns.len();
    assert_eq!(left.heads() + left.columns, columns);
    assert!(left.heads() > 15);
}

#[test]
fn a_title_that_no_size_fits_loses_its_end_and_nothing_more() {
    let s = Setting::new();
    let mut record = s.record.clone();
    record.title = "Who counts as a terrorist? ".repeat(60).into();
    let s = Setting::of(record);
    for frame in [Frame::Wide, Frame::Square] {
        let shown = texts(&s.picture("", frame));
        let cut = shown
            .iter()
            .position(|text| text.words.ends_with('…'))
            .expect("the title is cut");
        let title = &shown[..=cut];
        assert!(title.iter().all(|line| line.size == title[0].size));
        let (last, next) = (&shown[cut], &shown[cut + 1]);
        assert!(next.size < last.size || frame == Frame::Wide);
        assert!(title.len() > 5, "{} lines", title.len());
    }
}

#[test]
fn a_title_is_cut_no_shorter_than_its_room() {
    let mut record = Setting::new().record;
    record.title = "Who counts as a terrorist? ".repeat(60).into();
    let s = Setting::of(record);
    let mut full = 0;
    for at in ["2015-12-18", "2016-01-20", "2016-05-11", "2026-02-27"] {
        for rule in ["unanimity", "majority", "two-thirds"] {
            for groups in [
                "~ahrar",
                "~is~nusra",
                "~ahrar~islam~ypg",
                "~fsa~hnc~ypg~turkmen",
            ] {
                for rest in [
                    "",
                    "&blocs=~ru",
                    "&blocs=~us~ru~ir",
                    "&evidence=low&order=name&blocs=~us~ru",
                ] {
                    let query = format!("at={at}&rule={rule}&groups={groups}{rest}");
                    let shown = texts(&s.picture(&query, Frame::Wide));
                    let left = |text: &&Drawn| text.bounds[0] < 500;
                    let texts: Vec<&Drawn> = shown.iter().filter(left).collect();
                    let cut = texts
                        .iter()
                        .position(|text| text.words.ends_with('…'))
                        .unwrap();
                    let legend = texts[cut..]
                        .iter()
                        .position(|text| text.words == "terrorist");
                    // Under the headline's last line, and over the legend's first.
                    let headline = texts[cut + legend.unwrap() - 1];
                    let bottom = headline.baseline() - headline.size + headline.size * 14 / 10;
                    let limit = texts[cut + legend.unwrap()].baseline() - 24 / 2 - 13 * 2 / 5 - 8;
                    let rest = limit - bottom;
                    let line = texts[0].size * 13 / 10;
                    assert!((0..line).contains(&rest), "{rest} px are left: {query}");
                    full += usize::from(rest == 0);
                }
            }
        }
    }
    assert!(full > 0, "no title has just its room");
}

#[test]
fn a_title_of_one_line_stays_whatever_stands_over_it() {
    let mut record = Setting::new().record;
    for bloc in &mut record.blocs {
        bloc.name = "Wide ".repeat(500).into();
        bloc.short = bloc.name.clone();
    }
    let title = record.title.clone();
    let s = Setting::of(record);
    let shown = texts(&s.picture("if=~ru.ahrar.o", Frame::Square));
    let banner = shown.iter().filter(|text| text.words.contains("Wide Wide"));
    assert!(banner.count() > 30, "a banner that is too high");
    assert!(shown.iter().any(|text| *text.words == *title));
}

#[test]
fn a_name_ends_before_the_first_cell() {
    let s = Setting::new();
    for wide in ["i", "W"] {
        let mut record = s.record.clone();
        for bloc in &mut record.blocs {
            bloc.short = wide.repeat(90).into();
        }
        let s = Setting::of(record);
        for (frame, name) in [(Frame::Natural, 150), (Frame::Wide, 130)] {
            let cut = texts(&s.picture("view=agreement", frame));
            let cut = cut
                .iter()
                .filter(|text| text.words.ends_with('…') && !text.upwards);
            let wide = cut.map(|text| text.wide());
            let wide = wide.max().expect("a name that is cut");
            assert!(
                (name - 30..=name - 8).contains(&wide),
                "{wide} of {name} px"
            );
        }
    }
}

#[test]
fn pairs_of_fewer_than_three_groups_are_thin_and_those_of_three_are_not() {
    let s = Setting::new();
    for (groups, thin) in [("~is~nusra", true), ("~is~nusra~ahrar", false)] {
        let query = format!("view=agreement&blocs=~ru~us&groups={groups}");
        let picture = s.picture(&query, Frame::Natural);
        assert_eq!(picture.contains("font-style=\"italic\""), thin, "{groups}");
        assert_eq!(picture.contains("fill-opacity"), !thin, "{groups}");
    }
}

#[test]
fn only_pictures_with_marks_explain_them() {
    let s = Setting::new();
    let explains = |query: &str| {
        let shown = texts(&s.picture(query, Frame::Wide));
        shown.iter().any(|text| text.words == "nothing on record")
    };
    assert!(explains(""));
    assert!(!explains("view=agreement"));
    assert!(!explains("q=nothinglikeit"));
}
