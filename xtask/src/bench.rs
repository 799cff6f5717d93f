//! `bench`: measures the built site beside the maps that people would use instead.

use std::process::Command;

use anyhow::{Result, ensure};

use crate::base::Base;
use crate::browser;
use crate::build;
use crate::node;
use crate::process;
use crate::serve::Running;
use crate::workspace::Workspace;

/// Measures and reports; `quick` measures the real members alone, once, and writes no report.
pub fn run(workspace: &Workspace, quick: bool) -> Result<()> {
    node::ensure_packages(workspace)?;
    let browser = browser::ensure()?;
    let dist = build::dist(workspace);
    ensure!(
        dist.join("en/members/index.html").exists(),
        "there is no dist/ to measure; run `cargo xtask build` first"
    );
    let server = Running::start(dist, &Base::root())?;
    let mut command = Command::new("node");
    command.arg("tests/bench/run.mjs").current_dir(workspace.root());
    command.env("ORIGIN", server.origin()).env("CHROMIUM", &browser.chromium);
    process::run(command.env("QUICK", if quick { "1" } else { "0" }))
}
