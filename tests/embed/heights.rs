//! The height that a framed page tells: in each form, to its host alone, and only when it changes.

use crate::newsroom::{Case, Newsroom};
use crate::support::core::core;
use crate::support::page::Page;
use serde_json::{Value, json};

/// The height that a frame has on its host page, inside of its border.
pub fn frame_height(newsroom: &Newsroom, place: usize) -> f64 {
    let script = format!("return document.querySelectorAll('iframe')[{place}].clientHeight");
    newsroom.page.number(&script)
}

/// The height of the page in the current frame, in whole pixels.
pub fn page_height(page: &Page) -> f64 {
    page.number("return Math.ceil(document.body.getBoundingClientRect().height)")
}

/// Waits until the nth frame is as high as the page in it, which then scrolls neither way.
#[track_caller]
pub fn assert_fits(newsroom: &Newsroom, place: u16) {
    newsroom.in_frame(place, |page| {
        page.wait_for(
            "the frame is as high as its page",
            "return innerHeight === Math.ceil(document.body.getBoundingClientRect().height)",
        );
        let scrolls = page.run(
            "const { scrollHeight, scrollWidth, clientWidth } = document.documentElement;
             return [scrollHeight - innerHeight, scrollWidth - clientWidth, innerWidth - clientWidth]",
        );
        assert_eq!(scrolls, json!([0, 0, 0]), "room that scrolls: down, across, a bar");
    });
}

/// Every form in which a host keeps the frames of its page as high as their pages: after they are
/// ready, after a cell is opened and closed, and on a phone.
#[track_caller]
pub fn assert_frames_follow(newsroom: &Newsroom) {
    for place in [0, 1] {
        newsroom.wait_for_frame(place);
        assert_fits(newsroom, place);
    }
    let before = [0, 1].map(|place| frame_height(newsroom, place));
    assert_ne!(before[0], before[1], "the two pages are equally high");
    newsroom.in_frame(0, |page| page.open_by("ru.ahrar"));
    let grown = format!(
        "return document.querySelector('iframe').clientHeight > {}",
        before[0]
    );
    newsroom.page.wait_for("the frame grows", &grown);
    assert_fits(newsroom, 0);
    assert_eq!(frame_height(newsroom, 1), before[1], "the other frame");
    newsroom.in_frame(0, |page| page.open_by("ru.ahrar"));
    let shrunk = format!(
        "return document.querySelector('iframe').clientHeight === {}",
        before[0]
    );
    newsroom.page.wait_for("the frame shrinks again", &shrunk);
    newsroom.page.resize(360, 6000);
    for place in [0, 1] {
        assert_fits(newsroom, place);
    }
    let narrow = frame_height(newsroom, 0);
    assert_ne!(narrow, before[0], "a phone's page is as high as a wide one");
}

#[test]
fn the_parent_script_makes_each_frame_as_high_as_its_page() {
    Case::of("frames-parent").visit(assert_frames_follow);
}

#[test]
fn the_parent_script_may_come_after_its_frames_are_ready() {
    Case::of("frame-fixed").visit(|newsroom| {
        newsroom.wait_for_frame(0);
        newsroom.pause();
        assert_eq!(frame_height(newsroom, 0), 1500.0);
        let add = format!(
            "const script = document.createElement('script');
             script.src = '{}/parent.js';
             document.body.append(script);",
            newsroom.elsewhere.origin()
        );
        newsroom.page.run(&add);
        assert_fits(newsroom, 0);
    });
}

#[test]
fn a_foreign_window_that_says_the_same_changes_no_frame() {
    Case::of("frames-parent").visit(|newsroom| {
        for place in [0, 1] {
            newsroom.wait_for_frame(place);
            assert_fits(newsroom, place);
        }
        let heights = || [0, 1, 2].map(|place| frame_height(newsroom, place));
        let before = heights();
        let say = "const say = { type: 'dispute-matrix:height', height: 77 };";
        newsroom.in_frame(2, |page| {
            page.run(&format!("{say} parent.postMessage(say, '*')"))
        });
        newsroom.page.run(&format!("{say} postMessage(say, '*')"));
        newsroom.pause();
        assert_eq!(heights(), before);
    });
}

#[test]
fn the_parent_script_takes_no_height_that_is_none() {
    Case::of("frames-parent").visit(|newsroom| {
        newsroom.wait_for_frame(0);
        assert_fits(newsroom, 0);
        let before = frame_height(newsroom, 0);
        for height in ["0", "-5", "NaN", "'9px'", "null", "{}", "undefined"] {
            let say = format!(
                "parent.postMessage({{ type: 'dispute-matrix:height', height: {height} }}, '*')"
            );
            newsroom.in_frame(0, |page| page.run(&say));
        }
        newsroom.pause();
        assert_eq!(frame_height(newsroom, 0), before);
        let say = "parent.postMessage({ type: 'dispute-matrix:height', height: 1e9 }, '*')";
        newsroom.in_frame(0, |page| page.run(say));
        newsroom.pause();
        assert!(frame_height(newsroom, 0) <= 20_000.0, "a frame without end");
    });
}

#[test]
fn datawrappers_listener_makes_each_frame_as_high_as_its_page() {
    Case::of("frames-datawrapper").visit(assert_frames_follow);
}

