//! The messages of the report on a list of members.

use super::catalogue;

/// The messages of the report.
#[allow(missing_docs, reason = "a label is documented by its name")]
pub struct ReportMessages {
    /// How many members can be read, how many things would be left out, and how many are to be looked at.
    pub status: fn(usize, usize, usize) -> String,
    pub save: &'static str,
    /// What is saved: so many members.
    pub saved: fn(usize) -> String,
    /// Heading: so many things would be left out.
    pub left_out: fn(usize) -> String,
    /// Heading: so many things are to be looked at.
    pub doubtful: fn(usize) -> String,
    /// Heading: so many members added, so many removed, so many fields altered.
    pub changes: fn(usize, usize, usize) -> String,
    pub no_changes: &'static str,
    /// The name of the table of changes.
    pub changed: &'static str,
    pub entry: &'static str,
    pub field: &'static str,
    pub before: &'static str,
    pub after: &'static str,
    pub added: &'static str,
    pub removed: &'static str,
    /// The name of the map.
    pub map: &'static str,
    pub map_note: &'static str,
}

catalogue!(ReportMessages, REPORT);
