//! How a language groups the digits of numbers, and which plural form goes with each.

use super::declare::messages;

/// The area. The languages do not have it: the content compiler makes it of samples and of CLDR's plural rules.
pub const NAME: &str = "number_forms";

messages! {
    /// How a language groups the digits of numbers, and which plural form goes with each.
    NumberForms {
        /// See `Catalogue::grouped`.
        grouping,
        /// See [`plural_form`](super::plural_form).
        plural,
    }
}
