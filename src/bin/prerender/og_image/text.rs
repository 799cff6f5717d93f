//! The text of a share image: the association's name, a line beside it, and the title.

use quick_xml::escape::escape;
use site::Site;

use super::canvas::{WIDTH, svg};
use super::rasterizer::{FAMILY, Rasterizer};
use crate::colours::{INK, INK_SOFT};
use crate::image_error::ImageError;
use crate::page_meta::PageMeta;

/// Pixels between the text and the edge of the image.
pub const MARGIN: f64 = 64.0;
const RIGHT: f64 = WIDTH as f64 - MARGIN;
/// The baseline of the association's name.
const NAME_BASELINE: f64 = 58.0;
/// The width of the logo and the gap after it.
const LOGO_WIDTH: f64 = 52.0;
/// Font sizes of the title, with the number of lines that fit at each. The first that suffices is used.
const SIZES: [(f64, usize); 4] = [(62.0, 1), (52.0, 2), (46.0, 2), (40.0, 2)];
/// The font size at which words are measured.
const MEASURING_SIZE: f64 = 100.0;

/// Font weight, colour and alignment.
#[derive(Clone, Copy)]
pub enum TextStyle {
    Title,
    Name,
    Detail,
}

/// A line of text. `x` and `y` are the left end of its baseline, or the right end for `Detail`.
pub fn element(line: &str, x: f64, y: f64, size: f64, style: TextStyle) -> String {
    let (weight, colour, anchor) = match style {
        TextStyle::Title | TextStyle::Name => (600, INK, "start"),
        TextStyle::Detail => (400, INK_SOFT, "end"),
    };
    format!(
        r#"<text x="{x}" y="{y}" font-family="{FAMILY}" font-size="{size}" font-weight="{weight}" fill="{colour}" text-anchor="{anchor}">{}</text>"#,
        escape(line)
    )
}

/// All text of a page's image.
pub fn layer(rasterizer: &Rasterizer, site: &Site, page: &PageMeta) -> Result<String, ImageError> {
    let name = site.config.name.get(page.address.lang);
    let mut layer = element(name, MARGIN + LOGO_WIDTH, NAME_BASELINE, 28.0, TextStyle::Name);
    layer += &element(&detail(site, page), RIGHT, NAME_BASELINE, 26.0, TextStyle::Detail);
    let home = page.address.route == domain::Route::Home;
    // The title of the home page is the name, which the image shows already.
    let title = page.text.as_ref().filter(|_| home).map_or_else(|| page.title(site), |page| &page.title);
    let (size, lines) = fit_title(title, RIGHT - MARGIN, |word| text_width(rasterizer, word))?;
    let first = if lines.len() == 1 { 148.0 } else { 120.0 };
    for (index, line) in lines.iter().enumerate() {
        layer +=
            &element(line, MARGIN - size / 20.0, first + index as f64 * size * 1.12, size, TextStyle::Title);
    }
    Ok(layer)
}

/// The width in pixels of a word of a title, at the size `MEASURING_SIZE`.
fn text_width(rasterizer: &Rasterizer, word: &str) -> Result<f64, ImageError> {
    rasterizer.width(&svg(&element(word, 0.0, 0.0, MEASURING_SIZE, TextStyle::Title)))
}

/// The country of a member, or the date of a news item.
fn detail(site: &Site, page: &PageMeta) -> String {
    let lang = page.address.lang;
    if let Some(item) = &page.news {
        return item.date.replace('-', ".");
    }
    page.member(site).map(|member| site.country_name(lang, &member.country_code)).unwrap_or_default()
}

/// The font size of a title and its lines. A title that is too long for the smallest size ends in an ellipsis.
fn fit_title<E>(
    title: &str,
    room: f64,
    width: impl Fn(&str) -> Result<f64, E>,
) -> Result<(f64, Vec<String>), E> {
    let words =
        title.split_whitespace().map(|word| Ok((word, width(word)?))).collect::<Result<Vec<_>, E>>()?;
    let broken = |size| lines(&words, room * MEASURING_SIZE / size);
    if let Some(&(size, _)) = SIZES.iter().find(|&&(size, most)| broken(size).len() <= most) {
        return Ok((size, broken(size)));
    }
    let (size, most) = SIZES[SIZES.len() - 1];
    let mut cut: Vec<String> = broken(size).into_iter().take(most).collect();
    if let Some(last) = cut.last_mut() {
        last.push('…');
    }
    Ok((size, cut))
}

/// Breaks measured words into lines of at most the width `room`, at the size `MEASURING_SIZE`.
fn lines(words: &[(&str, f64)], room: f64) -> Vec<String> {
    /// The approximate width of a space, with the side bearings of the letters around it.
    const SPACE: f64 = MEASURING_SIZE * 0.28;
    let mut lines: Vec<String> = Vec::new();
    let mut filled = 0.0;
    for (word, width) in words {
        match lines.last_mut() {
            Some(line) if filled + SPACE + width <= room => {
                line.push(' ');
                line.push_str(word);
                filled += SPACE + width;
            }
            _ => {
                lines.push((*word).to_owned());
                filled = *width;
            }
        }
    }
    lines
}

#[cfg(test)]
mod tests {
    use std::convert::Infallible;

    use super::*;

    /// With a font whose letters are half as wide as they are high.
    fn fit(title: &str) -> (f64, Vec<String>) {
        fit_title(title, 620.0, |word| {
            Ok::<_, Infallible>(word.chars().count() as f64 * MEASURING_SIZE / 2.0)
        })
        .unwrap()
    }

    #[test]
    fn a_title_is_as_large_as_its_lines_allow() {
        for (title, size, lines) in [
            ("Daejeon", 62.0, vec!["Daejeon"]),
            ("Members of the association", 52.0, vec!["Members of the", "association"]),
            (
                "Mayors meet to found a union of cities",
                52.0,
                vec!["Mayors meet to found a", "union of cities"],
            ),
            (
                "Mayors meet to found a union of science cities now",
                46.0,
                vec!["Mayors meet to found a union", "of science cities now"],
            ),
        ] {
            assert_eq!(fit(title), (size, lines.into_iter().map(String::from).collect()));
        }
    }

    #[test]
    fn a_title_that_is_too_long_is_truncated() {
        let (size, lines) = fit(&"word ".repeat(40));
        assert_eq!((size, lines.len()), (40.0, 2));
        assert!(lines[1].ends_with("word…"), "{lines:?}");
    }

    #[test]
    fn an_empty_title_has_no_lines() {
        assert_eq!(fit("").1, Vec::<String>::new());
    }
}
