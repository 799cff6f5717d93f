//! Every page as HTML, by the same components that run in the browser.

use std::path::Path;
use std::process::Command;

use anyhow::Result;

use crate::base::Base;
use crate::process;
use crate::workspace::Workspace;

/// Writes every page into `dist`.
pub fn run(workspace: &Workspace, base: &Base, dist: &Path) -> Result<()> {
    let mut command = Command::new("cargo");
    command.args([
        "run",
        "--quiet",
        "--locked",
        "--package",
        "site",
        "--features",
        "ssr",
        "--bin",
        "prerender",
    ]);
    command.arg("--").arg("--dist").arg(dist).args(["--base", base.as_str()]);
    process::run(command.env("RUST_BACKTRACE", "0").current_dir(workspace.root()))
}
