//! What the components read, and how the reader's steps change it.

use crate::record::{self, Record};
use crate::stance::Ledger;
use crate::view::{Ignored, Open, Table, View};
use leptos::prelude::*;
use std::sync::{Arc, OnceLock};

/// A record made ready to be asked: it never changes while it is shown.
#[derive(Debug)]
pub struct Model {
    /// The record.
    pub record: Record,
    /// Its claims by cell.
    pub ledger: Ledger,
    /// The author's default view.
    pub default: View,
}

impl Model {
    /// The model of a record.
    pub fn new(record: Record) -> Model {
        let ledger = Ledger::new(&record);
        let default = View::of(&record);
        Model { record, ledger, default }
    }

    /// The model of the embedded record, made once for all widgets on a page.
    pub fn embedded() -> &'static Model {
        static MODEL: OnceLock<Model> = OnceLock::new();
        MODEL.get_or_init(|| Model::new(record::embedded()))
    }
}

/// How a step enters the page's history.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Step {
    /// A discrete step: one "back" takes it back.
    Discrete,
    /// Typing or sliding: it replaces the step before.
    Sliding,
    /// It came from the history itself.
    Restored,
}

/// The state of one widget: what the reader asked for, and what follows from it.
#[derive(Clone, Copy)]
pub struct State {
    /// The record and what is made of it once.
    pub model: &'static Model,
    /// What the reader asked for.
    pub view: RwSignal<View>,
    /// How the last change of the view came about.
    pub last_step: RwSignal<Step>,
    /// What was not understood in the link.
    pub ignored: RwSignal<Vec<Ignored>>,
    /// The table that follows. It changes only where a cell, row or column does.
    pub table: Memo<Arc<Table>>,
    /// Whether a reader can act: in a browser, not in the prerendered page.
    pub live: bool,
}

impl State {
    /// The state of a widget that starts with a view. Call it inside a reactive owner.
    pub fn new(model: &'static Model, view: View, ignored: Vec<Ignored>, live: bool) -> State {
        let view = RwSignal::new(view);
        // What is open or dark changes no cell: it must not make the table anew.
        let asked = Memo::new(move |_| view.with(|v| View { open: None, ..v.clone() }));
        let table = Memo::new(move |_| {
            asked.with(|view| Arc::new(Table::new(&model.record, &model.ledger, view)))
        });
        let ignored = RwSignal::new(ignored);
        State { model, view, last_step: RwSignal::new(Step::Restored), ignored, table, live }
    }

    /// A discrete step of the reader.
    pub fn step(self, change: impl FnOnce(&mut View)) {
        self.change(Step::Discrete, change);
    }

    /// A step among many, as while typing.
    pub fn slide(self, change: impl FnOnce(&mut View)) {
        self.change(Step::Sliding, change);
    }

    fn change(self, step: Step, change: impl FnOnce(&mut View)) {
        let mut view = self.view.get_untracked();
        change(&mut view);
        if self.view.with_untracked(|old| *old != view) {
            self.last_step.set(step);
            self.ignored.set(Vec::new());
            self.view.set(view);
        }
    }

    /// Reads a link, as when the reader goes back: all it does not say is the author's default.
    pub fn restore(self, query: &str) {
        let reading = View::read(query, &self.model.record, &self.model.default);
        self.last_step.set(Step::Restored);
        self.ignored.set(reading.ignored);
        if self.view.with_untracked(|old| *old != reading.view) {
            self.view.set(reading.view);
        }
    }

    /// Something of the view that components follow by itself.
    pub fn part<T>(self, part: impl Fn(&View) -> T + Send + Sync + 'static) -> Memo<T>
    where
        T: PartialEq + Send + Sync + 'static,
    {
        Memo::new(move |_| self.view.with(&part))
    }

    /// What is open.
    pub fn open(self) -> Option<Open> {
        self.view.with(|view| view.open)
    }
}
