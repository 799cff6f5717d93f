//! The messages about members that are valid but probably wrong.

use super::catalogue;
use crate::Lang;

/// The messages about the issues of a list in one language: what is wrong, and what to do about it.
pub struct IssueMessages {
    /// The point is outside the country, but would be inside if its coordinates were swapped: the country's code.
    pub swapped_coordinates: fn(&str) -> String,
    /// The point is outside the country: the country's code.
    pub outside_country: fn(&str) -> String,
    /// Another member has the same name: its id.
    pub same_name: fn(&str) -> String,
    /// The name has no translation.
    pub no_translation: fn(Lang) -> String,
    /// A year is after the year of the list: the field and the year.
    pub year_in_future: fn(&str, u16) -> String,
    /// An issue with its place: the record, the line, and one of the messages above.
    pub issue: fn(&str, usize, &str) -> String,
}

catalogue!(IssueMessages, ISSUE);
