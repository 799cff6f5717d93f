//! The list of news. Each item has a page of its own.

use serde::{Deserialize, Serialize};

use crate::JsonError;

/// An item of the list.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct NewsItem {
    /// Its last path segment: the date and a few words.
    pub slug: String,
    /// The date, as precisely as it is known: `2005`, `2005-05` or `2005-05-06`.
    pub date: String,
    /// Its heading.
    pub title: String,
    /// A summary in one sentence.
    pub summary: String,
}

/// The name of the list in `content/{lang}/`, which no item may use.
pub const NEWS_LIST: &str = "news/index";

impl NewsItem {
    /// Decodes the list.
    ///
    /// # Errors
    /// If the bytes are not such a list.
    pub fn decode_list(bytes: &[u8]) -> Result<Vec<Self>, JsonError> {
        crate::json::decode(bytes)
    }
}
