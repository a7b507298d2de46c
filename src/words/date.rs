//! Dates in words.

use super::say;
use crate::record::{Day, Precision, When};

const MONTHS: [&str; 12] = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
];

/// "20 January 2016".
pub fn day(day: Day) -> String {
    when(When {
        day,
        precision: Precision::Day,
    })
}

/// "20 Jan 2016", for narrow places.
pub fn day_short(day: Day) -> String {
    when_short(When {
        day,
        precision: Precision::Day,
    })
}

/// A date as written: "18 December 2015", "December 2015", "2015".
pub fn when(when: When) -> String {
    written(when, false)
}

/// As [`when`], the month cut to three letters.
pub fn when_short(when: When) -> String {
    written(when, true)
}

fn written(when: When, short: bool) -> String {
    let (year, month, day) = when.day.ymd();
    let month = MONTHS.get(month as usize - 1).copied().unwrap_or("");
    let month = if short {
        month.get(..3).unwrap_or(month)
    } else {
        month
    };
    match when.precision {
        Precision::Year => year.to_string(),
        Precision::Month => say!("{} {}", month, year as u32),
        Precision::Day => say!("{} {} {}", day, month, year as u32),
    }
}
