//! Every page as HTML, by the same components that run in the browser.

use std::path::Path;
use std::process::Command;

use anyhow::Result;

use crate::base::Base;
use crate::process;
use crate::workspace::Workspace;

/// The typeface of the pictures, from npm's `pretendard`.
const FONTS: &str = "node_modules/pretendard/dist/public/static";

/// Writes every page into `dist`. An empty `origin` leaves it to the settings to say where the site is published.
pub fn run(workspace: &Workspace, base: &Base, origin: &str, dist: &Path) -> Result<()> {
    let mut command = Command::new("cargo");
    command.args([
        "run",
        "--quiet",
        "--locked",
        "--package",
        "site",
        "--features",
        "ssr",
        "--bin",
        "prerender",
    ]);
    command.arg("--").arg("--dist").arg(dist).args(["--base", base.as_str()]);
    command.args(["--origin", origin]).arg("--fonts").arg(workspace.path(FONTS));
    process::run(command.env("RUST_BACKTRACE", "0").current_dir(workspace.root()))
}
