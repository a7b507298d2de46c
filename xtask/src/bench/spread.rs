//! What many measurements of one thing come to.

/// The median of measurements, and the quartiles around it.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Spread {
    /// A quarter of the measurements is not above it.
    pub low: f64,
    /// The median.
    pub middle: f64,
    /// A quarter of the measurements is not below it.
    pub high: f64,
}

impl Spread {
    /// Of measurements in any order; nothing where there are none.
    pub fn of(measured: &[f64]) -> Option<Spread> {
        let mut sorted = measured.to_vec();
        sorted.sort_by(f64::total_cmp);
        Some(Spread {
            low: at(&sorted, 0.25)?,
            middle: at(&sorted, 0.5)?,
            high: at(&sorted, 0.75)?,
        })
    }
}

/// The value at a part of the way through sorted values, between two of them in proportion.
fn at(sorted: &[f64], part: f64) -> Option<f64> {
    let place = part * sorted.len().checked_sub(1)? as f64;
    let before = *sorted.get(place.floor() as usize)?;
    let after = *sorted.get(place.ceil() as usize)?;
    Some(before + (after - before) * place.fract())
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn the_median_of_an_odd_number_is_the_one_in_the_middle() {
        let spread = Spread::of(&[9.0, 1.0, 5.0, 3.0, 7.0]).unwrap();
        assert_eq!((spread.low, spread.middle, spread.high), (3.0, 5.0, 7.0));
    }

    #[test]
    fn the_median_of_an_even_number_lies_between_two() {
        let spread = Spread::of(&[1.0, 2.0, 3.0, 4.0]).unwrap();
        assert_eq!((spread.low, spread.middle, spread.high), (1.75, 2.5, 3.25));
    }

    #[test]
    fn one_measurement_is_all_three() {
        let spread = Spread::of(&[4.0]).unwrap();
        assert_eq!((spread.low, spread.middle, spread.high), (4.0, 4.0, 4.0));
    }

    #[test]
    fn nothing_measured_has_no_median() {
        assert_eq!(Spread::of(&[]), None);
    }

    proptest! {
        #[test]
        fn quartiles_stand_in_order_and_within_what_was_measured(
            measured in prop::collection::vec(0.0..1e9_f64, 1..40),
        ) {
            let spread = Spread::of(&measured).unwrap();
            prop_assert!(spread.low <= spread.middle && spread.middle <= spread.high);
            prop_assert!(measured.iter().any(|one| *one <= spread.low));
            prop_assert!(measured.iter().any(|one| *one >= spread.high));
        }

        #[test]
        fn the_order_of_measuring_changes_nothing(
            mut measured in prop::collection::vec(0.0..1e9_f64, 1..40),
        ) {
            let before = Spread::of(&measured);
            measured.reverse();
            prop_assert_eq!(Spread::of(&measured), before);
        }
    }
}
