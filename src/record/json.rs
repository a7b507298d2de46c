//! What the reader needs to know of a JSON value, whoever parsed it.

/// A parsed JSON value.
///
/// The build and the host tests read through serde_json, the browser through its own parser, so
/// that no JSON parser is shipped. Each getter answers `None` where the value is of another type.
pub trait Json: Sized {
    /// The text of a JSON string.
    fn text(&self) -> Option<String>;
    /// The value of `true` or `false`.
    fn flag(&self) -> Option<bool>;
    /// The items of a JSON array, in order.
    fn items(&self) -> Option<Vec<Self>>;
    /// The fields of a JSON object.
    fn fields(&self) -> Option<Vec<(String, Self)>>;
    /// Whether it is `null`.
    fn is_null(&self) -> bool;
    /// The value as JSON text, for a fault's message.
    fn written(&self) -> String;
    /// Where it stands, for messages, where whoever parsed it knows better than its id: the line
    /// of a spreadsheet.
    fn place(&self) -> Option<String> {
        None
    }
}
