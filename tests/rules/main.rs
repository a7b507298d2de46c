//! The rules of the record's README, by number: from claims to positions (rules 1 to 7), from
//! positions to verdicts and blockers, and the orders that follow.

mod agreement;
mod agreement_properties;
mod agreement_reading;
mod agreement_record;
mod blockers;
mod deeds;
mod fixture;
mod orders;
mod orders_similar;
mod plain_reading;
mod real_record;
mod stance_properties;
mod stance_rules;
mod stance_rules_voices;
mod verdict_properties;
mod verdicts;
mod view;
