//! The sentences of the page to the letter, on the record as it stands.

use crate::Setting;
use dispute_matrix::consensus::{Order, Rule, Verdict};
use dispute_matrix::record::{Basis, Confidence, Day};
use dispute_matrix::stance::Stance;
use dispute_matrix::view::Picture;
use dispute_matrix::words::{self, Language};

impl Setting {
    /// What a bloc holds of a group in the default view.
    fn held(&self, bloc: &str, group: &str) -> Stance {
        let table = self.table("");
        let row = table.row(self.group(group)).unwrap();
        row.cell(self.bloc(bloc)).unwrap().stance
    }
}

fn days(iso: &[&str]) -> Vec<Day> {
    iso.iter().map(|iso| Day::parse(iso).unwrap()).collect()
}

#[test]
fn a_cell_is_said_in_full_in_brief_and_in_short_and_says_why() {
    let s = Setting::new();
    for (bloc, group, said, brief, short, why) in [
        (
            "ru",
            "ahrar",
            "Russia on Ahrar al-Sham: terrorist, stated 20 January 2016, high confidence",
            "terrorist, stated 20 January 2016, high confidence",
            "terrorist",
            "The newest word on record decides: stated 20 January 2016.",
        ),
        (
            "sy",
            "ahrar",
            "Syrian government on Ahrar al-Sham: terrorist, reported 20 January 2016, medium \
             confidence, conduct differs",
            "terrorist, reported 20 January 2016, medium confidence, conduct differs",
            "terrorist, conduct differs",
            "The newest word on record decides: reported 20 January 2016. Conduct differs: deeds \
             on record point another way than these words.",
        ),
        (
            "cn",
            "soc",
            "China on Syrian National Coalition: opposition, acted 7 January 2016, high \
             confidence, by conduct",
            "opposition, acted 7 January 2016, high confidence, by conduct",
            "opposition, by conduct",
            "The newest conduct on record decides: acted 7 January 2016. By conduct: no words on \
             record, so deeds decide.",
        ),
        (
            "un",
            "ahrar",
            "UN Security Council list on Ahrar al-Sham: nothing on record, weak record only",
            "nothing on record, weak record only",
            "weak record only",
            "Weak record only: what there is stands below the evidence asked for, so it is not \
             counted.",
        ),
        (
            "cn",
            "ahrar",
            "China on Ahrar al-Sham: nothing on record",
            "nothing on record",
            "nothing on record",
            "",
        ),
    ] {
        let (held, of) = (s.held(bloc, group), s.group(group));
        let record = &s.record;
        let told = words::cell_sentence(record, s.bloc(bloc), None, of, &held);
        assert_eq!(told, said);
        assert_eq!(words::cell_brief(record, of, &held), brief);
        assert_eq!(words::cell_short(record, of, &held), short);
        assert_eq!(words::why(record, &held), why);
    }
}

#[test]
fn a_voice_is_named_alone_on_a_group_and_with_what_it_holds() {
    let s = Setting::new();
    let (record, group) = (&s.record, s.group("ahrar"));
    let (europe, france) = record.find_member("france").unwrap();
    let france = Some(france);
    assert_eq!(words::voice_name(record, europe, None), "Europe as a whole");
    assert_eq!(words::voice_name(record, europe, france), "France");
    assert_eq!(
        words::voice_on(record, s.bloc("un"), None, "X"),
        "UN list on X"
    );
    assert_eq!(words::voice_on(record, europe, france, "X"), "France on X");
    let title = |bloc, member, group, held: &Stance| {
        words::cell_title(record, s.bloc(bloc), member, group, held)
    };
    assert_eq!(
        title("un", None, group, &s.held("ru", "ahrar")),
        "UN Security Council list on Ahrar al-Sham: terrorist"
    );
    assert_eq!(
        title("eu", france, s.group("hzb"), &s.held("sa", "soc")),
        "France on Hezbollah: legitimate, not to be listed"
    );
}

#[test]
fn the_claims_of_a_cell_are_counted_in_their_heads() {
    let s = Setting::new();
    let nothing = "Nothing on record by this day. That is not the same as neutral.";
    assert_eq!(words::history_title(0), nothing);
    assert_eq!(words::history_title(1), "The record, one claim");
    assert_eq!(
        words::history_title(3),
        "The record, 3 claims, oldest first"
    );
    assert_eq!(words::later_title(1), "Later, not counted here: one claim");
    assert_eq!(words::later_title(2), "Later, not counted here: 2 claims");
    assert_eq!(
        words::voices_title(&s.record, s.bloc("eu")),
        "Who holds what in Europe"
    );
}

