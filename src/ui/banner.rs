//! The banner over a what-if: it is never to be taken for the record.

use super::Shown;
use super::piece::{Element, of_class};
use crate::words::{self, Key};

/// The what-ifs in words, and the way back from all of them; nothing without any.
pub fn banner(shown: &Shown) -> Option<Element> {
    if shown.view.suppose.is_empty() {
        return None;
    }
    let words = words::what_if(&shown.model.record, shown.view);
    let back = of_class("button", "dm-unsuppose")
        .set("type", "button")
        .set("name", "if")
        .text(Key::LabelUnsuppose.text());
    let banner = of_class("div", "dm-banner").child(of_class("p", "dm-what-if").text(words));
    Some(if shown.live {
        banner.child(back)
    } else {
        banner
    })
}
