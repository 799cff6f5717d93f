//! The messages about members that are valid but probably wrong.

use super::declare::{Plain, messages};
use crate::Lang;

messages! {
    /// The messages about the issues of a list in one language: what is wrong, and what to do about it.
    IssueMessages {
        /// The point is outside the country, but would be inside if its coordinates were swapped. The parameter is the country's code.
        swapped_coordinates(code: &str),
        /// The point is outside the country with this code.
        outside_country(code: &str),
        /// Another member, with this id, has the same name.
        same_name(id: &str),
        language_name[Lang],
        no_name_in(language: &str, code: &str),
        /// A year is after the year of the list: the field and the year.
        year_in_future(field: &str, year: u16),
        issue_in_line(record: &str, line: Plain, issue: &str),
    }
}

impl IssueMessages {
    /// The name has no translation.
    pub fn no_translation(self, lang: Lang) -> String {
        self.no_name_in(self.language_name(lang), lang.code())
    }

    /// An issue with its place: the record, the line, and one of the messages above.
    pub fn issue(self, record: &str, line: usize, issue: &str) -> String {
        self.issue_in_line(record, Plain(line), issue)
    }
}
