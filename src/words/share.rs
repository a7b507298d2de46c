//! The dialog with links, embed codes, downloads and citations.

use super::{FileKey, say};

crate::record::named! {
    /// A form of embed code.
    Form {
        /// A frame that takes the widget's height.
        Frame = "frame",
        /// A frame of one height, without a script.
        Fixed = "fixed",
        /// The element.
        Element = "element",
        /// For AMP pages.
        Amp = "amp",
    }
}

crate::record::named! {
    /// What an embed code fixes.
    Pin {
        /// The view.
        View = "view",
        /// The view and the record's version.
        Version = "version",
    }
}

/// A form of embed code as a choice.
pub fn option_form(form: Form) -> &'static str {
    match form {
        Form::Frame => FileKey::ShareFormFrame.text(),
        Form::Fixed => FileKey::ShareFormFixed.text(),
        Form::Element => FileKey::ShareFormElement.text(),
        Form::Amp => FileKey::ShareFormAmp.text(),
    }
}

/// What an embed code fixes, as a choice.
pub fn option_pin(pin: Pin) -> &'static str {
    match pin {
        Pin::View => FileKey::SharePinView.text(),
        Pin::Version => FileKey::SharePinVersion.text(),
    }
}

/// What each download carries.
pub fn download_hint(what_if: bool) -> &'static str {
    match what_if {
        true => FileKey::ShareHintWhatIf.text(),
        false => FileKey::ShareHint.text(),
    }
}

/// Where a record of another host cannot be shown by the page: what the link leads to.
pub fn link_of_host() -> &'static str {
    FileKey::ShareLinkOfHost.text()
}

/// The name of a file's format as a button says it: "Download CSV".
pub fn download(format: &str) -> String {
    say!(file ShareDownloadAs, format)
}
