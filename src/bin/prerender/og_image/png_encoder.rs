//! Encodes PNG files. With a palette, images of few colours take a third of the bytes.

use std::collections::HashMap;

use png::{BitDepth, ColorType, Compression, Encoder, EncodingError, Filter};
use resvg::tiny_skia::Pixmap;

type Rgb = [u8; 3];

/// Enough for a dozen colours and their blends. A smaller palette makes a smaller file.
const MAX_COLOURS: usize = 64;

/// Encodes an image with a palette of its most frequent colours. Other colours, which are blends at the edges of letters and
/// coasts, become the nearest of the palette.
pub fn with_palette(image: &Pixmap) -> Result<Vec<u8>, EncodingError> {
    let colours: Vec<Rgb> =
        image.pixels().iter().map(|pixel| [pixel.red(), pixel.green(), pixel.blue()]).collect();
    let palette = most_frequent(&colours);
    let mut indexes: HashMap<Rgb, u8> = HashMap::new();
    let mut pixels: Vec<u8> = Vec::with_capacity(colours.len());
    for run in runs(&colours) {
        let index = *indexes.entry(run[0]).or_insert_with(|| nearest(&palette, run[0]));
        pixels.resize(pixels.len() + run.len(), index);
    }
    let mut file = Vec::new();
    let mut encoder = Encoder::new(&mut file, image.width(), image.height());
    encoder.set_color(ColorType::Indexed);
    encoder.set_depth(BitDepth::Eight);
    encoder.set_compression(Compression::High);
    // Filters predict a pixel from its neighbours, which does not work for indexes into a palette.
    encoder.set_filter(Filter::NoFilter);
    encoder.set_palette(palette.concat());
    let mut writer = encoder.write_header()?;
    writer.write_image_data(&pixels)?;
    writer.finish()?;
    Ok(file)
}

/// Encodes an image with transparency.
pub fn with_alpha(image: Pixmap) -> Result<Vec<u8>, EncodingError> {
    let mut file = Vec::new();
    let mut encoder = Encoder::new(&mut file, image.width(), image.height());
    encoder.set_color(ColorType::Rgba);
    encoder.set_depth(BitDepth::Eight);
    encoder.set_compression(Compression::High);
    let mut writer = encoder.write_header()?;
    writer.write_image_data(&image.take_demultiplied())?;
    writer.finish()?;
    Ok(file)
}

/// The most frequent colours. Ties are broken by value, so that equal images make equal files.
fn most_frequent(colours: &[Rgb]) -> Vec<Rgb> {
    let mut counts: HashMap<Rgb, usize> = HashMap::new();
    for run in runs(colours) {
        *counts.entry(run[0]).or_default() += run.len();
    }
    let mut counts: Vec<(Rgb, usize)> = counts.into_iter().collect();
    counts.sort_unstable_by(|(a, more), (b, less)| less.cmp(more).then(a.cmp(b)));
    counts.into_iter().take(MAX_COLOURS).map(|(colour, _)| colour).collect()
}

/// Runs of equal neighbours: most of an image consists of long ones.
fn runs(colours: &[Rgb]) -> impl Iterator<Item = &[Rgb]> {
    colours.chunk_by(|one, next| one == next)
}

/// The index of the nearest colour of the palette.
fn nearest(palette: &[Rgb], colour: Rgb) -> u8 {
    let distance =
        |other: &Rgb| -> u32 { other.iter().zip(colour).map(|(a, b)| u32::from(a.abs_diff(b)).pow(2)).sum() };
    let indexed = (0..=u8::MAX).zip(palette);
    indexed.min_by_key(|(_, other)| distance(other)).map_or(0, |(index, _)| index)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn colours_map_to_the_nearest_of_the_palette() {
        let palette = [[0, 0, 0], [255, 255, 255], [200, 0, 0]];
        for (colour, index) in [([255, 255, 255], 1), ([180, 10, 10], 2), ([20, 20, 20], 0)] {
            assert_eq!(nearest(&palette, colour), index, "{colour:?}");
        }
    }

    #[test]
    fn the_palette_holds_the_most_frequent_colours_in_a_fixed_order() {
        let mut colours: Vec<Rgb> = (0..=255).flat_map(|red| [[red, 0, 0], [red, 1, 0]]).collect();
        colours.extend([[9, 9, 9]; 3]);
        let palette = most_frequent(&colours);
        assert_eq!((palette.len(), palette[0], palette[1]), (MAX_COLOURS, [9, 9, 9], [0, 0, 0]));
        colours.reverse();
        assert_eq!(most_frequent(&colours), palette);
    }

    #[test]
    fn a_transparent_image_is_encoded() {
        let transparent = Pixmap::new(2, 2).unwrap();
        assert!(with_palette(&transparent).unwrap().starts_with(b"\x89PNG"));
    }
}
