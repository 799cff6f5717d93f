//! How a language writes numbers and dates.

use super::declare::messages;

messages! {
    /// How a language writes numbers and dates.
    Formats in "formats" {
        /// The digits before the first separator at least, in the last group, in the others, and the separator: see
        /// [`grouped`](super::catalogue::Catalogue::grouped).
        number,
        /// The form for each number: see [`fill`](super::catalogue::Catalogue::fill).
        plural,
        date(day: u16, month: &str, year: u16),
        months {
            "january", "february", "march", "april", "may", "june",
            "july", "august", "september", "october", "november", "december"
        },
    }
}
