//! The areas that markers and names take.

use atlas::{WorldBounds, WorldPoint};

/// The font size of names, in screen units; the style sheet has the same.
const FONT_SIZE: f64 = 11.0;
/// The height of a line, in screen units.
pub const LINE_HEIGHT: f64 = 16.0;
/// The width of a letter that is not wide, on average, and of the space that a name keeps from others.
const LETTER: f64 = 0.6 * FONT_SIZE;
/// The first letter that is as wide as it is high: Hangul, and the ideographs after it.
const WIDE_FROM: char = '\u{1100}';

/// What something on the map takes around its place, in screen units.
#[derive(Clone, Copy)]
pub struct Extent {
    /// One end along the x axis.
    pub from: f64,
    /// The other end.
    pub to: f64,
    /// From the middle upwards and downwards.
    pub half_height: f64,
}

impl Extent {
    /// A line of text.
    pub const fn line(from: f64, to: f64) -> Self {
        Self { from, to, half_height: LINE_HEIGHT / 2.0 }
    }

    /// The part of the world that it covers around a place at a scale.
    pub fn about(self, place: WorldPoint, scale: f64) -> WorldBounds {
        let corner = |x: f64, y: f64| {
            WorldBounds::from_point(WorldPoint { x: place.x + x / scale, y: place.y + y / scale })
        };
        corner(self.from, -self.half_height).union(corner(self.to, self.half_height))
    }
}

/// Adds an area to those that are taken, if it is apart from them all.
pub fn take(taken: &mut Vec<WorldBounds>, area: WorldBounds) -> bool {
    let is_free = !taken.iter().any(|other| other.intersects(area));
    if is_free {
        taken.push(area);
    }
    is_free
}

/// The width of a line of text in screen units, approximately: it varies with the typeface.
pub fn text_width(text: &str) -> f64 {
    let mut width = 0.0;
    for letter in text.chars() {
        width += if letter < WIDE_FROM { LETTER } else { FONT_SIZE };
    }
    width
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_first_of_two_that_overlap_stays() {
        let mut taken = Vec::new();
        let places = [(100.0, 100.0), (150.0, 104.0), (181.0, 100.0), (100.0, 117.0)];
        let areas = places.map(|(x, y)| Extent::line(-40.0, 40.0).about(WorldPoint { x, y }, 1.0));
        assert_eq!(areas.map(|area| take(&mut taken, area)), [true, false, true, true]);
        assert_eq!(taken.len(), 3);
    }

    #[test]
    fn the_closer_the_map_the_less_of_the_world_is_taken() {
        let area = Extent::line(-10.0, -30.0).about(WorldPoint { x: 5.0, y: 5.0 }, 10.0);
        assert_eq!((area.min(), area.max()), (WorldPoint { x: 2.0, y: 4.2 }, WorldPoint { x: 4.0, y: 5.8 }));
    }

    #[test]
    fn hangul_is_wider_than_latin() {
        assert_eq!(text_width("대한민국"), 44.0);
        assert!(text_width("Peru") < 44.0);
    }
}
