//! Format, lints and types of Rust and scripts.

use std::process::Command;

use anyhow::Result;

use super::options::Scope;
use super::{native, web};
use crate::process;
use crate::workspace::Workspace;

/// The npm scripts that check JavaScript.
const SCRIPTS: [&str; 3] = ["format:check", "lint", "types"];
const DENY_WARNINGS: [&str; 3] = ["--", "-D", "warnings"];

/// Runs every check of this module.
pub fn all(workspace: &Workspace) -> Result<()> {
    format(workspace)?;
    scripts(workspace)?;
    native(workspace, Scope::All)?;
    browser(workspace)
}

/// The format of Rust.
pub fn format(workspace: &Workspace) -> Result<()> {
    process::run(cargo(workspace).args(["fmt", "--all", "--check"]))?;
    process::run(cargo(workspace).args(["fmt", "--manifest-path", native::BINDGEN, "--check"]))
}

/// Lints of what runs natively.
pub fn native(workspace: &Workspace, scope: Scope) -> Result<()> {
    let mut command = cargo(workspace);
    command.args(["clippy", "--locked", "--workspace", "--all-targets"]).args(native::features(scope));
    process::run(command.args(DENY_WARNINGS))?;
    match scope {
        Scope::Quick => Ok(()),
        Scope::All => process::run(native::bindgen(workspace, "clippy").args(DENY_WARNINGS)),
    }
}

/// Lints of what runs in the browser.
pub fn browser(workspace: &Workspace) -> Result<()> {
    let app = ["clippy", "--all-targets"].iter().chain(&web::PACKAGE);
    process::run(cargo(workspace).args(app).args(DENY_WARNINGS))?;
    let worker = ["clippy", "--locked", "--package", "worker", "--target", "wasm32-unknown-unknown"];
    process::run(cargo(workspace).args(worker).args(DENY_WARNINGS))
}

/// Format, lints and types of scripts.
pub fn scripts(workspace: &Workspace) -> Result<()> {
    SCRIPTS.into_iter().try_for_each(|script| {
        process::run(Command::new("npm").args(["run", "--silent", script]).current_dir(workspace.root()))
    })
}

fn cargo(workspace: &Workspace) -> Command {
    let mut command = Command::new("cargo");
    command.current_dir(workspace.root());
    command
}
