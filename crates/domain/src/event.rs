//! The published list of events, for programs rather than readers.

use serde::{Deserialize, Serialize};

use crate::JsonError;

/// An event in one language.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct EventItem {
    /// The page of its series: the address below the language, without slashes at its ends.
    pub page: String,
    /// Its name, or its series and its number in the series.
    pub name: String,
    /// The first day, as precisely as it is known: `2005`, `2005-05` or `2005-05-06`.
    pub from: String,
    /// The last day, equally precise, if the event took several days.
    pub to: Option<String>,
    /// Where it took place.
    pub place: Option<String>,
    /// The id of the hosting member.
    pub member: Option<String>,
    /// Its theme.
    pub theme: Option<String>,
    /// Whether it is known to have taken place; otherwise it is only known to have been announced.
    pub held: bool,
}

/// The name of the list in `content/{lang}/`, which no page may use.
pub const EVENT_LIST: &str = "activities/events";

impl EventItem {
    /// Decodes the list.
    ///
    /// # Errors
    /// If the bytes are not such a list.
    pub fn decode_list(bytes: &[u8]) -> Result<Vec<Self>, JsonError> {
        crate::json::decode(bytes)
    }
}
