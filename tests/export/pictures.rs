//! Pictures: well formed, inert, legible, and nothing over anything else.

use crate::drawing::{Drawn, texts};
use crate::{Setting, hostile};
use dispute_matrix::export::{Format, Frame};
use dispute_matrix::words;
use proptest::prelude::*;
use proptest::sample::select;
use roxmltree::Document;

/// Smallest size of a text.
const LEAST: i32 = 12;

/// Every fault of a picture's texts, in words.
fn faults(picture: &str) -> Vec<String> {
    let document = Document::parse(picture).unwrap();
    let side = |name| {
        document
            .root_element()
            .attribute(name)
            .unwrap()
            .parse::<i32>()
            .unwrap()
    };
    let (width, height) = (side("width"), side("height"));
    let texts = texts(picture);
    let mut faults = Vec::new();
    for (ix, text) in texts.iter().enumerate() {
        let [left, top, right, bottom] = text.bounds;
        if left < 0 || top < 0 || right > width || bottom > height {
            faults.push(format!("{text:?} leaves {width} × {height}"));
        }
        if text.size < LEAST {
            faults.push(format!("{text:?} is too small"));
        }
        let over = |other: &&Drawn| text.overlaps(other);
        if let Some(other) = texts[ix + 1..].iter().find(over) {
            faults.push(format!("{text:?} over {other:?}"));
        }
    }
    faults
}

#[test]
fn the_frames_have_the_sizes_that_hosts_ask_for() {
    let s = Setting::new();
    for query in ["", "view=agreement", "if=~ru.ahrar.o", "q=nothinglikeit"] {
        for (frame, size) in [
            (Frame::Wide, ["1200", "628"]),
            (Frame::Square, ["1080", "1080"]),
        ] {
            let picture = s.picture(query, frame);
            let document = Document::parse(&picture).unwrap();
            let root = document.root_element();
            let sides = ["width", "height"].map(|name| root.attribute(name).unwrap());
            assert_eq!(sides, size);
        }
    }
}

#[test]
fn a_picture_of_no_group_or_of_no_bloc_says_so() {
    let s = Setting::new();
    let said = |query: &str, frame: Frame| {
        let lines = texts(&s.picture(query, frame));
        let words: Vec<String> = lines.into_iter().map(|text| text.words).collect();
        words.join(" ").contains(words::nothing_left())
    };
    for frame in Frame::ALL {
        for query in ["q=nothinglikeit", "camps=~government&blocs=~us"] {
            assert!(said(query, *frame), "{query} {frame:?}");
        }
        assert!(!said("", *frame));
    }
}

#[test]
fn signs_of_markup_in_a_title_are_written_as_text() {
    let mut record = dispute_matrix::record::embedded();
    record.title = "Who is \"a <terrorist>\" & who is not?".into();
    let picture = Setting::of(record).picture("", Frame::Natural);
    assert!(picture.contains(
        "<title>Who is &quot;a &lt;terrorist&gt;&quot; &amp; who is not? 20 January 2016</title>"
    ));
}

#[test]
fn a_picture_has_a_role_a_name_and_a_description() {
    let s = Setting::new();
    for frame in Frame::ALL {
        let picture = s.picture("", *frame);
        let document = Document::parse(&picture).unwrap();
        let root = document.root_element();
        assert_eq!(root.attribute("role"), Some("img"));
        let said = |tag| {
            let node = root.children().find(|node| node.has_tag_name(tag)).unwrap();
            node.text().unwrap().to_owned()
        };
        assert_eq!(
            said("title"),
            "Who counts as a terrorist in Syria? 20 January 2016"
        );
        let description = said("desc");
        assert!(
            description
                .starts_with("A matrix of 10 blocs against 22 groups on 20 January 2016. On ")
        );
        assert!(description.contains("They split over 4."));
    }
}

#[test]
fn the_full_frames_show_every_row_with_who_blocks_it() {
    let s = Setting::new();
    let table = s.table("");
    for frame in [Frame::Natural, Frame::Print] {
        let shown: Vec<String> = texts(&s.picture("", frame))
            .into_iter()
            .map(|text| text.words)
            .collect();
        let shown = shown.join(" ");
        for row in table.rows() {
            let name = s.record.group_name(row.group);
            assert!(shown.contains(name), "{frame:?} lacks {name}");
        }
        assert!(shown.contains("only Turkey objects") && shown.contains("CC BY 4.0"));
    }
}

