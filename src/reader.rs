//! Reads a record given at run time: JSON through the browser's own parser, checked as the build
//! checks its own, laid out for the widget. A module of its own, loaded only for such records.

use crate::record::json::Json;
use crate::record::{Faults, check_text, fault_report, layout, read as read_record};
use js_sys::{Array, JSON, Object};
use wasm_bindgen::prelude::wasm_bindgen;
use wasm_bindgen::{JsCast, JsValue};

/// Most faults that are listed: a reader who sees so many sees what is wrong.
const LISTED: usize = 20;

/// The record in its compact layout; `file` is how messages name it.
///
/// # Errors
/// Throws a text: what is wrong in its first line, then a line for each fault with its place.
#[wasm_bindgen]
pub fn read(file: &str, text: &str) -> Result<Vec<u8>, JsValue> {
    let report = |faults: Faults| JsValue::from(fault_report(file, &faults, LISTED));
    check_text(file, text).map_err(|fault| report(fault.into()))?;
    let json = JSON::parse(text).map_err(|error| no_json(file, &error))?;
    let record = read_record(file, &BrowserJson(json)).map_err(report)?;
    Ok(layout::encode(&record))
}

fn no_json(file: &str, error: &JsValue) -> JsValue {
    let said = error
        .dyn_ref::<js_sys::Error>()
        .map(|error| String::from(error.message()));
    JsValue::from([file, " is no JSON: ", &said.unwrap_or_default()].concat())
}

/// A value that the browser parsed.
struct BrowserJson(JsValue);

impl Json for BrowserJson {
    fn text(&self) -> Option<String> {
        self.0.as_string()
    }

    fn flag(&self) -> Option<bool> {
        self.0.as_bool()
    }

    fn items(&self) -> Option<Vec<Self>> {
        let items = self.0.dyn_ref::<Array>()?;
        Some(items.iter().map(BrowserJson).collect())
    }

    fn fields(&self) -> Option<Vec<(String, Self)>> {
        if self.0.is_null() || self.0.is_instance_of::<Array>() {
            return None;
        }
        let entries = Object::entries(self.0.dyn_ref::<Object>()?);
        let field = |entry: JsValue| {
            let entry = entry.dyn_into::<Array>().ok()?;
            Some((entry.get(0).as_string()?, BrowserJson(entry.get(1))))
        };
        entries.iter().map(field).collect()
    }

    fn is_null(&self) -> bool {
        self.0.is_null()
    }

    fn written(&self) -> String {
        let text = JSON::stringify(&self.0);
        text.map(String::from).unwrap_or_default()
    }
}
