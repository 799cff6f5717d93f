//! Renders every page as HTML, with the components that run in the browser.

use std::path::Path;
use std::process::Command;

use anyhow::Result;

use super::options::BuildOptions;
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

/// Writes every page into `dist`, and everything else but share pictures.
pub fn pages(workspace: &Workspace, options: &BuildOptions, dist: &Path) -> Result<()> {
    process::run(command(workspace, options, dist).arg("--no-images"))
}

/// Adds the share pictures to the pages in `dist`, if the origin of the site is known.
pub fn share_pictures(workspace: &Workspace, options: &BuildOptions, dist: &Path) -> Result<()> {
    process::run_logged(command(workspace, options, dist).arg("--only-images"), &workspace.log("pictures"))
}

fn command(workspace: &Workspace, options: &BuildOptions, dist: &Path) -> Command {
    let mut command = Command::new("cargo");
    command.args(["run", "--quiet"]).args(PACKAGE);
    command.arg("--").arg("--dist").arg(dist).args(["--base", options.base.as_str()]);
    command.args(["--origin", &options.origin]).arg("--fonts").arg(workspace.path(FONTS));
    command.env("RUST_BACKTRACE", "0").current_dir(workspace.root());
    command
}
