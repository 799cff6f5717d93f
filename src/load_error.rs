//! Why a file could not be loaded, and how visitors are told.

use domain::messages::Plain;
use domain::{GeoJsonError, Messages};
use web::FetchError;

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
    List(GeoJsonError),
    /// It is not a valid text or configuration; the parser's message.
    Document(String),
}

impl LoadError {
    /// The reason, to complete a sentence.
    pub fn why(&self, messages: Messages) -> String {
        match &self.cause {
            Cause::Fetch(FetchError::NoAnswer | FetchError::Cancelled) => messages.no_answer().to_owned(),
            Cause::Fetch(FetchError::TooSlow(seconds)) => messages.timeout(Plain(*seconds as usize)),
            Cause::Fetch(FetchError::TooManyBytes) => messages.too_many_bytes(web::MAX_RESPONSE_BYTES),
            Cause::Fetch(FetchError::Status(status)) => messages.bad_status(*status),
            Cause::List(error) => messages.invalid_list(error),
            Cause::Document(error) => messages.bad_document(error),
        }
    }
}
