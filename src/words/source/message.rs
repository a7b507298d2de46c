//! One message: ICU MessageFormat with named arguments, `plural` and `select`.
//!
//! Of the format there is `{name}`, `{name, plural, =0 {…} one {…} other {# …}}` and
//! `{name, select, yes {…} other {…}}`, each branch a message again. Apostrophes are letters like
//! any other: no text of ours needs a brace.

use super::super::signs::{
    ARGUMENT, CHOICE, END_CHOICE, END_OPTION, FIRST_ARGUMENT, FIRST_OPTION, NUMBER, OTHER,
};

/// The largest exact number that an option may name.
const LARGEST: u32 = 25;

/// A message as its author wrote it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Message(pub Vec<Part>);

/// A part of a message.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Part {
    /// A text as it is.
    Text(String),
    /// `{name}`.
    Argument(String),
    /// `#`.
    Number,
    /// A plural or a select.
    Choice(Choice),
}

/// `{name, plural, …}` or `{name, select, …}`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Choice {
    /// The argument.
    pub of: String,
    /// Whether it is a plural.
    pub plural: bool,
    /// The options by name, in their order.
    pub options: Vec<(String, Message)>,
}

impl Message {
    /// Reads a message.
    ///
    /// # Errors
    /// What is wrong, as a clause.
    ///
    /// ```
    /// # #[cfg(feature = "ssr")] {
    /// use dispute_matrix::words::source::Message;
    /// let message = Message::parse("{count, plural, one {# group} other {# groups}}").unwrap();
    /// assert_eq!(message.arguments(), ["count"]);
    /// assert!(Message::parse("{count").is_err());
    /// # }
    /// ```
    pub fn parse(text: &str) -> Result<Message, String> {
        let mut reader = Reader {
            rest: text,
            plural: false,
        };
        let message = reader.message()?;
        match reader.rest {
            "" => Ok(message),
            rest => Err(format!("there is a brace too many before {rest:?}")),
        }
    }

    /// The names of its arguments, each once, in the order in which they first come.
    pub fn arguments(&self) -> Vec<&str> {
        let mut names = Vec::new();
        self.each(&mut |part| {
            let name = match part {
                Part::Argument(name) => name.as_str(),
                Part::Choice(choice) => choice.of.as_str(),
                Part::Text(_) | Part::Number => return,
            };
            if !names.contains(&name) {
                names.push(name);
            }
        });
        names
    }

    /// All its choices.
    pub fn choices(&self) -> Vec<&Choice> {
        let mut choices = Vec::new();
        self.each(&mut |part| {
            if let Part::Choice(choice) = part {
                choices.push(choice);
            }
        });
        choices
    }

    fn each<'m>(&'m self, act: &mut impl FnMut(&'m Part)) {
        for part in &self.0 {
            act(part);
            if let Part::Choice(choice) = part {
                for (_, option) in &choice.options {
                    option.each(act);
                }
            }
        }
    }

    /// The form that the widget fills in. The places of arguments and of a select's options are
    /// those of `model`, the English message, which the code knows by place.
    ///
    /// # Errors
    /// What this message has and the model has not.
    pub fn compile(&self, model: &Message) -> Result<String, String> {
        let mut out = String::new();
        self.write(model, &mut out)?;
        Ok(out)
    }

    fn write(&self, model: &Message, out: &mut String) -> Result<(), String> {
        for part in &self.0 {
            match part {
                Part::Text(text) => out.push_str(text),
                Part::Number => out.push(NUMBER),
                Part::Argument(name) => out.extend([ARGUMENT, place(model, name)?]),
                Part::Choice(choice) => choice.write(model, out)?,
            }
        }
        Ok(())
    }
}

/// An argument's place as a letter: the first is `0`.
fn place(model: &Message, name: &str) -> Result<char, String> {
    let place = model.arguments().iter().position(|known| *known == name);
    let place = place.ok_or_else(|| format!("{{{name}}} is no argument of the English message"))?;
    Ok((FIRST_ARGUMENT as u8 + place as u8) as char)
}

impl Choice {
    fn write(&self, model: &Message, out: &mut String) -> Result<(), String> {
        out.extend([CHOICE, place(model, &self.of)?]);
        // What is told exactly comes first, and `other` last: the first that fits is taken.
        let mut options: Vec<(char, &Message)> = Vec::new();
        for (name, option) in &self.options {
            options.push((self.sign(model, name)?, option));
        }
        options.sort_by_key(|(sign, _)| (*sign == OTHER, sign.is_ascii_lowercase()));
        for (sign, option) in options {
            out.push(sign);
            option.write(model, out)?;
            out.push(END_OPTION);
        }
        out.push(END_CHOICE);
        Ok(())
    }

