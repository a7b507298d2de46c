//! Sentences as they are said in each language.

use dispute_matrix::prerender::{in_language, root_of, words_file};
use dispute_matrix::record::{Day, Precision, When};
use dispute_matrix::view::{Table, View};
use dispute_matrix::words::{self, Language, Words};

/// A headline with its method and what is shown, in a language.
fn told(language: Language, query: &str) -> String {
    let model = in_language(language).unwrap();
    words::speak(model.words);
    let view = View::read(query, &model.record, &model.default).view;
    let table = Table::new(&model.record, &model.ledger, &view);
    let headline = words::headline(&model.record, &view, &table).sentence();
    [
        headline,
        words::method(&model.record, &view),
        words::showing(&model.record, &view, &table),
    ]
    .join("\n")
}

/// Every number in a text, whatever its digits.
fn numbers(text: &str) -> Vec<u32> {
    let digit = |c: char| match c {
        '٠'..='٩' => Some(c as u32 - '٠' as u32),
        '۰'..='۹' => Some(c as u32 - '۰' as u32),
        c => c.to_digit(10),
    };
    let mut found = Vec::new();
    let mut inside = false;
    for c in text.chars() {
        match digit(c) {
            Some(value) if inside => {
                *found.last_mut().unwrap() = found.last().unwrap() * 10 + value
            }
            Some(value) => found.push(value),
            None => {}
        }
        inside = digit(c).is_some();
    }
    found.sort_unstable();
    found
}

#[test]
fn the_headline_tells_the_same_numbers_in_every_language() {
    for query in [
        "",
        "rule=majority",
        "at=2016-02-27",
        "if=~ru.ahrar.o",
        "count=~ru~us~tr",
    ] {
        let english = numbers(&told(Language::English, query));
        for language in Language::ALL {
            let own = numbers(&told(*language, query));
            // Small numbers may be words in one and figures in another.
            let missing = english.iter().filter(|n| **n > 10 && !own.contains(n));
            assert_eq!(missing.count(), 0, "{}", told(*language, query));
        }
    }
}

#[test]
fn dates_are_written_as_each_language_writes_them() {
    let first = When {
        day: Day::parse("2016-01-01").unwrap(),
        precision: Precision::Day,
    };
    let month = When {
        precision: Precision::Month,
        ..first
    };
    for (language, full, of_month) in [
        (Language::English, "1 January 2016", "January 2016"),
        (Language::German, "1. Januar 2016", "Januar 2016"),
        (Language::French, "1er janvier 2016", "janvier 2016"),
        (Language::Turkish, "1 Ocak 2016", "Ocak 2016"),
        (Language::Chinese, "2016年1月1日", "2016年1月"),
    ] {
        words::speak(in_language(language).unwrap().words);
        assert_eq!([words::when(first), words::when(month)], [full, of_month]);
    }
    words::speak(in_language(Language::Russian).unwrap().words);
    assert!(
        words::when(first).starts_with("1 января 2016"),
        "{}",
        words::when(first)
    );
    assert!(words::when(month).to_lowercase().starts_with("январь 2016"));
    words::speak(in_language(Language::Persian).unwrap().words);
    assert!(
        words::when(first).starts_with("۱ ژانویه"),
        "{}",
        words::when(first)
    );
    words::speak(in_language(Language::Arabic).unwrap().words);
    assert!(
        words::when(first).starts_with("١ "),
        "{}",
        words::when(first)
    );
}

#[test]
fn arabic_and_persian_pages_run_from_the_right_and_have_their_own_digits() {
    for (language, digits) in [
        (Language::Arabic, '٠'..='٩'),
        (Language::Persian, '۰'..='۹'),
    ] {
        let model = in_language(language).unwrap();
        let html = root_of(model);
        let tag = format!("lang=\"{}\" dir=\"rtl\"", language.name());
        assert!(html.contains(&tag));
        assert!(html.chars().any(|c| digits.contains(&c)));
    }
}

#[test]
fn no_english_word_is_left_on_a_page_in_another_script() {
    for language in [
        Language::Arabic,
        Language::Persian,
        Language::Russian,
        Language::Chinese,
    ] {
        let model = in_language(language).unwrap();
        let html = root_of(model);
        let start = html.find("class=\"dm-app\"").unwrap();
        let mut text = String::new();
        let mut inside = true;
        for c in html[start..].chars() {
            match c {
                '<' => inside = true,
                '>' => inside = false,
                c if !inside => text.push(c),
                _ => {}
            }
            if c == '>' {
                text.push(' ');
            }
        }
        for word in text.split(|c: char| !c.is_ascii_alphabetic()) {
            let allowed = word.len() < 3
                || ["PYD", "YPG", "SDF", "CC", "BY", "English", "Deutsch"].contains(&word)
                || text.contains(&format!("Fran{}", "çais"))
                    && ["Fran", "ais", "rk"].contains(&word);
            assert!(allowed, "{}: {word}", language.name());
        }
    }
}

#[test]
fn a_file_of_words_of_another_build_is_refused() {
    let file = words_file(Language::Turkish).unwrap();
    assert!(Words::read(file.clone().leak()).is_ok());
    for stale in [
        file.replacen('\0', "", 1),
        file.replacen('\u{1d}', "", 1),
        file.replacen("tr", "xx", 1),
        String::new(),
        "<!doctype html>".to_owned(),
    ] {
        let read = Words::read(stale.leak());
        assert_eq!(
            read.unwrap_err(),
            "the words were written by another version"
        );
    }
}

#[test]
fn a_hundred_is_counted_as_itself_and_not_as_nothing() {
    words::speak(in_language(Language::Arabic).unwrap().words);
    for (count, said) in [
        (0, "لا جماعات"),
        (1, "جماعة واحدة"),
        (2, "جماعتان"),
        (99, "٩٩ جماعة"),
        (100, "١٠٠ جماعة"),
        (101, "١٠١ جماعة"),
        (103, "١٠٣ جماعات"),
    ] {
        assert_eq!(words::section_count(count), said);
    }
}
