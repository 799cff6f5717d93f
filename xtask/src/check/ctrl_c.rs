//! Ctrl-C: whatever it comes to ends with all that it has started.

use std::process::Command;

use anyhow::{Context, Result};

use super::end_to_end::Site;
use super::hosts;
use crate::browser::Browser;
use crate::build;
use crate::process;
use crate::serve::Running;
use crate::workspace::Workspace;

const SPEC: &str = "tests/shutdown/ctrl-c.spec.mjs";

/// Ends our own servers, a browser's tests, those of hosts and what measures, while they run. The site has to be the one that
/// `serve` shows.
pub fn run(workspace: &Workspace, site: &Site, browser: &Browser) -> Result<()> {
    let server = Running::start(site.dist.clone(), &site.base)?;
    let tool = std::env::current_exe().context("the place of this program is not known")?;
    let mut command = Command::new("node");
    command.args(["--test", SPEC]).current_dir(workspace.root()).env("PATH", hosts::path()?);
    command
        .env("XTASK", tool)
        .env("BASE_URL", server.origin())
        .env("ORIGIN", server.origin())
        .env("QUICK", "1")
        .env("CHROMIUM", &browser.chromium);
    process::run(command.env("DIST", &site.dist).env("HOSTS", build::hosts(&site.dist)))
}
