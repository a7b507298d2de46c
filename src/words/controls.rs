//! Labels of controls and legend.

use crate::consensus::{Order, Rule};
use crate::record::{Bloc, Confidence};

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
        /// What a link to a source does.
        NewTab = "opens in a new tab",
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
    let verb = if shown {
        "Hide the members of "
    } else {
        "Show the members of "
    };
    [verb, &*bloc.name].concat()
}
