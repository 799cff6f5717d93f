//! How a language writes numbers and dates.

use super::declare::messages;

messages! {
    /// How a language writes numbers and dates.
    Formats {
        /// A sample, from which the content compiler reads how numbers are grouped.
        thousand,
        /// Another sample.
        million,
        date(day: u16, month: &str, year: u16),
        months {
            "january", "february", "march", "april", "may", "june",
            "july", "august", "september", "october", "november", "december"
        },
    }
}
