//! Any bytes as what a reader does: chips, choices, steps in time, what-ifs, cells opened.

use super::setting::Setting;
use dispute_matrix::consensus::Verdict;
use dispute_matrix::record::Record;
use dispute_matrix::ui::sight::Sight;
use dispute_matrix::ui::{Ask, Model, redrawn};
use dispute_matrix::view::View;
use std::sync::OnceLock;

/// Most acts of one case: the longest way that is tried from the default view.
const MOST: usize = 12;

/// Names of acts with the values that their controls have, and some that none has.
struct Acts(Vec<(&'static str, Vec<String>)>);

/// Each of some with each of others.
fn pairs(some: &[String], others: &[String], between: &str) -> Vec<String> {
    let of = |one: &String| {
        let pair = |other: &String| [one, between, other].concat();
        others.iter().map(pair).collect::<Vec<_>>()
    };
    some.iter().flat_map(of).collect()
}

impl Acts {
    fn of(record: &Record) -> Acts {
        let texts = |all: &[&str]| -> Vec<String> { all.iter().map(|it| it.to_string()).collect() };
        let blocs: Vec<String> = record.blocs.iter().map(|it| it.code.to_string()).collect();
        let groups: Vec<String> = record.groups.iter().map(|it| it.code.to_string()).collect();
        let cells = pairs(&blocs, &groups, ".");
        let supposed = pairs(&cells, &texts(&["", ".t", ".o", ".d", ".x"]), "");
        let opened = [&cells, &pairs(&blocs, &blocs, "."), &blocs, &groups];
        let mut days: Vec<String> = record.events.iter().map(|it| it.date.to_string()).collect();
        days.extend(texts(&["", "0001-01-01", "9999-12-31", "2016-02-30"]));
        let stops = (0..=record.events.len()).map(|stop| stop.to_string());
        let kinds = record.kinds.iter().map(|it| it.id.to_string());
        let camps = record.camps.iter().map(|it| it.id.to_string());
        let presets = record.presets.iter().map(|it| it.id.to_string());
        Acts(vec![
            ("if", supposed),
            ("open", opened.into_iter().flatten().cloned().collect()),
            ("blocs", blocs.clone()),
            ("members", blocs.clone()),
            ("count", blocs),
            ("groups", groups),
            ("kinds", kinds.collect()),
            ("camps", camps.collect()),
            (
                "verdicts",
                Verdict::ALL.iter().map(|it| it.name().to_owned()).collect(),
            ),
            ("at", days.clone()),
            ("since", days),
            ("stop", stops.collect()),
            (
                "rule",
                texts(&[
                    "unanimity",
                    "all-but-one",
                    "two-thirds",
                    "majority",
                    "never",
                ]),
            ),
            ("evidence", texts(&["low", "medium", "high", ""])),
            ("order", texts(&["dispute", "editorial", "similar", "name"])),
            ("view", texts(&["matrix", "agreement"])),
            ("preset", presets.collect()),
            (
                "q",
                texts(&[
                    "",
                    "army",
                    " ",
                    "\u{202e}<xss>",
                    "é~&=%#",
                    "nothing like it",
                ]),
            ),
            ("close", texts(&[""])),
            ("all", texts(&[""])),
            ("reset", texts(&[""])),
            ("no-such-act", texts(&["x"])),
        ])
    }

    /// The act that three bytes stand for.
    fn act(&self, [name, high, low]: [u8; 3]) -> (&str, &str) {
        let (name, values) = &self.0[usize::from(name) % self.0.len()];
        let value = usize::from(u16::from_be_bytes([high, low]));
        (
            name,
            values
                .get(value % values.len().max(1))
                .map_or("", String::as_str),
        )
    }
}

/// After each act of a reader the view has a table and a link; what it comes to is drawn over what
/// stood there first.
pub fn acts(bytes: &[u8]) {
    static ACTS: OnceLock<Acts> = OnceLock::new();
    let s = Setting::real();
    let acts = ACTS.get_or_init(|| Acts::of(&s.record));
    let mut view = s.default.clone();
    for step in bytes.chunks_exact(3).take(MOST) {
        let (name, value) = acts.act([step[0], step[1], step[2]]);
        view.act(name, value, &s.record, &s.default);
        s.check(&view);
        // What is typed is trimmed in a link alone.
        let linked = View {
            q: view.q.trim_ascii().to_owned(),
            ..view.clone()
        };
        s.check_link(&linked, &s.default, "");
    }
    let whole = Sight::default();
    let first = Ask::live(&s.default, &s.default, &whole);
    let (_, first) = redrawn(Model::embedded(), &first, None);
    let then = Ask::live(&view, &s.default, &whole);
    let (drawn, _) = redrawn(Model::embedded(), &then, Some(&first));
    assert!(!drawn.html().contains("<xss"), "what is typed is markup");
}
