//! The built site in a browser.

use std::num::NonZero;

use anyhow::{Result, ensure};

use super::specs::{self, Site};
use crate::browser::{self, Browser};
use crate::build;
use crate::serve::TestServer;
use crate::workspace::Workspace;

const FOLDER: &str = "tests/e2e";

/// Runs the specs of a site.
pub fn run(workspace: &Workspace, site: &Site, browser: &Browser, filters: &[String]) -> Result<()> {
    let specs = specs::find(workspace, FOLDER, |name| site.has_spec(name), filters)?;
    let server = TestServer::start(site.dist.clone(), &site.base)?;
    let mut command = specs::runner(workspace);
    // By default Node leaves one core free, on two cores half of the machine.
    let concurrency = std::thread::available_parallelism().map_or(1, NonZero::get);
    command.arg(format!("--test-concurrency={concurrency}")).args(specs);
    command.env("BASE_URL", server.origin()).env("SITE_BASE", site.base.as_str());
    command.env("DIST", &site.dist).env("HOSTS", build::hosts(&site.dist));
    specs::run(command.env("CHROMIUM", &browser.chromium))
}

/// Runs the specs that match, each on its site.
pub fn run_filtered(workspace: &Workspace, sites: &[Site], filters: &[String]) -> Result<()> {
    let matching: Vec<&Site> = sites
        .iter()
        .filter(|site| specs::find(workspace, FOLDER, |name| site.has_spec(name), filters).is_ok())
        .collect();
    ensure!(!matching.is_empty(), "no spec in {FOLDER} matches `{}`", filters.join(" "));
    let browser = browser::ensure()?;
    for site in matching {
        site.ensure_built(workspace)?;
        run(workspace, site, &browser, filters)?;
    }
    Ok(())
}
