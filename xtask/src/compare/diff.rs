//! The differing runs of lines of two files.

use similar::{Algorithm, DiffOp, capture_diff_slices};

/// Lines of the old file, and those that stand in their place in the new one.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Hunk {
    pub removed: Vec<String>,
    pub added: Vec<String>,
}

/// The hunks in order; none when the files are equal.
pub fn hunks(old: &[String], new: &[String]) -> Vec<Hunk> {
    if old == new {
        return Vec::new();
    }
    let operations = capture_diff_slices(Algorithm::Myers, old, new);
    let changes = operations.into_iter().filter(|operation| !matches!(operation, DiffOp::Equal { .. }));
    changes
        .map(|change| Hunk {
            removed: old[change.old_range()].to_vec(),
            added: new[change.new_range()].to_vec(),
        })
        .collect()
}
