//! The stamp: every file says what it is, and a what-if that it is none of the record.

use crate::{PAGE, Setting};
use dispute_matrix::export::{Format, Frame};

const TABLES: [Format; 4] = [Format::Csv, Format::Json, Format::Svg, Format::Text];

#[test]
fn every_file_says_in_words_that_a_what_if_is_not_the_record() {
    let s = Setting::new();
    for query in ["if=~ru.ahrar.o", "if=~ru.ahrar.o&view=agreement"] {
        for format in Format::ALL {
            let with = s.file(query, *format);
            assert!(with.contains("What if"), "{format:?}");
            let without = s.file("", *format);
            assert!(
                !without.contains("What if:") && !without.contains("not on record:"),
                "{format:?}"
            );
        }
        for format in TABLES {
            let with = s.file(query, format);
            assert!(
                with.contains(
                    "What if, not on record: Russia held Ahrar al-Sham to be opposition."
                ),
                "{format:?}"
            );
            assert!(with.contains("they are not the record."), "{format:?}");
        }
    }
}

#[test]
fn every_picture_shows_the_what_if_where_it_cannot_be_missed() {
    let s = Setting::new();
    for frame in Frame::ALL {
        for query in [
            "if=~ru.ahrar.o",
            "if=~ru.ahrar.o&view=agreement",
            "if=~ru.ahrar.o&q=nothinglikeit",
        ] {
            let picture = s.picture(query, *frame);
            let shown = crate::drawing::texts(&picture);
            let words: Vec<&str> = shown.iter().map(|text| &*text.words).collect();
            let words = words.join(" ");
            assert!(
                words.contains(
                    "What if Russia held Ahrar al-Sham to be opposition? This is not the record."
                ),
                "{frame:?}: {words}"
            );
        }
    }
}

#[test]
fn every_table_and_text_carries_day_rule_filters_record_licence_and_link() {
    let s = Setting::new();
    let query = "at=2016-05-11&since=2015-12-18&blocs=~ru~us~eu~eu.members&groups=~ahrar~islam&\
        kinds=~islamist&camps=~government~opposition&verdicts=~disputed&q=al&rule=majority&\
        evidence=low&order=name";
    for format in TABLES {
        let file = s.file(query, format);
        for said in [
            "As of 11 May 2016; changes are marked against 18 December 2015.",
            "An agreement takes more than half of the voices on record, of the 8 of the",
            "all claims count, weak ones too.",
            "Blocs shown: Russia, US and Europe.",
            "Groups shown: Ahrar al-Sham and Jaysh al-Islam.",
            "Kind of group: Islamist.",
            "Camps: Behind the government and Behind the opposition.",
            "Members have columns of their own: Europe.",
            "Verdicts shown: Disputed.",
            "Words to find: “al”.",
            "Evidence: all, weak too.",
            "Order: name.",
            "Who counts as a terrorist in Syria? Record syria-2016, version ",
            "CC BY 4.0",
        ] {
            assert!(file.contains(said), "{format:?} lacks {said:?}");
        }
        let link = [PAGE, "?at=2016-05-11"].concat();
        assert!(file.contains(&link), "{format:?}");
    }
}

#[test]
fn a_file_without_a_page_has_no_link_and_is_whole() {
    let s = Setting::new();
    for format in Format::ALL {
        let view = s.view("rule=majority");
        let file = s.with(&view, |export| {
            let export = dispute_matrix::export::Export {
                page: "",
                ..*export
            };
            dispute_matrix::export::write(&export, *format)
        });
        assert!(
            !file.contains(PAGE) && !file.contains("url ="),
            "{format:?}"
        );
    }
}
