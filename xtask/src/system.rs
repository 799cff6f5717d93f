//! Programs of the system, and the packages that bring them.

use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Result, bail};

use crate::process;
use crate::step;

/// A program's place in `PATH`.
pub fn in_path(name: &str) -> Option<PathBuf> {
    let folders = std::env::var_os("PATH")?;
    std::env::split_paths(&folders).map(|folder| folder.join(name)).find(|file| file.is_file())
}

/// Installs packages where that can be done without asking; elsewhere the error says which who needs and what for.
pub fn install(who: &str, what: &str, packages: &[&str]) -> Result<()> {
    if !Path::new("/usr/bin/apt-get").exists() || !is_root() {
        bail!(
            "{who} need {what}: install {} (Debian, Ubuntu: `sudo apt-get install -y {}`)",
            packages.join(", "),
            packages.join(" ")
        );
    }
    step::loud(what, || {
        process::fetch(Command::new("apt-get").args(["update", "-q"]))?;
        let arguments = ["install", "-y", "-q", "--no-install-recommends"];
        process::fetch(
            Command::new("apt-get").args(arguments).args(packages).env("DEBIAN_FRONTEND", "noninteractive"),
        )
    })
}

fn is_root() -> bool {
    process::read(Command::new("id").arg("-u")).is_ok_and(|id| id.trim() == "0")
}
