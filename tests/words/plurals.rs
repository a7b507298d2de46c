//! Plural forms, against the rules of the Unicode CLDR.

use crate::words;
use dispute_matrix::words::Language;
use dispute_matrix::words::source::{PARTS, plurals};
use icu_locale_core::Locale;
use icu_plurals::{PluralCategory, PluralRules};

fn rules(language: Language) -> PluralRules {
    let locale: Locale = language.name().parse().unwrap();
    PluralRules::try_new_cardinal(locale.into()).unwrap()
}

fn name(category: PluralCategory) -> &'static str {
    match category {
        PluralCategory::Zero => "zero",
        PluralCategory::One => "one",
        PluralCategory::Two => "two",
        PluralCategory::Few => "few",
        PluralCategory::Many => "many",
        PluralCategory::Other => "other",
    }
}

#[test]
fn every_count_up_to_ten_thousand_has_the_form_of_the_cldr() {
    for language in Language::ALL {
        let (rules, table) = (rules(*language), plurals(language.name()).into_bytes());
        for number in 0..10_000usize {
            let place = if number < 100 {
                number
            } else {
                100 + number % 100
            };
            let wanted = match rules.category_for(number) {
                PluralCategory::Other => b'*',
                category => name(category).as_bytes()[0],
            };
            assert_eq!(table[place], wanted, "{} {number}", language.name());
        }
    }
}

#[test]
fn every_plural_has_each_form_that_its_language_counts_with() {
    for language in Language::ALL {
        let rules = rules(*language);
        // Whole numbers that a page can show.
        let categories = (0..1000usize).map(|number| (number, name(rules.category_for(number))));
        for part in 0..PARTS.len() {
            for (key, message) in words(*language).part(part) {
                for choice in message.choices().into_iter().filter(|choice| choice.plural) {
                    let has = |name: &str| choice.options.iter().any(|(own, _)| own == name);
                    for (number, category) in categories.clone() {
                        assert!(
                            has(category) || has(&format!("={number}")),
                            "{}: {key}: there is no form for {number}, which is {category}",
                            language.name()
                        );
                    }
                }
            }
        }
    }
}
