//! The page that the widget is in: its window and its document, asked for by name. The ways that
//! js-sys tries one after the other are for workers, and a lot of code to ship.

use wasm_bindgen::prelude::wasm_bindgen;
use web_sys::{Document, Window};

#[wasm_bindgen]
extern "C" {
    #[wasm_bindgen(thread_local_v2, js_name = document)]
    static DOCUMENT: Document;
    #[wasm_bindgen(thread_local_v2, js_name = window)]
    static WINDOW: Window;
}

/// The document that the script is of.
pub fn document() -> Document {
    DOCUMENT.with(Document::clone)
}

/// The window that the script is of.
#[cfg(feature = "csr")]
pub fn window() -> Window {
    WINDOW.with(Window::clone)
}
