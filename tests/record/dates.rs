//! Calendar days, and dates as a source gives them.

use dispute_matrix::record::{Day, Precision, When};
use proptest::prelude::*;

#[test]
fn dates_are_read_as_written_and_count_from_their_first_day() {
    let rows = [
        ("2015-12-18", "2015-12-18", Precision::Day),
        ("2015-12", "2015-12-01", Precision::Month),
        ("2015", "2015-01-01", Precision::Year),
        ("2016-02-29", "2016-02-29", Precision::Day),
        ("2000-02-29", "2000-02-29", Precision::Day),
        ("0001", "0001-01-01", Precision::Year),
        ("9999-12-31", "9999-12-31", Precision::Day),
    ];
    for (written, first, precision) in rows {
        let when = When::parse(written).expect(written);
        assert_eq!(
            (when.day.to_string().as_str(), when.precision),
            (first, precision)
        );
        assert_eq!(when.to_string(), written);
    }
}

#[test]
fn malformed_and_impossible_dates_are_refused() {
    let rows = [
        "",
        "-",
        "2015-",
        "2015-12-",
        "2015-12-18-",
        "15",
        "02015",
        "2015-1",
        "2015-012",
        "2015-00",
        "2015-13",
        "2015-12-00",
        "2015-12-32",
        "2015-04-31",
        "2015-02-29",
        "1900-02-29",
        "0000",
        "0000-01-01",
        "10000-01-01",
        "+015",
        "-015",
        " 2015",
        "2015 ",
        "2015/12/18",
        "20151218",
        "2015-12-18T00:00",
        "٢٠١٥",
    ];
    for written in rows {
        assert_eq!(When::parse(written), None, "{written:?}");
    }
}

#[test]
fn a_day_is_a_full_date() {
    assert_eq!(Day::parse("2015-12"), None);
    assert_eq!(Day::parse("2015"), None);
    assert_eq!(Day::parse("1970-01-01"), Some(Day(0)));
    assert_eq!(Day::parse("2016-01-20"), Some(Day(16_820)));
}

#[test]
fn every_day_of_the_years_1_to_9999_follows_the_day_before() {
    let (mut year, mut month, mut day) = (1, 1, 1);
    let first = Day::from_ymd(1, 1, 1).unwrap().0;
    let last = Day::from_ymd(9999, 12, 31).unwrap().0;
    for number in first..=last {
        assert_eq!(Day(number).ymd(), (year, month, day));
        assert_eq!(Day::from_ymd(year, month, day), Some(Day(number)));
        day += 1;
        if Day::from_ymd(year, month, day).is_none() {
            (month, day) = (month + 1, 1);
        }
        if month == 13 {
            (year, month) = (year + 1, 1);
        }
    }
    assert_eq!((year, month, day), (10_000, 1, 1));
}

#[test]
fn months_have_their_lengths() {
    let lengths = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
    for (month, length) in (1..).zip(lengths) {
        assert!(Day::from_ymd(2015, month, length).is_some());
        assert!(Day::from_ymd(2015, month, length + 1).is_none());
    }
    assert!(Day::from_ymd(2000, 2, 29).is_some() && Day::from_ymd(1900, 2, 29).is_none());
}

proptest! {
    #[test]
    fn a_written_day_reads_back(number in -719_162..=2_932_896i32) {
        prop_assert_eq!(Day::parse(&Day(number).to_string()), Some(Day(number)));
    }

    #[test]
    fn whatever_is_read_is_shown_as_written(text in "[0-9]{4}(-[0-9]{2}){0,2}") {
        if let Some(when) = When::parse(&text) {
            prop_assert_eq!(when.to_string(), text);
        }
    }
}
