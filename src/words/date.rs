//! Dates in words.

use super::say;
use crate::record::{Day, Precision, When};

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
    let (year, month, day) = parts(when);
    match when.precision {
        Precision::Year => say!(DateYear, year),
        Precision::Month => say!(DateMonth, month, year),
        Precision::Day => say!(DateDay, day, month, year),
    }
}

/// As [`when`], the month shortened.
pub fn when_short(when: When) -> String {
    let (year, month, day) = parts(when);
    match when.precision {
        Precision::Year => say!(DateYear, year),
        Precision::Month => say!(DateMonthShort, month, year),
        Precision::Day => say!(DateDayShort, day, month, year),
    }
}

/// Year, month counted from 0, and day.
fn parts(when: When) -> (u32, u32, u32) {
    let (year, month, day) = when.day.ymd();
    (year.unsigned_abs(), month.saturating_sub(1), day)
}
