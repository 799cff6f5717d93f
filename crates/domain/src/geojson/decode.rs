//! Decodes a GeoJSON feature collection into members, record by record.

use serde::Deserialize;
use serde_json::value::RawValue;

use super::Problem;
use super::feature::{Reader, shortened, string};
use crate::{Date, Member};

/// The contents of a list of members.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct DecodeResult {
    /// The members, in the order of the file, without the records that could not be decoded.
    pub members: Vec<Member>,
    /// The records and fields that could not be decoded.
    pub problems: Vec<Problem>,
    /// The date of the last change, from the top-level member `updated`.
    pub updated: Option<Date>,
}

/// The reason why a document is not a list of members.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum GeoJsonError {
    /// The document is empty.
    Empty,
    /// The bytes are not UTF-8.
    NotUtf8 {
        /// The number of valid bytes at the start.
        valid_up_to: usize,
    },
    /// The document is a web page.
    Html,
    /// The JSON ends too early.
    Truncated {
        /// The last line, from 1.
        line: usize,
    },
    /// The document is not JSON.
    Syntax {
        /// The line, from 1.
        line: usize,
        /// The column, from 1.
        column: usize,
        /// The parser's message.
        message: String,
    },
    /// The document is JSON, but not a GeoJSON feature collection.
    NotACollection {
        /// What was found instead.
        found: String,
    },
}

/// For developers. What visitors read is in [`Messages::invalid_list`](crate::Messages::invalid_list).
impl std::fmt::Display for GeoJsonError {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Self::Empty => f.write_str("the document is empty"),
            Self::NotUtf8 { valid_up_to } => write!(f, "the document is not UTF-8 from byte {valid_up_to}"),
            Self::Html => f.write_str("the document is HTML"),
            Self::Truncated { line } => write!(f, "the document ends too early, in line {line}"),
            Self::Syntax { line, column, message } => write!(f, "{message} in line {line}, column {column}"),
            Self::NotACollection { found } => write!(f, "expected a FeatureCollection, found {found}"),
        }
    }
}

impl std::error::Error for GeoJsonError {}

#[derive(Deserialize)]
struct DecodedCollection<'a> {
    #[serde(borrow, rename = "type")]
    kind: Option<&'a RawValue>,
    #[serde(borrow)]
    features: Option<Vec<&'a RawValue>>,
    #[serde(borrow)]
    updated: Option<&'a RawValue>,
}

/// Decodes a list of members. Records and fields that cannot be decoded are left out and reported as problems.
///
/// # Errors
/// If the document is not a GeoJSON feature collection.
pub fn decode(bytes: &[u8]) -> Result<DecodeResult, GeoJsonError> {
    let text = std::str::from_utf8(bytes)
        .map_err(|error| GeoJsonError::NotUtf8 { valid_up_to: error.valid_up_to() })?;
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    if text.trim_start().starts_with('<') {
        return Err(GeoJsonError::Html);
    }
    let collection: DecodedCollection<'_> =
        serde_json::from_str(text).map_err(|error| json_error(text, &error))?;
    let features = match (collection.kind.map(RawValue::get), collection.features) {
        (Some("\"FeatureCollection\""), Some(features)) => features,
        (Some("\"FeatureCollection\""), None) => {
            return Err(not_a_collection("one without \"features\""));
        }
        (Some(other), _) => return Err(not_a_collection(&format!("\"type\": {}", shortened(other)))),
        (None, _) => return Err(not_a_collection("a document without \"type\"")),
    };
    let mut reader = Reader::new(text);
    let members = features.iter().enumerate().filter_map(|(index, raw)| reader.member(index, raw)).collect();
    let updated = collection.updated.and_then(string).and_then(|text| Date::parse(&text));
    Ok(DecodeResult { members, problems: reader.problems, updated })
}

fn json_error(text: &str, error: &serde_json::Error) -> GeoJsonError {
    if text.trim().is_empty() {
        GeoJsonError::Empty
    } else if error.is_eof() {
        GeoJsonError::Truncated { line: error.line() }
    } else if error.is_data() {
        not_a_collection(&format!("another kind of document (line {})", error.line()))
    } else {
        let message = error.to_string();
        // The position is reported in separate fields.
        let message = message.split(" at line ").next().unwrap_or_default().to_owned();
        GeoJsonError::Syntax { line: error.line(), column: error.column(), message }
    }
}

fn not_a_collection(found: &str) -> GeoJsonError {
    GeoJsonError::NotACollection { found: found.to_owned() }
}
