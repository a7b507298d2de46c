//! serde_json's values for the reader. Only the build script and the host tests compile this file
//! in (by `#[path]`): the shipped bundle has no JSON parser of its own.

use super::json::Json;
use serde_json::Value;

/// A value that serde_json parsed.
pub struct HostJson<'a>(pub &'a Value);

impl<'a> Json for HostJson<'a> {
    fn text(&self) -> Option<String> {
        self.0.as_str().map(str::to_owned)
    }

    fn flag(&self) -> Option<bool> {
        self.0.as_bool()
    }

    fn items(&self) -> Option<Vec<Self>> {
        Some(self.0.as_array()?.iter().map(HostJson).collect())
    }

    fn fields(&self) -> Option<Vec<(String, Self)>> {
        let object = self.0.as_object()?;
        Some(
            object
                .iter()
                .map(|(name, value)| (name.clone(), HostJson(value)))
                .collect(),
        )
    }

    fn is_null(&self) -> bool {
        self.0.is_null()
    }

    fn written(&self) -> String {
        self.0.to_string()
    }
}
