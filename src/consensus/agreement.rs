//! How far voices agree: two with each other, and the members of a bloc among themselves.

use crate::record::Position;
use std::cmp::Ordering;

/// How two voices stand to each other over the groups on which both are on record.
///
/// Each such group is agreed (both terrorist, or both opposition), disagreed (one terrorist, the
/// other opposition) or divided (either of them is divided, since a divided voice agrees with
/// nobody): `agreed + disagreed + divided == shared`.
///
/// ```
/// use dispute_matrix::consensus::Pair;
/// use dispute_matrix::record::Position::*;
/// let mut pair = Pair::default();
/// pair.add(Some(Terrorist), Some(Terrorist));
/// pair.add(Some(Terrorist), Some(Divided));
/// pair.add(Some(Terrorist), None);
/// assert_eq!((pair.agreed(), pair.shared(), pair.percent()), (1, 2, Some(75)));
/// ```
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Pair {
    /// How many groups the one (row) and the other (column) hold to be what, in the order of
    /// [`Position::ALL`].
    pub table: [[u32; 3]; 3],
}

impl Pair {
    /// A pair with fewer shared groups is thin: it tells too little.
    pub const ENOUGH: u32 = 3;

    /// Counts a group, where both are on record.
    pub fn add(&mut self, one: Option<Position>, other: Option<Position>) {
        if let (Some(one), Some(other)) = (one, other) {
            self.table[one as usize][other as usize] += 1;
        }
    }

    /// Adds another pair's counts.
    pub fn join(&mut self, more: &Pair) {
        let cells = self.table.iter_mut().flatten();
        for (count, more) in cells.zip(more.table.iter().flatten()) {
            *count += more;
        }
    }

    /// Groups on which both are on record.
    pub fn shared(&self) -> u32 {
        self.table.iter().flatten().sum()
    }

    /// Groups that both hold terrorist, or both opposition.
    pub fn agreed(&self) -> u32 {
        self.table[0][0] + self.table[1][1]
    }

    /// Groups that one holds terrorist and the other opposition.
    pub fn disagreed(&self) -> u32 {
        self.table[0][1] + self.table[1][0]
    }

    /// Groups on which at least one is divided.
    pub fn divided(&self) -> u32 {
        self.shared() - self.agreed() - self.disagreed()
    }

    /// Whether the pair shares too few groups to tell.
    pub fn thin(&self) -> bool {
        self.shared() < Pair::ENOUGH
    }

    /// The share of agreement in percent, rounded half up; a divided position counts half.
    /// `None` where nothing is shared.
    pub fn percent(&self) -> Option<u32> {
        let shared = u64::from(self.shared());
        (shared > 0).then(|| ((100 * self.halves() + shared) / (2 * shared)) as u32)
    }

    /// Compares the shares, exactly; a pair that shares nothing is the least.
    pub fn cmp_share(&self, other: &Pair) -> Ordering {
        let part = |pair: &Pair| (pair.halves(), u64::from(pair.shared()));
        match (part(self), part(other)) {
            ((_, 0), (_, 0)) => Ordering::Equal,
            ((_, 0), _) => Ordering::Less,
            (_, (_, 0)) => Ordering::Greater,
            ((a, of), (b, among)) => (a * among).cmp(&(b * of)),
        }
    }

    /// Agreements as two halves each, divided ones as one.
    fn halves(&self) -> u64 {
        2 * u64::from(self.agreed()) + u64::from(self.divided())
    }

    /// Cohen's kappa in hundredths, rounded to the nearest (halves away from zero): how far the
    /// two agree beyond what their own counts would give by chance. `None` where chance alone
    /// explains the whole table, or nothing is shared.
    ///
    /// κ = (pₒ − pₑ) / (1 − pₑ), which over n groups is (n·d − s) / (n² − s): d counts the
    /// diagonal, s sums the products of each row's and its column's total. On the diagonal two
    /// divided positions count as alike, unlike in the share. Cohen, J. (1960), A coefficient of
    /// agreement for nominal scales, Educational and Psychological Measurement 20(1), 37–46.
    pub fn kappa(&self) -> Option<i32> {
        let [mut diagonal, mut chance] = [0; 2];
        for ix in 0..3 {
            let row: u32 = self.table[ix].iter().sum();
            let column: u32 = self.table.iter().map(|row| row[ix]).sum();
            diagonal += i64::from(self.table[ix][ix]);
            chance += i64::from(row) * i64::from(column);
        }
        let shared = i64::from(self.shared());
        let (above, below) = (shared * diagonal - chance, shared * shared - chance);
        let half = if above < 0 { -below } else { below };
        (below > 0).then(|| ((200 * above + half) / (2 * below)) as i32)
    }
}

/// How far the members of one bloc agree among themselves.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Cohesion {
    /// All pairs of members, added up.
    pub pairs: Pair,
    /// Groups on which two members or more are on record.
    pub groups: u32,
    /// Of these, the groups on which all members on record hold the same label. A divided member
    /// agrees with nobody.
    pub united: u32,
}

/// The cohesion of a bloc. Each item is one group: the positions of the members, without the
/// claims about the bloc as a whole.
pub fn cohesion<'a>(held: impl Iterator<Item = &'a [Option<Position>]>) -> Cohesion {
    let mut all = Cohesion::default();
    for members in held {
        let mut here = Pair::default();
        for (ix, one) in members.iter().enumerate() {
            for other in members.iter().skip(ix + 1) {
                here.add(*one, *other);
            }
        }
        all.groups += u32::from(here.shared() > 0);
        all.united += u32::from(here.shared() > 0 && here.agreed() == here.shared());
        all.pairs.join(&here);
    }
    all
}