    /// How the widget knows an option: `*` for all others, a capital letter for an exact number
    /// or for a place among the options of a select, a small one for a plural category.
    fn sign(&self, model: &Message, name: &str) -> Result<char, String> {
        if name == "other" {
            return Ok(OTHER);
        }
        let exact = name.strip_prefix('=').and_then(|exact| exact.parse().ok());
        match (self.plural, exact) {
            (true, Some(exact @ 0..=LARGEST)) => Ok((FIRST_OPTION as u8 + exact as u8) as char),
            (true, None) if super::plural::CATEGORIES.contains(&name) => {
                Ok(name.chars().next().unwrap_or(OTHER))
            }
            (true, _) => Err(format!("{name:?} is no plural category")),
            (false, _) => {
                let english = model.choices().into_iter().find(|one| one.of == self.of);
                let place = english.and_then(|one| one.options.iter().position(|(n, _)| n == name));
                let place =
                    place.ok_or_else(|| format!("{name:?} is no option of {{{}}}", self.of))?;
                Ok((FIRST_OPTION as u8 + place as u8) as char)
            }
        }
    }
}

struct Reader<'t> {
    rest: &'t str,
    /// Inside a plural, where `#` is its number.
    plural: bool,
}

impl Reader<'_> {
    /// Up to the end or to the brace that closes it.
    fn message(&mut self) -> Result<Message, String> {
        let mut parts = Vec::new();
        loop {
            let plural = self.plural;
            let sign = |c: char| matches!(c, '{' | '}') || (plural && c == '#');
            let end = self.rest.find(sign).unwrap_or(self.rest.len());
            let (text, rest) = self.rest.split_at(end);
            if text.chars().any(|c| c < ' ') {
                return Err(format!("there is a control character in {text:?}"));
            }
            if !text.is_empty() {
                parts.push(Part::Text(text.to_owned()));
            }
            self.rest = rest;
            match rest.chars().next() {
                Some('#') => {
                    self.rest = &rest[1..];
                    parts.push(Part::Number);
                }
                Some('{') => {
                    self.rest = &rest[1..];
                    parts.push(self.braced()?);
                }
                _ => return Ok(Message(parts)),
            }
        }
    }

    /// What stands in braces, the first of them read already.
    fn braced(&mut self) -> Result<Part, String> {
        let name = self.word();
        if name.is_empty() {
            return Err(format!("a name is missing before {:?}", self.rest));
        }
        if self.skip('}') {
            return Ok(Part::Argument(name));
        }
        self.expect(',')?;
        let plural = match &*self.word() {
            "plural" => true,
            "select" => false,
            other => return Err(format!("{other:?} is neither plural nor select")),
        };
        self.expect(',')?;
        let options = self.options(plural)?;
        if options.last().is_none_or(|(name, _)| name != "other") {
            return Err(format!("the last option of {{{name}}} is not \"other\""));
        }
        Ok(Part::Choice(Choice {
            of: name,
            plural,
            options,
        }))
    }

    fn options(&mut self, plural: bool) -> Result<Vec<(String, Message)>, String> {
        let mut options: Vec<(String, Message)> = Vec::new();
        while !self.skip('}') {
            let name = self.word();
            self.expect('{')?;
            let around = self.plural;
            self.plural |= plural;
            let message = self.message()?;
            self.plural = around;
            self.expect('}')?;
            if options.iter().any(|(known, _)| *known == name) {
                return Err(format!("the option {name:?} is there twice"));
            }
            options.push((name, message));
        }
        Ok(options)
    }

    /// A name: letters, digits, `-` and `=`.
    fn word(&mut self) -> String {
        self.rest = self.rest.trim_start();
        let part = |c: char| c.is_ascii_alphanumeric() || matches!(c, '-' | '=');
        let end = self.rest.find(|c| !part(c)).unwrap_or(self.rest.len());
        let (word, rest) = self.rest.split_at(end);
        self.rest = rest;
        word.to_owned()
    }

    fn skip(&mut self, sign: char) -> bool {
        let rest = self.rest.trim_start();
        match rest.strip_prefix(sign) {
            Some(rest) => {
                self.rest = rest;
                true
            }
            None => false,
        }
    }

    fn expect(&mut self, sign: char) -> Result<(), String> {
        if self.skip(sign) {
            return Ok(());
        }
        Err(match self.rest.is_empty() {
            true => format!("it ends where a {sign:?} is missing"),
            false => format!("a {sign:?} is missing before {:?}", self.rest),
        })
    }
}
