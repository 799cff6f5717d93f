//! Renders every page as HTML, with the components that run in the browser.

use std::path::Path;
use std::process::Command;

use anyhow::Result;

use crate::base::Base;
use crate::process::{self, Background};
use crate::workspace::Workspace;

/// The typeface of share pictures, from npm's `pretendard`.
const FONTS: &str = "node_modules/pretendard/dist/public/static";
const PACKAGE: [&str; 7] = ["--locked", "--package", "site", "--features", "ssr", "--bin", "prerender"];

/// Starts to compile the prerenderer, in the time that other programs leave.
pub fn start_compiling(workspace: &Workspace) -> Result<Background> {
    let mut command = process::low_priority("cargo");
    command.arg("build").args(PACKAGE).current_dir(workspace.root());
    Background::start(&mut command, &workspace.log("prerenderer"))
}

/// Whether the prerenderer was never compiled in this clone.
pub fn is_new(workspace: &Workspace) -> bool {
    let target = std::env::var_os("CARGO_TARGET_DIR").map_or_else(|| workspace.path("target"), Into::into);
    !target.join("debug/prerender").with_extension(std::env::consts::EXE_EXTENSION).exists()
}

/// Writes every page into `dist`. An empty `origin` stands for that of `config.json`.
pub fn run(workspace: &Workspace, base: &Base, origin: &str, dist: &Path) -> Result<()> {
    let mut command = Command::new("cargo");
    command.args(["run", "--quiet"]).args(PACKAGE);
    command.arg("--").arg("--dist").arg(dist).args(["--base", base.as_str()]);
    command.args(["--origin", origin]).arg("--fonts").arg(workspace.path(FONTS));
    process::run(command.env("RUST_BACKTRACE", "0").current_dir(workspace.root()))
}
