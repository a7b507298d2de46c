//! Widgets by number: mounted in an element, asked for views, taken away again.

use super::focus::{Focus, place_of_focus};
use super::models;
use crate::ui::{
    Ask, Asked, Before, Drawn, Model, State, Step, glide, listen, listen_to_printing, piece::Piece,
    places_of, redrawn,
};
use crate::view::Turn;
use crate::words;
use gloo_events::EventListener;
use gloo_timers::callback::Timeout;
use js_sys::Function;
use std::cell::RefCell;
use std::rc::Rc;
use wasm_bindgen::JsValue;
use wasm_bindgen::prelude::wasm_bindgen;
use web_sys::Element;

/// Milliseconds between stops while they are played through: time to read a headline.
const PACE: u32 = 1800;

/// Milliseconds until what is closed is drawn in what has just been opened: after the next frame,
/// and before anyone can open it.
const SETTLES: u32 = 50;

/// A mounted widget; it stops when it is dropped.
struct Widget {
    root: Element,
    number: usize,
    state: State,
    _listeners: [EventListener; 5],
    _printing: [EventListener; 2],
}

impl Drop for Widget {
    fn drop(&mut self) {
        // What draws holds the state, which holds what draws.
        self.state.asked.listen(None);
    }
}

thread_local! {
    static WIDGETS: RefCell<Vec<Option<Widget>>> = const { RefCell::new(Vec::new()) };
}

/// Puts a live widget into `root` in place of what stands there, in one step, and marks it
/// `data-state="ready"`. Gives its number.
///
/// `number` is the record's ([`take`](super::take)); `tag` the language to tell it in, which was
/// learned ([`learn`](super::learn)); `author` the view that a reset goes back to,
/// as a query; `query` the view to start with, which says all that differs from the record's own
/// default. After each drawing `told` is called with the view's query, a title for the page and how
/// the view came about: 0 by a link, 1 by a discrete step, 2 while typing, sliding or playing.
///
/// # Errors
/// Throws where the page cannot make elements or the record is empty; `root` is then as it was.
#[wasm_bindgen]
pub fn mount(
    root: Element,
    number: usize,
    tag: &str,
    author: &str,
    query: &str,
    told: Function,
) -> Result<usize, JsValue> {
    let model = models::model(number);
    if model.record.blocs.is_empty() {
        return Err(JsValue::from_str("the record is empty"));
    }
    let state = State::new(model, models::spoken(number, tag), author, query);
    let widget = Widget {
        root: root.clone(),
        number,
        _listeners: listen(&root, &state),
        _printing: listen_to_printing(&state),
        state: state.clone(),
    };
    let drawing = RefCell::new(Drawing::default());
    let draw = {
        let (root, state) = (root.clone(), state.clone());
        move || {
            let asked = state.asked.get();
            if let Ok(mut drawing) = drawing.try_borrow_mut() {
                drawing.draw(&root, &state, &asked);
            }
            if asked.step != Step::Again {
                tell(&asked, &told);
            }
        }
    };
    draw();
    state.asked.listen(Some(Rc::new(draw)));
    match root.get_attribute("data-state") {
        Some(state) if state == "ready" => Ok(keep(widget)),
        _ => Err(JsValue::from_str("nothing could be drawn")),
    }
}

/// Keeps a widget at the first free number.
fn keep(widget: Widget) -> usize {
    WIDGETS.with_borrow_mut(|widgets| {
        let free = widgets.iter().position(Option::is_none);
        let number = free.unwrap_or(widgets.len());
        match widgets.get_mut(number) {
            Some(slot) => *slot = Some(widget),
            None => widgets.push(Some(widget)),
        }
        number
    })
}

/// The state of a widget, and its record in a language; `None` for one that is not there.
pub fn state(number: usize, tag: &str) -> Option<(State, &'static Model)> {
    WIDGETS.with_borrow(|widgets| {
        let widget = widgets.get(number)?.as_ref()?;
        Some((widget.state.clone(), models::spoken(widget.number, tag)))
    })
}

/// Shows the view of a query in a widget, as when the reader goes back in the history, told in the
/// language of a tag; `author`, where it is given, is a new view to go back to on a reset.
#[wasm_bindgen]
pub fn ask(number: usize, tag: &str, query: &str, author: Option<String>) {
    if let Some((state, spoken)) = state(number, tag) {
        state.restore(spoken, query, author.as_deref());
    }
}

