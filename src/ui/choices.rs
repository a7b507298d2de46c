//! The choices of one among few: order, rule, evidence.

use super::State;
use crate::consensus::{Order, Rule};
use crate::record::Confidence;
use crate::view::View;
use crate::words::{Label, option_evidence, option_order, option_rule};
use leptos::prelude::*;

/// Three selects side by side.
pub fn choices(state: State) -> impl IntoView {
    let evidence = [Confidence::High, Confidence::Medium, Confidence::Low];
    view! {
        <div class="dm-choices">
            {choice(
                state,
                Label::Order,
                "order",
                Order::ALL.iter().map(|o| (o.name(), option_order(*o))).collect(),
                |view| view.order.name(),
                |view, name| view.order = Order::parse(name).unwrap_or(view.order),
            )}
            {choice(
                state,
                Label::Rule,
                "rule",
                Rule::ALL.iter().map(|r| (r.name(), option_rule(*r))).collect(),
                |view| view.rule.name(),
                |view, name| view.rule = Rule::parse(name).unwrap_or(view.rule),
            )}
            {choice(
                state,
                Label::Evidence,
                "evidence",
                evidence.iter().map(|e| (e.name(), option_evidence(*e))).collect(),
                |view| view.evidence.name(),
                |view, name| view.evidence = Confidence::parse(name).unwrap_or(view.evidence),
            )}
        </div>
    }
}

fn choice(
    state: State,
    label: Label,
    name: &'static str,
    options: Vec<(&'static str, &'static str)>,
    chosen: fn(&View) -> &'static str,
    choose: fn(&mut View, &str),
) -> AnyView {
    let chosen = state.part(chosen);
    let options = options.into_iter().map(|(value, text)| {
        view! { <option value=value selected=move || chosen.get() == value>{text}</option> }
    });
    let choose = move |event| {
        let value = event_target_value(&event);
        state.step(|view| choose(view, &value));
    };
    view! {
        <label class="dm-choice">
            {label.name()} " "
            <select name=name prop:value=move || chosen.get() on:change=choose>
                {options.collect_view()}
            </select>
        </label>
    }
    .into_any()
}
