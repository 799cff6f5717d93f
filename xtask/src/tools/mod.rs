//! The Rust tools of the build, each at one version.

mod install;
mod pins;

use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context, Result, ensure};

use crate::process;
use crate::step;
use crate::workspace::Workspace;

pub use pins::Pins;

/// A program at one version, and how to get it.
pub struct Tool {
    /// The program that is asked for its version.
    program: &'static str,
    /// The crate that it comes from.
    package: &'static str,
    version: String,
    /// How to compile it.
    options: &'static [&'static str],
}

/// Where the tools are.
pub struct Tools {
    /// The folders of those that are not in `PATH` anyway.
    folders: Vec<PathBuf>,
}

impl Tools {
    /// Sees to it that everything is there that compiles the app.
    pub fn ensure(workspace: &Workspace) -> Result<Self> {
        ensure_target()?;
        let pins = Pins::read(workspace)?;
        let cache = cache()?;
        let missing: Vec<Tool> =
            pins.tools().into_iter().filter(|tool| tool.folder(&cache).is_none()).collect();
        install::all(&missing, &cache)?;
        let mut folders = Vec::new();
        for tool in pins.tools() {
            folders.extend(tool.folder(&cache).with_context(|| tool.not_usable())?);
        }
        Ok(Self { folders })
    }

    /// A command that finds the tools, and npm's programs before any of the same name.
    pub fn command(&self, workspace: &Workspace, program: &str) -> Result<Command> {
        let folders = std::iter::once(workspace.node_programs()).chain(self.folders.iter().cloned());
        let path = process::path_with(folders)?;
        let mut command = Command::new(program);
        command.env("PATH", path).env("RUST_BACKTRACE", "0").current_dir(workspace.root());
        // Trunk refuses to start when this is `1`, which is what most people set.
        if std::env::var_os("NO_COLOR").is_some() {
            command.env("NO_COLOR", "true");
        }
        Ok(command)
    }
}

impl Tool {
    /// Where the tool is: nowhere in particular when `PATH` finds it, else in the cache.
    fn folder(&self, cache: &Path) -> Option<Option<PathBuf>> {
        if self.fits(Path::new(self.program)) {
            return Some(None);
        }
        let folder = self.root(cache).join("bin");
        self.fits(&folder.join(self.program)).then_some(Some(folder))
    }

    /// The tool's own folder in the cache.
    fn root(&self, cache: &Path) -> PathBuf {
        cache.join(format!("{}-{}", self.package, self.version))
    }

    fn fits(&self, program: &Path) -> bool {
        let said = process::version(&mut Command::new(program));
        said.is_some_and(|text| text.split_whitespace().nth(1) == Some(&self.version))
    }

    fn not_usable(&self) -> String {
        format!("{} {} was installed but does not run on this machine", self.package, self.version)
    }
}

/// Where tools stay from build to build, whatever happens to `target`.
pub fn cache() -> Result<PathBuf> {
    let folder = |name: &str| std::env::var_os(name).filter(|value| !value.is_empty()).map(PathBuf::from);
    let base = folder("XDG_CACHE_HOME").or_else(|| Some(folder("HOME")?.join(".cache")));
    let base = base.context("there is no place for the build tools; set HOME or XDG_CACHE_HOME")?;
    Ok(base.join("association-site/tools"))
}

/// Sees to it that Rust can compile for the browser, its own standard library included.
fn ensure_target() -> Result<()> {
    const TARGET: &str = "wasm32-unknown-unknown";
    const SOURCE: &str = "rust-src";
    ensure!(
        process::version(&mut Command::new("rustup")).is_some(),
        "`rustup` is missing; install Rust by way of https://rustup.rs"
    );
    ensure_part("target", TARGET, |installed| installed == TARGET)?;
    ensure_part("component", SOURCE, |installed| installed.starts_with(SOURCE))
}

/// Adds a target or a component to the toolchain unless it is there.
fn ensure_part(kind: &str, name: &str, is_it: impl Fn(&str) -> bool) -> Result<()> {
    let installed = process::read(Command::new("rustup").args([kind, "list", "--installed"]))?;
    if installed.lines().any(is_it) {
        return Ok(());
    }
    step::loud(&format!("Rust's {name}"), || process::fetch(Command::new("rustup").args([kind, "add", name])))
}
