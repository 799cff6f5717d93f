//! Members as a GeoJSON feature collection (RFC 7946), read record by record.

use serde::Deserialize;
use serde_json::value::RawValue;

use super::Problem;
use super::feature::{Reader, shortened, string};
use crate::{Date, Member};

/// What a list of members holds.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct DecodeResult {
    /// The members that could be read, in the order of the file.
    pub members: Vec<Member>,
    /// What could not.
    pub problems: Vec<Problem>,
    /// The day the list was last changed, from its top-level `updated`.
    pub updated: Option<Date>,
}

/// Why a document is no list of members at all.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum GeoJsonError {
    /// Not a single character.
    Empty,
    /// Bytes that are no UTF-8, from this one on.
    NotText(usize),
    /// A web page.
    Html,
    /// JSON that ends too soon, in this line.
    CutOff(usize),
    /// No JSON: the line, the column and what the reader says.
    Syntax(usize, usize, String),
    /// JSON, but no GeoJSON feature collection; the `type` found.
    OtherType(String),
}

impl std::fmt::Display for GeoJsonError {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("expected a GeoJSON FeatureCollection, found ")?;
        match self {
            Self::Empty => f.write_str("an empty file"),
            Self::NotText(at) => {
                write!(f, "bytes that are not UTF-8 text (from byte {at}); save the file as UTF-8")
            }
            Self::Html => f.write_str("a web page (HTML); check the address of the list"),
            Self::CutOff(line) => {
                write!(f, "a file that ends too soon, in line {line}; copy it again, whole")
            }
            Self::Syntax(line, column, what) => {
                write!(f, "text that is not JSON: {what} in line {line}, column {column}")
            }
            Self::OtherType(found) => write!(f, "{found}"),
        }
    }
}

impl std::error::Error for GeoJsonError {}

#[derive(Deserialize)]
struct Collection<'a> {
    #[serde(borrow, rename = "type")]
    kind: Option<&'a RawValue>,
    #[serde(borrow)]
    features: Option<Vec<&'a RawValue>>,
    #[serde(borrow)]
    updated: Option<&'a RawValue>,
}

/// Reads a list of members. A record that cannot be read costs itself, a field that cannot be read costs itself.
///
/// # Errors
/// Only when the document as a whole is no GeoJSON feature collection.
pub fn decode(bytes: &[u8]) -> Result<DecodeResult, GeoJsonError> {
    let text = std::str::from_utf8(bytes).map_err(|error| GeoJsonError::NotText(error.valid_up_to()))?;
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    if text.trim_start().starts_with('<') {
        return Err(GeoJsonError::Html);
    }
    let collection: Collection<'_> = serde_json::from_str(text).map_err(|error| fault(text, &error))?;
    let features = match (collection.kind.map(RawValue::get), collection.features) {
        (Some("\"FeatureCollection\""), Some(features)) => features,
        (Some("\"FeatureCollection\""), None) => {
            return Err(GeoJsonError::OtherType("one without \"features\"".into()));
        }
        (Some(other), _) => return Err(GeoJsonError::OtherType(format!("\"type\": {}", shortened(other)))),
        (None, _) => return Err(GeoJsonError::OtherType("a document without \"type\"".into())),
    };
    let mut reader = Reader::new(text);
    let members = features.iter().enumerate().filter_map(|(index, raw)| reader.member(index, raw)).collect();
    let updated = collection.updated.and_then(string).and_then(|text| Date::parse(&text));
    Ok(DecodeResult { members, problems: reader.problems, updated })
}

fn fault(text: &str, error: &serde_json::Error) -> GeoJsonError {
    if text.trim().is_empty() {
        GeoJsonError::Empty
    } else if error.is_eof() {
        GeoJsonError::CutOff(error.line())
    } else if error.is_data() {
        GeoJsonError::OtherType(format!("another kind of document (line {})", error.line()))
    } else {
        let what = error.to_string();
        let what = what.split(" at line ").next().unwrap_or_default().to_owned();
        GeoJsonError::Syntax(error.line(), error.column(), what)
    }
}
