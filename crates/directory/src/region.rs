//! The region and subregion of a country, as defined by the United Nations (M49).

use domain::Region;

/// One line per country, sorted by code: `KR 142 030` is country, region and subregion. Generated from Unicode CLDR by
/// `cargo xtask countries`.
const TABLE: &str = include_str!("regions.txt");
/// The length of a line in bytes.
const LINE: usize = "KR 142 030\n".len();

/// The region of a country (ISO 3166-1 alpha-2, upper case); `None` for an unknown code.
pub fn region_of(country: &str) -> Option<Region> {
    let code = table_line(country)?.get(3..6)?;
    Region::ALL.iter().copied().find(|region| region.m49() == code)
}

/// The M49 code of a country's subregion: `030` (Eastern Asia) for `KR`.
pub fn subregion_of(country: &str) -> Option<&'static str> {
    table_line(country)?.get(7..10)
}

/// Binary search in [`TABLE`].
fn table_line(country: &str) -> Option<&'static str> {
    let nth = |index: usize| TABLE.get(index * LINE..(index + 1) * LINE);
    let (mut low, mut high) = (0, TABLE.len() / LINE);
    while low < high {
        let middle = low.midpoint(high);
        let code = nth(middle)?.get(..2)?;
        match code.cmp(country) {
            std::cmp::Ordering::Equal => return nth(middle),
            std::cmp::Ordering::Less => low = middle + 1,
            std::cmp::Ordering::Greater => high = middle,
        }
    }
    None
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn countries_are_in_their_regions() {
        for (country, region, subregion) in [
            ("KR", Some(Region::Asia), Some("030")),
            ("EG", Some(Region::Africa), Some("015")),
            ("US", Some(Region::Americas), Some("021")),
            ("CY", Some(Region::Asia), Some("145")),
            ("AU", Some(Region::Oceania), Some("053")),
            ("AD", Some(Region::Europe), Some("039")),
            ("ZW", Some(Region::Africa), Some("014")),
            ("AQ", Some(Region::Antarctica), Some("010")),
            ("ZZ", None, None),
            ("kr", None, None),
            ("", None, None),
        ] {
            assert_eq!((region_of(country), subregion_of(country)), (region, subregion), "{country}");
        }
    }

    #[test]
    fn every_line_of_the_table_is_valid() {
        let codes: Vec<&str> = TABLE.lines().map(|line| &line[..2]).collect();
        assert!(codes.len() > 200 && codes.is_sorted());
        for code in codes {
            assert!(region_of(code).is_some(), "{code}");
        }
    }
}
