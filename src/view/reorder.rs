//! Brings items into an order without a copy of any: a large table's rows take longer to copy than to
//! judge.

/// What changes places with what, one after the other, to bring items into an order, which names each
/// of their places once.
pub fn swaps(order: &[usize]) -> Vec<(usize, usize)> {
    let mut swaps = Vec::new();
    for (to, mut from) in order.iter().copied().enumerate() {
        // What stood at a place that is done has gone to where that place's own item came from.
        while from < to {
            from = order.get(from).copied().unwrap_or(to);
        }
        if from > to {
            swaps.push((to, from));
        }
    }
    swaps
}

/// Items with these swaps made.
pub fn reorder<T>(items: &mut [T], swaps: &[(usize, usize)]) {
    for (one, other) in swaps {
        items.swap(*one, *other);
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    /// An order of up to 40 items.
    fn orders() -> impl Strategy<Value = Vec<usize>> {
        (0_usize..40).prop_flat_map(|count| Just((0..count).collect::<Vec<_>>()).prop_shuffle())
    }

    proptest! {
        #[test]
        fn items_stand_in_the_order_that_was_asked_for(order in orders()) {
            let mut items: Vec<usize> = (0..order.len()).map(|place| place * 10).collect();
            let expected: Vec<usize> = order.iter().map(|place| place * 10).collect();
            reorder(&mut items, &swaps(&order));
            prop_assert_eq!(items, expected);
        }

        #[test]
        fn no_item_is_moved_more_often_than_it_needs(order in orders()) {
            let apart = order.iter().enumerate().filter(|(at, place)| at != *place).count();
            prop_assert!(swaps(&order).len() <= apart);
        }
    }

    #[test]
    fn items_that_stand_in_order_stay() {
        assert!(swaps(&[0, 1, 2]).is_empty());
        assert!(swaps(&[]).is_empty());
    }
}
