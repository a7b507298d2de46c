//! Choices of the controls, in words.

use super::cell::position;
use super::{Key, say};
use crate::consensus::{Order, Rule};
use crate::record::{Bloc, Confidence, Position, Record};
use crate::view::Picture;

/// Head of the strips: "Over time, event by event: thick terrorist, thin opposition, dotted divided".
pub fn time_line(record: &Record) -> String {
    say!(
        LabelTimeLine,
        position(record, Some(Position::Terrorist)),
        position(record, Some(Position::Opposition))
    )
}

/// A picture as a choice.
pub fn option_picture(picture: Picture) -> &'static str {
    match picture {
        Picture::Matrix => Key::PictureMatrix.text(),
        Picture::Agreement => Key::PictureAgreement.text(),
    }
}

/// An order as a choice.
pub fn option_order(order: Order) -> &'static str {
    match order {
        Order::Dispute => Key::OrderDispute.text(),
        Order::Editorial => Key::OrderEditorial.text(),
        Order::Similar => Key::OrderSimilar.text(),
        Order::Name => Key::OrderName.text(),
    }
}

/// A rule as a choice.
pub fn option_rule(rule: Rule) -> &'static str {
    match rule {
        Rule::Unanimity => Key::RuleUnanimity.text(),
        Rule::AllButOne => Key::RuleAllButOne.text(),
        Rule::TwoThirds => Key::RuleTwoThirds.text(),
        Rule::Majority => Key::RuleMajority.text(),
    }
}

/// An evidence threshold as a choice.
pub fn option_evidence(evidence: Confidence) -> &'static str {
    match evidence {
        Confidence::Low => Key::EvidenceLow.text(),
        Confidence::Medium => Key::EvidenceMedium.text(),
        Confidence::High => Key::EvidenceHigh.text(),
    }
}

/// The button that shows or hides a bloc's members as columns.
pub fn expand_members(bloc: &Bloc, shown: bool) -> String {
    match shown {
        true => say!(LabelHideMembers, &bloc.name),
        false => say!(LabelShowMembers, &bloc.name),
    }
}
