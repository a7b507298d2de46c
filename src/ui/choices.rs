//! The choices of one among few: order, rule, evidence.

use super::State;
use crate::consensus::{Order, Rule};
use crate::record::Confidence;
use crate::view::View;
use crate::words::{Label, option_evidence, option_order, option_rule};
use leptos::prelude::*;

/// How rows are ordered, and by which rule is agreed.
pub fn choices(state: State) -> Vec<AnyView> {
    let orders = Order::ALL.iter().map(|order| (order.name(), option_order(*order)));
    let order = choice(
        state,
        Label::Order,
        "order",
        orders.collect(),
        |view| view.order.name(),
        |view, name| view.order = Order::parse(name).unwrap_or(view.order),
    );
    let rules = Rule::ALL.iter().map(|rule| (rule.name(), option_rule(*rule)));
    let rule = choice(
        state,
        Label::Rule,
        "rule",
        rules.collect(),
        |view| view.rule.name(),
        |view, name| view.rule = Rule::parse(name).unwrap_or(view.rule),
    );
    vec![order, rule]
}

/// Which evidence counts.
pub fn evidence(state: State) -> AnyView {
    let levels = Confidence::ALL.iter().rev();
    choice(
        state,
        Label::Evidence,
        "evidence",
        levels.map(|level| (level.name(), option_evidence(*level))).collect(),
        |view| view.evidence.name(),
        |view, name| view.evidence = Confidence::parse(name).unwrap_or(view.evidence),
    )
}

fn choice(
    state: State,
    label: Label,
    name: &'static str,
    options: Vec<(&'static str, &'static str)>,
    chosen: fn(&View) -> &'static str,
    choose: fn(&mut View, &str),
) -> AnyView {
    let chosen = move || state.of(chosen);
    let options = options.into_iter().map(|(value, text)| {
        view! { <option value=value selected=move || chosen() == value>{text}</option> }
    });
    let choose = move |event| {
        let value = event_target_value(&event);
        state.step(|view| choose(view, &value));
    };
    view! {
        <label class="dm-choice">
            {label.name()} " "
            <select name=name prop:value=chosen on:change=choose>
                {options.collect_view()}
            </select>
        </label>
    }
    .into_any()
}
