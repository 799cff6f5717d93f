//! Tests of files that a command makes from npm packages, and that are committed.

use std::fs;

use anyhow::Result;

use crate::node;
use crate::workspace::Workspace;

/// Asserts that the committed file `target` is what `generate` makes of the package's file `source`.
pub fn assert_up_to_date(source: &str, target: &str, generate: fn(&Workspace) -> Result<String>) {
    let workspace = Workspace::here();
    if node::may_skip(&workspace, source) {
        return;
    }
    let committed = fs::read_to_string(workspace.path(target)).unwrap();
    assert!(
        generate(&workspace).unwrap() == committed,
        "{target} is out of date; run `cargo xtask countries`"
    );
}
