//! What needs no browser.

use std::process::Command;

use anyhow::Result;

use crate::process;
use crate::workspace::Workspace;

/// How much is looked at.
#[derive(Clone, Copy, PartialEq)]
pub enum Extent {
    /// Everything but the views, which take minutes to compile.
    Quick,
    Whole,
}

impl Extent {
    const fn features(self) -> &'static [&'static str] {
        match self {
            Self::Quick => &[],
            Self::Whole => &["--features", "ssr"],
        }
    }
}

pub fn format(workspace: &Workspace) -> Result<()> {
    process::run(cargo(workspace).args(["fmt", "--all", "--check"]))
}

pub fn lints(workspace: &Workspace, extent: Extent) -> Result<()> {
    let mut command = cargo(workspace);
    command.args(["clippy", "--locked", "--workspace", "--all-targets"]).args(extent.features());
    process::run(command.args(["--", "-D", "warnings"]))
}

/// The tests; with the whole extent these render every page.
pub fn tests(workspace: &Workspace, extent: Extent) -> Result<()> {
    let mut command = cargo(workspace);
    command.args(["test", "--locked", "--workspace"]).args(extent.features());
    if extent == Extent::Quick {
        // Nothing is installed for a quick look, so the test of what npm's packages give may be left out.
        command.env("XTASK_WITHOUT_NPM", "1");
    }
    process::run(&mut command)
}

fn cargo(workspace: &Workspace) -> Command {
    let mut command = Command::new("cargo");
    command.current_dir(workspace.root());
    command
}
