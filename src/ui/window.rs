//! The window that the page is in, asked for by name. The ways that js-sys tries one after the other
//! are for workers, and a lot of code to ship.

use wasm_bindgen::prelude::wasm_bindgen;
use web_sys::Window;

#[wasm_bindgen]
extern "C" {
    #[wasm_bindgen(thread_local_v2, js_name = window)]
    static WINDOW: Window;
}

/// The window that the script is of.
pub fn window() -> Window {
    WINDOW.with(Window::clone)
}
