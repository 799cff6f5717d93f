//! Facets: the dimensions by which members are filtered and counted.

use domain::{Class, Evidence, Kind, Member, Region, string_enum};

use crate::region::region_of;

/// The value of members for which a facet is unknown.
pub const UNKNOWN: &str = "unknown";

string_enum! {
    /// A filter dimension. Every member has exactly one value per facet.
    Facet {
        /// The class under the statutes: `full` … or `unknown`.
        Class = "class",
        /// The kind of organization: `city` … or `unknown`.
        Kind = "kind",
        /// The country: `KR` …
        Country = "country",
        /// The part of the world: `asia` … or `unknown`.
        Region = "region",
        /// The time of joining: a year (`1998`), a decade (`1990s`) or `unknown`.
        Joined = "joined",
        /// How well the membership is attested: `stated` … or `unknown`.
        Evidence = "evidence",
    }
}

impl Facet {
    /// Parses a value of this facet and returns its canonical spelling; `None` if the facet has no such value.
    pub fn parse_value(self, text: &str) -> Option<String> {
        let is_valid = match self {
            Self::Country => return parse_country_code(text),
            _ if text == UNKNOWN => true,
            Self::Class => text.parse::<Class>().is_ok(),
            Self::Kind => text.parse::<Kind>().is_ok(),
            Self::Region => text.parse::<Region>().is_ok(),
            Self::Joined => parse_year(text).or_else(|| parse_decade(text)).is_some(),
            Self::Evidence => text.parse::<Evidence>().is_ok(),
        };
        is_valid.then(|| text.to_owned())
    }

    /// The value of a member; for [`Facet::Joined`] the year.
    pub fn value_of(self, member: &Member) -> String {
        let value = match self {
            Self::Class => member.class.map(Class::as_str),
            Self::Kind => member.kind.map(Kind::as_str),
            Self::Country => Some(member.country_code.as_str()),
            Self::Region => region_of(&member.country_code).map(Region::as_str),
            Self::Joined => return member.joined.map_or_else(|| UNKNOWN.into(), |year| year.to_string()),
            Self::Evidence => member.evidence.map(Evidence::as_str),
        };
        value.unwrap_or(UNKNOWN).into()
    }

    /// The key by which the values of this facet are sorted. A decade precedes its years; unknown is last.
    pub(crate) fn sort_key(self, value: &str) -> (usize, String) {
        let rank = match self {
            _ if value == UNKNOWN => None,
            Self::Class => Class::ALL.iter().position(|class| class.as_str() == value),
            Self::Kind => Kind::ALL.iter().position(|kind| kind.as_str() == value),
            Self::Region => Region::ALL.iter().position(|region| region.as_str() == value),
            Self::Evidence => Evidence::ALL.iter().position(|evidence| evidence.as_str() == value),
            Self::Country => Some(0),
            Self::Joined => match parse_decade(value) {
                Some(decade) => Some(usize::from(decade) * 2),
                None => parse_year(value).map(|year| usize::from(year) * 2 + 1),
            },
        };
        (rank.unwrap_or(usize::MAX), value.to_owned())
    }
}

fn parse_country_code(text: &str) -> Option<String> {
    let is_code = text.len() == 2 && text.bytes().all(|byte| byte.is_ascii_alphabetic());
    is_code.then(|| text.to_ascii_uppercase())
}

/// Whether a year is plausible as a year of joining.
pub(crate) fn is_year(year: u16) -> bool {
    (1000..3000).contains(&year)
}

/// Parses a year of four digits that is plausible as a year of joining.
pub fn parse_year(text: &str) -> Option<u16> {
    let is_four_digits = text.len() == 4 && text.bytes().all(|byte| byte.is_ascii_digit());
    is_four_digits.then(|| text.parse().ok().filter(|year| is_year(*year)))?
}

/// Parses a decade such as `1990s` and returns its first year.
pub fn parse_decade(text: &str) -> Option<u16> {
    text.strip_suffix('s').and_then(parse_year).filter(|year| year % 10 == 0)
}

/// The decade that contains a year; `None` if the value is not a year.
pub(crate) fn decade_of(value: &str) -> Option<String> {
    parse_year(value).map(|year| format!("{}s", year / 10 * 10))
}
