//! The dialog: a link, an embed code in each form, downloads, citations.

use super::Sharing;
use crate::export::Format;
use crate::ui::piece::{Element, el, of_class};
use crate::words::{self, FileKey, Form, Pin};

/// Formats that are pictures or tables of the view, in the order of their buttons.
const DOWNLOADS: [Format; 4] = [Format::Csv, Format::Json, Format::Svg, Format::Text];

/// Forms of citation, in the order of the choice.
pub const CITATIONS: [Format; 3] = [Format::Cite, Format::Bibtex, Format::Csl];

/// The dialog of what is shared. Controls are told apart by `name`, acts by `data-act`.
pub fn dialog(sharing: &Sharing) -> Element {
    of_class("dialog", "dm-dialog")
        .set("lang", sharing.language().name())
        .set("dir", sharing.language().direction())
        .set("aria-label", FileKey::ShareTitle.text())
        .child(head(sharing))
        .child(link(sharing))
        .child(embed(sharing))
        .child(download(sharing))
        .child(cite(sharing))
        .child(
            of_class("p", "dm-said")
                .set("role", "status")
                .set("data-copied", FileKey::ShareCopied.text())
                .set("data-by-hand", FileKey::ShareCopyByHand.text())
                .set("data-saved", FileKey::ShareSaved.text())
                .set("data-no-picture", FileKey::ShareNoPicture.text()),
        )
}

fn head(sharing: &Sharing) -> Element {
    el("header")
        .child(el("h2").text(FileKey::ShareTitle.text()))
        .child(of_class("p", "dm-shared").text(sharing.sentence()))
        .child(
            of_class("button", "dm-close")
                .set("type", "button")
                .set("data-act", "close")
                .set("aria-label", FileKey::ShareClose.text())
                .text("×"),
        )
}

fn link(sharing: &Sharing) -> Element {
    let field = el("input")
        .set("name", "link")
        .flag("readonly", true)
        .set("aria-label", FileKey::ShareLink.text())
        .set("value", sharing.link());
    let note = (!sharing.has_page()).then(|| of_class("p", "dm-hint").text(words::link_of_host()));
    part(FileKey::ShareLink)
        .child(
            of_class("div", "dm-line")
                .child(field)
                .child(act("copy-link", FileKey::ShareCopyLink.text()))
                .child(act("sheet", FileKey::ShareSheet.text()).flag("hidden", true)),
        )
        .all(note)
}

fn embed(sharing: &Sharing) -> Element {
    let forms = sharing.forms().iter();
    let forms = forms.map(|form| option(form.name(), words::option_form(*form)));
    let pins = Pin::ALL.iter();
    let pins = pins.map(|pin| option(pin.name(), words::option_pin(*pin)));
    let first = sharing.forms().first().copied().unwrap_or(Form::Element);
    part(FileKey::ShareEmbed)
        .child(
            of_class("div", "dm-line")
                .child(choice(FileKey::ShareForm, "form").all(forms))
                .child(choice(FileKey::SharePin, "pin").all(pins)),
        )
        .child(area("code", FileKey::ShareEmbed).text(sharing.code(first, Pin::View)))
        .child(act("copy-code", FileKey::ShareCopyCode.text()))
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
    part(FileKey::ShareDownload)
        .child(of_class("p", "dm-hint").text(words::download_hint(sharing.is_what_if())))
        .child(of_class("div", "dm-line").all([csv, json, svg, picture, text]))
}

fn cite(sharing: &Sharing) -> Element {
    let styles = CITATIONS.map(|format| option(format.name(), format.label()));
    part(FileKey::ShareCite)
        .child(choice(FileKey::ShareStyle, "style").all(styles))
        .child(area("citation", FileKey::ShareCite).text(sharing.file(Format::Cite).text))
        .child(
            of_class("div", "dm-line")
                .child(act("copy-citation", FileKey::ShareCopyCitation.text()))
                .child(act("save-citation", FileKey::ShareSaveCitation.text())),
        )
}

fn part(title: FileKey) -> Element {
    el("section").child(el("h3").text(title.text()))
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
fn choice(label: FileKey, name: &'static str) -> Choice {
    Choice {
        label,
        select: el("select").set("name", name),
    }
}

struct Choice {
    label: FileKey,
    select: Element,
}

impl Choice {
    fn all(self, options: impl IntoIterator<Item = Element>) -> Element {
        of_class("label", "dm-choice")
            .text(self.label.text())
            .text(" ")
            .child(self.select.all(options))
    }
}

fn area(name: &'static str, label: FileKey) -> Element {
    el("textarea")
        .set("name", name)
        .set("rows", "4")
        .set("spellcheck", "false")
        .flag("readonly", true)
        .set("aria-label", label.text())
}
