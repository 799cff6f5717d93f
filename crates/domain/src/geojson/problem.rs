//! Problems of single records in a list of members.

use super::expected::Expected;

/// A problem that causes a record, or one of its fields, to be dropped.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Problem {
    /// The id of the record, or its number in the list if it has none: `record 3`.
    pub record: String,
    /// The name of the field in the file.
    pub field: &'static str,
    /// The value found, shortened.
    pub found: String,
    /// The value expected.
    pub expected: Expected,
    /// Whether the record is left out, and not only the field.
    pub drops_record: bool,
    /// The line in the file, from 1.
    pub line: usize,
}

/// In English, for programs on the command line. What visitors read is in [`Messages::problem`](crate::Messages::problem).
#[cfg(not(target_arch = "wasm32"))]
impl std::fmt::Display for Problem {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let Self { record, field, found, expected, .. } = self;
        let expected = crate::Messages::for_lang(crate::Lang::En).expected(*expected);
        let left_out = if self.drops_record { "record" } else { "field" };
        write!(f, "{record}: {field}: expected {expected}; found {found}. The {left_out} is left out.")
    }
}