#[test]
fn what_changed_is_told_with_what_it_was() {
    let s = Setting::new();
    let record = &s.record;
    assert_eq!(words::was(record, None), ", was nothing on record");
    assert_eq!(
        words::verdict_change(record, Verdict::AgreedTerrorist, Verdict::Wavering),
        ": Agreed: terrorist, was Wavering"
    );
    let marks = |query: &str, bloc: &str| {
        let table = s.table(query);
        let row = table.row(s.group("ahrar")).unwrap();
        words::cell_marks(record, &table, row.cell(s.bloc(bloc)).unwrap())
    };
    let changed = ", changed since 25 Dec 2015, was divided";
    assert_eq!(marks("", "us"), changed);
    assert_eq!(marks("", "cn"), "");
    assert_eq!(marks("if=~ru.ahrar.o", "us"), changed);
    assert_eq!(marks("if=~ru.ahrar.o", "ru"), ", what if, not on record");
}

#[test]
fn the_head_of_the_changes_names_the_earlier_day_first() {
    let s = Setting::new();
    let said = "What changed from 20 January 2016 to 10 May 2016: 1 position and 2 verdicts";
    for query in [
        "at=2016-05-10&since=2016-01-20",
        "at=2016-01-20&since=2016-05-10",
    ] {
        assert_eq!(words::changes_title(&s.table(query), 1, 2), said);
    }
}

#[test]
fn a_day_outside_the_record_is_told_what_the_record_covers() {
    let s = Setting::new();
    let outside = |iso: &[&str]| words::outside(&s.record, &days(iso));
    let covers = "The record covers 8 October 1997 to 27 February 2026.";
    assert_eq!(outside(&["2016-01-20"]), "");
    assert_eq!(outside(&["1997-10-08", "2026-02-27"]), "");
    assert_eq!(outside(&["2016-01-20", "2026-02-28"]), covers);
    assert_eq!(outside(&["1997-10-07", "2016-01-20"]), covers);
}

#[test]
fn a_groups_standing_is_its_verdict_with_its_tally() {
    let s = Setting::new();
    let table = s.table("");
    for (group, said) in [
        (
            "ahrar",
            "Disputed: 2 terrorist, 3 opposition, 2 divided; 7 of 8 on record.",
        ),
        (
            "nusra",
            "Wavering: 7 terrorist, 1 divided; 8 of 8 on record.",
        ),
        ("is", "Agreed as terrorist: 8 terrorist; 8 of 8 on record."),
        (
            "fsa",
            "Agreed as opposition: 6 opposition; 6 of 8 on record.",
        ),
        ("ajnad", "Too little on record: none of 8 on record."),
    ] {
        let finding = &table.row(s.group(group)).unwrap().finding;
        assert_eq!(words::group_summary(&s.record, finding), said);
    }
}

#[test]
fn a_blocs_standing_names_what_it_blocks_and_what_fewer_hold() {
    let s = Setting::new();
    let table = s.table("");
    for (code, said) in [
        (
            "tr",
            "On record on 15 of 22 groups shown: 4 terrorist, 10 opposition, 1 divided. It alone \
             blocks agreement on 3 groups: PYD and YPG, Syrian Turkmen Brigades and Syrian \
             Democratic Forces. It holds what fewer hold on 1 group: PYD and YPG.",
        ),
        (
            "eu",
            "On record on 9 of 22 groups shown: 3 terrorist, 5 opposition, 1 divided.",
        ),
    ] {
        let bloc = s.bloc(code);
        let held = table.rows().map(|row| {
            let cell = row.cell(bloc).unwrap();
            (row.group, cell.stance)
        });
        let held: Vec<_> = held.collect();
        let told = words::bloc_summary(&s.record, &table.stand(bloc), &held);
        assert_eq!(told, said);
    }
}

#[test]
fn what_ifs_are_told_by_bloc_and_position_and_counted_in_a_headline_where_they_are_many() {
    let s = Setting::new();
    for (query, clause, start) in [
        (
            "if=~ru.ahrar.o~ru.islam.o",
            "Russia held Ahrar al-Sham and Jaysh al-Islam to be opposition",
            "If Russia held Ahrar al-Sham and Jaysh al-Islam to be opposition on 20 January 2016, ",
        ),
        (
            "if=~ru.ahrar.o~ir.islam.d",
            "Russia held Ahrar al-Sham to be opposition and Iran was divided over Jaysh al-Islam",
            "If Russia held Ahrar al-Sham to be opposition and Iran was divided over Jaysh \
             al-Islam on 20 January 2016, ",
        ),
        (
            "if=~ru.ahrar.o~ru.islam.o~us.ahrar.t~tr.ahrar.d~sa.ahrar.t",
            "Russia held Ahrar al-Sham and Jaysh al-Islam to be opposition, US held Ahrar al-Sham \
             to be terrorist, Saudi Arabia held Ahrar al-Sham to be terrorist and Turkey was \
             divided over Ahrar al-Sham",
            "If 5 positions were as supposed on 20 January 2016, ",
        ),
    ] {
        let view = s.view(query);
        let banner = format!("What if, not on record: {clause}.");
        assert_eq!(words::what_if(&s.record, &view), banner);
        let headline = words::headline(&s.record, &view, &s.table(query));
        assert!(headline.agreed.starts_with(start), "{}", headline.agreed);
    }
    assert_eq!(
        words::supposed_here("terrorist"),
        "What if: terrorist. The record below stands as it is."
    );
}

