//! Approximate bounds of countries: rectangles around their parts, from Natural Earth.

/// One line per country: its code, then west, south, east and north of each part in tenths of a degree.
const TABLE: &str = include_str!("country_bounds.txt");
/// A tolerance of a third of a degree, in tenths, because outlines are coarse and harbours are extended.
const MARGIN: f64 = 3.3;

/// Whether a point may be in a country; `None` for a country that is too small for the table.
///
/// `lon` and `lat` are degrees. They may be swapped, so neither has to be in its range.
pub fn is_in_country(code: &str, lon: f64, lat: f64) -> Option<bool> {
    let parts = TABLE.lines().find_map(|line| line.strip_prefix(code)?.strip_prefix(' '))?;
    let (lon, lat) = (lon * 10.0, lat * 10.0);
    let is_inside = |[west, south, east, north]: [f64; 4]| {
        (west - MARGIN..=east + MARGIN).contains(&lon) && (south - MARGIN..=north + MARGIN).contains(&lat)
    };
    Some(parts.split(' ').filter_map(parse_part).any(is_inside))
}

/// West, south, east and north of a part, in tenths of a degree.
fn parse_part(part: &str) -> Option<[f64; 4]> {
    let mut sides = part.split(',').filter_map(|side| side.parse::<i32>().ok().map(f64::from));
    Some([sides.next()?, sides.next()?, sides.next()?, sides.next()?])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_line_of_the_table_is_valid() {
        assert!(TABLE.lines().count() > 200);
        for line in TABLE.lines() {
            let (code, parts) = line.split_once(' ').unwrap();
            assert!(code.len() == 2 && parts.split(' ').all(|one| parse_part(one).is_some()), "{line}");
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
            assert_eq!(is_in_country(code, lon, lat), expected, "{code} {lon} {lat}");
        }
    }

    #[test]
    fn capitals_are_in_their_countries() {
        let table = include_str!("../../../tests/fixtures/capitals.csv");
        let mut outside = Vec::new();
        for row in csv::Reader::from_reader(table.as_bytes()).records().map(Result::unwrap) {
            let number = |column: usize| row[column].parse::<f64>().unwrap();
            if is_in_country(&row[0], number(2), number(3)) == Some(false) {
                outside.push(row[1].to_owned());
            }
        }
        // On islands that the outlines omit at their scale.
        assert_eq!(outside, ["Adamstown", "Cockburn Town"]);
    }

    #[test]
    fn published_members_are_in_their_countries() {
        let list = domain::decode(include_bytes!("../../../public/data/members.geojson")).unwrap();
        assert!(list.members.len() > 50);
        for member in list.members {
            assert_ne!(
                is_in_country(&member.country_code, member.lon, member.lat),
                Some(false),
                "{}",
                member.id
            );
        }
    }
}
