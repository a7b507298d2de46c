//! The dialog with links, embed codes, downloads and citations.

use crate::support::core::core;
use crate::support::host::{Fault, Manner};
use crate::support::lent::Lent;
use crate::support::page::Page;
use crate::support::visit::{visit, visit_in};
use dispute_matrix::words::{FileKey, Form};

const BUTTON: &str = "button[data-share]";
const ESCAPE: char = '\u{e00c}';
const TAB: char = '\u{e004}';

/// Presses the button and waits for the dialog.
fn open(page: &Page) {
    page.click(BUTTON);
    page.wait_for(
        "the dialog is open",
        "return document.querySelector('dialog.dm-dialog')?.open === true",
    );
}

/// The value of a field of the dialog.
fn field(page: &Page, name: &str) -> String {
    page.ask(&format!(
        "return document.querySelector('dialog [name={name}]').value"
    ))
}

/// What the dialog said last.
fn said(page: &Page) -> String {
    page.text("dialog .dm-said")
}

/// Keeps what the page hands to the browser as a file, from now on: its name, type and text.
const KEEP_FILES: &str = "
    window.files = [];
    const made = URL.createObjectURL;
    let blob;
    URL.createObjectURL = (it) => made.call(URL, (blob = it));
    HTMLAnchorElement.prototype.click = function () {
        window.files.push({ name: this.download, blob });
    };";

/// The last file kept, as `[name, type, text]`.
fn kept(page: &Page, after: usize) -> [String; 3] {
    page.wait_for(
        "a file is handed over",
        &format!("return window.files.length > {after}"),
    );
    let file = page.run(
        "const { name, blob } = window.files.at(-1);
         return blob.text().then((text) => [name, blob.type, text])",
    );
    [0, 1, 2].map(|ix| file[ix].as_str().unwrap_or_default().to_owned())
}

#[test]
fn the_link_is_that_of_the_view_and_opening_the_dialog_is_no_part_of_it() {
    visit("order=name&open=ru.ahrar&utm_source=mail", |page| {
        let before = page.ask("return location.href");
        open(page);
        let link = field(page, "link");
        assert_eq!(link, page.host.address("order=name&open=ru.ahrar"));
        assert_eq!(page.ask("return location.href"), before);
    });
}

#[test]
fn escape_closes_the_dialog_and_gives_the_focus_back() {
    visit("open=ru.ahrar", |page| {
        open(page);
        page.key(ESCAPE);
        assert_eq!(page.count("dialog"), 0);
        assert_eq!(page.focused(), "dm-share");
        // What was open in the table stays open.
        page.assert_is(&core().view("open=ru.ahrar"));
    });
}

#[test]
fn the_close_button_and_a_press_beside_the_dialog_close_it() {
    visit("", |page| {
        open(page);
        page.click("dialog .dm-close");
        assert_eq!(page.count("dialog"), 0);
        assert_eq!(page.focused(), "dm-share");
        open(page);
        page.run("document.querySelector('dialog').click()");
        page.settle();
        assert_eq!(page.count("dialog"), 0);
    });
}

#[test]
fn the_focus_goes_round_in_the_dialog() {
    visit("", |page| {
        open(page);
        assert_eq!(page.ask("return document.activeElement.name"), "link");
        let stops = page.number(
            "return [...document.querySelectorAll('dialog :is(button, input, select, textarea)')]
               .filter((it) => !it.hidden).length",
        );
        for _ in 0..stops as usize {
            page.key(TAB);
            assert_eq!(
                page.run("return document.activeElement.closest('dialog') !== null"),
                true
            );
        }
        assert_eq!(page.ask("return document.activeElement.name"), "link");
    });
}

#[test]
fn choices_in_the_dialog_change_nothing_of_the_view() {
    visit("", |page| {
        open(page);
        page.click("dialog [name=form] option[value=element]");
        page.click("dialog [name=pin] option[value=version]");
        page.click("dialog [name=style] option[value=bibtex]");
        page.click("dialog .dm-close");
        page.assert_is(&core().default);
        assert_eq!(page.query(), "");
    });
}

#[test]
fn each_form_of_embed_code_carries_the_view_and_its_pin() {
    visit("order=name&rule=majority", |page| {
        open(page);
        let version = &*core().record.version;
        for form in Form::ALL {
            let name = form.name();
            page.click(&format!("dialog [name=form] option[value={name}]"));
            page.click("dialog [name=pin] option[value=view]");
            let code = field(page, "code");
            assert!(code.contains("rule=majority"), "{code}");
            assert!(code.contains("order=name"), "{code}");
            assert!(code.contains(&page.host.origin()), "{code}");
            assert!(!code.contains("record="), "{code}");
            page.click("dialog [name=pin] option[value=version]");
            let code = field(page, "code");
            assert!(code.contains(&format!("record={version}")), "{code}");
        }
    });
}

