//! `bench`: measures the built site beside other maps.

use std::process::Command;

use anyhow::{Result, ensure};

use crate::base::Base;
use crate::browser;
use crate::build;
use crate::node;
use crate::process;
use crate::serve::TestServer;
use crate::workspace::Workspace;

/// Measures and writes the report; `quick` only measures the real members, once, and writes no report.
pub fn run(workspace: &Workspace, quick: bool) -> Result<()> {
    node::ensure_packages(workspace, node::Scope::All)?;
    let browser = browser::ensure()?;
    let dist = build::dist(workspace);
    ensure!(
        dist.join("en/members/index.html").exists(),
        "there is no dist/ to measure; run `cargo xtask build` first"
    );
    let server = TestServer::start(dist, &Base::root())?;
    let mut command = Command::new("node");
    command.arg("tests/bench/run.mjs").current_dir(workspace.root());
    command.env("ORIGIN", server.origin()).env("CHROMIUM", &browser.chromium);
    process::run(command.env("QUICK", if quick { "1" } else { "0" }))
}
