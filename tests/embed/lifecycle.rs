//! An element that is moved, taken out, put back: it keeps what the reader sees.

use crate::element::heard;
use crate::newsroom::{Case, Newsroom};
use crate::records::harbour;
use crate::support::can::{Can, only_where};
use crate::support::core::core;
use crate::support::dist;
use crate::support::host::Fault;
use crate::widget::Widget;
use serde_json::{Value, json};

/// What the reader of these tests has come to.
const VIEW: &str = "at=2016-05-11&open=ru.ahrar";

/// The element of the case, ready, with a cell open that was not in the author's view.
fn opened<'a>(newsroom: &'a Newsroom) -> Widget<'a> {
    let widget = newsroom.widget("dispute-matrix");
    widget.wait_until("ready");
    widget.open_by("ru.ahrar");
    widget.assert_shows(&core().view(VIEW));
    widget.run("root.firstChild.mark = 1");
    widget
}

/// The very same drawing is still there.
fn is_same_drawing(widget: &Widget) -> bool {
    widget.run("return root.firstChild.mark === 1") == Value::Bool(true)
}

#[test]
fn an_element_that_is_appended_elsewhere_keeps_its_widget() {
    Case::of("element-moved").visit(|newsroom| {
        let widget = opened(newsroom);
        newsroom
            .page
            .run("right.append(document.querySelector('dispute-matrix'))");
        newsroom.pause();
        assert!(is_same_drawing(&widget), "it was drawn anew");
        widget.assert_shows(&core().view(VIEW));
        widget.open_by("us.ypg");
        widget.assert_shows(&core().view("at=2016-05-11&open=us.ypg"));
        let ready = heard(newsroom, "");
        let ready = ready.iter().filter(|it| it["what"] == "ready").count();
        assert_eq!(ready, 1, "it said twice that it is ready");
    });
}

#[test]
fn an_element_that_is_moved_whole_keeps_its_widget() {
    Case::of("element-moved").visit(|newsroom| {
        if !only_where(&newsroom.page, Can::MoveBefore) {
            return;
        }
        let widget = opened(newsroom);
        newsroom
            .page
            .run("right.moveBefore(document.querySelector('dispute-matrix'), null)");
        newsroom.pause();
        assert!(is_same_drawing(&widget), "it was drawn anew");
        widget.assert_shows(&core().view(VIEW));
    });
}

#[test]
fn an_element_that_is_put_back_shows_what_the_reader_saw() {
    Case::of("element-moved").visit(|newsroom| {
        let widget = opened(newsroom);
        newsroom
            .page
            .run("window.taken = document.querySelector('dispute-matrix'); taken.remove()");
        newsroom.pause();
        let left = "return [taken.shadowRoot.querySelectorAll('.dm > *').length,
                            taken.shadowRoot.querySelector('.dm').dataset.state]";
        assert_eq!(
            newsroom.page.run(left),
            json!([0, "loading"]),
            "it runs on out of the page"
        );
        newsroom.page.run("right.append(taken)");
        widget.wait_until("ready");
        widget.assert_shows(&core().view(VIEW));
        let said: Vec<String> = heard(newsroom, "")
            .iter()
            .map(|it| it["what"].as_str().unwrap_or_default().to_owned())
            .collect();
        assert_eq!(said, ["ready", "view", "ready"]);
    });
}

#[test]
fn an_element_may_be_taken_out_and_put_back_many_times() {
    Case::of("element-moved").visit(|newsroom| {
        let widget = opened(newsroom);
        newsroom.page.run(
            "const element = document.querySelector('dispute-matrix');
             return (async () => {
               for (let turn = 0; turn < 30; turn += 1) {
                 element.remove();
                 if (turn % 3) await new Promise((done) => setTimeout(done, turn % 3 * 15));
                 (turn % 2 ? left : right).append(element);
                 if (turn % 4) await new Promise((done) => setTimeout(done, turn % 4 * 15));
               }
             })()",
        );
        widget.wait_until("ready");
        newsroom.pause();
        widget.assert_shows(&core().view(VIEW));
        let once = "return root.querySelectorAll('.dm-app').length";
        assert_eq!(widget.run(once), json!(1));
    });
}