#[test]
fn a_copied_text_is_selected_and_said_to_be_copied() {
    visit("", |page| {
        page.run(
            "navigator.clipboard.writeText = (text) => { window.taken = text; return Promise.resolve(); }",
        );
        open(page);
        for (act, name) in [
            ("copy-link", "link"),
            ("copy-code", "code"),
            ("copy-citation", "citation"),
        ] {
            page.click(&format!("dialog [data-act={act}]"));
            assert_eq!(page.ask("return window.taken"), field(page, name));
            assert_eq!(said(page), FileKey::ShareCopied.text());
        }
    });
}

#[test]
fn where_the_clipboard_is_closed_the_reader_is_told_to_copy_by_hand() {
    visit("", |page| {
        page.run(
            "navigator.clipboard.writeText = () => Promise.reject(new Error('closed'));
             document.execCommand = () => false;",
        );
        open(page);
        page.click("dialog [data-act=copy-code]");
        assert_eq!(said(page), FileKey::ShareCopyByHand.text());
        assert_eq!(
            page.ask("return getSelection().toString()"),
            field(page, "code")
        );
    });
}

#[test]
fn the_platforms_own_sheet_is_offered_where_there_is_one() {
    visit("order=name", |page| {
        page.run("navigator.canShare = undefined");
        open(page);
        assert!(!page.is_visible("dialog [data-act=sheet]"));
        page.click("dialog .dm-close");
        page.run(
            "navigator.canShare = () => true;
             navigator.share = (what) => { window.shared = what; return Promise.resolve(); }",
        );
        open(page);
        page.click("dialog [data-act=sheet]");
        let link = page.host.address("order=name");
        assert_eq!(page.ask("return window.shared.url"), link);
        assert_eq!(
            page.ask("return window.shared.title"),
            page.ask("return document.title")
        );
    });
}

#[test]
fn downloads_are_what_the_core_writes_of_the_view() {
    let query = "order=name&if=~ru.ahrar.o";
    visit(query, |page| {
        page.run(KEEP_FILES);
        open(page);
        for (ix, format) in ["csv", "json", "svg", "text"].into_iter().enumerate() {
            page.click(&format!("dialog [data-act=save][value={format}]"));
            let [name, kind, text] = kept(page, ix);
            let file = core().file(query, format, &page.host.address(""));
            assert_eq!([&name, &kind], [&file[0], &file[1]], "{format}");
            assert!(text == file[2], "the {format} is not the core's");
            assert_eq!(said(page), FileKey::ShareSaved.text());
        }
    });
}

#[test]
fn the_picture_is_the_svg_drawn_twice_as_fine() {
    visit("view=agreement", |page| {
        page.run(KEEP_FILES);
        open(page);
        page.click("dialog [data-act=picture]");
        let [name, kind, _] = kept(page, 0);
        assert!(name.ends_with(".png"), "{name}");
        assert_eq!(kind, "image/png");
        let svg = &core().file("view=agreement", "svg", "")[2];
        let wide: f64 = svg
            .split("width=\"")
            .nth(1)
            .and_then(|rest| rest.split('"').next())
            .and_then(|wide| wide.parse().ok())
            .expect("the picture says how wide it is");
        let drawn = page.number(
            "return createImageBitmap(window.files.at(-1).blob).then(({ width }) => width)",
        );
        assert_eq!(drawn, 2.0 * wide);
    });
}

#[test]
fn a_sharing_script_that_is_missing_costs_the_dialog_and_says_so() {
    let manner = Manner::faulty(sharing_script(), Fault::Missing);
    let browser = Lent::any();
    let page = Page::open(&browser, manner, "");
    page.wait_until("ready");
    page.click(BUTTON);
    page.wait_for(
        "a note",
        "return document.querySelector('.dm-foot .dm-failed') !== null",
    );
    assert!(page.is_visible(".dm-foot .dm-failed"));
    page.assert_is(&core().default);
}

/// The name of the script that is loaded for the dialog.
fn sharing_script() -> &'static str {
    crate::support::dist::name("share-", ".js")
}

#[test]
fn a_plain_page_offers_no_sharing() {
    visit_in(&Lent::any(), Manner::default(), "plain=true", |page| {
        assert_eq!(page.count(BUTTON), 0);
    });
}
