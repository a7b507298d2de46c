//! What the driver measured, and what its names mean to a reader.

use super::spread::Spread;
use serde_json::Value;

/// The page without scripts, the widget, and the version that it is held against.
pub const STATIC: &str = "static";
pub const WIDGET: &str = "widget";
pub const BAR: &str = "handwritten";

/// The pages in the order of tables, each by the driver's name and by a reader's.
pub const PAGES: [(&str, &str); 7] = [
    (STATIC, "static page"),
    (BAR, "hand-written"),
    (WIDGET, "dispute-matrix"),
    ("react", "React"),
    ("svelte", "Svelte"),
    ("plot", "Observable Plot"),
    ("ag-grid", "AG Grid"),
];

/// The slow machine and line, which the aims are about.
pub const SLOW: &str = "throttled";

/// The profiles, each by the driver's name and by what it is.
pub const PROFILES: [(&str, &str); 2] = [
    (
        SLOW,
        "Throttled: processor 4 times slower, 1.6 Mbit/s, round trip 150 ms",
    ),
    ("unthrottled", "Unthrottled: as the machine is"),
];

/// What a number counts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unit {
    /// Milliseconds.
    Time,
    /// Bytes, said in kB of 1000.
    Bytes,
}

/// A thing that is measured.
#[derive(Clone, Copy, Debug)]
pub struct Measure {
    /// The driver's name.
    pub name: &'static str,
    /// The reader's.
    pub title: &'static str,
    /// Its unit.
    pub unit: Unit,
}

const fn time(name: &'static str, title: &'static str) -> Measure {
    Measure {
        name,
        title,
        unit: Unit::Time,
    }
}

const fn bytes(name: &'static str, title: &'static str) -> Measure {
    Measure {
        name,
        title,
        unit: Unit::Bytes,
    }
}

/// How long it takes, in each profile.
pub const TIMES: [Measure; 6] = [
    time("paint", "first paint"),
    time("ready", "ready"),
    time("filter", "filter"),
    time("order", "order"),
    time("date", "date step"),
    time("open", "opening a cell"),
];

/// The acts of a reader, among [`TIMES`].
pub const ACTS: [&str; 4] = ["filter", "order", "date", "open"];

/// How much it is, in any profile.
pub const SIZES: [Measure; 3] = [
    bytes("early", "bytes until ready"),
    bytes("bytes", "bytes in all"),
    bytes("memory", "memory"),
];

/// What is measured of a page without scripts.
pub const OF_STILL: [&str; 2] = ["paint", "bytes"];

impl Measure {
    /// A value as tables and pictures say it, without its unit.
    pub fn say(&self, value: f64) -> String {
        match self.unit {
            Unit::Time if value < 100.0 => format!("{value:.1}"),
            Unit::Time => format!("{value:.0}"),
            Unit::Bytes if value < 1_000_000.0 => format!("{:.1}", value / 1000.0),
            Unit::Bytes => format!("{:.0}", value / 1000.0),
        }
    }

    /// What it is measured in.
    pub fn unit(&self) -> &'static str {
        match self.unit {
            Unit::Time => "ms",
            Unit::Bytes => "kB",
        }
    }
}

/// What the driver measured.
#[derive(Debug)]
pub struct Figures {
    /// The browser's name and version.
    pub browser: String,
    /// The day, `2026-11-26`.
    pub date: String,
    /// How often each page was visited in each profile.
    pub rounds: usize,
    samples: Value,
}

impl Figures {
    /// Reads what the driver wrote. Fails where a page or a measurement is missing.
    pub fn read(text: &str) -> Result<Figures, String> {
        let told: Value = serde_json::from_str(text).map_err(|error| error.to_string())?;
        let word = |key: &str| {
            let word = told[key].as_str().map(str::to_owned);
            word.ok_or_else(|| format!("it says no {key}"))
        };
        let figures = Figures {
            browser: word("browser")?,
            date: word("date")?,
            rounds: told["rounds"].as_u64().ok_or("it says no rounds")? as usize,
            samples: told["samples"].clone(),
        };
        for (profile, _) in PROFILES {
            for (page, _) in PAGES {
                for measure in TIMES.iter().chain(&SIZES) {
                    let is_due = page != STATIC || OF_STILL.contains(&measure.name);
                    if is_due && figures.of(profile, page, measure.name).is_none() {
                        return Err(format!("{page} has no {} ({profile})", measure.name));
                    }
                }
            }
        }
        Ok(figures)
    }

    /// The spread of a measurement; nothing where it is not made of that page.
    pub fn of(&self, profile: &str, page: &str, measure: &str) -> Option<Spread> {
        let measured = self.samples[profile][page][measure].as_array()?;
        let measured: Option<Vec<f64>> = measured.iter().map(Value::as_f64).collect();
        Spread::of(&measured?)
    }

    /// The median of a measurement.
    pub fn median(&self, profile: &str, page: &str, measure: &str) -> Option<f64> {
        self.of(profile, page, measure).map(|spread| spread.middle)
    }
}

#[cfg(test)]
pub mod tests {
    use super::*;
    use serde_json::json;

    /// Measurements that are made up: 100 for the first page, 200 for the second, and so on, and
    /// each once ten less and once ten more.
    pub fn made_up() -> Value {
        let mut samples = json!({});
        for (profile, _) in PROFILES {
            for (ix, (page, _)) in PAGES.iter().enumerate() {
                for measure in TIMES.iter().chain(&SIZES) {
                    let of = 100.0 * (ix + 1) as f64;
                    let of = if measure.unit == Unit::Bytes {
                        of * 1000.0
                    } else {
                        of
                    };
                    samples[profile][page][measure.name] = json!([of, of - 10.0, of + 10.0]);
                }
            }
            let still = samples[profile][STATIC].as_object_mut().unwrap();
            still.retain(|name, _| OF_STILL.contains(&name.as_str()));
        }
        json!({ "browser": "chrome 1.2", "date": "2026-01-02", "rounds": 3, "samples": samples })
    }

    /// The same, read.
    pub fn figures() -> Figures {
        Figures::read(&made_up().to_string()).unwrap()
    }

    #[test]
    fn a_measurement_is_found_by_profile_page_and_name() {
        let spread = figures().of(SLOW, BAR, "ready").unwrap();
        assert_eq!(
            (spread.low, spread.middle, spread.high),
            (195.0, 200.0, 205.0)
        );
        assert_eq!(figures().median(SLOW, STATIC, "ready"), None);
    }

    #[test]
    fn a_page_that_was_not_measured_is_named() {
        let mut told = made_up();
        told["samples"]["throttled"]["react"]["open"] = json!([]);
        let wrong = Figures::read(&told.to_string()).unwrap_err();
        assert_eq!(wrong, "react has no open (throttled)");
    }

    #[test]
    fn what_is_no_outcome_of_the_driver_is_refused() {
        assert!(Figures::read("").is_err());
        assert_eq!(Figures::read("{}").unwrap_err(), "it says no browser");
    }

    #[test]
    fn small_values_keep_a_decimal_and_large_ones_none() {
        let [time, size] = [TIMES[0], SIZES[0]];
        assert_eq!([time.say(16.66), time.say(1234.5)], ["16.7", "1234"]);
        assert_eq!(
            [size.say(64_878.0), size.say(2_248_504.0)],
            ["64.9", "2249"]
        );
    }
}
