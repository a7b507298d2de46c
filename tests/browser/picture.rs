//! Pictures of a page: made small to be kept, and compared.

use std::collections::BTreeMap;
use std::io::Cursor;

/// Width and height of the squares whose mean colours are compared, in kept pixels: letters may be
/// drawn a little otherwise, a mark or a line may not.
const SQUARE: usize = 4;
/// How far a square's mean may be from the reviewed one, of 255.
const FAR: i32 = 20;
/// How many squares may be that far: fewer than a mark covers.
const MANY: usize = 4;
/// How far apart the levels of a kept colour are, of 255.
const STEP: u32 = 17;

/// A picture as it is kept: half as wide and high as the page, in sixteen levels of each colour.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Picture {
    width: usize,
    height: usize,
    pixels: Vec<[u8; 3]>,
}

impl Picture {
    /// A page's picture, made small.
    pub fn of_page(png: &[u8]) -> Picture {
        let page = Picture::read(png);
        let (width, height) = (page.width / 2, page.height / 2);
        let pixel = |ix: usize| {
            let corner = ix / width * 2 * page.width + ix % width * 2;
            let four = [0, 1, page.width, page.width + 1].map(|step| page.pixels[corner + step]);
            [0, 1, 2].map(|part| {
                let sum: u32 = four.iter().map(|pixel| u32::from(pixel[part])).sum();
                ((sum + 2 * STEP) / (4 * STEP) * STEP) as u8
            })
        };
        let pixels = (0..width * height).map(pixel).collect();
        Picture {
            width,
            height,
            pixels,
        }
    }

    /// A PNG as it is.
    pub fn read(png: &[u8]) -> Picture {
        let mut decoder = png::Decoder::new(Cursor::new(png));
        decoder.set_transformations(png::Transformations::EXPAND);
        let mut reader = decoder.read_info().expect("a PNG");
        let mut bytes = vec![0; reader.output_buffer_size().expect("a size")];
        let info = reader.next_frame(&mut bytes).expect("its pixels");
        let pixels = bytes.chunks(info.color_type.samples());
        Picture {
            width: info.width as usize,
            height: info.height as usize,
            pixels: pixels.map(|pixel| [pixel[0], pixel[1], pixel[2]]).collect(),
        }
    }

    /// The picture as a PNG with a palette.
    pub fn png(&self) -> Vec<u8> {
        let mut places: BTreeMap<[u8; 3], u8> = self.pixels.iter().map(|it| (*it, 0)).collect();
        assert!(places.len() <= 256, "{} colours", places.len());
        for (place, ix) in places.values_mut().zip(0..) {
            *place = ix;
        }
        let mut bytes = Vec::new();
        let mut encoder = png::Encoder::new(&mut bytes, self.width as u32, self.height as u32);
        encoder.set_color(png::ColorType::Indexed);
        encoder.set_palette(places.keys().flatten().copied().collect::<Vec<u8>>());
        encoder.set_compression(png::Compression::High);
        encoder.set_filter(png::Filter::NoFilter);
        let mut writer = encoder.write_header().expect("a head");
        let places: Vec<u8> = self.pixels.iter().map(|pixel| places[pixel]).collect();
        writer.write_image_data(&places).expect("its pixels");
        drop(writer);
        bytes
    }

    /// The mean colour of each square, row by row.
    fn squares(&self) -> Vec<[i32; 3]> {
        let across = self.across();
        let mut sums = vec![([0i32; 3], 0i32); across * self.height.div_ceil(SQUARE)];
        for (ix, pixel) in self.pixels.iter().enumerate() {
            let place = ix / self.width / SQUARE * across + ix % self.width / SQUARE;
            let (sum, count) = &mut sums[place];
            *sum = [0, 1, 2].map(|part| sum[part] + i32::from(pixel[part]));
            *count += 1;
        }
        let mean = |(sum, count): ([i32; 3], i32)| sum.map(|part| part / count.max(1));
        sums.into_iter().map(mean).collect()
    }

    /// How many squares stand side by side.
    fn across(&self) -> usize {
        self.width.div_ceil(SQUARE)
    }

    /// What is different in another picture, if it is too much.
    pub fn difference(&self, other: &Picture) -> Option<String> {
        let size = |picture: &Picture| (picture.width * 2, picture.height * 2);
        if size(self) != size(other) {
            return Some(format!("{:?} in place of {:?}", size(other), size(self)));
        }
        let pairs = self.squares().into_iter().zip(other.squares());
        let is_far = |(one, other): &([i32; 3], [i32; 3])| {
            (0..3).any(|ix| (one[ix] - other[ix]).abs() > FAR)
        };
        let far: Vec<usize> = pairs
            .enumerate()
            .filter(|(_, pair)| is_far(pair))
            .map(|(ix, _)| ix)
            .collect();
        let first = far.first()?;
        let place = [first % self.across(), first / self.across()].map(|ix| ix * SQUARE * 2);
        (far.len() > MANY).then(|| {
            format!(
                "{} places look otherwise, the first at {place:?}",
                far.len()
            )
        })
    }
}
