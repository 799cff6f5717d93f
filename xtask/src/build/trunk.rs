//! Compiling the app by way of Trunk.

use std::path::Path;
use std::process::Command;

use anyhow::Result;

use crate::base::Base;
use crate::process;
use crate::tools::Tools;
use crate::workspace::Workspace;

/// The release module brings its own standard library, compiled for size, and aborts on the spot instead of composing a
/// message: about a seventh fewer bytes, and no paths of the building machine. The pinned toolchain is a stable one;
/// `RUSTC_BOOTSTRAP` lets exactly that version do what is not yet stable. `docs/adr/0004` has the numbers.
const SMALL_STD: [(&str, &str); 4] = [
    ("RUSTC_BOOTSTRAP", "1"),
    ("CARGO_UNSTABLE_BUILD_STD", "std,panic_abort"),
    ("CARGO_UNSTABLE_BUILD_STD_FEATURES", "optimize_for_size"),
    (
        "RUSTFLAGS",
        "-Zunstable-options -Cpanic=immediate-abort -Zlocation-detail=none -Zfmt-debug=none --cfg erase_components",
    ),
];

/// Fetches the crates: Trunk runs cargo offline.
pub fn fetch(workspace: &Workspace) -> Result<()> {
    process::fetch(Command::new("cargo").args(["fetch", "--quiet", "--locked"]).current_dir(workspace.root()))
}

/// Fetches what the standard library itself is made of, which cargo does for one target alone.
fn fetch_std(workspace: &Workspace) -> Result<()> {
    let mut fetch = Command::new("cargo");
    fetch.args(["fetch", "--quiet", "--locked", "--target", "wasm32-unknown-unknown"]).envs(SMALL_STD);
    process::fetch(fetch.current_dir(workspace.root()))
}

/// Compiles the app into `out`.
pub fn build(workspace: &Workspace, tools: &Tools, base: &Base, out: &Path) -> Result<()> {
    // With its own target folder, so that the browser tests' build and this one do not undo each other.
    let target = workspace.path("target/release-site");
    fetch(workspace)?;
    fetch_std(workspace)?;
    let mut command = tools.command(workspace, "trunk")?;
    command.args(["build", "--release", "--public-url", base.as_str(), "--dist"]).arg(out);
    process::run(command.envs(SMALL_STD).env("CARGO_TARGET_DIR", target))
}