#[test]
fn an_element_that_is_taken_out_while_it_loads_says_nothing_and_draws_nothing() {
    Case::of("element-moved")
        .with_fault(".wasm", Fault::Held)
        .visit(|newsroom| {
            wait_for(newsroom, ".wasm");
            newsroom
                .page
                .run("window.taken = document.querySelector('dispute-matrix'); taken.remove()");
            newsroom.page.host.release();
            newsroom.pause();
            newsroom.pause();
            assert_eq!(heard(newsroom, ""), [] as [Value; 0]);
            let left = "return taken.shadowRoot.querySelector('.dm').childNodes.length";
            assert_eq!(newsroom.page.run(left), json!(0));
            newsroom.page.run("right.append(taken)");
            let widget = newsroom.widget("dispute-matrix");
            widget.wait_until("ready");
            widget.assert_shows(&core().view("at=2016-05-11"));
        });
}

#[test]
fn an_element_that_is_taken_out_while_it_loads_leaves_others_their_record() {
    let page = b"<!DOCTYPE html><html lang=en><meta charset=utf-8><title>Two of one record</title>\
        <link rel=icon href=data:,><script type=module src=widget/dispute-matrix.js></script>\
        <dispute-matrix id=first src=records/harbour.json></dispute-matrix>\
        <dispute-matrix id=other src=records/harbour.json></dispute-matrix>";
    let reader = dist::name("reader-", ".js");
    Case::of("plain-host")
        .with("index.html", page.to_vec())
        .with_fault(reader, Fault::Held)
        .visit(|newsroom| {
            let page = &newsroom.page;
            wait_for(newsroom, reader);
            page.run("document.querySelector('#first').remove()");
            newsroom.pause();
            page.host.release();
            let other = newsroom.widget("#other");
            other.wait_until("ready");
            let harbour = harbour();
            other.assert_shows_of(&harbour, &harbour.default);
        });
}

#[test]
fn an_element_that_is_moved_while_it_loads_starts_once() {
    Case::of("element-moved")
        .with_fault(".wasm", Fault::Held)
        .visit(|newsroom| {
            wait_for(newsroom, ".wasm");
            newsroom
                .page
                .run("right.append(document.querySelector('dispute-matrix'))");
            newsroom.pause();
            newsroom.page.host.release();
            let widget = newsroom.widget("dispute-matrix");
            widget.wait_until("ready");
            newsroom.pause();
            widget.assert_shows(&core().view("at=2016-05-11"));
            let told = heard(newsroom, "");
            assert_eq!(told.len(), 1, "{told:?}");
        });
}

#[test]
fn an_element_that_failed_tries_again_when_it_is_put_back() {
    let record = include_bytes!("records/harbour.json").to_vec();
    Case::of("element-moved").with("records/late.json", record).visit_failing(|newsroom| {
        let widget = newsroom.widget("dispute-matrix");
        widget.wait_until("ready");
        widget.run("element.setAttribute('src', 'records/missing.json')");
        newsroom.page.wait_for(
            "the record is missing",
            "return document.querySelector('dispute-matrix').shadowRoot.querySelector('.dm-failed') !== null",
        );
        widget.run("element.remove(); element.setAttribute('src', 'records/late.json'); left.append(element)");
        newsroom.page.wait_for(
            "it is ready",
            "return document.querySelector('dispute-matrix').shadowRoot.querySelector('.dm').dataset.state === 'ready'",
        );
        assert_eq!(widget.text(".dm-title"), "Who counts as a pirate?");
        assert!(!widget.shows_fallback(".fallback"));
    });
}

#[test]
fn elements_that_are_taken_out_leave_room_for_new_ones() {
    Case::of("element-moved").visit(|newsroom| {
        opened(newsroom);
        newsroom
            .page
            .run("document.querySelector('dispute-matrix').remove()");
        newsroom.pause();
        newsroom.page.run(
            "right.innerHTML = '<dispute-matrix view=\"verdicts=~disputed\"></dispute-matrix>'",
        );
        let widget = newsroom.widget("dispute-matrix");
        widget.wait_until("ready");
        widget.assert_shows(&core().view("verdicts=~disputed"));
    });
}

/// Waits until a file is asked for, by the end of its name.
fn wait_for(newsroom: &Newsroom, end: &str) {
    for _ in 0..100 {
        if newsroom.was_asked_for(end) {
            return;
        }
        std::thread::sleep(std::time::Duration::from_millis(50));
    }
    panic!("{end} was never asked for");
}
