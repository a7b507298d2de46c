//! What the script of the dialog calls.

use super::{File, Place, Sharing, dialog};
use crate::export::Format;
use crate::ui::{Drawn, Model, piece::Piece};
use crate::words::{Form, Pin, Words};
use std::cell::RefCell;
use wasm_bindgen::JsValue;
use wasm_bindgen::prelude::wasm_bindgen;

/// A record met so far, in a language: one that is shared again is not kept twice.
struct Met {
    bytes: &'static [u8],
    words: &'static str,
    model: &'static Model,
}

thread_local! {
    static MET: RefCell<Vec<Met>> = const { RefCell::new(Vec::new()) };
}

/// The model of a record in its compact layout, told in the words of a file; in English without.
fn model(bytes: Vec<u8>, words: String) -> Result<&'static Model, &'static str> {
    MET.with_borrow_mut(|met| {
        let known = met
            .iter()
            .find(|met| met.bytes == bytes && met.words == words);
        if let Some(known) = known {
            return Ok(known.model);
        }
        let (bytes, words): (&'static [u8], &'static str) = (bytes.leak(), words.leak());
        let mut model = Model::laid_out(bytes)?;
        if !words.is_empty() {
            model = model.spoken(Box::leak(Box::new(Words::read(words)?)));
        }
        met.push(Met {
            bytes,
            words,
            model,
        });
        Ok(model)
    })
}

/// A view that is being shared.
#[wasm_bindgen]
pub struct Handle(Sharing);

#[wasm_bindgen]
impl Handle {
    /// Takes up what is shown: a record's bytes, the file of its language's words (empty for English),
    /// the view's query and the addresses of
    /// [`Place`]; `today` as `2016-01-20`.
    ///
    /// # Errors
    /// Throws where the bytes are no layout of this build.
    #[wasm_bindgen(constructor)]
    #[expect(
        clippy::too_many_arguments,
        reason = "a script passes plain values alone"
    )]
    pub fn new(
        record: Vec<u8>,
        words: String,
        query: &str,
        page: String,
        host: String,
        build: String,
        source: String,
        today: &str,
    ) -> Result<Handle, JsValue> {
        let model = model(record, words)?;
        let place = Place {
            page,
            host,
            build,
            source,
        };
        Ok(Handle(Sharing::new(model, query, place, today)))
    }

    /// The dialog's element, which stands nowhere yet.
    ///
    /// # Errors
    /// Throws what the document throws.
    pub fn dialog(&self) -> Result<web_sys::Node, JsValue> {
        let drawn = Drawn::new(Piece::Element(dialog(&self.0)))?;
        Ok(drawn.node().clone())
    }

    /// The embed code of a form, by name; the first form's for an unknown name.
    pub fn code(&self, form: &str, pin: &str) -> String {
        let form = Form::parse(form).unwrap_or(Form::Frame);
        self.0.code(form, Pin::parse(pin).unwrap_or(Pin::View))
    }

    /// A file of the view, by the name of its format: its name, type and text.
    ///
    /// # Errors
    /// Throws where there is no such format.
    pub fn file(&self, format: &str) -> Result<Vec<String>, JsValue> {
        let Some(format) = Format::parse(format) else {
            return Err(JsValue::from_str("there is no such format"));
        };
        let File { name, kind, text } = self.0.file(format);
        Ok(vec![name, kind.into(), text])
    }
}
