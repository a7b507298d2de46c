//! Pictures as PNG, drawn from SVG text.

use crate::fonts::Fonts;
use resvg::tiny_skia::{Pixmap, Transform};
use resvg::usvg::fontdb::{Style, Weight};
use resvg::usvg::{self, FontFamily, FontResolver, FontStyle, Options, Tree};

/// How big a picture is drawn.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Size {
    /// Pixels as the SVG says, which must be these.
    Exactly(u32, u32),
    /// This many pixels for one of the SVG's.
    Times(u8),
}

/// Draws an SVG as a PNG. The error says what is wrong with the SVG.
pub fn png(svg: &str, size: Size, fonts: &Fonts) -> Result<Vec<u8>, String> {
    let tree = Tree::from_str(svg, &options(fonts)).map_err(|error| format!("no SVG: {error}"))?;
    let natural = tree.size().to_int_size();
    let scale = match size {
        Size::Times(scale) => u32::from(scale),
        Size::Exactly(width, height) if (natural.width(), natural.height()) == (width, height) => 1,
        Size::Exactly(width, height) => {
            let (w, h) = (natural.width(), natural.height());
            return Err(format!("it is {w} by {h} pixels, not {width} by {height}"));
        }
    };
    let (width, height) = (natural.width() * scale, natural.height() * scale);
    let mut pixels = Pixmap::new(width, height)
        .ok_or_else(|| format!("{width} by {height} pixels are none or too many"))?;
    let scale = scale as f32;
    resvg::render(
        &tree,
        Transform::from_scale(scale, scale),
        &mut pixels.as_mut(),
    );
    pixels.encode_png().map_err(|error| error.to_string())
}

fn options(fonts: &Fonts) -> Options<'_> {
    let select_font = Box::new(|font: &usvg::Font, _: &mut _| {
        let style = match font.style() {
            FontStyle::Normal => Style::Normal,
            FontStyle::Italic => Style::Italic,
            FontStyle::Oblique => Style::Oblique,
        };
        let serif = font.families().contains(&FontFamily::Serif);
        fonts.face(serif, Weight(font.weight()), style)
    });
    Options {
        fontdb: fonts.all.clone(),
        font_resolver: FontResolver {
            select_font,
            select_fallback: FontResolver::default_fallback_selector(),
        },
        ..Options::default()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn svg(width: u32, inner: &str) -> String {
        format!(
            "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"{width}\" height=\"40\" \
             viewBox=\"0 0 {width} 40\"><rect width=\"100%\" height=\"100%\" fill=\"#fff\"/>\
             {inner}</svg>"
        )
    }

    fn drawn(svg: &str, size: Size) -> Pixmap {
        Pixmap::decode_png(&png(svg, size, &Fonts::here().unwrap()).unwrap()).unwrap()
    }

    /// How many pixels are not white.
    fn ink(inner: &str) -> usize {
        let picture = drawn(&svg(200, inner), Size::Times(1));
        let pixels = picture.pixels().iter();
        pixels.filter(|pixel| pixel.red() < 255).count()
    }

    #[test]
    fn a_picture_has_the_size_that_is_asked_for() {
        let picture = drawn(&svg(100, ""), Size::Exactly(100, 40));
        assert_eq!((picture.width(), picture.height()), (100, 40));
        let picture = drawn(&svg(100, ""), Size::Times(2));
        assert_eq!((picture.width(), picture.height()), (200, 80));
    }

    #[test]
    fn a_picture_of_another_size_is_refused() {
        let fonts = Fonts::here().unwrap();
        let wrong = png(&svg(100, ""), Size::Exactly(100, 50), &fonts).unwrap_err();
        assert_eq!(wrong, "it is 100 by 40 pixels, not 100 by 50");
    }

    #[test]
    fn what_is_no_svg_is_refused() {
        let fonts = Fonts::here().unwrap();
        let wrong = png("<svg", Size::Times(1), &fonts).unwrap_err();
        assert!(wrong.starts_with("no SVG: "), "{wrong}");
    }

    #[test]
    fn text_is_drawn_in_one_serif_and_one_sans_whatever_else_is_named() {
        let text = |family: &str| {
            ink(&format!(
                "<text x=\"5\" y=\"30\" font-size=\"20\" font-family=\"{family}\">Who labels whom</text>"
            ))
        };
        let (serif, sans) = (text("serif"), text("sans-serif"));
        assert!(serif > 0 && sans > 0);
        assert_ne!(serif, sans);
        assert_eq!(text("Georgia, 'DejaVu Sans Mono', serif"), serif);
        assert_eq!(text("system-ui, 'DejaVu Serif', sans-serif"), sans);
    }

    #[test]
    fn bold_text_has_more_ink() {
        let text = |weight: &str| {
            ink(&format!(
                "<text x=\"5\" y=\"30\" font-size=\"20\" font-family=\"serif\" \
                 font-weight=\"{weight}\">Who</text>"
            ))
        };
        assert!(text("bold") > text("normal"));
    }

    #[test]
    fn the_same_svg_gives_the_same_bytes() {
        let fonts = Fonts::here().unwrap();
        let svg = svg(
            200,
            "<text x=\"5\" y=\"30\" font-family=\"serif\">Who</text>",
        );
        let draw = || png(&svg, Size::Times(2), &fonts).unwrap();
        assert_eq!(draw(), draw());
    }
}
