//! PNG files. With a palette, pictures of few colours take a third of the bytes.

use std::collections::HashMap;

use png::{BitDepth, ColorType, Compression, Encoder, EncodingError, Filter};
use resvg::tiny_skia::Pixmap;

type Rgb = [u8; 3];

/// So many colours are enough for a dozen and their blends; the fewer there are, the smaller is the file.
const MOST: usize = 64;

/// The picture as a PNG file. Colours beyond those of the palette become the nearest of the most frequent ones:
/// they are the blends at the edges of letters and coasts.
pub fn few_colours(picture: &Pixmap) -> Result<Vec<u8>, EncodingError> {
    let colours: Vec<Rgb> =
        picture.pixels().iter().map(|pixel| [pixel.red(), pixel.green(), pixel.blue()]).collect();
    let palette = most_frequent(&colours);
    let mut places: HashMap<Rgb, u8> = HashMap::new();
    let mut pixels: Vec<u8> = Vec::with_capacity(colours.len());
    for run in runs(&colours) {
        let place = *places.entry(run[0]).or_insert_with(|| nearest(&palette, run[0]));
        pixels.resize(pixels.len() + run.len(), place);
    }
    let mut file = Vec::new();
    let mut encoder = Encoder::new(&mut file, picture.width(), picture.height());
    encoder.set_color(ColorType::Indexed);
    encoder.set_depth(BitDepth::Eight);
    encoder.set_compression(Compression::High);
    // Places in a palette are no amounts: neighbours tell nothing of each other.
    encoder.set_filter(Filter::NoFilter);
    encoder.set_palette(palette.concat());
    let mut writer = encoder.write_header()?;
    writer.write_image_data(&pixels)?;
    writer.finish()?;
    Ok(file)
}

/// A picture that shows what is behind it, as a PNG file.
pub fn see_through(picture: Pixmap) -> Result<Vec<u8>, EncodingError> {
    let mut file = Vec::new();
    let mut encoder = Encoder::new(&mut file, picture.width(), picture.height());
    encoder.set_color(ColorType::Rgba);
    encoder.set_depth(BitDepth::Eight);
    encoder.set_compression(Compression::High);
    let mut writer = encoder.write_header()?;
    writer.write_image_data(&picture.take_demultiplied())?;
    writer.finish()?;
    Ok(file)
}

/// The most frequent colours; of equally frequent ones always the same, so that equal pictures are equal files.
fn most_frequent(colours: &[Rgb]) -> Vec<Rgb> {
    let mut counts: HashMap<Rgb, usize> = HashMap::new();
    for run in runs(colours) {
        *counts.entry(run[0]).or_default() += run.len();
    }
    let mut counts: Vec<(Rgb, usize)> = counts.into_iter().collect();
    counts.sort_unstable_by(|(a, more), (b, less)| less.cmp(more).then(a.cmp(b)));
    counts.into_iter().take(MOST).map(|(colour, _)| colour).collect()
}

/// Neighbours of the same colour: most of a picture is one long row of these.
fn runs(colours: &[Rgb]) -> impl Iterator<Item = &[Rgb]> {
    colours.chunk_by(|one, next| one == next)
}

/// The place of the colour in the palette that is least far away.
fn nearest(palette: &[Rgb], colour: Rgb) -> u8 {
    let distance =
        |other: &Rgb| -> u32 { other.iter().zip(colour).map(|(a, b)| u32::from(a.abs_diff(b)).pow(2)).sum() };
    let places = (0..=u8::MAX).zip(palette);
    places.min_by_key(|(_, other)| distance(other)).map_or(0, |(place, _)| place)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_colour_of_the_palette_is_found_and_another_becomes_the_nearest() {
        let palette = [[0, 0, 0], [255, 255, 255], [200, 0, 0]];
        for (colour, place) in [([255, 255, 255], 1), ([180, 10, 10], 2), ([20, 20, 20], 0)] {
            assert_eq!(nearest(&palette, colour), place, "{colour:?}");
        }
    }

    #[test]
    fn the_palette_holds_the_most_frequent_colours_in_an_order_of_their_own() {
        let mut colours: Vec<Rgb> = (0..=255).flat_map(|red| [[red, 0, 0], [red, 1, 0]]).collect();
        colours.extend([[9, 9, 9]; 3]);
        let palette = most_frequent(&colours);
        assert_eq!((palette.len(), palette[0], palette[1]), (MOST, [9, 9, 9], [0, 0, 0]));
        colours.reverse();
        assert_eq!(most_frequent(&colours), palette);
    }
}