/// Goes on in another language, as the reader chose.
#[wasm_bindgen]
pub fn speak(number: usize, tag: &str) {
    if let Some((state, spoken)) = state(number, tag) {
        state.speak(spoken);
    }
}

/// Tells the same by another record in the language of a tag: by the whole one, once it has come.
#[wasm_bindgen]
pub fn tell_by(number: usize, record: usize, tag: &str) {
    WIDGETS.with_borrow_mut(|widgets| {
        if let Some(Some(widget)) = widgets.get_mut(number) {
            widget.number = record;
        }
    });
    if let Some((state, spoken)) = state(number, tag) {
        state.tell_by(spoken);
    }
}

/// Draws what has come into sight of a large table: rows and columns from one to before another.
#[wasm_bindgen]
pub fn look(number: usize, top: usize, bottom: usize, start: usize, end: usize) {
    let there = WIDGETS.with_borrow(|widgets| {
        let widget = widgets.get(number)?.as_ref()?;
        Some((widget.state.clone(), place_of_focus(&widget.root)))
    });
    if let Some((state, focus)) = there {
        state.look(top..bottom, start..end, focus.as_deref());
    }
}

/// Takes a widget out of its element, which is left empty.
#[wasm_bindgen]
pub fn unmount(number: usize) {
    let widget = WIDGETS.with_borrow_mut(|widgets| widgets.get_mut(number).and_then(Option::take));
    if let Some(widget) = &widget {
        widget.root.set_text_content(None);
    }
}

/// Says what is shown.
fn tell(asked: &Asked, told: &Function) {
    let model = asked.model;
    let query = asked.view.write(&model.record, &model.default, &asked.link);
    let title = words::document_title(&model.record, &asked.view);
    let step = match asked.step {
        Step::Restored | Step::Again => 0,
        Step::Discrete => 1,
        Step::Sliding | Step::Played => 2,
    };
    let (query, title) = (JsValue::from(query), JsValue::from(title));
    // What the host does with it is the host's business.
    let _ = told.call3(&JsValue::NULL, &query, &title, &JsValue::from(step));
}

/// What is drawn, and the alarm of what comes next by itself: one that is dropped never rings.
#[derive(Default)]
pub struct Drawing {
    drawn: Option<(Drawn, Before)>,
    next: Option<Timeout>,
}

impl Drawing {
    /// Draws what is asked of a widget: what differs, once something is drawn.
    pub fn draw(&mut self, root: &Element, state: &State, asked: &Asked) {
        let ask = Ask {
            view: &asked.view,
            author: &asked.author,
            ignored: &asked.ignored,
            live: true,
            playing: asked.playing,
            printing: asked.printing,
            sight: &asked.sight,
            again: asked.step == Step::Again,
        };
        let piece = |before: Option<&Before>| {
            let (drawn, now) = redrawn(asked.model, &ask, before);
            (Piece::Element(drawn), now)
        };
        self.drawn = redraw(root, self.drawn.take(), asked.step, piece).ok();
        let waits = self
            .drawn
            .as_ref()
            .is_some_and(|(_, before)| before.waits());
        let state = state.clone();
        self.next = match (asked.playing, waits) {
            (true, _) => Some(Timeout::new(PACE, move || state.play_on())),
            (_, true) => Some(Timeout::new(SETTLES, move || state.settle())),
            _ => None,
        };
    }
}

/// Patches what is drawn. The first time, and where the document is no longer as it was left (a
/// translating browser moves texts), all is drawn anew and put in place in one step.
fn redraw(
    root: &Element,
    before: Option<(Drawn, Before)>,
    step: Step,
    piece: impl Fn(Option<&Before>) -> (Piece, Before),
) -> Result<(Drawn, Before), JsValue> {
    if let Some((mut drawn, before)) = before {
        let focus = Focus::of(root);
        let (piece, now) = piece(Some(&before));
        // Under the reader's own hand rows just follow: the next step comes before a glide ends.
        let turn = match step {
            Step::Sliding | Step::Again => None,
            _ => before.turn(&now),
        };
        let places = turn.map_or(JsValue::UNDEFINED, |turn| {
            places_of(root, turn == Turn::Columns)
        });
        if drawn.patch_there(piece).is_ok() {
            glide(&places);
            focus.keep(root);
            return Ok((drawn, now));
        }
    }
    let (piece, now) = piece(None);
    let drawn = Drawn::new(piece)?;
    root.replace_children_with_node_1(drawn.node());
    root.set_attribute("data-state", "ready")?;
    Ok((drawn, now))
}
