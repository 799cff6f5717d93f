//! Tests that need no browser.

use std::process::Command;

use anyhow::Result;

use super::options::Scope;
use crate::process;
use crate::workspace::Workspace;

/// Runs cargo's tests; with everything in scope they render every page.
pub fn run(workspace: &Workspace, scope: Scope, filters: &[String]) -> Result<()> {
    let mut command = Command::new("cargo");
    command.args(["test", "--locked", "--workspace"]).args(features(scope)).current_dir(workspace.root());
    if scope == Scope::Quick {
        // Nothing is installed for a quick run, so tests of what npm packages give may be skipped.
        command.env("XTASK_WITHOUT_NPM", "1");
    }
    process::run(command.arg("--").args(filters))
}

/// The cargo features that a scope needs.
pub const fn features(scope: Scope) -> &'static [&'static str] {
    match scope {
        Scope::Quick => &[],
        Scope::All => &["--features", "ssr"],
    }
}
