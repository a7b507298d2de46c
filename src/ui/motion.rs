//! Brief movement, which the page's own script sees to: `src/embed/motion.js`, which a bundle puts
//! beside the glue.

use wasm_bindgen::JsValue;
use wasm_bindgen::prelude::wasm_bindgen;
use web_sys::Element;

#[wasm_bindgen]
extern "C" {
    /// Where rows or columns stand before a step; nothing for readers who ask for less motion.
    #[wasm_bindgen(js_name = placesOf)]
    pub fn places_of(root: &Element, columns: bool) -> JsValue;

    /// After the step, lets what stands elsewhere glide there from where it stood.
    pub fn glide(places: &JsValue);
}
