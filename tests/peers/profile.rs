//! How fast the machine and its line are while a page is measured.

use crate::support::browser::Browser;
use serde_json::json;

/// A machine and its line.
#[derive(Clone, Copy, Debug)]
pub struct Profile {
    /// What the figures call it.
    pub name: &'static str,
    /// How many times slower the processor is.
    slowdown: u8,
    /// Bits a second and milliseconds of a round trip; none of it is held back where there is none.
    line: Option<(u32, u32)>,
}

/// The profiles that pages are measured in.
pub const PROFILES: [Profile; 2] = [
    Profile {
        name: "throttled",
        slowdown: 4,
        line: Some((1_600_000, 150)),
    },
    Profile {
        name: "unthrottled",
        slowdown: 1,
        line: None,
    },
];

impl Profile {
    /// From now on the browser is as fast as this, and keeps nothing that it loads.
    pub fn set(self, browser: &Browser) {
        let (rate, latency) = match self.line {
            Some((bits, latency)) => (i64::from(bits / 8), latency),
            None => (-1, 0),
        };
        browser.tool("Network.enable", json!({}));
        browser.tool("Network.setCacheDisabled", json!({ "cacheDisabled": true }));
        browser.tool(
            "Network.emulateNetworkConditions",
            json!({
                "offline": false,
                "latency": latency,
                "downloadThroughput": rate,
                "uploadThroughput": rate,
            }),
        );
        browser.tool(
            "Emulation.setCPUThrottlingRate",
            json!({ "rate": self.slowdown }),
        );
    }
}
