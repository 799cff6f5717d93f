//! Why a file could not be loaded, and how visitors are told.

use domain::{GeoJsonError, Messages};

use crate::platform::FetchError;

/// A file that could not be loaded.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LoadError {
    /// Its address, as the configuration or the site names it.
    pub address: String,
    /// Why.
    pub cause: Cause,
}

/// Why a file could not be loaded.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Cause {
    /// The request failed.
    Fetch(FetchError),
    /// It is not a list of members.
    Feed(GeoJsonError),
    /// It is not a valid text or configuration; the parser's message.
    Document(String),
}

impl LoadError {
    /// The reason, to complete a sentence.
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
