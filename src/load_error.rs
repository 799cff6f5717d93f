//! Why a file is not there, in words for a visitor.

use domain::{GeoJsonError, Messages};

use crate::platform::FetchError;

/// A file that could not be loaded.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LoadError {
    /// Its address, as the settings or the site name it.
    pub address: String,
    /// Why.
    pub cause: Cause,
}

/// Why a file could not be loaded.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Cause {
    /// It did not come.
    Fetch(FetchError),
    /// It came, but is no list of members.
    Feed(GeoJsonError),
    /// It came, but is no page's text and no settings; what its reader says.
    Document(String),
}

impl LoadError {
    /// The reason, as the end of a sentence.
    pub fn why(&self, words: &Messages) -> String {
        match &self.cause {
            Cause::Fetch(FetchError::NoAnswer) => words.no_answer.to_owned(),
            Cause::Fetch(FetchError::TooSlow(seconds)) => (words.too_slow)(*seconds),
            Cause::Fetch(FetchError::Status(status)) => (words.bad_status)(*status),
            Cause::Feed(error) => (words.invalid_list)(error),
            Cause::Document(error) => (words.bad_document)(error),
        }
    }
}