#[test]
fn bases_marks_and_the_time_line_are_called_by_their_names() {
    let bases: Vec<&str> = Basis::ALL
        .iter()
        .map(|basis| words::basis(*basis))
        .collect();
    assert_eq!(bases, ["listed", "stated", "reported", "acted"]);
    assert_eq!(words::by_conduct(), "by conduct");
    assert_eq!(words::conduct_differs(), "conduct differs");
    assert_eq!(
        words::time_line(&Setting::new().record),
        "Over time, event by event: thick terrorist, thin opposition, dotted divided"
    );
}

#[test]
fn a_language_calls_itself_by_its_own_name_and_says_where_its_lines_begin() {
    let told = Language::ALL.iter().map(|language| {
        assert_eq!(language.is_rtl(), language.direction() == "rtl");
        format!("{} {}", language.autonym(), language.direction())
    });
    let told: Vec<String> = told.collect();
    let all = [
        "English ltr",
        "العربية rtl",
        "Русский ltr",
        "فارسی rtl",
        "Türkçe ltr",
        "Français ltr",
        "Deutsch ltr",
        "中文 ltr",
    ];
    assert_eq!(told, all);
}

#[test]
fn the_method_says_rule_voices_and_evidence() {
    let s = Setting::new();
    for (query, said) in [
        (
            "",
            "An agreement takes every voice on record, of the 8 of the International Syria Support \
             Group; claims of medium or high confidence count.",
        ),
        (
            "rule=majority&count=~ru~us~tr&evidence=low",
            "An agreement takes more than half of the voices on record, of Russia, US and Turkey (3 \
             voices); all claims count, weak ones too.",
        ),
        // A seat of one is called by that one's name.
        (
            "count=~un",
            "An agreement takes every voice on record, of UN list (1 voice); claims of medium or \
             high confidence count.",
        ),
        (
            "rule=all-but-one&count=~ru&evidence=high",
            "An agreement takes all voices but one on record, of Russia (1 voice); claims of high \
             confidence alone count.",
        ),
    ] {
        assert_eq!(words::method(&s.record, &s.view(query)), said);
    }
}

#[test]
fn notices_say_what_is_wrong_and_what_to_do() {
    let s = Setting::new();
    for (said, whole) in [
        (
            words::nothing_matches().into(),
            "Nothing matches these filters. Reset them to see every group.",
        ),
        (words::orphan().into(), "Its row is hidden by the filters."),
        (
            words::no_javascript().into(),
            "Filters and sources need JavaScript. The table below is complete for its date \
             without it.",
        ),
        (
            words::not_started().into(),
            "The interactive version has not started: this browser may be too old for it, or a \
             file may still be on its way. The table below is complete for its date.",
        ),
        (
            words::failed(),
            "The interactive version could not start ({reason}). The table below is complete for \
             its date; reload the page to try again.",
        ),
    ] {
        assert_eq!(said, whole);
    }
    let changed = words::record_changed("2015-01-01", &s.record);
    let now = format!(
        "it was that of 2015-01-01, now it is that of {}.",
        s.record.version
    );
    assert!(changed.ends_with(&now), "{changed}");
}

#[test]
fn choices_are_called_as_the_page_calls_them() {
    let orders = Order::ALL.iter().map(|order| words::option_order(*order));
    let rules = Rule::ALL.iter().map(|rule| words::option_rule(*rule));
    let evidence = Confidence::ALL.iter().map(|of| words::option_evidence(*of));
    let pictures = Picture::ALL.iter().map(|of| words::option_picture(*of));
    let said: Vec<&str> = orders
        .chain(rules)
        .chain(evidence)
        .chain(pictures)
        .collect();
    let all = "most disputed; editorial; like by like; name; unanimity; all but one; two thirds; \
               majority; all, weak too; medium or better; high only; Blocs and groups; Who agrees \
               with whom";
    assert_eq!(said.join("; "), all);
    let s = Setting::new();
    let europe = &s.record.blocs[s.bloc("eu").ix()];
    assert_eq!(
        words::expand_members(europe, true),
        "Hide the members of Europe"
    );
    assert_eq!(
        words::expand_members(europe, false),
        "Show the members of Europe"
    );
}
