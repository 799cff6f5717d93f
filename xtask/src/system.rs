//! Programs of the system, and the packages that bring them.

use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Result, bail};

use crate::process;
use crate::step;

/// Where servers are, which not everybody has in `PATH`.
const FOR_SERVERS: &str = "/usr/sbin";

/// A program's place in `PATH`, or among the servers.
pub fn in_path(name: &str) -> Option<PathBuf> {
    let folders = std::env::var_os("PATH")?;
    let folders = std::env::split_paths(&folders).chain([FOR_SERVERS.into()]);
    folders.map(|folder| folder.join(name)).find(|file| file.is_file())
}

/// Whether packages come by apt here.
pub fn has_apt() -> bool {
    Path::new("/usr/bin/apt-get").exists()
}

/// Installs packages where that can be done without asking; elsewhere the error says which who needs and what for.
pub fn install(who: &str, what: &str, packages: &[&str]) -> Result<()> {
    if !has_apt() || !is_root() {
        bail!(
            "{who} need {what}: install {} (Debian, Ubuntu: `sudo apt-get install -y {}`)",
            packages.join(", "),
            packages.join(" ")
        );
    }
    step::loud(what, || {
        process::fetch(apt().args(["update", "-q"]))?;
        process::fetch(apt().args(["install", "-y", "-q", "--no-install-recommends"]).args(packages))
    })
}

/// Asks nothing, waits for another installation to end, and starts no server that it installs.
fn apt() -> Command {
    let mut command = Command::new("apt-get");
    command.args(["-o", "DPkg::Lock::Timeout=300"]);
    command.env("DEBIAN_FRONTEND", "noninteractive").env("RUNLEVEL", "1");
    command
}

fn is_root() -> bool {
    process::read(Command::new("id").arg("-u")).is_ok_and(|id| id.trim() == "0")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_program_is_found_by_its_name() {
        assert!(in_path("cargo").is_some_and(|place| place.ends_with("cargo")));
        assert_eq!(in_path("no-such-program"), None);
    }
}
