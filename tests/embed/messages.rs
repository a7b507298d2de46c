//! A thousand random messages each way between a frame and its host: whatever is said, neither
//! stumbles, and only what is meant is done.

use crate::heights::assert_fits;
use crate::newsroom::{Case, Newsroom};
use crate::support::page::strings;

/// Messages that are sent each way, the same in every run.
const COUNT: u32 = 1_000;

/// Makes messages by chance: `some()` is any value that can be sent, and some are near to what the
/// scripts listen for.
const CHANCE: &str = "
    let state = 0x9e3779b9;
    const roll = (sides) => {
      state ^= state << 13; state ^= state >>> 17; state ^= state << 5;
      return (state >>> 0) % sides;
    };
    const pick = (items) => items[roll(items.length)];
    const circle = {}; circle.self = circle;
    const plain = () => pick([0, -0, 1, -1, 77, 1e9, 1e308, NaN, Infinity, -Infinity, 0.5, 5n, -5n,
      2n ** 70n, true, false, null, undefined, '', '9', '9px', '1e3', 'NaN', ' 12 ', 'x'.repeat(10000),
      '\\u202e', '<img src=x onerror=ran=1>', [], [5], [5, 6], {}, { height: 5 }, circle, new Date(5),
      /x/, new Map([[1, 2]]), new Set([1]), new ArrayBuffer(8), new Error('x'), new Uint8Array(2)]);
    const types = ['dispute-matrix:height', 'dispute-matrix:ready', 'embed-size', 'frames-init', 'frames-init ', '', null, 5];
    const near = () => ({
      type: roll(3) ? pick(types) : plain(),
      sentinel: roll(2) ? pick(['amp', 'amp-1', '', null]) : plain(),
      height: plain(),
      __proto__: null,
    });
    const text = () => pick(['pymxPYMxstoryxPYMxheightxPYMx5', 'pymxPYMx', JSON.stringify(near(),
      (_, value) => typeof value === 'bigint' || value === circle ? 0 : value), '{', 'null']);
    const some = () => pick([plain, near, near, near, text])();";

#[test]
fn the_parent_script_takes_a_thousand_random_messages_and_only_heights_change_a_frame() {
    Case::of("frames-parent").visit(|newsroom| {
        newsroom.wait_for_frame(0);
        assert_fits(newsroom, 0);
        newsroom.page.run(
            "window.set = [];
             const frame = document.querySelector('iframe');
             new MutationObserver(() => set.push(frame.style.height))
               .observe(frame, { attributes: true, attributeFilter: ['style'] });",
        );
        newsroom.in_frame(0, |page| {
            page.run(&format!(
                "{CHANCE}
                 for (let sent = 0; sent < {COUNT}; sent += 1) parent.postMessage(some(), '*');
                 parent.postMessage({{ type: 'dispute-matrix:height', height: 777 }}, '*');"
            ))
        });
        let last = "return document.querySelector('iframe').style.height === '777px'";
        newsroom.page.wait_for("the last height is set", last);
        let set = strings(&newsroom.page.run("return set"));
        assert!(set.len() > 3, "{set:?}");
        for height in &set {
            let pixels = height
                .strip_suffix("px")
                .and_then(|it| it.parse::<f64>().ok());
            let is_height = pixels.is_some_and(|it| it > 0.0 && it <= 20_000.0);
            assert!(is_height, "a frame of {height}");
        }
    });
}

/// How many messages the frame has sent.
fn told(newsroom: &Newsroom) -> usize {
    newsroom.pause();
    newsroom.page.number("return told.length") as usize
}

#[test]
fn a_framed_page_takes_a_thousand_random_messages_and_answers_only_who_asks_for_its_height() {
    Case::of("frames-listening").visit(|newsroom| {
        newsroom.wait_for_frame(0);
        let before = told(newsroom);
        let asked = newsroom.page.number(&format!(
            "{CHANCE}
             const frame = document.querySelector('iframe').contentWindow;
             let asked = 0;
             for (let sent = 0; sent < {COUNT}; sent += 1) {{
               const message = some();
               if (message?.sentinel === 'amp' && message.type === 'frames-init') asked += 1;
               frame.postMessage(message, '*');
             }}
             return asked"
        )) as usize;
        assert!(asked > 3, "{asked}");
        let forms = 5;
        assert_eq!(told(newsroom) - before, asked * forms);
        newsroom.in_frame(0, |page| page.open_by("ru.ahrar"));
        assert_eq!(told(newsroom) - before, (asked + 1) * forms, "it goes on");
    });
}
