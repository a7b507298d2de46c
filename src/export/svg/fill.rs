//! Title and headline as large as a box takes them.

use super::Scene;
use super::canvas::{Anchor, Canvas, Style};
use super::head::{Stressed, banner, banner_height};
use super::text::{Face, wrap};
use crate::view::Picture;
use crate::words;

/// How large the texts of a box would be, and how small they may get.
pub(super) struct Headline {
    /// Size of the title.
    title: i32,
    /// Size of the headline.
    size: i32,
    /// Size of what stands under it.
    small: i32,
}

impl Headline {
    /// Beside the table.
    pub(super) const WIDE: Headline = Headline {
        title: 50,
        size: 30,
        small: 15,
    };
    /// Over the table.
    pub(super) const SQUARE: Headline = Headline {
        title: 52,
        size: 29,
        small: 15,
    };
}

/// Scales that are tried, in percent.
const SCALES: [i32; 11] = [100, 94, 88, 82, 76, 70, 64, 58, 52, 46, 40];

/// Smallest size of a text.
const LEAST: i32 = 13;

/// The texts of a box, laid out.
pub(super) struct Filled<'a> {
    scene: &'a Scene<'a>,
    bounds: [i32; 4],
    title: Vec<String>,
    title_style: Style,
    headline: Stressed,
    banner: i32,
    small: Option<(Style, Vec<String>)>,
}

/// Lays out the largest texts that fit. Where none do, the method is left out first, then the end
/// of the title.
pub(super) fn fill<'a>(scene: &'a Scene<'a>, bounds: [i32; 4], sizes: &Headline) -> Filled<'a> {
    let room = bounds[3];
    for small in [true, false] {
        for scale in SCALES {
            let filled = Filled::new(scene, bounds, sizes, scale, small);
            if filled.height() <= room {
                return filled;
            }
        }
    }
    let least = SCALES.last().copied().unwrap_or(100);
    let mut filled = Filled::new(scene, bounds, sizes, least, false);
    while filled.height() > room && filled.title.len() > 1 {
        filled.title.pop();
        if let Some(last) = filled.title.last_mut() {
            last.push('…');
        }
    }
    filled
}

impl<'a> Filled<'a> {
    fn new(
        scene: &'a Scene<'a>,
        bounds: [i32; 4],
        sizes: &Headline,
        scale: i32,
        small: bool,
    ) -> Filled<'a> {
        let super::Export { record, view, .. } = *scene.export;
        let scaled = |size: i32| (size * scale / 100).max(LEAST);
        let width = bounds[2];
        let title_style = Style::new(Face::Serif, scaled(sizes.title));
        let line = words::headline(record, view, scene.table);
        let parts = [(false, &*line.agreed), (true, &*line.split)];
        let soft = Style::soft(scaled(sizes.small));
        let how = match view.picture {
            Picture::Matrix => &scene.stamp.method,
            Picture::Agreement => words::share_method(),
        };
        let counted = [how, " ", &scene.stamp.shown].concat();
        Filled {
            scene,
            bounds,
            title: wrap(&record.title, Face::Serif, title_style.size, width),
            title_style,
            headline: Stressed::new(&parts, Style::new(Face::Sans, scaled(sizes.size)), width),
            banner: scaled(sizes.size * 4 / 5),
            small: small.then(|| (soft, wrap(&counted, Face::Sans, soft.size, width))),
        }
    }

    fn height(&self) -> i32 {
        let banner = banner_height(self.scene, self.bounds[2], self.banner);
        let title = self.title.len() as i32 * self.title_style.leading();
        let small = self.small.as_ref();
        let small = small.map_or(0, |(style, lines)| {
            lines.len() as i32 * style.leading() + GAP
        });
        banner + title + GAP + self.headline.height() + small
    }

    /// Draws the texts; gives the bottom.
    pub(super) fn draw(&self, canvas: &mut Canvas) -> i32 {
        let [x, y, width, _] = self.bounds;
        let y = banner(canvas, self.scene, (x, y), width, self.banner);
        let y = canvas.lines((x, y), self.title_style, Anchor::Start, &self.title) + GAP;
        let y = self.headline.draw(canvas, (x, y));
        match &self.small {
            None => y,
            Some((style, lines)) => canvas.lines((x, y + GAP), *style, Anchor::Start, lines),
        }
    }
}

/// Space between texts.
const GAP: i32 = 8;
