//! The words in every language: whole, alike in what they tell, and right in their plural forms.

mod catalogues;
mod keys;
mod messages;
mod names;
mod plurals;
mod spoken;

use dispute_matrix::prerender::catalogue;
use dispute_matrix::words::Language;
use dispute_matrix::words::source::Catalogue;

/// Every language but the one that the others are checked against.
fn others() -> impl Iterator<Item = Language> {
    let all = Language::ALL.iter().copied();
    all.filter(|language| *language != Language::English)
}

fn words(language: Language) -> Catalogue {
    catalogue(language).unwrap_or_else(|wrong| panic!("{wrong}"))
}
