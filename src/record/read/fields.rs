//! Field by field: takes what a JSON object holds and notes every fault on the way.

use super::super::date::{Day, When};
use super::super::fault::{Fault, Faults};
use super::super::json::Json;
use super::super::limits::{self, CHARACTERS, ITEMS};
use super::super::types::{Preset, Text};
use super::directions::settled;
use super::names::Names;

/// What a date of any precision may be.
const WHEN: &str = "a date of the calendar: 2015-12-18, 2015-12 or 2015";
/// What a day may be.
const DAY: &str = "a day of the calendar: 2015-12-18";
/// What a text may be.
const LINE: &str = "a text that is not empty, without line breaks or other control characters";
/// What a short line may be; its length is [`Preset::TITLE`].
const SHORT_LINE: &str = "a text of 1 to 32 characters, without control characters";
/// What a query may be.
const QUERY: &str = "the query of a link without its ?, such as verdicts=~disputed";
/// What a code may be.
const CODE: &str = "a code of the characters a-z, 0-9 and -";
/// What an address may be.
const ADDRESS: &str = "an address with https:// or http:// and a host, without spaces or \" < > \\";
/// Characters of a found value that a message shows.
const SHOWN: usize = 80;

/// A JSON object on the way into a record.
///
/// A getter that finds a fault notes it and answers with a stand-in, so that reading goes on and
/// every fault is found at once; a record with faults is thrown away.
pub struct Object<J> {
    place: String,
    prefix: &'static str,
    fields: Vec<(String, J)>,
    open: bool,
}

impl<J: Json> Object<J> {
    /// Opens an object at a place, noting each field whose name is not one of `known`.
    /// An object inside another has a `prefix`, "source.", for the names of its fields.
    pub fn open(
        json: &J,
        place: String,
        prefix: &'static str,
        known: &[&str],
        faults: &mut Faults,
    ) -> Object<J> {
        let fields = json.fields();
        let open = fields.is_some();
        let object = Object {
            place,
            prefix,
            fields: fields.unwrap_or_default(),
            open,
        };
        if !open {
            let field = prefix.trim_end_matches('.').to_owned();
            let (found, allowed) = (shown(json), "an object".to_owned());
            faults.note(|| Fault {
                place: object.place.clone(),
                field,
                found,
                allowed,
            });
        }
        for (name, _) in &object.fields {
            if !known.contains(&name.as_str()) {
                object.fault(name, "a field of this name", &known.join(", "), faults);
            }
        }
        object
    }

    /// Where the object is, for messages.
    pub fn place(&self) -> &str {
        &self.place
    }

    /// Notes a fault of one of its fields. What is no object has that one fault and no others.
    pub fn fault(&self, field: &str, found: &str, allowed: &str, faults: &mut Faults) {
        if !self.open {
            return;
        }
        faults.note(|| Fault {
            place: self.place.clone(),
            field: self.prefix.to_owned() + field,
            found: found.to_owned(),
            allowed: allowed.to_owned(),
        });
    }

    /// Whether a field is there and is not `null`.
    pub fn has(&self, field: &str) -> bool {
        self.get(field).is_some()
    }

    /// The value of a field; `None` where it is missing or `null`.
    pub fn get(&self, field: &str) -> Option<&J> {
        let (_, value) = self.fields.iter().find(|(name, _)| name == field)?;
        (!value.is_null()).then_some(value)
    }

    /// A line of text that is not empty.
    pub fn line(&self, field: &str, faults: &mut Faults) -> Text {
        self.text_where(field, LINE, is_line, faults)
    }

    /// A line of text, where the field is there.
    pub fn optional_line(&self, field: &str, faults: &mut Faults) -> Option<Text> {
        self.has(field).then(|| self.line(field, faults))
    }

    /// An id or short code.
    pub fn code(&self, field: &str, faults: &mut Faults) -> Text {
        self.text_where(field, CODE, is_code, faults)
    }

    /// A line that fits a button.
    pub fn short_line(&self, field: &str, faults: &mut Faults) -> Text {
        let fits = |text: &str| is_line(text) && text.chars().count() <= Preset::TITLE;
        self.text_where(field, SHORT_LINE, fits, faults)
    }

    /// The query of a link.
    pub fn query(&self, field: &str, faults: &mut Faults) -> Text {
        self.text_where(field, QUERY, is_query, faults)
    }

    /// A web address.
    pub fn address(&self, field: &str, faults: &mut Faults) -> Text {
        self.text_where(field, ADDRESS, is_address, faults)
    }

    /// A date as a source gives it.
    pub fn when(&self, field: &str, faults: &mut Faults) -> Option<When> {
        When::parse(&self.text_where(field, WHEN, |text| When::parse(text).is_some(), faults))
    }

    /// A date as a source gives it; `None` where the field is missing or an empty text.
    pub fn optional_when(&self, field: &str, faults: &mut Faults) -> Option<When> {
        let text = self.get(field)?.text();
        if text.is_some_and(|text| text.is_empty()) {
            None
        } else {
            self.when(field, faults)
        }
    }

