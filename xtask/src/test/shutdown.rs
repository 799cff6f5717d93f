//! Ctrl-C ends every command together with all programs that it has started.

use anyhow::{Context, Result};

use super::hosts;
use super::specs::{self, Site};
use crate::browser::Browser;
use crate::build;
use crate::serve::TestServer;
use crate::workspace::Workspace;

const SPEC: &str = "tests/shutdown/ctrl-c.spec.mjs";

/// Interrupts our own servers, browser tests, tests of hosts, the audit and the benchmark while they run. The site has to be
/// the one that `serve` shows.
pub fn run(workspace: &Workspace, site: &Site, browser: &Browser) -> Result<()> {
    let server = TestServer::start(site.dist.clone(), &site.base)?;
    let tool = std::env::current_exe().context("cannot find the path of this program")?;
    let mut command = specs::runner(workspace);
    command
        .arg(SPEC)
        .env("PATH", hosts::path()?)
        .env("XTASK", tool)
        .env("BASE_URL", server.origin())
        .env("ORIGIN", server.origin())
        .env("QUICK", "1")
        .env("CHROMIUM", &browser.chromium);
    specs::run(command.env("DIST", &site.dist).env("HOSTS", build::hosts(&site.dist)))
}
