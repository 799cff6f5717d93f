//! News: the list that the texts are compiled to, of which every item has a page.

use serde::{Deserialize, Serialize};

/// An item as the list has it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct NewsItem {
    /// The name in addresses: the date and a few words.
    pub slug: String,
    /// When it was, as far as it is known: `2005`, `2005-05` or `2005-05-06`.
    pub date: String,
    /// Its heading.
    pub title: String,
    /// It in one sentence.
    pub summary: String,
}

/// The file of the list, beside the items in `content/{lang}/`; no item can have this name.
pub const NEWS_LIST: &str = "news/index";

impl NewsItem {
    /// Reads the list.
    ///
    /// # Errors
    /// When the bytes are no such list, with the place.
    pub fn decode_list(bytes: &[u8]) -> Result<Vec<Self>, String> {
        crate::json::read(bytes)
    }
}
