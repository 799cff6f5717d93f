//! The browser for the tests.

use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context, Result, bail};

use crate::process;
use crate::step;

const PACKAGES: [&str; 3] = ["chromium", "chromium-driver", "fonts-noto-cjk"];

/// The programs of the browser.
pub struct Browser {
    pub chromium: PathBuf,
    pub driver: PathBuf,
}

/// Finds the browser, or installs it where that can be done without asking.
pub fn ensure() -> Result<Browser> {
    if find().is_none() || !has_korean_font() {
        install()?;
    }
    find().context("Chromium and chromedriver are installed but not in PATH; add their folder to PATH")
}

fn find() -> Option<Browser> {
    let chromium = ["chromium", "chromium-browser", "google-chrome"].into_iter().find_map(in_path)?;
    Some(Browser { chromium, driver: in_path("chromedriver")? })
}

/// A program's place in `PATH`.
fn in_path(name: &str) -> Option<PathBuf> {
    let folders = std::env::var_os("PATH")?;
    std::env::split_paths(&folders).map(|folder| folder.join(name)).find(|file| file.is_file())
}

/// Without one, Korean pages are tested as rows of boxes. Where it cannot be told, it is taken to be there.
fn has_korean_font() -> bool {
    process::read(Command::new("fc-list").arg(":lang=ko")).map_or(true, |list| !list.trim().is_empty())
}

fn install() -> Result<()> {
    if !Path::new("/usr/bin/apt-get").exists() || !is_root() {
        bail!(
            "the browser tests need Chromium, its driver and a Korean font: install {} \
             (Debian, Ubuntu: `sudo apt-get install -y {}`)",
            PACKAGES.join(", "),
            PACKAGES.join(" ")
        );
    }
    step::loud("Chromium and a Korean font", || {
        process::fetch(Command::new("apt-get").args(["update", "-q"]))?;
        let arguments = ["install", "-y", "-q", "--no-install-recommends"];
        process::fetch(
            Command::new("apt-get").args(arguments).args(PACKAGES).env("DEBIAN_FRONTEND", "noninteractive"),
        )
    })
}

fn is_root() -> bool {
    process::read(Command::new("id").arg("-u")).is_ok_and(|id| id.trim() == "0")
}
