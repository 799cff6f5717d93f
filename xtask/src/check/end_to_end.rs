//! The site as it is shipped, in a browser.

use std::fs;
use std::path::PathBuf;

use anyhow::{Context, Result, ensure};

use crate::base::Base;
use crate::browser::Browser;
use crate::build;
use crate::process;
use crate::serve::Running;
use crate::workspace::Workspace;

const FOLDER: &str = "tests/e2e";
/// The specs that ask whether the site works below a path.
const BELOW_A_PATH: &str = ".subpath.spec.mjs";

/// Where the builds say that they are published, so that all that needs it is there to be tested: where `serve` shows it.
pub const ORIGIN: &str = "http://127.0.0.1:8080";

/// A build to test.
pub struct Site {
    pub base: Base,
    pub dist: PathBuf,
    /// Which specs are run on it.
    specs: fn(&str) -> bool,
}

/// The site at a host's root, and the site below a path.
pub fn sites(workspace: &Workspace) -> [Site; 2] {
    [
        Site {
            base: Base::root(),
            dist: build::dist(workspace),
            specs: |name| name.ends_with(".spec.mjs") && !name.ends_with(BELOW_A_PATH),
        },
        Site {
            base: Base::below("wta"),
            dist: workspace.path("target/dist-wta"),
            specs: |name| name.ends_with(BELOW_A_PATH),
        },
    ]
}

/// Runs the specs of a site against it.
pub fn run(workspace: &Workspace, site: &Site, browser: &Browser) -> Result<()> {
    let specs = specs(workspace, FOLDER, site.specs)?;
    let server = Running::start(site.dist.clone(), &site.base)?;
    let mut command = std::process::Command::new("node");
    command.arg("--test").args(specs).current_dir(workspace.root());
    command.env("BASE_URL", server.origin()).env("SITE_BASE", site.base.as_str());
    command.env("DIST", &site.dist).env("HOSTS", build::hosts(&site.dist));
    process::run(command.env("CHROMIUM", &browser.chromium))
}

/// The specs in a folder whose names fit; an error when there are none.
pub fn specs(workspace: &Workspace, folder: &str, fits: fn(&str) -> bool) -> Result<Vec<PathBuf>> {
    let mut specs = Vec::new();
    for entry in fs::read_dir(workspace.path(folder)).with_context(|| format!("{folder} cannot be read"))? {
        let file = entry?.path();
        if file.file_name().and_then(|name| name.to_str()).is_some_and(fits) {
            specs.push(file);
        }
    }
    ensure!(!specs.is_empty(), "{folder} has no spec for this; a name ends in .spec.mjs or {BELOW_A_PATH}");
    specs.sort();
    Ok(specs)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_spec_runs_on_one_site() {
        let sites = sites(&Workspace::here());
        for (name, expected) in [
            ("search.spec.mjs", [true, false]),
            ("links.subpath.spec.mjs", [false, true]),
            ("page.mjs", [false, false]),
        ] {
            assert_eq!([(sites[0].specs)(name), (sites[1].specs)(name)], expected, "{name}");
        }
    }
}
