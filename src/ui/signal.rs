//! A value that says when it has changed.

use super::window::window;
use std::cell::{Cell, RefCell};
use std::rc::{Rc, Weak};
use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;

/// A value with one listener, which is called once after the script that changed the value, however
/// often that did. Clones are the same value.
///
/// One signal is all that a widget needs; a general reactive graph for it came to 10 kB.
pub struct Signal<T>(Rc<Inner<T>>);

struct Inner<T> {
    value: RefCell<T>,
    listener: RefCell<Option<Rc<dyn Fn()>>>,
    /// The listener will be called.
    due: Cell<bool>,
}

impl<T> Clone for Signal<T> {
    fn clone(&self) -> Signal<T> {
        Signal(Rc::clone(&self.0))
    }
}

impl<T: Clone + 'static> Signal<T> {
    /// A signal that nobody listens to.
    pub fn new(value: T) -> Signal<T> {
        Signal(Rc::new(Inner {
            value: RefCell::new(value),
            listener: RefCell::new(None),
            due: Cell::new(false),
        }))
    }

    /// The value as it is.
    pub fn get(&self) -> T {
        self.0.value.borrow().clone()
    }

    /// Changes the value.
    pub fn set(&self, value: T) {
        self.0.value.replace(value);
        if self.0.due.replace(true) {
            return;
        }
        let inner = Rc::downgrade(&self.0);
        let task = Closure::once_into_js(move || call(&inner));
        window().queue_microtask(task.unchecked_ref());
    }

    /// Whether the listener has yet to be called for what has changed.
    pub fn is_due(&self) -> bool {
        self.0.due.get()
    }

    /// Who is called from now on; `None` for nobody.
    pub fn listen(&self, listener: Option<Rc<dyn Fn()>>) {
        self.0.listener.replace(listener);
    }
}

fn call<T>(inner: &Weak<Inner<T>>) {
    let Some(inner) = inner.upgrade() else { return };
    inner.due.set(false);
    let listener = inner.listener.borrow().clone();
    if let Some(listener) = listener {
        listener();
    }
}
