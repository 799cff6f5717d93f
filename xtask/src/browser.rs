//! The browser that tests run in.

use std::path::PathBuf;
use std::process::Command;

use anyhow::{Context, Result};

use crate::process::{self, in_path};
use crate::system::Packages;

const PACKAGES: Packages = Packages {
    needed_by: "the browser tests",
    what: "Chromium, its driver and a Korean font",
    names: &["chromium", "chromium-driver", "fonts-noto-cjk"],
};

/// The browser's programs.
pub struct Browser {
    pub chromium: PathBuf,
    pub driver: PathBuf,
}

/// Finds the browser; installs it if it is missing.
pub fn ensure() -> Result<Browser> {
    if missing().is_some() {
        PACKAGES.install()?;
    }
    find().context("Chromium and chromedriver are installed but not in PATH; add their folder to PATH")
}

/// What has to be installed before the browser can run.
pub fn missing() -> Option<String> {
    (find().is_none() || !has_korean_font()).then(|| PACKAGES.missing())
}

fn find() -> Option<Browser> {
    let chromium = ["chromium", "chromium-browser", "google-chrome"].into_iter().find_map(in_path)?;
    Some(Browser { chromium, driver: in_path("chromedriver")? })
}

/// Without a Korean font, tests would see Korean pages as rows of boxes. A system without `fc-list` counts as having one.
fn has_korean_font() -> bool {
    process::output(Command::new("fc-list").arg(":lang=ko")).map_or(true, |list| !list.trim().is_empty())
}
