//! The engine runs on another record than the project's own: the example.

use crate::Setting;
use dispute_matrix::consensus::Verdict;
use dispute_matrix::record::Position;
use dispute_matrix::view::{Agreement, View};
use dispute_matrix::words;

#[test]
fn its_counts_are_other_than_the_projects_own() {
    let (ours, its) = (Setting::new().record, Setting::example().record);
    let counts = |of: &dispute_matrix::record::Record| {
        [
            of.camps.len(),
            of.seats.len(),
            of.kinds.len(),
            of.blocs.len(),
            of.groups.len(),
            of.events.len(),
            of.presets.len(),
            of.claims.len(),
        ]
    };
    assert_eq!(counts(&its), [2, 2, 4, 5, 7, 4, 3, 30]);
    for (ours, its) in counts(&ours).iter().zip(counts(&its)) {
        assert_ne!(*ours, its);
    }
    assert!(its.title.starts_with("Example: "));
    for source in &its.sources {
        assert!(
            source.url.starts_with("https://canals.example.org/"),
            "{}",
            source.url
        );
    }
}

#[test]
fn its_table_has_every_verdict() {
    let s = Setting::example();
    let table = s.table("order=editorial");
    let verdict = |code| table.row(s.group(code)).map(|row| row.finding.verdict);
    assert_eq!(verdict("elm"), Some(Verdict::AgreedTerrorist));
    assert_eq!(verdict("reach"), Some(Verdict::Disputed));
    assert_eq!(verdict("mill"), Some(Verdict::AgreedOpposition));
    assert_eq!(verdict("ring"), Some(Verdict::Wavering));
    assert_eq!(verdict("lock"), Some(Verdict::Thin));
    assert_eq!(verdict("salt"), Some(Verdict::Disputed));
    assert_eq!(verdict("tow"), None, "footways are not shown at first");
    assert_eq!(
        s.columns("blocs=~nb~rl~rl.members"),
        ["nb", "rl", "aldport", "brackford", "cresswick"]
    );
}

#[test]
fn its_headline_and_method_are_said_in_its_own_words() {
    let s = Setting::example();
    let said = |query: &str| words::headline(&s.record, &s.view(query), &s.table(query));
    let line = said("");
    assert_eq!(
        line.agreed,
        "On 1 May 2019, five days before the season was due to open, the council's members agreed \
         to call 1 of 6 groups “navigable” and 1 “not navigable”."
    );
    assert_eq!(line.split, "They split over 2.");
    assert_eq!(
        line.rest,
        "On 1 someone wavers; on 1 too little is on record."
    );
    assert_eq!(
        said("if=~fg.salt.t").agreed,
        "If Ferry Guild held Salt Channel to be navigable on 1 May 2019, five days before the season \
         was due to open, the council's members would agree to call 2 of 6 groups “navigable” and \
         1 “not navigable”."
    );
    assert_eq!(
        words::method(&s.record, &s.default),
        "An agreement takes every voice on record, of the 4 of the Canal Council; claims of medium \
         or high confidence count."
    );
}

#[test]
fn positions_verdicts_and_standings_are_said_in_its_own_words() {
    let s = Setting::example();
    let table = s.table("");
    let salt = s.group("salt");
    let row = table.row(salt).unwrap();
    assert_eq!(
        words::row_end(&s.record, &row.finding),
        "only Ferry Guild objects"
    );
    assert_eq!(
        words::group_summary(&s.record, &row.finding),
        "Disputed: 3 navigable, 1 not navigable; 4 of 4 on record."
    );
    assert_eq!(
        words::agreement_paths(&s.record, &row.finding),
        [
            "Agreed as navigable if Ferry Guild alone moved (1 of 4 on record): the nearest agreement.",
            "Agreed as not navigable if North Board, South Board and River League moved (3 of 4 on record)."
        ]
    );
    let title = |verdict| words::section_title(&s.record, verdict);
    assert_eq!(title(Verdict::AgreedTerrorist), "Agreed: navigable");
    assert_eq!(title(Verdict::AgreedOpposition), "Agreed: not navigable");
    let held = Some(Position::Opposition);
    assert_eq!(words::was(&s.record, held), ", was not navigable");
    let tow = s.group("tow");
    assert_eq!(
        words::position_for(&s.record, tow, held),
        "for those on foot"
    );
}

#[test]
fn its_links_are_written_as_they_were_read() {
    let s = Setting::example();
    for query in [
        "blocs=~nb~rl~rl.members",
        "groups=~elm~salt",
        "kinds=~footway",
        "camps=~inland",
        "verdicts=~disputed~agreed-terrorist",
        "count=~nb~so",
        "if=~fg.salt.t",
        "open=fg.salt",
        "open=rl.rl",
        "view=agreement",
        "at=2019-05-20&since=2019-05-01",
    ] {
        assert_eq!(s.view(query).write(&s.record, &s.default, ""), query);
    }
    let reading = View::read(
        "blocs=~ru&groups=~ahrar&open=ru.ahrar",
        &s.record,
        &s.default,
    );
    assert_eq!((reading.view, reading.ignored.len()), (s.default, 3));
}

#[test]
fn its_presets_are_links_of_its_own() {
    let s = Setting::example();
    for preset in &s.record.presets {
        let view = s.view(&preset.query);
        assert_eq!(view.write(&s.record, &s.default, ""), *preset.query);
    }
    assert_eq!(
        s.groups("verdicts=~disputed&open=fg.salt"),
        ["reach", "salt"]
    );
    assert_eq!(
        s.groups("at=2019-05-20&since=2019-05-01&verdicts=~disputed"),
        ["reach"]
    );
}

#[test]
fn its_blocs_are_set_against_each_other() {
    let s = Setting::example();
    let table = s.table("view=agreement");
    let agreement = Agreement::new(&table);
    let place = |code| agreement.place(s.bloc(code)).unwrap();
    let pair = agreement.pair(place("nb"), place("sb"));
    // Elm Cut, Mill Canal, Ring Canal and Salt Channel; Long Reach apart.
    assert_eq!((pair.agreed(), pair.disagreed(), pair.shared()), (4, 1, 5));
}
