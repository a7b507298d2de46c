//! Calendar days, and dates as a source gives them.

use std::fmt;

/// A calendar day (proleptic Gregorian), as days since 1970-01-01.
///
/// ```
/// use dispute_matrix::record::Day;
/// let day = Day::parse("2016-01-20").unwrap();
/// assert_eq!(day.to_string(), "2016-01-20");
/// assert_eq!(Day::parse("2016-01-25").unwrap().0 - day.0, 5);
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Day(pub i32);

/// How exactly a source dates something.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Precision {
    /// `2015`: only the year is known.
    Year,
    /// `2015-12`: the year and the month.
    Month,
    /// `2015-12-18`: the day.
    Day,
}

/// A date as a source gives it: `2015-12-18`, `2015-12` or `2015`.
///
/// It counts from its first day and is shown as written (evidence README, table of a claim).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct When {
    /// The first day it can mean.
    pub day: Day,
    /// How much of it was written.
    pub precision: Precision,
}

impl Day {
    /// The day of a year, month (1 to 12) and day of month; `None` where the calendar has none.
    pub fn from_ymd(year: i32, month: u32, day: u32) -> Option<Day> {
        if !(1..=9999).contains(&year) || day == 0 || day > days_in_month(year, month)? {
            return None;
        }
        // Days from civil, counted from 1 March so that the leap day is the last of its year.
        let y = if month <= 2 { year - 1 } else { year };
        let era = y.div_euclid(400);
        let year_of_era = y.rem_euclid(400);
        let month_from_march = (month as i32 + 9) % 12;
        let day_of_year = (153 * month_from_march + 2) / 5 + day as i32 - 1;
        let day_of_era = year_of_era * 365 + year_of_era / 4 - year_of_era / 100 + day_of_year;
        Some(Day(era * 146_097 + day_of_era - 719_468))
    }

    /// Year, month (1 to 12) and day of month.
    pub fn ymd(self) -> (i32, u32, u32) {
        let z = self.0 + 719_468;
        let era = z.div_euclid(146_097);
        let day_of_era = z.rem_euclid(146_097);
        let year_of_era =
            (day_of_era - day_of_era / 1460 + day_of_era / 36_524 - day_of_era / 146_096) / 365;
        let day_of_year = day_of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
        let month_from_march = (5 * day_of_year + 2) / 153;
        let day = (day_of_year - (153 * month_from_march + 2) / 5 + 1) as u32;
        let month = ((month_from_march + 2) % 12 + 1) as u32;
        let year = year_of_era + era * 400 + i32::from(month <= 2);
        (year, month, day)
    }

    /// The ISO date, `2016-01-20`. As [`Day::to_string`], without the formatter's code.
    pub fn iso(self) -> String {
        let precision = Precision::Day;
        When {
            day: self,
            precision,
        }
        .iso()
    }

    /// Reads a full ISO date, `2016-01-20`; `None` for anything else, impossible days included.
    pub fn parse(text: &str) -> Option<Day> {
        let when = When::parse(text)?;
        (when.precision == Precision::Day).then_some(when.day)
    }
}

impl fmt::Display for Day {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        When {
            day: *self,
            precision: Precision::Day,
        }
        .fmt(f)
    }
}

impl When {
    /// Reads `2015-12-18`, `2015-12` or `2015`; `None` for anything else, impossible dates included.
    ///
    /// ```
    /// use dispute_matrix::record::{Day, When};
    /// assert_eq!(When::parse("2015-12").unwrap().day, Day::parse("2015-12-01").unwrap());
    /// assert!(When::parse("2015-02-30").is_none());
    /// ```
    pub fn parse(text: &str) -> Option<When> {
        let part = |from: usize| digits(text.get(from..from + 3)?.strip_prefix('-')?, 2);
        let (precision, month, day) = match text.len() {
            4 => (Precision::Year, 1, 1),
            7 => (Precision::Month, part(4)?, 1),
            10 => (Precision::Day, part(4)?, part(7)?),
            _ => return None,
        };
        let year = digits(text.get(..4)?, 4)?;
        Some(When {
            day: Day::from_ymd(year as i32, month, day)?,
            precision,
        })
    }
}

impl fmt::Display for When {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.iso())
    }
}

impl When {
    /// The ISO date as written, `2015-12`.
    pub fn iso(self) -> String {
        let mut text = String::new();
        self.push_to(&mut text);
        text
    }

    /// Adds the date as written; without the formatter, whose padding is a lot of code to ship.
    pub(super) fn push_to(self, text: &mut String) {
        let (year, month, day) = self.day.ymd();
        push_digits(text, year as usize, 1000);
        if self.precision >= Precision::Month {
            text.push('-');
            push_digits(text, month as usize, 10);
        }
        if self.precision >= Precision::Day {
            text.push('-');
            push_digits(text, day as usize, 10);
        }
    }
}

/// Adds a number in digits, with zeros in front from the place `unit` (1, 10, …) on.
pub(crate) fn push_digits(text: &mut String, number: usize, unit: usize) {
    if number >= 10 || unit > 1 {
        push_digits(text, number / 10, unit / 10);
    }
    text.push(char::from(b'0' + (number % 10) as u8));
}

fn digits(text: &str, length: usize) -> Option<u32> {
    let plain = text.len() == length && text.bytes().all(|b| b.is_ascii_digit());
    let number = |so_far, digit| so_far * 10 + u32::from(digit - b'0');
    plain.then(|| text.bytes().fold(0, number))
}

fn days_in_month(year: i32, month: u32) -> Option<u32> {
    let leap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
    match month {
        1 | 3 | 5 | 7 | 8 | 10 | 12 => Some(31),
        4 | 6 | 9 | 11 => Some(30),
        2 => Some(if leap { 29 } else { 28 }),
        _ => None,
    }
}
