//! Records of any size, the same for the same size: for measuring what grows with what.

use dispute_matrix::record::*;

/// How large a record is.
#[derive(Clone, Copy, Debug)]
pub struct Size {
    /// Blocs, a fifth of them with three members.
    pub blocs: usize,
    /// Groups, all of one kind.
    pub groups: usize,
    /// Claims in all.
    pub claims: usize,
}

/// Numbers that look like chance and are the same on every machine (xorshift64*, Vigna 2016).
struct Chance(u64);

impl Chance {
    /// The next number below `end`.
    fn below(&mut self, end: usize) -> usize {
        self.0 ^= self.0 >> 12;
        self.0 ^= self.0 << 25;
        self.0 ^= self.0 >> 27;
        let high = self.0.wrapping_mul(0x2545_f491_4f6c_dd1d) >> 33;
        high as usize % end
    }

    fn pick<T: Copy>(&mut self, of: &[T]) -> T {
        of[self.below(of.len())]
    }
}

/// The seed: any number but 0 does.
const SEED: u64 = 20_160_120;
/// Days of five years, like the record of Syria.
const DAYS: usize = 1826;
/// Every so manieth bloc has three members.
const WITH_MEMBERS: usize = 5;

/// A record of a size. Claims are spread over all cells and days.
pub fn record(size: Size) -> Record {
    let chance = &mut Chance(SEED);
    let first = When::parse("2012-01-01").expect("a date").day;
    let text = |kind: &str, ix: usize| Text::from(format!("{kind} {ix}"));
    let name = |kind: &str, ix: usize| Text::from(format!("{kind}{ix}"));
    let last = Day(first.0 + DAYS as i32);
    let member = |ix| Member {
        id: name("m", ix),
        name: text("Member", ix),
    };
    let bloc = |ix: usize| Bloc {
        id: name("bloc", ix),
        code: name("b", ix),
        name: text("Bloc", ix),
        short: name("B", ix),
        camp: CampIx((ix * 4 / size.blocs) as u16),
        seat: SeatIx(0),
        members: (ix * 3..ix * 3 + 3)
            .filter(|_| ix % WITH_MEMBERS == 4)
            .map(member)
            .collect(),
    };
    let group = |ix: usize| Group {
        id: name("group", ix),
        code: name("g", ix),
        name: text("Group", ix),
        short: name("G", ix),
        kind: KindIx(0),
        about: "A made-up group.".into(),
    };
    let mut claim = |ix: usize| {
        let bloc = chance.below(size.blocs);
        let member = (bloc % WITH_MEMBERS == 4).then(|| MemberIx(chance.below(3) as u16));
        Claim {
            id: name("c", ix),
            bloc: BlocIx(bloc as u16),
            member,
            group: GroupIx(chance.below(size.groups) as u16),
            position: chance.pick(Position::ALL),
            basis: chance.pick(Basis::ALL),
            date: When {
                day: Day(first.0 + chance.below(DAYS) as i32),
                precision: Precision::Day,
            },
            confidence: chance.pick(Confidence::ALL),
            summary: "A made-up claim.".into(),
            source: SourceIx(0),
            note: None,
        }
    };
    Record {
        id: "made".into(),
        version: last.iso().into(),
        licence: "CC0".into(),
        title: "A made-up record".into(),
        as_of: last,
        milestone: None,
        labels: None,
        camps: (0..4)
            .map(|ix| Camp {
                id: name("camp", ix),
                name: text("Camp", ix),
            })
            .collect(),
        seats: vec![Seat {
            id: "seat".into(),
            name: "Seat".into(),
            counted: true,
        }],
        kinds: vec![Kind {
            id: "kind".into(),
            name: "Kind".into(),
            shown: true,
            opposition_reads: None,
        }],
        claims: (0..size.claims).map(&mut claim).collect(),
        blocs: (0..size.blocs).map(bloc).collect(),
        groups: (0..size.groups).map(group).collect(),
        events: Vec::new(),
        presets: Vec::new(),
        sources: vec![Source {
            title: "A source".into(),
            publisher: "A publisher".into(),
            url: "https://source.example/".into(),
            date: None,
        }],
        by_name: Vec::new(),
        original: None,
    }
}
