//! Where the names of continents and countries stand on the map.

use std::str::SplitAsciiWhitespace;

use crate::Continent;

/// What a name on the map stands for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum LabelArea<'a> {
    /// A continent.
    Continent(Continent),
    /// A country, by its code in ISO 3166-1 alpha-2.
    Country(&'a str),
}

/// The place of a name.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct LabelPlace<'a> {
    /// What is named.
    pub area: LabelArea<'a>,
    /// Degrees east.
    pub lon: f64,
    /// Degrees north.
    pub lat: f64,
    /// The size of the area: the side of a square that is as large, in degrees of latitude.
    pub size: f64,
}

/// The places of the names of continents, in the order of their importance: wide land that is thinly settled, chosen by eye. The size of
/// Asia is that of its north, where its name stands.
pub const CONTINENTS: [LabelPlace<'static>; 6] = [
    continent(Continent::Asia, 130.0, 59.0, 26.0),
    continent(Continent::Africa, 20.0, 6.0, 49.0),
    continent(Continent::NorthAmerica, -100.0, 48.0, 44.0),
    continent(Continent::SouthAmerica, -59.0, -12.0, 38.0),
    continent(Continent::Europe, 35.0, 56.0, 29.0),
    continent(Continent::Oceania, 134.0, -25.0, 26.0),
];

const fn continent(continent: Continent, lon: f64, lat: f64, size: f64) -> LabelPlace<'static> {
    LabelPlace { area: LabelArea::Continent(continent), lon, lat, size }
}

/// The places in a text such as the file [`crate::files::LABELS`]: code, longitude, latitude and size of each, in tenths of a degree,
/// separated by white space. Ends before a place that is invalid: the map is useful without names.
#[derive(Clone, Debug)]
pub struct LabelPlaces<'a>(SplitAsciiWhitespace<'a>);

impl<'a> LabelPlaces<'a> {
    /// The places in a text, in the order of their importance.
    pub fn new(text: &'a str) -> Self {
        Self(text.split_ascii_whitespace())
    }
}

impl<'a> Iterator for LabelPlaces<'a> {
    type Item = LabelPlace<'a>;

    fn next(&mut self) -> Option<Self::Item> {
        let area = LabelArea::Country(self.0.next()?);
        let mut degrees = || Some(f64::from(self.0.next()?.parse::<i32>().ok()?) / 10.0);
        Some(LabelPlace { area, lon: degrees()?, lat: degrees()?, size: degrees()? })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn areas(text: &str) -> Vec<LabelArea<'_>> {
        LabelPlaces::new(text).map(|place| place.area).collect()
    }

    #[test]
    fn places_are_in_tenths_of_a_degree() {
        let places: Vec<LabelPlace<'_>> = LabelPlaces::new("KR 1278 364 27").collect();
        assert_eq!(
            places[0],
            LabelPlace { area: LabelArea::Country("KR"), lon: 127.8, lat: 36.4, size: 2.7 }
        );
    }

    #[test]
    fn places_end_before_an_invalid_one() {
        for invalid in ["FR 24", "FR 24 x 9", "<!DOCTYPE html>"] {
            let text = format!("KR 1278 364 27\n{invalid}\nDE 93 509 54");
            assert_eq!(areas(&text), [LabelArea::Country("KR")], "{invalid}");
        }
        assert!(areas("").is_empty());
    }
}
