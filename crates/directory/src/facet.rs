//! What members are sorted out by: each facet has values, and each member has one of them.

use domain::{Class, Evidence, Kind, Member, Region};

use crate::region::region_of;

/// The value of members that have none.
pub const UNKNOWN: &str = "unknown";

/// A side from which members can be chosen.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Facet {
    /// The class by the statutes: `full` … or `unknown`.
    Class,
    /// The kind of body: `city` … or `unknown`.
    Kind,
    /// The country: `KR` …
    Country,
    /// The part of the world: `asia` … or `unknown`.
    Region,
    /// When it joined: a year (`1998`), a decade (`1990s`) or `unknown`.
    Joined,
    /// How well the membership is attested: `stated` … or `unknown`.
    Evidence,
}

impl Facet {
    /// Every facet, in the order in which they are offered.
    pub const ALL: [Self; 6] =
        [Self::Class, Self::Kind, Self::Country, Self::Region, Self::Joined, Self::Evidence];

    /// The word in addresses.
    pub const fn word(self) -> &'static str {
        match self {
            Self::Class => "class",
            Self::Kind => "kind",
            Self::Country => "country",
            Self::Region => "region",
            Self::Joined => "joined",
            Self::Evidence => "evidence",
        }
    }

    /// The facet with this word.
    pub fn from_word(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|facet| facet.word() == word)
    }

    /// A value of this facet as it is written, if `text` is one.
    pub fn value(self, text: &str) -> Option<String> {
        let is_value = match self {
            Self::Country => return country(text),
            _ if text == UNKNOWN => true,
            Self::Class => text.parse::<Class>().ok().is_some(),
            Self::Kind => text.parse::<Kind>().ok().is_some(),
            Self::Region => text.parse::<Region>().is_ok(),
            Self::Joined => year(text).or_else(|| decade(text)).is_some(),
            Self::Evidence => text.parse::<Evidence>().ok().is_some(),
        };
        is_value.then(|| text.to_owned())
    }

    /// A member's own value; of [`Facet::Joined`] the year.
    pub fn of(self, member: &Member) -> String {
        let word = match self {
            Self::Class => member.class.map(Class::as_str),
            Self::Kind => member.kind.map(Kind::as_str),
            Self::Country => Some(member.country_code.as_str()),
            Self::Region => region_of(&member.country_code).map(Region::as_str),
            Self::Joined => return member.joined.map_or_else(|| UNKNOWN.into(), |year| year.to_string()),
            Self::Evidence => member.evidence.map(Evidence::as_str),
        };
        word.unwrap_or(UNKNOWN).into()
    }

    /// Where a value stands among the others of its facet. A decade comes before its years, the unknown last.
    pub(crate) fn place(self, value: &str) -> (usize, String) {
        let at = match self {
            _ if value == UNKNOWN => None,
            Self::Class => Class::ALL.iter().position(|class| class.as_str() == value),
            Self::Kind => Kind::ALL.iter().position(|kind| kind.as_str() == value),
            Self::Region => Region::ALL.iter().position(|region| region.as_str() == value),
            Self::Evidence => Evidence::ALL.iter().position(|evidence| evidence.as_str() == value),
            Self::Country => Some(0),
            Self::Joined => match decade(value) {
                Some(first) => Some(usize::from(first) * 2),
                None => year(value).map(|year| usize::from(year) * 2 + 1),
            },
        };
        (at.unwrap_or(usize::MAX), value.to_owned())
    }
}

fn country(text: &str) -> Option<String> {
    let is_code = text.len() == 2 && text.bytes().all(|byte| byte.is_ascii_alphabetic());
    is_code.then(|| text.to_ascii_uppercase())
}

/// Whether a year can be one of joining.
pub(crate) fn is_year(year: u16) -> bool {
    (1000..3000).contains(&year)
}

/// A year of four digits that can be one of joining.
pub fn year(text: &str) -> Option<u16> {
    let is_plain = text.len() == 4 && text.bytes().all(|byte| byte.is_ascii_digit());
    is_plain.then(|| text.parse().ok().filter(|year| is_year(*year)))?
}

/// The first year of a decade: `1990s`.
pub fn decade(text: &str) -> Option<u16> {
    text.strip_suffix('s').and_then(year).filter(|year| year % 10 == 0)
}

/// The decade that a year is in; a value that is no year is in none.
pub(crate) fn decade_of(value: &str) -> Option<String> {
    year(value).map(|year| format!("{}s", year / 10 * 10))
}
