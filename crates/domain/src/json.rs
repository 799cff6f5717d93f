//! Decoding of the site's own JSON documents.

use std::fmt;
use std::str::Utf8Error;

use serde::de::DeserializeOwned;

/// A document that cannot be decoded.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum JsonError {
    /// The bytes are not UTF-8.
    NotUtf8(Utf8Error),
    /// The text is not JSON, or not the JSON that was expected.
    Invalid {
        /// The parser's message, with what was expected and found, and the line and column.
        message: String,
    },
}

impl fmt::Display for JsonError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::NotUtf8(error) => error.fmt(f),
            Self::Invalid { message } => f.write_str(message),
        }
    }
}

impl std::error::Error for JsonError {}

impl From<Utf8Error> for JsonError {
    fn from(error: Utf8Error) -> Self {
        Self::NotUtf8(error)
    }
}

impl From<serde_json::Error> for JsonError {
    fn from(error: serde_json::Error) -> Self {
        Self::Invalid { message: error.to_string() }
    }
}

/// Decodes a document.
pub fn decode<T: DeserializeOwned>(bytes: &[u8]) -> Result<T, JsonError> {
    // SIZE: from `str`, as members are; saves 520 B against `from_slice`, a second instance of the parser.
    Ok(serde_json::from_str(std::str::from_utf8(bytes)?)?)
}
