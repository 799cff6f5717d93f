//! Node and the npm packages.

use std::fs;
use std::path::Path;
use std::process::Command;
use std::time::SystemTime;

use anyhow::{Result, anyhow, ensure};

use crate::process;
use crate::step;
use crate::workspace::Workspace;

const LEAST: u32 = 20;
const REMEDY: &str = "install Node 20.19 or newer (https://nodejs.org, or your system's packages)";

/// Sees to it that the npm packages are those of package-lock.json.
pub fn ensure_packages(workspace: &Workspace) -> Result<()> {
    ensure_node()?;
    if is_current(workspace.root()) {
        return Ok(());
    }
    step::loud("npm packages", || {
        // No package of ours needs its install script.
        let arguments = ["ci", "--ignore-scripts", "--no-audit", "--no-fund", "--loglevel=error"];
        process::fetch(Command::new("npm").args(arguments).current_dir(workspace.root()))
    })
}

fn ensure_node() -> Result<()> {
    let text = process::version(&mut Command::new("node"))
        .ok_or_else(|| anyhow!("Node is not installed; {REMEDY}"))?;
    let major = major(&text).ok_or_else(|| anyhow!("`node --version` says {text:?}; {REMEDY}"))?;
    ensure!(major >= LEAST, "Node {} is too old; {REMEDY}", text.trim());
    ensure!(
        process::version(&mut Command::new("npm")).is_some(),
        "npm is not installed; it comes with Node: {REMEDY}"
    );
    Ok(())
}

fn major(text: &str) -> Option<u32> {
    text.trim().strip_prefix('v')?.split('.').next()?.parse().ok()
}

/// Whether the packages are there and no older than the list of them. npm writes the hidden file last.
fn is_current(root: &Path) -> bool {
    match (changed(&root.join("node_modules/.package-lock.json")), changed(&root.join("package-lock.json"))) {
        (Some(installed), Some(asked)) => installed >= asked,
        _ => false,
    }
}

fn changed(file: &Path) -> Option<SystemTime> {
    fs::metadata(file).ok()?.modified().ok()
}

/// Whether a test may do without a file of an npm package: only where it is missing, and only for
/// `cargo xtask test --quick`, which installs nothing.
#[cfg(test)]
pub fn may_skip(workspace: &Workspace, source: &str) -> bool {
    let skip = !workspace.path(source).exists() && std::env::var_os("XTASK_WITHOUT_NPM").is_some();
    if skip {
        eprintln!("not tested: {source} is missing; `npm ci` brings it");
    }
    skip
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_major_version_is_read() {
        for (text, expected) in [("v20.20.2\n", Some(20)), ("v8.0.0", Some(8)), ("20", None), ("", None)] {
            assert_eq!(major(text), expected, "{text}");
        }
    }
}