#[test]
fn the_previews_show_every_group_of_the_default_view_and_nothing_cut() {
    let s = Setting::new();
    for frame in [Frame::Wide, Frame::Square] {
        let shown = texts(&s.picture("", frame));
        let all: Vec<&str> = shown.iter().map(|text| &*text.words).collect();
        for group in s
            .record
            .groups
            .iter()
            .filter(|g| s.record.kinds[g.kind.ix()].shown)
        {
            assert!(
                all.iter()
                    .any(|text| *text == group.name || *text == group.short),
                "{}",
                group.name
            );
        }
        assert!(all.iter().all(|text| !text.contains('…')), "{all:?}");
        assert!(!all.iter().any(|text| text.contains("want of room")));
    }
}

#[test]
fn a_preview_counts_what_it_has_no_room_for() {
    let s = Setting::new();
    let query = "blocs=~eu~eu.members~ar~ar.members~sa~tr~us~ru~ir~sy~cn~un&order=name&\
        kinds=~jihadist~islamist~nationalist~coalition~kurdish-led~political~pro-government";
    let table = s.table(query);
    let shown = texts(&s.picture(query, Frame::Wide));
    let heads = shown.iter().filter(|text| text.upwards);
    let left_out = table.columns.len() - heads.count();
    let all: Vec<&str> = shown.iter().map(|text| &*text.words).collect();
    let groups = table.rows().map(|row| &s.record.groups[row.group.ix()]);
    let hidden = groups.filter(|g| !all.contains(&&*g.name) && !all.contains(&&*g.short));
    let rows = hidden.count();
    let said = format!(
        "Not in this picture for want of room: {rows} more rows and {left_out} more columns."
    );
    assert!(all.contains(&&*said), "{said} {all:?}");
}

#[test]
fn a_record_of_many_blocs_and_groups_fits_every_frame() {
    let s = Setting::crowded(6);
    for frame in Frame::ALL {
        for query in [
            "",
            "order=name",
            "view=agreement",
            "if=~ru.ahrar.o&count=~ru",
        ] {
            let faults = faults(&s.picture(query, *frame));
            assert!(faults.is_empty(), "{frame:?} {query} {faults:#?}");
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]
    #[test]
    fn no_text_stands_over_another_or_leaves_the_picture(
        query in hostile::query(),
        frame in select(Frame::ALL.to_vec()),
    ) {
        let picture = Setting::new().picture(&query, frame);
        let faults = faults(&picture);
        prop_assert!(faults.is_empty(), "{:#?}", faults);
    }

    #[test]
    fn a_hostile_record_breaks_no_picture(
        s in hostile::setting(),
        query in hostile::query(),
        frame in select(Frame::ALL.to_vec()),
    ) {
        let picture = s.picture(&query, frame);
        let faults = faults(&picture);
        prop_assert!(faults.is_empty(), "{:#?}", faults);
    }

    #[test]
    fn a_picture_runs_nothing_loads_nothing_and_needs_no_style(
        s in hostile::setting(),
        query in hostile::query(),
        frame in select(Frame::ALL.to_vec()),
    ) {
        let picture = s.picture(&query, frame);
        let document = Document::parse(&picture).unwrap();
        for node in document.descendants().filter(|node| node.is_element()) {
            let tag = node.tag_name().name();
            prop_assert!(
                ["svg", "title", "desc", "rect", "path", "circle", "polygon", "text", "tspan"].contains(&tag),
                "{}", tag
            );
            for attribute in node.attributes() {
                let name = attribute.name();
                prop_assert!(!name.starts_with("on") && !["style", "class", "href", "id"].contains(&name));
                prop_assert!(!attribute.value().contains("url("));
            }
        }
    }
}

#[test]
fn the_svg_file_is_the_natural_picture() {
    let s = Setting::new();
    assert_eq!(s.file("", Format::Svg), s.picture("", Frame::Natural));
}
