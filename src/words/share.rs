//! The dialog with links, embed codes, downloads and citations.

use super::say;

crate::record::named! {
    /// A fixed label of the dialog.
    ShareLabel {
        /// The dialog.
        Title = "Share this view",
        /// Closes it.
        Close = "Close",
        /// Head of the first part, and name of its field.
        Link = "Link to this view",
        /// Takes the link.
        CopyLink = "Copy link",
        /// The platform's own share sheet.
        Sheet = "Share…",
        /// Head of the second part, and name of its field.
        Embed = "Embed code",
        /// Which code.
        Form = "Form",
        /// What is fixed.
        Pin = "Shows",
        /// Takes the code.
        CopyCode = "Copy code",
        /// Head of the third part.
        Download = "Download exactly this view",
        /// Head of the fourth part, and name of its field.
        Cite = "Cite",
        /// Which form of citation.
        Style = "As",
        /// Takes the citation.
        CopyCitation = "Copy citation",
        /// Saves it as a file.
        SaveCitation = "Save as a file",
        /// Said when a text was put on the clipboard.
        Copied = "Copied.",
        /// Said where the browser refuses the clipboard: the text is selected.
        CopyByHand = "The browser keeps the clipboard closed here: the text is selected, copy it by hand.",
        /// Said when a file was handed to the browser.
        Saved = "Saved to your downloads.",
        /// Said where the browser cannot draw the picture.
        NoPicture = "The browser could not draw the picture here. Take the SVG.",
    }
}

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
        Form::Frame => "frame that fits its height",
        Form::Fixed => "frame of a fixed height, no script",
        Form::Element => "element, part of your page",
        Form::Amp => "AMP page",
    }
}

/// What an embed code fixes, as a choice.
pub fn option_pin(pin: Pin) -> &'static str {
    match pin {
        Pin::View => "this view",
        Pin::Version => "this view, and when the record has changed",
    }
}

/// What each download carries.
pub fn download_hint(what_if: bool) -> &'static str {
    if what_if {
        "Each file says that it is a what-if and none of the record, with its day, rule, filters, \
         the record's version and licence, and this link."
    } else {
        "Each file carries its day, rule, filters, the record's version and licence, and this link."
    }
}

/// Where a record of another host cannot be shown by the page: what the link leads to.
pub fn link_of_host() -> &'static str {
    "The record lies on another host than the widget's own page: the link is that of this page."
}

/// The name of a file's format as a button says it: "Download CSV".
pub fn download(format: &str) -> String {
    say!("Download {}", format)
}
