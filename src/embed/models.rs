//! The records that widgets of a page show: the embedded one, the whole of it, and those given at
//! run time.

use crate::ui::Model;
use crate::words::Words;
use std::cell::RefCell;
use wasm_bindgen::JsValue;
use wasm_bindgen::prelude::wasm_bindgen;

/// A record that came at run time, with its bytes. It is kept as long as the page lives: texts are
/// borrowed from it, and the page's scripts ask for each address once.
struct Taken {
    model: &'static Model,
    bytes: &'static [u8],
}

thread_local! {
    static TAKEN: RefCell<Vec<Taken>> = const { RefCell::new(Vec::new()) };
    static LEARNED: RefCell<Vec<&'static Words>> = const { RefCell::new(Vec::new()) };
    static SPOKEN: RefCell<Vec<(usize, &'static Model)>> = const { RefCell::new(Vec::new()) };
}

/// Learns a language from its file of words; English is known. It is kept as long as the page
/// lives: the page's scripts load each file once.
///
/// # Errors
/// Throws where the file is not of this very build.
#[wasm_bindgen]
pub fn learn(words: String) -> Result<(), JsValue> {
    let words = Words::read(words.leak())?;
    LEARNED.with_borrow_mut(|learned| learned.push(Box::leak(Box::new(words))));
    Ok(())
}

/// Takes a record in its compact layout and gives its number; 0 is the embedded one, as far as its
/// first view shows it.
///
/// # Errors
/// Throws where the bytes are no layout of this very build.
#[wasm_bindgen]
pub fn take(bytes: Vec<u8>) -> Result<usize, JsValue> {
    let bytes: &'static [u8] = bytes.leak();
    let model = Model::laid_out(bytes)?;
    Ok(TAKEN.with_borrow_mut(|taken| {
        taken.push(Taken { model, bytes });
        taken.len()
    }))
}

/// A record in its compact layout, by its number; nothing for any number not given.
#[wasm_bindgen]
pub fn record(number: usize) -> Vec<u8> {
    let taken = with_taken(number, |taken| taken.bytes);
    taken.unwrap_or_default().to_vec()
}

/// The model of a record, by its number.
pub fn model(number: usize) -> &'static Model {
    with_taken(number, |taken| taken.model).unwrap_or_else(Model::embedded)
}

/// The same told in a language, by its tag; in the record's own words where it was not learned.
pub fn spoken(number: usize, tag: &str) -> &'static Model {
    let of_tag = |words: &&&'static Words| words.language.name() == tag;
    let learned = LEARNED.with_borrow(|learned| learned.iter().find(of_tag).copied());
    let Some(words) = learned else {
        return model(number);
    };
    SPOKEN.with_borrow_mut(|spoken| {
        let known = spoken
            .iter()
            .find(|(of, model)| *of == number && model.words.language == words.language);
        if let Some((_, model)) = known {
            return *model;
        }
        let model = model(number).spoken(words);
        spoken.push((number, model));
        model
    })
}

fn with_taken<T>(number: usize, get: impl Fn(&Taken) -> T) -> Option<T> {
    TAKEN.with_borrow(|taken| taken.get(number.checked_sub(1)?).map(get))
}
