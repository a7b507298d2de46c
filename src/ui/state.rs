//! What the reader asked for, and how the reader's steps change it.

use super::Model;
use super::sight::Sight;
use super::signal::Signal;
use crate::record::Day;
use crate::view::{Ignored, Open, Reading, View, stop_after, stops};
use std::ops::Range;
use std::rc::Rc;

/// How a step enters the page's history.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Step {
    /// A discrete step: one "back" takes it back.
    Discrete,
    /// Typing or sliding: it replaces the step before.
    Sliding,
    /// Played on to: it replaces the step before, too.
    Played,
    /// It came from the history itself.
    Restored,
    /// None: the same is drawn once more.
    Again,
}

/// What the reader asked for, and how.
#[derive(Clone, Debug)]
pub struct Asked {
    /// The view.
    pub view: View,
    /// The author's view, which a reset goes back to.
    pub author: Rc<View>,
    /// The query last read: what in it is not the widget's own is kept in the link.
    pub link: Rc<str>,
    /// How it came about.
    pub step: Step,
    /// What was not understood in its link.
    pub ignored: Vec<Ignored>,
    /// The stops are being played through.
    pub playing: bool,
    /// The page is being printed.
    pub printing: bool,
    /// What of a large table is drawn.
    pub sight: Sight,
    /// The record in the language that it is told in.
    pub model: &'static Model,
}

/// The state of one widget: what the reader asked for. All else is derived when it is drawn.
#[derive(Clone)]
pub struct State {
    /// The record in its own words, which links are read by: one link, one view, in any language.
    pub model: &'static Model,
    /// What the reader asked for.
    pub asked: Signal<Asked>,
}

impl State {
    /// The state of a widget that starts with the view of a query.
    /// `spoken` is the same record in the language to tell it in.
    pub fn new(model: &'static Model, spoken: &'static Model, author: &str, query: &str) -> State {
        let asked = Asked::read(model, spoken, Rc::new(read(model, author).view), query);
        State {
            model,
            asked: Signal::new(asked),
        }
    }

    /// The view as it is.
    pub fn now(&self) -> View {
        self.asked.get().view
    }

    /// An act of the reader, by the name and value of a control: see [`View::act`].
    pub fn act(&self, name: &str, value: &str) {
        self.step(Step::Discrete, name, value);
    }

    /// An act among many, as while typing.
    pub fn type_in(&self, name: &str, value: &str) {
        self.step(Step::Sliding, name, value);
    }

    fn step(&self, step: Step, name: &str, value: &str) {
        let mut asked = self.asked.get();
        let record = &self.model.record;
        // What is closed gives the focus back to what opened it, which is drawn for that.
        asked.sight.focus = asked.view.open.or(asked.sight.focus);
        asked.view.act(name, value, record, &asked.author);
        asked.step = step;
        asked.ignored.clear();
        asked.playing = false;
        // Set even where nothing changed: a control may show what the reader did to it in vain.
        self.asked.set(asked);
    }

    /// Starts playing through the stops, from the first one where there is none to come; pauses
    /// where it plays.
    pub fn play_or_pause(&self) {
        let mut asked = self.asked.get();
        asked.playing = !asked.playing;
        asked.step = Step::Played;
        if asked.playing {
            let record = &self.model.record;
            let next = stop_after(record, asked.view.at).or_else(|| stops(record).first().copied());
            asked.move_to(next);
        }
        self.asked.set(asked);
    }

    /// Moves on to the next stop while it plays, and stops at the last.
    pub fn play_on(&self) {
        let mut asked = self.asked.get();
        let next = stop_after(&self.model.record, asked.view.at);
        asked.playing = next.is_some();
        asked.move_to(next);
        self.asked.set(asked);
    }

    /// Draws the same once more, with what waited for it.
    pub fn settle(&self) {
        self.tell_by(self.asked.get().model);
    }

    /// Draws what has come into sight of a large table: its rows, its columns, and what has the focus,
    /// as the link's `open` names it.
    pub fn look(&self, rows: Range<usize>, columns: Range<usize>, focus: Option<&str>) {
        let mut asked = self.asked.get();
        if asked.sight.covers(rows.clone(), columns.clone()) {
            return;
        }
        let focus = focus.and_then(|focus| Open::parse(focus, &self.model.record));
        asked.sight = Sight::around(rows, columns, focus);
        self.draw_again(asked);
    }

    /// The same by another model of the record, as when more of it has come.
    pub fn tell_by(&self, model: &'static Model) {
        let mut asked = self.asked.get();
        asked.model = model;
        self.draw_again(asked);
    }

    /// Draws the view once more. A step that was not drawn yet stays one.
    fn draw_again(&self, mut asked: Asked) {
        if !self.asked.is_due() {
            asked.step = Step::Again;
        }
        self.asked.set(asked);
    }

    /// Before and after the page is printed.
    pub fn print(&self, printing: bool) {
        let mut asked = self.asked.get();
        asked.printing = printing;
        asked.step = Step::Restored;
        self.asked.set(asked);
    }

    /// Goes on in another language, as the reader chose.
    pub fn speak(&self, spoken: &'static Model) {
        let mut asked = self.asked.get();
        asked.model = spoken;
        asked.view.lang = Some(spoken.words.language);
        asked.step = Step::Discrete;
        self.asked.set(asked);
    }

    /// Reads a link, as when the reader goes back: all it does not say is the record's default.
    /// A new view of the author's comes along where it is given.
    pub fn restore(&self, spoken: &'static Model, query: &str, author: Option<&str>) {
        let author = match author {
            Some(author) => Rc::new(read(self.model, author).view),
            None => self.asked.get().author,
        };
        self.asked
            .set(Asked::read(self.model, spoken, author, query));
    }
}

/// A query as changes to the record's own default.
fn read(model: &Model, query: &str) -> Reading {
    View::read(query, &model.record, &model.default)
}

impl Asked {
    fn read(model: &Model, spoken: &'static Model, author: Rc<View>, query: &str) -> Asked {
        let Reading { view, ignored } = read(model, query);
        Asked {
            view,
            author,
            link: query.into(),
            step: Step::Restored,
            ignored,
            playing: false,
            printing: false,
            sight: Sight::default(),
            model: spoken,
        }
    }

    fn move_to(&mut self, day: Option<Day>) {
        self.view.at = day.unwrap_or(self.view.at);
        self.step = Step::Played;
        self.ignored.clear();
    }
}
