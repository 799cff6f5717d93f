//! `audit`: what Lighthouse says of the built site.

use std::path::Path;
use std::process::Command;

use anyhow::{Result, ensure};

use crate::base::Base;
use crate::browser::{self, Browser};
use crate::build;
use crate::node;
use crate::process;
use crate::serve::Running;
use crate::workspace::Workspace;

/// Scores every page.
pub fn run(workspace: &Workspace) -> Result<()> {
    node::ensure_packages(workspace)?;
    let dist = build::dist(workspace);
    ensure!(
        dist.join("en/index.html").exists(),
        "there is no dist/ to look at; run `cargo xtask build --origin http://127.0.0.1:8080` first"
    );
    scores(workspace, &dist, &browser::ensure()?, &[], Pace::Best)
}

/// How fast a page has to be. A few points of it depend on what else the machine does, and so are no matter for a test.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Pace {
    /// Fast enough for all points.
    Best,
    /// What Lighthouse calls good.
    Good,
}

/// Scores some pages of a site at a host's root, or all if none are named; an error unless each has all points, and is as fast as
/// that.
pub fn scores(
    workspace: &Workspace,
    dist: &Path,
    browser: &Browser,
    pages: &[&str],
    pace: Pace,
) -> Result<()> {
    let server = Running::start(dist.to_path_buf(), &Base::root())?;
    let mut command = Command::new("node");
    command.arg("tests/audit/run.mjs").args(pages).current_dir(workspace.root());
    command.env("ORIGIN", server.origin()).env("DIST", dist);
    command.env("PACE", if pace == Pace::Good { "good" } else { "best" });
    process::run(command.env("CHROMIUM", &browser.chromium))
}
