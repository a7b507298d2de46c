//! One message: how it is read, and how it is filled.

use dispute_matrix::prerender::in_language;
use dispute_matrix::words::source::Message;
use dispute_matrix::words::{Blank, Key, Language, fill, speak, spoken};
use proptest::prelude::*;

fn said(message: &str, blanks: &[Blank]) -> String {
    let message = Message::parse(message).unwrap();
    fill(spoken(), &message.compile(&message).unwrap(), blanks)
}

#[test]
fn arguments_are_filled_by_their_names_in_any_order() {
    let english = Message::parse("{one} of {two}").unwrap();
    let own = Message::parse("{two}: {one}")
        .unwrap()
        .compile(&english)
        .unwrap();
    let blanks = [Blank::Count(3), Blank::Text("four")];
    assert_eq!(fill(spoken(), &own, &blanks), "four: 3");
}

#[test]
fn a_plural_takes_the_exact_number_before_its_category() {
    let message = "{n, plural, one {# group} =0 {none} other {# groups}} left";
    let with = |n| said(message, &[Blank::Count(n)]);
    assert_eq!(
        [with(0), with(1), with(2)],
        ["none left", "1 group left", "2 groups left"]
    );
}

#[test]
fn a_select_takes_its_option_by_place_and_the_last_for_all_others() {
    let message = "a{x, select, no {} yes { b} other { c}}d";
    let with = |n| said(message, &[Blank::Count(n)]);
    assert_eq!(
        [with(0), with(1), with(2), with(9)],
        ["ad", "a bd", "a cd", "a cd"]
    );
}

#[test]
fn choices_stand_in_choices_and_keep_the_number_of_their_own() {
    let message = "{n, plural, one {# {m, plural, one {# x} other {# xs}} of #} other {all}}";
    assert_eq!(
        said(message, &[Blank::Count(1), Blank::Count(5)]),
        "1 5 xs of 1"
    );
    assert_eq!(said(message, &[Blank::Count(2), Blank::Count(5)]), "all");
}

#[test]
fn what_is_no_message_is_told_by_what_is_wrong() {
    for (text, wrong) in [
        ("{a", "it ends where a ',' is missing"),
        ("a}", "there is a brace too many before \"}\""),
        (
            "{a, plural, one {x}}",
            "the last option of {a} is not \"other\"",
        ),
        (
            "{a, plural, other {x} }, {b, number, x}",
            "\"number\" is neither plural nor select",
        ),
        (
            "{a, select, x {1} x {2} other {3}}",
            "the option \"x\" is there twice",
        ),
        ("{}", "a name is missing before \"}\""),
        ("a\nb", "there is a control character in \"a\\nb\""),
    ] {
        assert_eq!(Message::parse(text).unwrap_err(), wrong, "{text}");
    }
    let english = Message::parse("{a, select, x {1} other {2}} {n, plural, other {#}}").unwrap();
    for (text, wrong) in [
        ("{a, select, y {1} other {2}}", "\"y\" is no option of {a}"),
        (
            "{n, plural, some {1} other {2}}",
            "\"some\" is no plural category",
        ),
    ] {
        let message = Message::parse(text).unwrap();
        assert_eq!(message.compile(&english).unwrap_err(), wrong);
    }
}

#[test]
fn names_of_another_script_are_isolated_where_the_sentence_runs_from_the_right() {
    speak(in_language(Language::Arabic).unwrap().words);
    let text = Key::ListAnd.say(&[Blank::Text("Reuters"), Blank::Text("روسيا")]);
    assert!(text.contains("\u{2068}Reuters\u{2069}"), "{text:?}");
    assert!(!text.contains("\u{2068}روسيا"), "{text:?}");
}

proptest! {
    #[test]
    fn any_text_is_read_or_refused(text in "[a-c{},#= \u{1}-\u{6}]{0,40}|\\{n, (plural|select), .{0,30}\\}") {
        if let Ok(message) = Message::parse(&text) {
            let compiled = message.compile(&message).unwrap();
            fill(spoken(), &compiled, &[Blank::Count(1)]);
        }
    }

    /// The widget reads what a host may have cut short.
    #[test]
    fn any_compiled_text_can_be_filled(text in "[ab\u{1}-\u{6}0-9A-C*o]{0,40}", number in any::<usize>()) {
        fill(spoken(), &text, &[Blank::Count(number), Blank::Text("x")]);
    }
}
