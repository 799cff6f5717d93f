//! The words of a picture: the association's name, the title, and a line beside the name.

use site::Site;

use super::{FAMILY, OgImageError, Rasterizer};
use crate::colours::{INK, INK_SOFT};
use crate::escape::escape;
use crate::page_meta::PageMeta;

/// Pixels from the picture's edge.
pub const MARGIN: f64 = 64.0;
const RIGHT: f64 = super::WIDTH as f64 - MARGIN;
/// Where the name's letters stand.
const NAME: f64 = 58.0;
/// Between the mark and the name.
const AFTER_MARK: f64 = 52.0;
/// Sizes of a title and the lines that there is room for then: the first that fits is taken.
const SIZES: [(f64, usize); 4] = [(62.0, 1), (52.0, 2), (46.0, 2), (40.0, 2)];
/// Size by which words are measured.
const MEASURE: f64 = 100.0;

/// How words look.
#[derive(Clone, Copy)]
pub enum TextStyle {
    Title,
    Name,
    Beside,
}

/// Words at a place, the left end of their base line; those beside the name end there.
pub fn text(words: &str, x: f64, y: f64, size: f64, face: TextStyle) -> String {
    let (weight, colour, anchor) = match face {
        TextStyle::Title | TextStyle::Name => (600, INK, "start"),
        TextStyle::Beside => (400, INK_SOFT, "end"),
    };
    format!(
        r#"<text x="{x}" y="{y}" font-family="{FAMILY}" font-size="{size}" font-weight="{weight}" fill="{colour}" text-anchor="{anchor}">{}</text>"#,
        escape(words)
    )
}

/// The words of a page's picture.
pub fn of(rasterizer: &Rasterizer, site: &Site, page: &PageMeta) -> Result<String, OgImageError> {
    let name = site.config.name.get(page.address.lang);
    let mut drawn = text(name, MARGIN + AFTER_MARK, NAME, 28.0, TextStyle::Name);
    drawn += &text(&beside(site, page), RIGHT, NAME, 26.0, TextStyle::Beside);
    let home = page.address.route == domain::Route::Home;
    // On the first page the name is the title already.
    let title = page.text.as_ref().filter(|_| home).map_or_else(|| page.title(site), |page| &page.title);
    let (size, lines) = fitted(title, RIGHT - MARGIN, |word| rasterizer.width(word, MEASURE))?;
    let first = if lines.len() == 1 { 148.0 } else { 120.0 };
    for (index, line) in lines.iter().enumerate() {
        drawn +=
            &text(line, MARGIN - size / 20.0, first + index as f64 * size * 1.12, size, TextStyle::Title);
    }
    Ok(drawn)
}

/// A member's place, or an item's date.
fn beside(site: &Site, page: &PageMeta) -> String {
    let lang = page.address.lang;
    if let Some(item) = &page.news {
        return item.date.replace('-', ".");
    }
    page.member(site).map(|member| site.country_name(lang, &member.country_code)).unwrap_or_default()
}

/// The size of a title and its lines. One that is too long for the smallest size ends in an ellipsis.
fn fitted<E>(
    title: &str,
    room: f64,
    width: impl Fn(&str) -> Result<f64, E>,
) -> Result<(f64, Vec<String>), E> {
    let words =
        title.split_whitespace().map(|word| Ok((word, width(word)?))).collect::<Result<Vec<_>, E>>()?;
    let broken = |size| lines(&words, room * MEASURE / size);
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

/// Breaks words into lines no longer than the room, in the size by which they were measured.
fn lines(words: &[(&str, f64)], room: f64) -> Vec<String> {
    /// A space is about so wide, with what letters leave free at their sides.
    const SPACE: f64 = MEASURE * 0.28;
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

    /// Every letter half as wide as it is high.
    fn fit(title: &str) -> (f64, Vec<String>) {
        fitted(title, 620.0, |word| Ok::<_, Infallible>(word.chars().count() as f64 * MEASURE / 2.0)).unwrap()
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
    fn a_title_that_fits_nowhere_is_cut_off() {
        let (size, lines) = fit(&"word ".repeat(40));
        assert_eq!((size, lines.len()), (40.0, 2));
        assert!(lines[1].ends_with("word…"), "{lines:?}");
    }

    #[test]
    fn no_title_is_no_line() {
        assert_eq!(fit("").1, Vec::<String>::new());
    }
}
