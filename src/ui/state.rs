//! What the components read, and how the reader's steps change it.

use super::{app, piece::Element};
use crate::record::{self, Record};
use crate::stance::Ledger;
use crate::view::{Ignored, Reading, Table, View};
use leptos::prelude::*;
use std::sync::OnceLock;

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
        Model {
            record,
            ledger,
            default,
        }
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

/// What a component draws: the record, what was asked of it, and the table that follows.
pub struct Shown<'a> {
    /// The record and what is made of it once.
    pub model: &'static Model,
    /// The view.
    pub view: &'a View,
    /// What was not understood in its link.
    pub ignored: &'a [Ignored],
    /// The table that follows from the view.
    pub table: &'a Table,
    /// Whether a reader can act: in a browser, not in the prerendered page.
    pub live: bool,
}

/// Derives the table from what is asked, and draws it all.
pub fn widget(model: &'static Model, view: &View, ignored: &[Ignored], live: bool) -> Element {
    let table = Table::new(&model.record, &model.ledger, view);
    app(&Shown {
        model,
        view,
        ignored,
        table: &table,
        live,
    })
}

/// The state of one widget: what the reader asked for. All else is derived when it is drawn.
#[derive(Clone, Copy)]
pub struct State {
    /// The record and what is made of it once.
    pub model: &'static Model,
    /// What the reader asked for.
    pub asked: RwSignal<Asked>,
}

impl State {
    /// The state of a widget that starts with a view. Call it inside a reactive owner.
    pub fn new(model: &'static Model, view: View, ignored: Vec<Ignored>) -> State {
        State {
            model,
            asked: RwSignal::new(Asked {
                view,
                step: Step::Restored,
                ignored,
            }),
        }
    }

    /// The view as it is, without following it.
    pub fn now(self) -> View {
        self.asked.with_untracked(|asked| asked.view.clone())
    }

    /// An act of the reader, by the name and value of a control: see [`View::act`].
    pub fn act(self, name: &str, value: &str) {
        self.step(Step::Discrete, name, value);
    }

    /// An act among many, as while typing.
    pub fn type_in(self, name: &str, value: &str) {
        self.step(Step::Sliding, name, value);
    }

    fn step(self, step: Step, name: &str, value: &str) {
        let mut view = self.now();
        view.act(name, value, &self.model.record, &self.model.default);
        // Set even where nothing changed: a control may show what the reader did to it in vain.
        self.asked.set(Asked {
            view,
            step,
            ignored: Vec::new(),
        });
    }

    /// Reads a link, as when the reader goes back: all it does not say is the author's default.
    pub fn restore(self, query: &str) {
        let reading = View::read(query, &self.model.record, &self.model.default);
        let Reading { view, ignored } = reading;
        self.asked.set(Asked {
            view,
            step: Step::Restored,
            ignored,
        });
    }
}
