//! Heads, camps and the names of lines keep to their places, however long they are.

use crate::drawing::{Drawn, texts};
use crate::{Setting, list};
use dispute_matrix::export::{Face, Frame, width};
use dispute_matrix::record::{BlocIx, embedded};
use dispute_matrix::words::row_end;
use roxmltree::Document;
use std::collections::BTreeSet;

/// Left edges of the camps: of the rules that stand before their first row.
fn camps(picture: &str) -> Vec<i32> {
    let document = Document::parse(picture).unwrap();
    let rules = document.descendants().filter(|node| {
        node.attribute("width") == Some("2") && node.attribute("fill") == Some("#b9b9c2")
    });
    let lefts = rules.map(|rule| rule.attribute("x").unwrap().parse().unwrap());
    let mut lefts: Vec<i32> = lefts.collect();
    lefts.sort_unstable();
    lefts.dedup();
    lefts
}

/// The texts that are made of a letter alone.
fn made_of(letter: char, picture: &str) -> Vec<Drawn> {
    let only = |text: &Drawn| text.words.chars().all(|it| it == letter || it == ' ');
    texts(picture).into_iter().filter(only).collect()
}

/// Each camp's name ends before the next camp's rule.
#[track_caller]
fn assert_within(names: &[Drawn], camps: &[i32]) {
    for name in names {
        let next = camps.iter().find(|left| **left > name.bounds[0]);
        let fits = next.is_none_or(|next| name.bounds[2] <= *next - 2);
        assert!(fits, "{:?} up to {next:?}", name.bounds);
    }
}

#[test]
fn a_head_of_two_words_stands_on_lines_that_its_column_has_room_for() {
    for (one, other) in [(1, 1), (2, 1), (1, 2), (2, 2), (3, 1), (3, 3)] {
        let mut record = embedded();
        for bloc in &mut record.blocs {
            bloc.short = ["m".repeat(one), "m".repeat(other)].join(" ").into();
        }
        let s = Setting::of(record);
        let heads = made_of('m', &s.picture("", Frame::Natural));
        let heads: Vec<&Drawn> = heads.iter().filter(|head| !head.upwards).collect();
        let mut middles: Vec<i32> = heads
            .iter()
            .map(|head| (head.bounds[0] + head.bounds[2]) / 2)
            .collect();
        middles.dedup_by(|a, b| (*a - *b).abs() < 2);
        let Some(cell) = middles.windows(2).map(|pair| pair[1] - pair[0]).min() else {
            assert!(
                one > 2,
                "{one} and {other} letters are too wide to stand upright"
            );
            continue;
        };
        for head in heads {
            let wide = head.wide();
            assert!(wide <= cell - 5, "{:?} in {cell} px", head.words);
        }
    }
}

#[test]
fn a_camp_is_named_within_its_columns_wherever_they_can_be_made_wide_enough() {
    let columns = ["~ru~us", "~ru~ir~us", "~us~ru~ir~tr~sa"];
    for blocs in columns {
        for length in 30..44 {
            let mut record = embedded();
            for camp in &mut record.camps {
                camp.name = "i".repeat(length).into();
            }
            let s = Setting::of(record);
            let query = ["blocs=", blocs, "&order=editorial"].concat();
            let picture = s.picture(&query, Frame::Natural);
            let (named, camps) = (made_of('i', &picture), camps(&picture));
            let table = s.table(&query);
            let runs = table.camps(table.columns.len());
            // No cell is made wider than 80 pixels for it.
            let wide = (length * 28 * 12).div_ceil(100) + 8;
            if runs.iter().all(|(_, count)| wide / count < 80) {
                assert_eq!(named.len(), runs.len(), "{length} letters over {blocs}");
            }
            assert_within(&named, &camps);
        }
    }
}

#[test]
fn a_camp_of_two_words_stands_on_lines_that_its_columns_have_room_for() {
    for length in 8..24 {
        let mut record = embedded();
        for camp in &mut record.camps {
            camp.name = [&*"i".repeat(length); 2].join(" ").into();
        }
        let s = Setting::of(record);
        for frame in Frame::ALL {
            let picture = s.picture("blocs=~us~ru~ir~tr~sa", *frame);
            assert_within(&made_of('i', &picture), &camps(&picture));
        }
    }
}

#[test]
fn what_is_counted_under_the_columns_ends_before_the_first_of_them() {
    let s = Setting::crowded(50);
    let picture = s.picture("blocs=~us~ru", Frame::Print);
    let counted = texts(&picture);
    let mut lines = counted
        .iter()
        .filter(|text| text.words.starts_with("Groups it"));
    let line = lines.next().expect("a line of counts");
    let wide = line.wide();
    assert!(line.words.ends_with('…'), "{}", line.words);
    assert!((160..=186 - 6).contains(&wide), "{wide} px");
}

#[test]
fn a_what_if_says_so_in_its_cell_where_there_is_room_beside_the_mark() {
    let s = Setting::new();
    let said = |picture: &str| texts(picture).iter().any(|text| text.words == "if");
    let mut heights = Vec::new();
    for count in 1..=25 {
        let groups = s.record.groups.iter().take(count);
        let groups = list(groups.map(|group| &group.code));
        let query = format!("order=name&blocs=~us~ru&groups={groups}&if=~ru.is.d");
        let picture = s.picture(&query, Frame::Wide);
        let lines = crate::drawing::row_lines(&picture);
        if let [first, second, ..] = &*lines {
            let height = second[1] - first[1];
            assert_eq!(said(&picture), height >= 26, "{count} rows of {height} px");
            heights.push(height);
        }
    }
    assert!(
        heights.contains(&26) && heights.contains(&25),
        "{heights:?}"
    );
}

