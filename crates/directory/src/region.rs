//! The part of the world that a country is in, as the United Nations count them (M49).

/// A part of the world.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Region {
    /// Africa.
    Africa,
    /// North and South America.
    Americas,
    /// Asia.
    Asia,
    /// Europe.
    Europe,
    /// Australia and the Pacific.
    Oceania,
    /// Antarctica.
    Antarctica,
}

/// A line a country, in the order of their codes: `KR 142 030` for code, region and subregion. `cargo xtask countries`
/// makes it from Unicode CLDR.
const TABLE: &str = include_str!("regions.txt");
/// The bytes of a line.
const LINE: usize = "KR 142 030\n".len();

impl Region {
    /// Every region, in the order in which they are offered.
    pub const ALL: [Self; 6] =
        [Self::Africa, Self::Americas, Self::Asia, Self::Europe, Self::Oceania, Self::Antarctica];

    /// The region of a country (ISO 3166-1 alpha-2, upper case); `None` for a code that is not known.
    pub fn of(country: &str) -> Option<Self> {
        let code = line(country)?.get(3..6)?;
        Self::ALL.into_iter().find(|region| region.m49() == code)
    }

    /// The word in addresses.
    pub const fn word(self) -> &'static str {
        match self {
            Self::Africa => "africa",
            Self::Americas => "americas",
            Self::Asia => "asia",
            Self::Europe => "europe",
            Self::Oceania => "oceania",
            Self::Antarctica => "antarctica",
        }
    }

    /// The region with this word.
    pub fn from_word(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|region| region.word() == word)
    }

    /// The code of the United Nations.
    pub const fn m49(self) -> &'static str {
        match self {
            Self::Africa => "002",
            Self::Americas => "019",
            Self::Asia => "142",
            Self::Europe => "150",
            Self::Oceania => "009",
            Self::Antarctica => "010",
        }
    }

    /// The code that Unicode CLDR, and so `Intl.DisplayNames` in browsers, has a name for: as [`Region::m49`], but for
    /// Antarctica, which is named as a country.
    pub const fn display_code(self) -> &'static str {
        if let Self::Antarctica = self { "AQ" } else { self.m49() }
    }
}

/// The M49 code of the subregion that a country is in: `030`, Eastern Asia, for `KR`.
pub fn subregion_of(country: &str) -> Option<&'static str> {
    line(country)?.get(7..10)
}

fn line(country: &str) -> Option<&'static str> {
    let nth = |at: usize| TABLE.get(at * LINE..(at + 1) * LINE);
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
            assert_eq!((Region::of(country), subregion_of(country)), (region, subregion), "{country}");
        }
    }

    #[test]
    fn every_line_of_the_table_can_be_read() {
        let codes: Vec<&str> = TABLE.lines().map(|line| &line[..2]).collect();
        assert!(codes.len() > 200 && codes.is_sorted());
        for code in codes {
            assert!(Region::of(code).is_some(), "{code}");
        }
    }

    #[test]
    fn words_read_back() {
        for region in Region::ALL {
            assert_eq!(Region::from_word(region.word()), Some(region));
        }
    }
}
