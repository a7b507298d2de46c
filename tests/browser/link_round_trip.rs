//! Many generated views, each written as a link, opened, and written again by the page.

use crate::support::core::core;
use crate::support::host::Manner;
use crate::support::lent::Lent;
use crate::support::page::Page;
use dispute_matrix::consensus::{Order, Rule, Verdict};
use dispute_matrix::record::{BlocIx, CampIx, Confidence, Day, GroupIx, KindIx, Position};
use dispute_matrix::view::{Open, Picture, Supposed, View};

/// How many views are tried.
const VIEWS: u64 = 40;

/// Marsaglia's xorshift64: the same numbers in every run.
struct Dice(u64);

impl Dice {
    fn roll(&mut self, sides: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        (self.0 >> 16) as usize % sides
    }

    /// True once in so many times.
    fn hit(&mut self, sides: usize) -> bool {
        self.roll(sides) == 0
    }

    fn pick<T: Copy>(&mut self, items: &[T]) -> T {
        items[self.roll(items.len())]
    }

    /// Most of what there is, in order, and never nothing.
    fn some<T: Copy>(&mut self, count: usize, item: impl Fn(u16) -> T) -> Vec<T> {
        let all: Vec<T> = (0..count as u16).map(item).collect();
        let kept: Vec<T> = all.iter().copied().filter(|_| !self.hit(3)).collect();
        if kept.is_empty() { vec![all[0]] } else { kept }
    }
}

/// A view with about a third of all choices made.
fn view(dice: &mut Dice) -> View {
    let record = &core().record;
    let mut view = core().default.clone();
    let blocs = record.blocs.len();
    if dice.hit(2) {
        view.at = Day(view.at.0 - 700 + dice.roll(2000) as i32);
    }
    if dice.hit(3) {
        view.blocs = dice.some(blocs, BlocIx);
    }
    if dice.hit(3) {
        let with_members = |bloc: &BlocIx| !record.blocs[bloc.ix()].members.is_empty();
        view.members = view.blocs.iter().copied().filter(with_members).collect();
    }
    if dice.hit(3) {
        view.groups = dice.some(record.groups.len(), GroupIx);
    }
    if dice.hit(3) {
        view.kinds = dice.some(record.kinds.len(), KindIx);
    }
    if dice.hit(4) {
        view.camps = dice.some(record.camps.len(), CampIx);
    }
    if dice.hit(3) {
        view.verdicts = dice.some(Verdict::ALL.len(), |ix| Verdict::ALL[usize::from(ix)]);
    }
    if dice.hit(3) {
        view.q = dice
            .pick(&[
                "al",
                "russia",
                "Army 1",
                "ahrar turkey",
                "50% + “x”",
                "é~&=#",
            ])
            .into();
    }
    if dice.hit(3) {
        view.count = dice.some(blocs, BlocIx);
    }
    view.rule = dice.pick(Rule::ALL);
    view.evidence = dice.pick(Confidence::ALL);
    view.order = dice.pick(Order::ALL);
    view.picture = dice.pick(Picture::ALL);
    if dice.hit(3) {
        view.since = Some(Day(view.at.0 - 400 + dice.roll(800) as i32));
    }
    for _ in 0..dice.roll(4) {
        view.suppose(Supposed {
            bloc: BlocIx(dice.roll(blocs) as u16),
            group: GroupIx(dice.roll(record.groups.len()) as u16),
            position: dice.pick(Position::ALL),
        });
    }
    view.open = match dice.roll(6) {
        0 => Some(Open::Bloc(BlocIx(dice.roll(blocs) as u16))),
        1 => Some(Open::Group(GroupIx(dice.roll(record.groups.len()) as u16))),
        2 => Some(Open::Pair(
            BlocIx(0),
            BlocIx(1 + dice.roll(blocs - 1) as u16),
        )),
        3 | 4 => Some(Open::Cell(
            BlocIx(dice.roll(blocs) as u16),
            GroupIx(dice.roll(record.groups.len()) as u16),
        )),
        _ => None,
    };
    view
}

#[test]
fn every_view_comes_back_from_its_link_and_the_page_writes_the_same_link() {
    let core = core();
    let mut dice = Dice(0x9E37_79B9_7F4A_7C15);
    let browser = Lent::any();
    let page = Page::open(&browser, Manner::default(), "");
    for _ in 0..VIEWS {
        let view = view(&mut dice);
        let query = core.query(&view);
        page.go(&query);
        page.wait_until("ready");
        page.assert_is(&view);
        // A step and its opposite: what the page then writes is its own doing.
        let (there, back) = if view.order == Order::Name {
            (Order::Editorial, Order::Name)
        } else {
            (Order::Name, view.order)
        };
        page.choose("order", there.name());
        assert_eq!(
            page.query(),
            core.query(&View {
                order: there,
                ..view.clone()
            })
        );
        page.choose("order", back.name());
        assert_eq!(page.query(), query);
    }
    page.assert_quiet();
    page.assert_at_home();
}