#[test]
fn a_what_if_says_so_in_no_cell_that_is_too_narrow() {
    let s = Setting::new();
    let mut widths = Vec::new();
    for blocs in ["", "~us", "~us~ir", "~us~ir~tr~sa"] {
        for members in ["~ar.members", "~eu.members", "~ar.members~eu.members"] {
            let query = format!("groups=~ahrar&blocs=~ru~ar~eu{blocs}{members}&if=~ru.ahrar.o");
            let picture = s.picture(&query, Frame::Wide);
            let shown = texts(&picture);
            let heads: Vec<i32> = shown
                .iter()
                .filter(|text| text.upwards)
                .map(|head| head.bounds[0])
                .collect();
            let cell = heads[1] - heads[0];
            let said = shown.iter().any(|text| text.words == "if");
            // A mark of 19 pixels in the middle, and 8 for the word with 4 at its side.
            assert_eq!(said, cell >= 19 + 2 * (8 + 4), "{cell} px: {query}");
            widths.push(cell);
        }
    }
    let between = widths.iter().filter(|width| (30..43).contains(*width));
    assert!(between.count() > 0, "{widths:?}");
}

#[test]
fn a_groups_name_takes_no_more_than_a_third_of_a_wide_table() {
    let mut record = embedded();
    for group in &mut record.groups {
        group.name = "i".repeat(120).into();
        group.short = "i".repeat(90).into();
    }
    let s = Setting::of(record);
    let shown = texts(&s.picture("", Frame::Wide));
    let names = shown.iter().filter(|text| text.words.ends_with("i…"));
    let wide = names.map(|name| name.wide()).max();
    assert!(
        wide.is_some_and(|wide| (190..=624 / 3 - 8).contains(&wide)),
        "{wide:?}"
    );
}

#[test]
fn blocks_of_a_bar_stand_apart_until_there_are_fifteen_voices() {
    let mut most = 0;
    for copies in 0..3 {
        let mut record = Setting::crowded(copies).record;
        let blocs = embedded().blocs.len();
        for claim in embedded().claims {
            for copy in 1..=copies {
                let mut claim = claim.clone();
                claim.bloc = BlocIx((claim.bloc.ix() + copy * blocs) as u16);
                record.claims.push(claim);
            }
        }
        let s = Setting::of(record);
        let all = list(s.record.blocs.iter().map(|bloc| &bloc.code));
        let picture = s.picture(&format!("groups=~is&blocs=~us&count={all}"), Frame::Natural);
        let document = Document::parse(&picture).unwrap();
        let blocks = document
            .descendants()
            .filter(|node| node.attribute("height") == Some("6"));
        let side =
            |node: &roxmltree::Node, name| node.attribute(name).unwrap().parse::<i32>().unwrap();
        let blocks: Vec<[i32; 2]> = blocks
            .step_by(2)
            .map(|block| ["x", "width"].map(|name| side(&block, name)))
            .collect();
        let apart = i32::from(blocks.len() < 15);
        for pair in blocks.windows(2) {
            assert_eq!(
                pair[0][0] + pair[0][1] + apart,
                pair[1][0],
                "{} voices",
                blocks.len()
            );
        }
        assert!(blocks.len() > 5);
        most = most.max(blocks.len());
    }
    assert!(most > 15, "{most} voices");
}

#[test]
fn who_blocks_is_said_where_it_fits_on_its_line_and_else_not_at_all() {
    let (mut said, mut full) = (BTreeSet::new(), 0);
    for length in 0..200 {
        let mut record = embedded();
        let name = "i".repeat(60 + length / 5) + &"t".repeat(length % 5);
        for bloc in &mut record.blocs {
            // For the one no line has room: the others are cut to what the cells leave.
            let short = match &*bloc.code {
                "tr" => "W".repeat(100),
                "ar" => name.clone(),
                _ => continue,
            };
            bloc.short = short.into();
        }
        let s = Setting::of(record);
        let picture = s.picture("", Frame::Square);
        let rules = camps(&picture);
        // Two fifths of 1008 pixels at most are for the ends; ten cells share what is left.
        let cells = (1008 - (rules[0] - 36) - 403) / 10 * 10;
        let end = 1008 - (rules[0] - 36) - cells;
        let shown = texts(&picture);
        let sized = shown.iter().find(|text| text.words.contains("against"));
        let size = sized.unwrap().size;
        let words = format!("{name} divided");
        let wide = width(&words, Face::Sans, size);
        let table = s.table("");
        let rows = table
            .rows()
            .filter(|row| row_end(&s.record, &row.finding) == words);
        // A bar has six pixels a voice on record, and twenty are around the words.
        let rooms = rows.map(|row| end - 6 * row.finding.tally.on_record() as i32 - 20);
        let rooms: Vec<i32> = rooms.collect();
        let fit = rooms.iter().filter(|room| wide <= **room).count();
        let drawn = shown.iter().filter(|text| text.words == words).count();
        assert_eq!(drawn, fit, "{words}");
        let parts = shown
            .iter()
            .filter(|text| text.words == name && !text.upwards);
        assert_eq!(parts.count(), 0, "half of {words}");
        said.insert(fit);
        full += rooms.iter().filter(|room| wide == **room).count();
    }
    assert!(said.contains(&0) && said.len() > 2, "{said:?}");
    assert!(full > 0, "no line is full to the pixel");
}
