//! Problems of single records in a list of members.

use std::fmt;

/// A problem with a record, because of which the record or one of its fields is left out.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Problem {
    /// The id of the record, or its number in the list if it has none: `record 3`.
    pub record: String,
    /// The name of the field in the file.
    pub field: &'static str,
    /// The value found, shortened.
    pub found: String,
    /// The value expected.
    pub expected: Expected,
    /// Whether the record is left out, and not only the field.
    pub drops_record: bool,
    /// The line in the file, from 1.
    pub line: usize,
}

/// The expected value of a field.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Expected {
    /// A GeoJSON feature.
    Feature,
    /// An id that is valid in addresses.
    Id,
    /// An id that no earlier record uses.
    UniqueId,
    /// A non-empty text.
    Text,
    /// A list of texts.
    Texts,
    /// A GeoJSON point.
    Point,
    /// A longitude and a latitude, in degrees.
    Coordinates,
    /// One of the classes.
    Class,
    /// One of the kinds.
    Kind,
    /// One of the levels of evidence.
    Evidence,
    /// A year.
    Year,
    /// A web address.
    WebAddress,
    /// An ISO 3166-1 alpha-2 code.
    CountryCode,
}

impl fmt::Display for Expected {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Feature => "an object with \"type\": \"Feature\"",
            Self::Id => "an id of lower-case letters, digits and hyphens, such as \"san-jose\"",
            Self::UniqueId => "an id that no record before it has",
            Self::Text => "a text that is not empty",
            Self::Texts => "a list of texts",
            Self::Point => "{\"type\": \"Point\", \"coordinates\": [longitude, latitude]}",
            Self::Coordinates => "a longitude from -180 to 180, then a latitude from -90 to 90",
            Self::Class => "full, associate or discretionary",
            Self::Kind => {
                "city, region, university, research-institute, science-park, company or organization"
            }
            Self::Evidence => "stated, founding-list or weak",
            Self::Year => "a year as a number, from 1000 to 2999",
            Self::WebAddress => "an address that begins with https:// or http://",
            Self::CountryCode => "a country code of two letters (ISO 3166-1), such as KR",
        })
    }
}

impl fmt::Display for Problem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { record, field, found, expected, .. } = self;
        let left_out = if self.drops_record { "record" } else { "field" };
        write!(f, "{record}: {field}: expected {expected}; found {found}. The {left_out} is left out.")
    }
}
