//! Tests that need no browser.

use std::process::Command;

use anyhow::Result;

use super::options::Scope;
use crate::process;
use crate::workspace::Workspace;

/// The generator of bindings, a workspace of its own.
pub const BINDGEN: &str = "xtask/bindgen/Cargo.toml";

/// Runs cargo's tests; with everything in scope they render every page.
pub fn run(workspace: &Workspace, scope: Scope, filters: &[String]) -> Result<()> {
    let mut command = Command::new("cargo");
    command.args(["test", "--locked", "--workspace"]).args(features(scope)).current_dir(workspace.root());
    if scope == Scope::Quick {
        // Nothing is installed for a quick run, so tests of what npm packages give may be skipped.
        command.env("XTASK_WITHOUT_NPM", "1");
    }
    process::run(command.arg("--").args(filters))?;
    match scope {
        Scope::Quick => Ok(()),
        Scope::All => process::run(bindgen(workspace, "test").arg("--").args(filters)),
    }
}

/// A command of cargo for the generator of bindings.
pub fn bindgen(workspace: &Workspace, subcommand: &str) -> Command {
    let mut command = Command::new("cargo");
    command.args([subcommand, "--locked", "--manifest-path", BINDGEN, "--target-dir", "target/bindgen"]);
    command.current_dir(workspace.root());
    command
}

/// The cargo features that a scope needs.
pub const fn features(scope: Scope) -> &'static [&'static str] {
    match scope {
        Scope::Quick => &[],
        Scope::All => &["--features", "ssr"],
    }
}
