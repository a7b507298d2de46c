//! Lists from what comes one by one.

/// Collects into a list.
pub(crate) trait Gather: Iterator + Sized {
    /// A list of all that comes, in its order. The library's `collect` makes room for as many as may come
    /// first: twice the code of this for each kind of list, of which there are dozens to ship. It stays
    /// for what is made for every cell.
    fn gather(self) -> Vec<Self::Item> {
        let mut list = Vec::new();
        for item in self {
            push(&mut list, item);
        }
        list
    }
}

/// Once for all lists of a kind.
#[inline(never)]
fn push<T>(list: &mut Vec<T>, item: T) {
    list.push(item);
}

impl<All: Iterator> Gather for All {}
