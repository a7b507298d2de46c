//! What the script of the dialog calls.

use super::{File, Place, Sharing, dialog};
use crate::export::Format;
use crate::ui::{Drawn, Model, piece::Piece};
use crate::words::{Form, Pin};
use std::cell::RefCell;
use wasm_bindgen::JsValue;
use wasm_bindgen::prelude::wasm_bindgen;

thread_local! {
    /// Records met so far: one that is shared again is not kept twice.
    static MODELS: RefCell<Vec<(&'static [u8], &'static Model)>> = const { RefCell::new(Vec::new()) };
}

/// The model of a record in its compact layout.
fn model(bytes: Vec<u8>) -> Result<&'static Model, &'static str> {
    MODELS.with_borrow_mut(|models| {
        if let Some((_, model)) = models.iter().find(|(known, _)| *known == bytes) {
            return Ok(*model);
        }
        let bytes: &'static [u8] = bytes.leak();
        let model = Model::laid_out(bytes)?;
        models.push((bytes, model));
        Ok(model)
    })
}

/// A view that is being shared.
#[wasm_bindgen]
pub struct Handle(Sharing);

#[wasm_bindgen]
impl Handle {
    /// Takes up what is shown: a record's bytes, the view's query and the addresses of
    /// [`Place`]; `today` as `2016-01-20`.
    ///
    /// # Errors
    /// Throws where the bytes are no layout of this build.
    #[wasm_bindgen(constructor)]
    pub fn new(
        record: Vec<u8>,
        query: &str,
        page: String,
        host: String,
        build: String,
        source: String,
        today: &str,
    ) -> Result<Handle, JsValue> {
        let model = model(record)?;
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
