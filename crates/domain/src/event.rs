//! Events: the list that what took place is compiled to, for those who read data rather than pages.

use serde::{Deserialize, Serialize};

/// An event as the list has it, in one language.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct EventItem {
    /// The page of its series: the address below the language, without slashes at its ends.
    pub page: String,
    /// Its own name, or its series and its number in it.
    pub name: String,
    /// The first day, as far as it is known: `2005`, `2005-05` or `2005-05-06`.
    pub from: String,
    /// The last day, as exactly, if there were several.
    pub to: Option<String>,
    /// Where it took place.
    pub place: Option<String>,
    /// The id of the member there.
    pub member: Option<String>,
    /// What it was about.
    pub theme: Option<String>,
    /// Whether it is known to have taken place, and not only to have been announced.
    pub held: bool,
}

/// The file of the list in `content/{lang}/`; no page can have this name.
pub const EVENT_LIST: &str = "activities/events";

impl EventItem {
    /// Reads the list.
    ///
    /// # Errors
    /// When the bytes are no such list, with the place.
    pub fn decode_list(bytes: &[u8]) -> Result<Vec<Self>, String> {
        crate::json::read(bytes)
    }
}
