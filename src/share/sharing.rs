//! A view that is being shared: its link, its embed codes, its files.

use crate::export::{self, Export, Format};
use crate::record::Day;
use crate::ui::Model;
use crate::view::{Table, View};
use crate::words::{self, Form, Language, Pin};

/// Where the widget stands, as absolute addresses.
#[derive(Clone, Debug, Default)]
pub struct Place {
    /// The page that shows the widget alone, without query; empty where it cannot show the record,
    /// which lies on another host.
    pub page: String,
    /// The page of a host, where there is no page of the widget's own to link to.
    pub host: String,
    /// The folder of the build, with its slash.
    pub build: String,
    /// The record given at run time; empty for the embedded one.
    pub source: String,
}

/// A file to be saved.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct File {
    /// Its name.
    pub name: String,
    /// Its MIME type.
    pub kind: &'static str,
    /// Its content.
    pub text: String,
}

/// A view that is being shared.
pub struct Sharing {
    model: &'static Model,
    view: View,
    place: Place,
    today: Option<Day>,
}

impl Sharing {
    /// Shares the view of a query; what in it is not the widget's own is left out. `today` dates
    /// the citations.
    pub fn new(model: &'static Model, query: &str, place: Place, today: &str) -> Sharing {
        words::speak(model.words);
        let view = View::read(query, &model.record, &model.default).view;
        Sharing {
            model,
            view,
            place,
            today: Day::parse(today),
        }
    }

    /// The language that it is told in.
    pub fn language(&self) -> Language {
        self.model.words.language
    }

    /// The headline, so that a reader sees what is being shared.
    pub fn sentence(&self) -> String {
        let Model { record, ledger, .. } = self.model;
        let table = Table::new(record, ledger, &self.view);
        words::headline(record, &self.view, &table).sentence()
    }

    /// Whether what is shared is none of the record.
    pub fn is_what_if(&self) -> bool {
        !self.view.suppose.is_empty()
    }

    /// Whether the widget's own page can show it.
    pub fn has_page(&self) -> bool {
        !self.place.page.is_empty()
    }

    /// The link to the view; the host's own page where the widget's cannot show it.
    pub fn link(&self) -> String {
        if self.has_page() {
            self.embedded(&self.query(Pin::View)).page()
        } else {
            self.place.host.clone()
        }
    }

    /// The forms of embed code that can show it.
    pub fn forms(&self) -> &'static [Form] {
        if self.has_page() {
            Form::ALL
        } else {
            &[Form::Element]
        }
    }

    /// An embed code.
    pub fn code(&self, form: Form, pin: Pin) -> String {
        let query = self.query(pin);
        let place = self.embedded(&query);
        match form {
            Form::Frame => export::iframe(&place),
            Form::Fixed => export::iframe_fixed(&place),
            Form::Element => export::element(&place),
            Form::Amp => export::amp(&place),
        }
    }

    /// A file of the view.
    pub fn file(&self, format: Format) -> File {
        let Model {
            record,
            ledger,
            default,
            ..
        } = self.model;
        let page = match self.has_page() {
            true => self.embedded("").page(),
            false => String::new(),
        };
        let export = Export {
            record,
            ledger,
            view: &self.view,
            author: default,
            page: &page,
            on: self.today,
        };
        File {
            name: export::file_name(record, &self.view, format),
            kind: format.mime(),
            text: export::write(&export, format),
        }
    }

    fn query(&self, pin: Pin) -> String {
        let Model {
            record, default, ..
        } = self.model;
        let query = self.view.write(record, default, "");
        match pin {
            Pin::View => query,
            Pin::Version => export::pinned(&query, &record.version),
        }
    }

    fn embedded<'a>(&'a self, query: &'a str) -> export::Place<'a> {
        export::Place {
            address: match self.has_page() {
                true => &self.place.page,
                false => &self.place.build,
            },
            title: &self.model.record.title,
            query,
            height: export::HEIGHT,
            source: &self.place.source,
        }
    }
}
