//! The messages of the validation report.

use super::catalogue;

/// The messages of the validation report in one language.
#[allow(missing_docs, reason = "a label is documented by its name")]
pub struct ReportMessages {
    /// The numbers of valid members, of entries and fields left out, and of doubtful ones.
    pub status: fn(usize, usize, usize) -> String,
    pub save: &'static str,
    /// What is saved: the number of members.
    pub saved: fn(usize) -> String,
    /// The heading of what is left out, with the number.
    pub left_out: fn(usize) -> String,
    /// The heading of what is doubtful, with the number.
    pub doubtful: fn(usize) -> String,
    /// The heading of the changes: the numbers of members added and removed, and of fields changed.
    pub changes: fn(usize, usize, usize) -> String,
    pub no_changes: &'static str,
    /// The accessible name of the table of changes.
    pub changes_table: &'static str,
    pub entry: &'static str,
    pub field: &'static str,
    pub published: &'static str,
    pub in_this_list: &'static str,
    pub added: &'static str,
    pub removed: &'static str,
    /// The accessible name of the map.
    pub map: &'static str,
    pub map_note: &'static str,
}

catalogue!(ReportMessages, REPORT);
