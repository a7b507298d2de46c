//! Labels of controls and legend.

use super::cell::position;
use crate::consensus::{Order, Rule};
use crate::record::{Bloc, Confidence, Position, Record};
use crate::view::Picture;

crate::record::named! {
    /// A fixed label of the page.
    Label {
        /// Before the date.
        AsOf = "As of",
        /// The event to jump to.
        Event = "Event",
        /// First choice of the events' list.
        PickEvent = "Go to an event",
        /// The stop before.
        Earlier = "Earlier event",
        /// The stop after.
        Later = "Later event",
        /// The chip that takes kinds and verdicts back.
        AllGroups = "All groups",
        /// Kinds of group.
        Kinds = "Kind of group",
        /// Verdicts.
        Verdicts = "Verdict",
        /// Order of the rows.
        Order = "Order",
        /// Rule of agreement.
        Rule = "Rule",
        /// Evidence threshold.
        Evidence = "Evidence",
        /// Words to find.
        Find = "Find a group or bloc",
        /// The disclosure with the finer controls.
        More = "More filters: kinds, camps, evidence, blocs, voices",
        /// Camps.
        Camps = "Camps",
        /// Opens links, embed codes and downloads.
        Share = "Share, embed, download",
        /// Columns.
        Blocs = "Blocs shown",
        /// Voices.
        Count = "Voices counted",
        /// Rows.
        Groups = "Groups shown",
        /// Takes all filters back.
        Reset = "Reset",
        /// Closes what is open.
        Close = "Close",
        /// The legend.
        Legend = "Legend",
        /// Head of the first column.
        Group = "Group",
        /// Head of the last column.
        Tally = "Who blocks",
        /// Caption of the table.
        Caption = "Positions of blocs on groups",
        /// Before a claim's note.
        Note = "Note",
        /// Head of a group's or bloc's positions.
        Positions = "Positions",
        /// Mark of a voice that is not counted.
        NotCounted = "not counted",
        /// The controls as a whole.
        Controls = "Filters",
        /// Named views of the record's.
        Presets = "Start with a question",
        /// Which picture.
        Picture = "Picture",
        /// Runs through the stops.
        Play = "Play through the events",
        /// Stops running.
        Pause = "Pause",
        /// The slider over the stops.
        Stop = "Event on the time line",
        /// Before the choice of a day to compare with.
        Compare = "Compare",
        /// Its first choice.
        CompareWithStop = "What changed since…",
        /// Over the positions to try in an open cell.
        Try = "Try a change",
        /// Takes one cell back.
        OnRecord = "as on record",
        /// Takes all what-ifs back.
        Unsuppose = "Back to the record",
        /// Foot of the matrix: how many groups a bloc alone blocks.
        Alone = "Groups it alone blocks",
        /// Foot of the matrix: on how many it holds what fewer hold.
        Minority = "In the minority on",
        /// Head of the agreement view's first column.
        Bloc = "Bloc",
        /// Caption of the agreement view.
        AgreementCaption = "How often blocs agree: agreements of the groups where both are on record",
        /// Head of the three by three table.
        PairTable = "Who holds what, in numbers of groups",
        /// Head of the groups on which two blocs clash.
        Clashes = "Where they clash",
        /// Head of the groups on which one of two blocs is divided.
        HalfClashes = "Where one of them is divided",
        /// Head of a bloc's deeds.
        Deeds = "Deeds that differ from its words",
        /// Head of a group's claims.
        AllClaims = "Every claim and source, oldest first",
        /// What a link to a source does.
        NewTab = "opens in a new tab",
    }
}

/// Head of the strips: "Over time, event by event: thick terrorist, thin opposition, dotted divided".
pub fn time_line(record: &Record) -> String {
    super::say!(
        "Over time, event by event: thick {}, thin {}, dotted divided",
        position(record, Some(Position::Terrorist)),
        position(record, Some(Position::Opposition))
    )
}

/// A picture as a choice.
pub fn option_picture(picture: Picture) -> &'static str {
    match picture {
        Picture::Matrix => "Blocs and groups",
        Picture::Agreement => "Who agrees with whom",
    }
}

/// An order as a choice.
pub fn option_order(order: Order) -> &'static str {
    match order {
        Order::Dispute => "most disputed",
        Order::Editorial => "editorial",
        Order::Similar => "like by like",
        Order::Name => "name",
    }
}

/// A rule as a choice.
pub fn option_rule(rule: Rule) -> &'static str {
    match rule {
        Rule::Unanimity => "unanimity",
        Rule::AllButOne => "all but one",
        Rule::TwoThirds => "two thirds",
        Rule::Majority => "majority",
    }
}

/// An evidence threshold as a choice.
pub fn option_evidence(evidence: Confidence) -> &'static str {
    match evidence {
        Confidence::Low => "all, weak too",
        Confidence::Medium => "medium or better",
        Confidence::High => "high only",
    }
}

/// The button that shows or hides a bloc's members as columns.
pub fn expand_members(bloc: &Bloc, shown: bool) -> String {
    let template = if shown {
        "Hide the members of {}"
    } else {
        "Show the members of {}"
    };
    super::say!(template, &bloc.name)
}
