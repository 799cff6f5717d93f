//! Node and the npm packages.

use std::fs;
use std::path::Path;
use std::process::Command;
use std::time::SystemTime;

use anyhow::{Result, anyhow, ensure};
use serde_json::Value;

use crate::process::{self, Background};
use crate::progress;
use crate::workspace::Workspace;

const MINIMUM_VERSION: (u32, u32) = (20, 19);
const REMEDY: &str = "install Node 20.19 or newer (https://nodejs.org, or your system's packages)";
/// No package of ours needs its install script.
const INSTALL: [&str; 5] = ["ci", "--ignore-scripts", "--no-audit", "--no-fund", "--loglevel=error"];
/// npm writes this list of what is installed last.
const INSTALLED: &str = "node_modules/.package-lock.json";
const LOCK_FILE: &str = "package-lock.json";

/// Which packages are needed.
#[derive(Clone, Copy, PartialEq)]
pub enum Scope {
    /// Those that make the site.
    Build,
    /// Also those of the tests.
    All,
}

/// Installs the npm packages of package-lock.json if they are missing.
pub fn ensure_packages(workspace: &Workspace, scope: Scope) -> Result<()> {
    ensure_node()?;
    if is_current(workspace.root(), scope) {
        return Ok(());
    }
    progress::stage("npm packages", || {
        process::fetch_logged(&mut install(workspace, scope), &workspace.log("npm"))
    })
}

/// Starts to install the packages that a build needs, if they are missing.
pub fn start_install(workspace: &Workspace) -> Result<Option<Background>> {
    ensure_node()?;
    if is_current(workspace.root(), Scope::Build) {
        return Ok(None);
    }
    Background::start(&mut install(workspace, Scope::Build), &workspace.log("npm")).map(Some)
}

/// What has to be installed first, with its remedy.
pub fn missing(workspace: &Workspace, scope: Scope) -> Option<String> {
    if let Err(error) = ensure_node() {
        return Some(error.to_string());
    }
    let omit = if scope == Scope::Build { " --omit=dev" } else { "" };
    (!is_current(workspace.root(), scope)).then(|| format!("npm packages: `npm ci --ignore-scripts{omit}`"))
}

fn install(workspace: &Workspace, scope: Scope) -> Command {
    let mut command = Command::new("npm");
    command.args(INSTALL).current_dir(workspace.root());
    if scope == Scope::Build {
        command.arg("--omit=dev");
    }
    command
}

fn ensure_node() -> Result<()> {
    let text = process::version(&mut Command::new("node"))
        .ok_or_else(|| anyhow!("Node is not installed; {REMEDY}"))?;
    let version = version(&text).ok_or_else(|| anyhow!("`node --version` says {text:?}; {REMEDY}"))?;
    ensure!(version >= MINIMUM_VERSION, "Node {} is too old; {REMEDY}", text.trim());
    ensure!(
        process::version(&mut Command::new("npm")).is_some(),
        "npm is not installed; it comes with Node: {REMEDY}"
    );
    Ok(())
}

/// Major and minor version.
fn version(text: &str) -> Option<(u32, u32)> {
    let mut numbers = text.trim().strip_prefix('v')?.split('.').map(str::parse);
    Some((numbers.next()?.ok()?, numbers.next()?.ok()?))
}

/// Whether the packages are installed since the lock file last changed.
fn is_current(root: &Path, scope: Scope) -> bool {
    match (modified(&root.join(INSTALLED)), modified(&root.join(LOCK_FILE))) {
        (Some(installed), Some(locked)) if installed >= locked => has_scope(root, scope),
        _ => false,
    }
}

/// Whether no package of the scope is left out: a build installs without those for development.
fn has_scope(root: &Path, scope: Scope) -> bool {
    let read = |file: &str| -> Option<Value> {
        serde_json::from_slice::<Value>(&fs::read(root.join(file)).ok()?).ok()?.get("packages").cloned()
    };
    let (Some(installed), Some(locked)) = (read(INSTALLED), read(LOCK_FILE)) else { return false };
    let is_needed = |package: &Value| {
        let flag = |name: &str| package[name] == true;
        !flag("optional") && !flag("devOptional") && (scope == Scope::All || !flag("dev"))
    };
    let mut packages = locked.as_object().into_iter().flatten();
    packages.all(|(path, package)| path.is_empty() || !is_needed(package) || installed.get(path).is_some())
}

fn modified(file: &Path) -> Option<SystemTime> {
    fs::metadata(file).ok()?.modified().ok()
}

/// Whether a test may be skipped because a file of an npm package is missing: only within `cargo xtask test --quick`, which
/// installs nothing.
#[cfg(test)]
pub fn may_skip(workspace: &Workspace, source: &str) -> bool {
    let skip = !workspace.path(source).exists() && std::env::var_os("XTASK_WITHOUT_NPM").is_some();
    if skip {
        eprintln!("skipped: {source} is missing; `npm ci` installs it");
    }
    skip
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::temp_dir::TempDir;

    #[test]
    fn the_version_is_read() {
        for (text, expected) in
            [("v20.20.2\n", Some((20, 20))), ("v8.0.0", Some((8, 0))), ("20", None), ("", None)]
        {
            assert_eq!(version(text), expected, "{text}");
        }
    }

    #[test]
    fn packages_for_development_are_only_needed_by_tests() {
        let dir = TempDir::new();
        dir.write(
            LOCK_FILE,
            r#"{ "packages": { "": {}, "node_modules/a": {}, "node_modules/b": { "dev": true }, "node_modules/c": { "optional": true } } }"#,
        );
        assert!(!is_current(&dir.path(""), Scope::Build));
        dir.write(INSTALLED, r#"{ "packages": { "node_modules/a": {} } }"#);
        assert!(is_current(&dir.path(""), Scope::Build) && !is_current(&dir.path(""), Scope::All));
        dir.write(INSTALLED, r#"{ "packages": { "node_modules/a": {}, "node_modules/b": {} } }"#);
        assert!(is_current(&dir.path(""), Scope::All));
    }
}