    /// A full day.
    pub fn day(&self, field: &str, faults: &mut Faults) -> Option<Day> {
        Day::parse(&self.text_where(field, DAY, |text| Day::parse(text).is_some(), faults))
    }

    /// `true` or `false`.
    pub fn flag(&self, field: &str, faults: &mut Faults) -> bool {
        let flag = self.get(field).and_then(Json::flag);
        if flag.is_none() {
            self.fault(field, &self.found(field), "true or false", faults);
        }
        flag.unwrap_or_default()
    }

    /// The place of a field's text among `names`.
    pub fn choice(&self, field: &str, names: &Names, faults: &mut Faults) -> Option<u16> {
        let text = self.get(field).and_then(Json::text);
        let place = text.and_then(|text| names.find(&text));
        if place.is_none() {
            self.fault(field, &self.found(field), &names.listed(), faults);
        }
        place
    }

    /// The items of a list; none where it is no list.
    pub fn items(&self, field: &str) -> Vec<J> {
        self.get(field).and_then(Json::items).unwrap_or_default()
    }

    /// The items of a list.
    pub fn list(&self, field: &str, faults: &mut Faults) -> Vec<J> {
        let items = self.get(field).and_then(Json::items);
        if items.is_none() {
            self.fault(field, &self.found(field), "a list", faults);
        }
        let mut items = items.unwrap_or_default();
        if let Some(most) = limits::most(ITEMS, field)
            && items.len() > most
        {
            let found = items.len().to_string() + " items";
            let allowed = ["at most ", &most.to_string(), " items"].concat();
            self.fault(field, &found, &allowed, faults);
            items.truncate(most);
        }
        items
    }

    /// A text that holds to a rule, or an empty one.
    fn text_where(
        &self,
        field: &str,
        allowed: &str,
        holds: impl Fn(&str) -> bool,
        faults: &mut Faults,
    ) -> Text {
        let text = self
            .get(field)
            .and_then(Json::text)
            .map(settled)
            .filter(|text| holds(text));
        match &text {
            None => self.fault(field, &self.found(field), allowed, faults),
            Some(text) => self.note_length(field, text, faults),
        }
        Text::from(text.unwrap_or_default())
    }

    /// Notes a text with more characters than its field may have.
    fn note_length(&self, field: &str, text: &str, faults: &mut Faults) {
        let Some(most) = limits::most(CHARACTERS, field) else {
            return;
        };
        let count = text.chars().count();
        if count > most {
            let found = [&self.found(field), ", ", &count.to_string(), " characters"].concat();
            let allowed = ["at most ", &most.to_string(), " characters"].concat();
            self.fault(field, &found, &allowed, faults);
        }
    }

    /// What a message says was found in a field.
    pub fn found(&self, field: &str) -> String {
        self.get(field).map_or_else(|| "nothing".to_owned(), shown)
    }
}

/// The name of an item of a list in messages: by its id, or by its index where it has none.
/// What knows its own place is named by that.
pub fn item_place<J: Json>(outer: &str, noun: &str, list: &str, index: usize, item: &J) -> String {
    if let Some(place) = item.place() {
        return place;
    }
    let fields = item.fields().unwrap_or_default();
    let id = fields
        .iter()
        .find(|(name, _)| name == "id")
        .and_then(|(_, value)| value.text());
    match id {
        Some(id) if !id.is_empty() => [outer, ": ", noun, " ", &id].concat(),
        _ => [outer, ": ", list, "[", &index.to_string(), "]"].concat(),
    }
}

fn is_line(text: &str) -> bool {
    !text.trim().is_empty() && !text.chars().any(char::is_control)
}

fn is_query(text: &str) -> bool {
    is_line(text) && !text.starts_with('?') && !text.contains([' ', '#', '"', '<', '>'])
}

fn is_code(text: &str) -> bool {
    let plain = |b: u8| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'-';
    !text.is_empty() && text.bytes().all(plain)
}

/// Whether a text is an http(s) address that every browser reads alike. A backslash, which
/// browsers take for a slash, and a name with a password before the host are refused.
pub fn is_address(text: &str) -> bool {
    let Some(rest) = text
        .strip_prefix("https://")
        .or_else(|| text.strip_prefix("http://"))
    else {
        return false;
    };
    let unsafe_anywhere =
        |c: char| c.is_whitespace() || c.is_control() || matches!(c, '"' | '<' | '>' | '\\');
    if rest.contains(unsafe_anywhere) {
        return false;
    }
    let authority = rest.split(['/', '?', '#']).next().unwrap_or_default();
    let (host, port) = authority.split_once(':').unwrap_or((authority, "80"));
    let label = |label: &str| {
        let plain = |c: char| c.is_ascii_alphanumeric() || c == '-' || c == '_' || !c.is_ascii();
        !label.is_empty() && label.chars().all(plain)
    };
    host.split('.').all(label) && port.parse::<u16>().is_ok()
}

/// A found value as a message shows it: as JSON, cut where it is long.
fn shown<J: Json>(json: &J) -> String {
    let mut text = json.written();
    if let Some((end, _)) = text.char_indices().nth(SHOWN) {
        text.truncate(end);
        text.push('…');
    }
    text
}
