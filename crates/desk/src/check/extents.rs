//! Where countries are, roughly: rectangles around their parts, from Natural Earth.

use std::collections::HashMap;
use std::sync::OnceLock;

/// A country a line: its code, then west, south, east and north of each of its parts in tenths of a degree.
const TABLE: &str = include_str!("extents.txt");
/// Outlines are coarse, and harbours are built out: a third of a degree.
const MARGIN: f64 = 0.33;

/// Whether a point may be in a country; nothing is known of countries that are too small for the table.
///
/// `lon` and `lat` are degrees; as they may be exchanged, neither has to be on the Earth.
pub fn is_in(code: &str, lon: f64, lat: f64) -> Option<bool> {
    static PARTS: OnceLock<HashMap<&str, Vec<[f64; 4]>>> = OnceLock::new();
    let parts = PARTS.get_or_init(|| TABLE.lines().filter_map(country).collect()).get(code)?;
    let within = |[west, south, east, north]: &[f64; 4]| {
        (west - MARGIN..=east + MARGIN).contains(&lon) && (south - MARGIN..=north + MARGIN).contains(&lat)
    };
    Some(parts.iter().any(within))
}

fn country(line: &'static str) -> Option<(&'static str, Vec<[f64; 4]>)> {
    let (code, parts) = line.split_once(' ')?;
    let part = |part: &str| {
        let mut sides = part.split(',').filter_map(|side| Some(side.parse::<f64>().ok()? / 10.0));
        Some([sides.next()?, sides.next()?, sides.next()?, sides.next()?])
    };
    Some((code, parts.split(' ').filter_map(part).collect()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_line_of_the_table_is_read() {
        let read: Vec<_> = TABLE.lines().map(|line| country(line).map(|(_, parts)| parts.len())).collect();
        assert!(read.len() > 200);
        for (line, parts) in TABLE.lines().zip(read) {
            assert_eq!(parts, Some(line.split(' ').count() - 1), "{line}");
        }
    }

    #[test]
    fn points_are_in_their_countries() {
        for (code, lon, lat, expected) in [
            ("KR", 127.38, 36.35, Some(true)),
            ("KR", 36.35, 127.38, Some(false)),
            ("KR", 126.53, 33.5, Some(true)),  // Jeju
            ("US", -157.86, 21.3, Some(true)), // Honolulu
            ("US", -30.0, 40.0, Some(false)),
            ("FJ", 178.4, -18.1, Some(true)),
            ("FJ", -179.9, -16.5, Some(true)),
            ("ZZ", 0.0, 0.0, None),
        ] {
            assert_eq!(is_in(code, lon, lat), expected, "{code} {lon} {lat}");
        }
    }

    #[test]
    fn capitals_are_in_their_countries() {
        let table = include_str!("../../../../tests/fixtures/capitals.csv");
        let mut abroad = Vec::new();
        for row in csv::Reader::from_reader(table.as_bytes()).records().map(Result::unwrap) {
            let number = |column: usize| row[column].parse::<f64>().unwrap();
            if is_in(&row[0], number(2), number(3)) == Some(false) {
                abroad.push(row[1].to_owned());
            }
        }
        // On islands that the outlines do not have at their scale.
        assert_eq!(abroad, ["Adamstown", "Cockburn Town"]);
    }

    #[test]
    fn the_real_members_are_in_their_countries() {
        let feed = domain::decode(include_bytes!("../../../../public/data/members.geojson")).unwrap();
        assert!(feed.members.len() > 50);
        for member in feed.members {
            assert_ne!(is_in(&member.country_code, member.lon, member.lat), Some(false), "{}", member.id);
        }
    }
}
