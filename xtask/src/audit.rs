//! `audit`: Lighthouse scores of the built site.

use std::path::Path;
use std::process::Command;

use anyhow::{Result, ensure};

use crate::base::Base;
use crate::browser::{self, Browser};
use crate::build;
use crate::node;
use crate::process;
use crate::serve::TestServer;
use crate::workspace::Workspace;

/// One page of each kind; all pages take an hour.
const SAMPLE: [&str; 5] = ["en/", "ko/members/", "en/members/uppsala/", "ko/about/", "en/news/"];

/// Scores every page.
pub fn run(workspace: &Workspace) -> Result<()> {
    node::ensure_packages(workspace, node::Scope::All)?;
    let dist = build::dist(workspace);
    ensure!(
        dist.join("en/index.html").exists(),
        "there is no dist/ to score; run `cargo xtask build --origin http://127.0.0.1:8080` first"
    );
    run_lighthouse(workspace, &dist, &browser::ensure()?, &[], Threshold::Perfect)
}

/// Scores one page of each kind.
pub fn sample(workspace: &Workspace, dist: &Path, browser: &Browser) -> Result<()> {
    run_lighthouse(workspace, dist, browser, &SAMPLE, Threshold::Good)
}

/// The lowest accepted score for speed. A few of its points depend on the load of the machine, so tests ask for less.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Threshold {
    /// All points.
    Perfect,
    /// What Lighthouse calls good.
    Good,
}

/// Scores some pages of a site at a host's root, or all if none are named; an error unless each has all points in every category
/// but speed, which has the threshold.
fn run_lighthouse(
    workspace: &Workspace,
    dist: &Path,
    browser: &Browser,
    pages: &[&str],
    speed: Threshold,
) -> Result<()> {
    let server = TestServer::start(dist.to_path_buf(), &Base::root())?;
    let mut command = Command::new("node");
    command.arg("tests/audit/run.mjs").args(pages).current_dir(workspace.root());
    command.env("ORIGIN", server.origin()).env("DIST", dist);
    command.env("SPEED", if speed == Threshold::Good { "good" } else { "perfect" });
    process::run_with_lines(command.env("CHROMIUM", &browser.chromium), |_| {})
}
