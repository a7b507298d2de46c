//! The answer to oEmbed: what a consumer puts into its page for the widget's address.

use super::{PREVIEW, PREVIEW_HEIGHT, PREVIEW_WIDTH, Site, WIDTH, place};
use crate::export::iframe_fixed;
use crate::export::value::{Value, object};

/// How long an answer may be kept, in seconds: a day.
const CACHED: u32 = 86_400;

/// `oembed.json`: oEmbed 1.0, type `rich`. Consumers strip scripts, so the frame has a fixed height.
///
/// Where the site is not known the frame's address is relative, and what must be absolute is left
/// out: such a file is of use only after its `./` is replaced.
pub fn oembed(site: &Site) -> String {
    let place = place(site);
    let mut answer = object([
        ("version", "1.0".into()),
        ("type", "rich".into()),
        ("width", WIDTH.into()),
        ("height", place.height.into()),
        ("title", place.title.into()),
        ("html", iframe_fixed(&place).into()),
        ("cache_age", CACHED.into()),
    ]);
    if let Some(address) = site.address() {
        let thumbnail: [(&'static str, Value); 5] = [
            ("provider_name", site.host().into()),
            ("provider_url", address.into()),
            ("thumbnail_url", site.file(PREVIEW).into()),
            ("thumbnail_width", PREVIEW_WIDTH.into()),
            ("thumbnail_height", PREVIEW_HEIGHT.into()),
        ];
        for (key, value) in thumbnail {
            answer = answer.and(key, Some(value));
        }
    }
    answer.json()
}