#[test]
fn amps_listener_makes_each_frame_as_high_as_its_page() {
    Case::of("frames-amp").visit(assert_frames_follow);
}

#[test]
fn a_listener_for_json_makes_each_frame_as_high_as_its_page() {
    Case::of("frames-oembed").visit(assert_frames_follow);
}

/// What the frame told, after as many.
fn told_after(newsroom: &Newsroom, count: usize) -> Vec<Value> {
    let told = newsroom.page.run(&format!("return told.slice({count})"));
    told.as_array().cloned().unwrap_or_default()
}

/// A height in every form of the public contract.
fn every_form(newsroom: &Newsroom) -> Vec<Value> {
    let height = newsroom.in_frame(0, page_height) as u64;
    let src = newsroom
        .page
        .ask("return document.querySelector('iframe').src");
    let oembed = format!(
        r#"{{"src":{},"context":"iframe.resize","height":{height}}}"#,
        json!(src)
    );
    let mut by_id = json!({});
    by_id[&*core().record.id] = json!(height);
    vec![
        json!({ "datawrapper-height": by_id }),
        json!({ "sentinel": "amp", "type": "embed-size", "height": height }),
        json!(oembed),
        json!({ "type": "dispute-matrix:height", "height": height }),
        json!(format!("pymxPYMxstoryxPYMxheightxPYMx{height}")),
    ]
}

#[test]
fn a_height_is_told_once_in_each_form_and_only_when_it_changes() {
    Case::of("frames-listening").visit(|newsroom| {
        newsroom.wait_for_frame(0);
        newsroom.pause();
        let first = told_after(newsroom, 0).len();
        assert!(
            first > 0 && first.is_multiple_of(5),
            "{first} messages at first"
        );
        let least = newsroom.page.number(
            "return Math.min(...told.flatMap(({ type, height }) =>
               type === 'dispute-matrix:height' ? [height] : []))",
        );
        let whole = newsroom.in_frame(0, page_height);
        assert!(least > 0.9 * whole, "{least} of {whole} px were told first");
        newsroom.pause();
        assert_eq!(
            told_after(newsroom, first),
            [] as [Value; 0],
            "while nothing happens"
        );
        newsroom.in_frame(0, |page| page.open_by("ru.ahrar"));
        newsroom.pause();
        assert_eq!(
            told_after(newsroom, first),
            every_form(newsroom),
            "a cell is opened"
        );
        newsroom.in_frame(0, |page| {
            page.run("document.querySelector('[name=q]').focus()")
        });
        newsroom.pause();
        assert_eq!(
            told_after(newsroom, first + 5),
            [] as [Value; 0],
            "at the same height"
        );
    });
}

#[test]
fn a_host_that_asks_as_amp_does_is_answered() {
    Case::of("frames-listening").visit(|newsroom| {
        newsroom.wait_for_frame(0);
        newsroom.pause();
        let first = told_after(newsroom, 0).len();
        newsroom.page.run(
            "document.querySelector('iframe').contentWindow.postMessage(
               { sentinel: 'amp', type: 'frames-init' }, '*')",
        );
        newsroom.pause();
        assert_eq!(told_after(newsroom, first), every_form(newsroom));
    });
}

#[test]
fn a_page_that_is_in_no_frame_tells_no_height() {
    Case::of("frames-listening").visit(|newsroom| {
        newsroom.page.browser.go(&newsroom.elsewhere.address(""));
        newsroom
            .page
            .run("window.told = []; addEventListener('message', ({ data }) => told.push(data))");
        newsroom.page.wait_until("ready");
        newsroom.page.open_by("ru.ahrar");
        newsroom.pause();
        assert_eq!(told_after(newsroom, 0), [] as [Value; 0]);
    });
}

#[test]
fn a_frame_of_fixed_height_scrolls_to_its_end() {
    Case::of("frame-fixed").visit(|newsroom| {
        newsroom.wait_for_frame(0);
        newsroom.page.resize(360, 2000);
        newsroom.in_frame(0, |page| {
            page.open_by("ru.ahrar");
            page.wait_for("the page is higher than its frame", "return document.body.offsetHeight > 1500");
            page.run("scrollTo(0, 1e6)");
            page.settle();
            let end = page.number(
                "return document.querySelector('.dm-foot').getBoundingClientRect().bottom - innerHeight",
            );
            assert!((-40.0..=0.5).contains(&end), "the foot ends {end} px below the frame");
            let across = page.number("return document.documentElement.scrollWidth - innerWidth");
            assert!(across <= 0.0, "it scrolls across by {across} px");
            page.click("button.dm-close");
            assert_eq!(page.count(".dm-panel"), 0);
        });
        assert_eq!(frame_height(newsroom, 0), 1500.0);
    });
}

#[test]
fn a_framed_page_adds_nothing_to_the_history() {
    Case::of("frames-parent").visit(|newsroom| {
        newsroom.wait_for_frame(0);
        let before = newsroom.page.number("return history.length");
        newsroom.in_frame(0, |page| {
            page.open_by("ru.ahrar");
            page.press("verdicts", "disputed");
            page.assert_is(&core().view("verdicts=~disputed&open=ru.ahrar"));
        });
        assert_eq!(newsroom.page.number("return history.length"), before);
    });
}
