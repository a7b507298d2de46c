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

/// What the reader asked for, and how.
#[derive(Clone, Debug, PartialEq)]
pub struct Asked {
    /// The view.
    pub view: View,
    /// How it came about.
    pub step: Step,
    /// What was not understood in its link.
    pub ignored: Vec<Ignored>,
}

/// The state of one widget: what the reader asked for, and what follows from it.
///
/// One signal and one memo: each further type of signal would be code that a reader downloads.
#[derive(Clone, Copy)]
pub struct State {
    /// The record and what is made of it once.
    pub model: &'static Model,
    /// What the reader asked for.
    pub asked: RwSignal<Asked>,
    /// The table that follows. It changes only where a cell, row or column does.
    pub table: Memo<Arc<Table>>,
    /// Whether a reader can act: in a browser, not in the prerendered page.
    pub live: bool,
}

impl State {
    /// The state of a widget that starts with a view. Call it inside a reactive owner.
    pub fn new(model: &'static Model, view: View, ignored: Vec<Ignored>, live: bool) -> State {
        let asked = RwSignal::new(Asked { view, step: Step::Restored, ignored });
        let table = Memo::new(move |_| {
            asked.with(|asked| Arc::new(Table::new(&model.record, &model.ledger, &asked.view)))
        });
        State { model, asked, table, live }
    }

    /// Reads something of the view, and follows it.
    pub fn of<T>(self, read: impl FnOnce(&View) -> T) -> T {
        self.asked.with(|asked| read(&asked.view))
    }

    /// The view as it is, without following it.
    pub fn now(self) -> View {
        self.asked.with_untracked(|asked| asked.view.clone())
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
        let mut view = self.now();
        change(&mut view);
        self.set(Asked { view, step, ignored: Vec::new() });
    }

    /// Reads a link, as when the reader goes back: all it does not say is the author's default.
    pub fn restore(self, query: &str) {
        let reading = View::read(query, &self.model.record, &self.model.default);
        self.set(Asked { view: reading.view, step: Step::Restored, ignored: reading.ignored });
    }

    fn set(self, asked: Asked) {
        let same = |old: &Asked| old.view == asked.view && old.ignored == asked.ignored;
        if !self.asked.with_untracked(same) {
            self.asked.set(asked);
        }
    }

    /// What is open.
    pub fn open(self) -> Option<Open> {
        self.of(|view| view.open)
    }
}
