//! The browser for the tests.

use std::path::PathBuf;
use std::process::Command;

use anyhow::{Context, Result};

use crate::process;
use crate::system::{self, in_path};

const PACKAGES: [&str; 3] = ["chromium", "chromium-driver", "fonts-noto-cjk"];

/// The programs of the browser.
pub struct Browser {
    pub chromium: PathBuf,
    pub driver: PathBuf,
}

/// Finds the browser, or installs it where that can be done without asking.
pub fn ensure() -> Result<Browser> {
    if find().is_none() || !has_korean_font() {
        system::install("the browser tests", "Chromium, its driver and a Korean font", &PACKAGES)?;
    }
    find().context("Chromium and chromedriver are installed but not in PATH; add their folder to PATH")
}

fn find() -> Option<Browser> {
    let chromium = ["chromium", "chromium-browser", "google-chrome"].into_iter().find_map(in_path)?;
    Some(Browser { chromium, driver: in_path("chromedriver")? })
}

/// Without one, Korean pages are tested as rows of boxes. Where it cannot be told, it is taken to be there.
fn has_korean_font() -> bool {
    process::read(Command::new("fc-list").arg(":lang=ko")).map_or(true, |list| !list.trim().is_empty())
}
