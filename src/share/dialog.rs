//! The dialog: a link, an embed code in each form, downloads, citations.

use super::Sharing;
use crate::export::Format;
use crate::ui::piece::{Element, el, of_class};
use crate::words::{self, Form, Pin, ShareLabel};

/// Formats that are pictures or tables of the view, in the order of their buttons.
const DOWNLOADS: [Format; 4] = [Format::Csv, Format::Json, Format::Svg, Format::Text];

/// Forms of citation, in the order of the choice.
pub const CITATIONS: [Format; 3] = [Format::Cite, Format::Bibtex, Format::Csl];

/// The dialog of what is shared. Controls are told apart by `name`, acts by `data-act`.
pub fn dialog(sharing: &Sharing) -> Element {
    of_class("dialog", "dm-dialog")
        .set("aria-label", ShareLabel::Title.name())
        .child(head(sharing))
        .child(link(sharing))
        .child(embed(sharing))
        .child(download(sharing))
        .child(cite(sharing))
        .child(
            of_class("p", "dm-said")
                .set("role", "status")
                .set("data-copied", ShareLabel::Copied.name())
                .set("data-by-hand", ShareLabel::CopyByHand.name())
                .set("data-saved", ShareLabel::Saved.name())
                .set("data-no-picture", ShareLabel::NoPicture.name()),
        )
}

fn head(sharing: &Sharing) -> Element {
    el("header")
        .child(el("h2").text(ShareLabel::Title.name()))
        .child(of_class("p", "dm-shared").text(sharing.sentence()))
        .child(
            of_class("button", "dm-close")
                .set("type", "button")
                .set("data-act", "close")
                .set("aria-label", ShareLabel::Close.name())
                .text("×"),
        )
}

fn link(sharing: &Sharing) -> Element {
    let field = el("input")
        .set("name", "link")
        .flag("readonly", true)
        .set("aria-label", ShareLabel::Link.name())
        .set("value", sharing.link());
    let note = (!sharing.has_page()).then(|| of_class("p", "dm-hint").text(words::link_of_host()));
    part(ShareLabel::Link)
        .child(
            of_class("div", "dm-line")
                .child(field)
                .child(act("copy-link", ShareLabel::CopyLink.name()))
                .child(act("sheet", ShareLabel::Sheet.name()).flag("hidden", true)),
        )
        .all(note)
}

fn embed(sharing: &Sharing) -> Element {
    let forms = sharing.forms().iter();
    let forms = forms.map(|form| option(form.name(), words::option_form(*form)));
    let pins = Pin::ALL.iter();
    let pins = pins.map(|pin| option(pin.name(), words::option_pin(*pin)));
    let first = sharing.forms().first().copied().unwrap_or(Form::Element);
    part(ShareLabel::Embed)
        .child(
            of_class("div", "dm-line")
                .child(choice(ShareLabel::Form, "form").all(forms))
                .child(choice(ShareLabel::Pin, "pin").all(pins)),
        )
        .child(area("code", ShareLabel::Embed).text(sharing.code(first, Pin::View)))
        .child(act("copy-code", ShareLabel::CopyCode.name()))
}

fn download(sharing: &Sharing) -> Element {
    let file = |format: Format| {
        act("save", format.label())
            .set("value", format.name())
            .set("aria-label", words::download(format.label()))
    };
    let picture = act("picture", "PNG")
        .set("value", "png")
        .set("aria-label", words::download("PNG"));
    let [csv, json, svg, text] = DOWNLOADS.map(file);
    part(ShareLabel::Download)
        .child(of_class("p", "dm-hint").text(words::download_hint(sharing.is_what_if())))
        .child(of_class("div", "dm-line").all([csv, json, svg, picture, text]))
}

fn cite(sharing: &Sharing) -> Element {
    let styles = CITATIONS.map(|format| option(format.name(), format.label()));
    part(ShareLabel::Cite)
        .child(choice(ShareLabel::Style, "style").all(styles))
        .child(area("citation", ShareLabel::Cite).text(sharing.file(Format::Cite).text))
        .child(
            of_class("div", "dm-line")
                .child(act("copy-citation", ShareLabel::CopyCitation.name()))
                .child(act("save-citation", ShareLabel::SaveCitation.name())),
        )
}

fn part(title: ShareLabel) -> Element {
    el("section").child(el("h3").text(title.name()))
}

fn act(act: &'static str, text: &'static str) -> Element {
    el("button")
        .set("type", "button")
        .set("data-act", act)
        .text(text)
}

fn option(value: &'static str, text: &'static str) -> Element {
    el("option").set("value", value).text(text)
}

/// A labelled choice; its options are added to it.
fn choice(label: ShareLabel, name: &'static str) -> Choice {
    Choice {
        label,
        select: el("select").set("name", name),
    }
}

struct Choice {
    label: ShareLabel,
    select: Element,
}

impl Choice {
    fn all(self, options: impl IntoIterator<Item = Element>) -> Element {
        of_class("label", "dm-choice")
            .text(self.label.name())
            .text(" ")
            .child(self.select.all(options))
    }
}

fn area(name: &'static str, label: ShareLabel) -> Element {
    el("textarea")
        .set("name", name)
        .set("rows", "4")
        .set("spellcheck", "false")
        .flag("readonly", true)
        .set("aria-label", label.name())
}
