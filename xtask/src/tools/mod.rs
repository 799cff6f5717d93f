//! The Rust tools of the build, each at one version.

mod pins;
mod tool;

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context, Result, ensure};

use crate::process;
use crate::progress::{self, Estimate, Progress};
use crate::workspace::Workspace;

use pins::Pins;
use tool::Tool;

/// What compiles the app: a target and a component of the Rust toolchain.
const PARTS: [(&str, &str); 2] = [("target", "wasm32-unknown-unknown"), ("component", "rust-src")];

/// The installed tools.
pub struct Tools {
    /// The folders of the tools that are not in `PATH`.
    folders: Vec<PathBuf>,
}

/// Which tools are needed.
#[derive(Clone, Copy, PartialEq)]
pub enum Scope {
    Build,
    /// The runner of browser tests as well.
    BrowserTests,
}

impl Tools {
    /// Installs what is missing.
    pub fn ensure(workspace: &Workspace, scope: Scope, progress: &mut Progress) -> Result<Self> {
        for (kind, name) in missing_parts()? {
            progress::stage(&format!("Rust's {name}"), || {
                process::fetch_logged(
                    Command::new("rustup").args([kind, "add", name]),
                    &workspace.log("rustup"),
                )
            })?;
        }
        let (tools, cache) = (tools(workspace, scope)?, cache()?);
        install(workspace, &tools, &cache, progress)?;
        let mut folders = Vec::new();
        for tool in tools {
            let unusable = || format!("{} was installed but does not run on this machine", tool.stage());
            folders.extend(tool.folder(&cache).with_context(unusable)?);
        }
        Ok(Self { folders })
    }

    /// A command that finds the tools, and npm's programs before others of the same name.
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

/// The stages that install what is missing.
pub fn estimates(workspace: &Workspace, scope: Scope) -> Result<Vec<Estimate>> {
    let cache = cache()?;
    let missing = tools(workspace, scope)?.into_iter().filter(|tool| tool.folder(&cache).is_none());
    Ok(missing.map(|tool| Estimate::new(tool.stage(), tool.usual_seconds)).collect())
}

/// The tools and parts of the toolchain that are missing.
pub fn missing(workspace: &Workspace, scope: Scope) -> Result<Vec<String>> {
    let parts = missing_parts()?.into_iter().map(|(kind, name)| format!("`rustup {kind} add {name}`"));
    let cache = cache()?;
    let tools = tools(workspace, scope)?.into_iter().filter(|tool| tool.folder(&cache).is_none());
    Ok(parts.chain(tools.map(|tool| tool.stage())).collect())
}

fn tools(workspace: &Workspace, scope: Scope) -> Result<Vec<Tool>> {
    let pins = Pins::read(workspace)?;
    let mut tools = Vec::new();
    if scope == Scope::BrowserTests {
        // First: its package brings the generator as well.
        tools.push(pins.test_runner());
    }
    tools.extend(pins.build_tools());
    Ok(tools)
}

fn install(workspace: &Workspace, tools: &[Tool], cache: &Path, progress: &mut Progress) -> Result<()> {
    // All are compiled in one folder, because they share dependencies.
    let target = cache.join("target");
    for tool in tools {
        if tool.folder(cache).is_none() {
            progress.stage(&tool.stage(), || tool.install(workspace, cache, &target))?;
        }
    }
    if target.exists() {
        fs::remove_dir_all(&target).with_context(|| format!("cannot remove {}", target.display()))?;
    }
    Ok(())
}

/// The folder that keeps tools from build to build, apart from `target`.
pub fn cache() -> Result<PathBuf> {
    let folder = |name: &str| std::env::var_os(name).filter(|value| !value.is_empty()).map(PathBuf::from);
    let base = folder("XDG_CACHE_HOME").or_else(|| Some(folder("HOME")?.join(".cache")));
    let base = base.context("there is no folder for the build tools; set HOME or XDG_CACHE_HOME")?;
    Ok(base.join("association-site/tools"))
}

/// The parts of the toolchain that are not installed.
fn missing_parts() -> Result<Vec<(&'static str, &'static str)>> {
    ensure!(
        process::version(&mut Command::new("rustup")).is_some(),
        "`rustup` is missing; install Rust from https://rustup.rs"
    );
    let mut missing = Vec::new();
    for (kind, name) in PARTS {
        let installed = process::output(Command::new("rustup").args([kind, "list", "--installed"]))?;
        if !installed.lines().any(|line| line.starts_with(name)) {
            missing.push((kind, name));
        }
    }
    Ok(missing)
}
