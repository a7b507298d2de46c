//! Checks a value against the schema, by the keywords that it uses. Another keyword fails the test
//! rather than be passed over.

use regex::Regex;
use serde_json::Value;
use std::cell::RefCell;
use std::collections::HashMap;

/// What is wrong with a value by the schema: the first reason, with its place; none where all is
/// right.
pub fn wrong(schema: &Value, json: &Value) -> Option<String> {
    Check { whole: schema }.value(schema, json, "")
}

struct Check<'a> {
    whole: &'a Value,
}

impl Check<'_> {
    fn value(&self, schema: &Value, json: &Value, at: &str) -> Option<String> {
        let keywords = schema.as_object().expect("a schema is an object");
        let mut wrongs = keywords
            .iter()
            .filter_map(|(keyword, rule)| self.keyword(keyword, rule, schema, json, at));
        wrongs.next()
    }

    fn keyword(
        &self,
        keyword: &str,
        rule: &Value,
        schema: &Value,
        json: &Value,
        at: &str,
    ) -> Option<String> {
        let holds = match keyword {
            "$schema" | "$defs" | "title" | "description" => true,
            "$ref" => return self.value(self.definition(rule), json, at),
            "allOf" => return items(rule).find_map(|of| self.value(of, json, at)),
            "anyOf" => items(rule).any(|of| self.value(of, json, at).is_none()),
            "type" => is_of_type(rule.as_str().unwrap(), json),
            "enum" => items(rule).any(|value| value == json),
            "const" => rule == json,
            "pattern" => json.as_str().is_none_or(|text| matches(rule, text)),
            "maxLength" => json
                .as_str()
                .is_none_or(|text| text.chars().count() <= number(rule)),
            "maxItems" => json
                .as_array()
                .is_none_or(|list| list.len() <= number(rule)),
            "required" => items(rule).all(|name| {
                json.as_object()
                    .is_none_or(|of| of.contains_key(name.as_str().unwrap()))
            }),
            "additionalProperties" => {
                assert_eq!(*rule, Value::Bool(false));
                let known = schema["properties"].as_object().unwrap();
                json.as_object()
                    .is_none_or(|of| of.keys().all(|name| known.contains_key(name)))
            }
            "properties" => return self.properties(rule, json, at),
            "items" => {
                let mut list = json.as_array().into_iter().flatten().enumerate();
                return list.find_map(|(ix, item)| self.value(rule, item, &format!("{at}/{ix}")));
            }
            other => panic!("the schema has a keyword that this check does not know: {other}"),
        };
        (!holds).then(|| format!("{at}: {keyword} {rule}"))
    }

    fn properties(&self, rule: &Value, json: &Value, at: &str) -> Option<String> {
        let mut fields = rule.as_object().unwrap().iter();
        fields.find_map(|(name, of)| self.value(of, json.get(name)?, &format!("{at}/{name}")))
    }

    fn definition(&self, reference: &Value) -> &Value {
        let pointer = reference.as_str().unwrap().strip_prefix('#').unwrap();
        self.whole
            .pointer(pointer)
            .unwrap_or_else(|| panic!("{pointer} is not in the schema"))
    }
}

fn items(rule: &Value) -> impl Iterator<Item = &Value> {
    rule.as_array().unwrap().iter()
}

fn number(rule: &Value) -> usize {
    usize::try_from(rule.as_u64().unwrap()).unwrap()
}

fn matches(pattern: &Value, text: &str) -> bool {
    thread_local! {
        static MADE: RefCell<HashMap<String, Regex>> = RefCell::default();
    }
    let pattern = pattern.as_str().unwrap();
    MADE.with_borrow_mut(|made| {
        let of = made.entry(pattern.to_owned());
        of.or_insert_with(|| Regex::new(pattern).unwrap())
            .is_match(text)
    })
}

fn is_of_type(name: &str, json: &Value) -> bool {
    match name {
        "object" => json.is_object(),
        "array" => json.is_array(),
        "string" => json.is_string(),
        "boolean" => json.is_boolean(),
        "null" => json.is_null(),
        other => panic!("the schema has a type that this check does not know: {other}"),
    }
}
