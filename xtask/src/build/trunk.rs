//! Compiles the app with Trunk.

use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::Result;

use super::{fingerprint, folder};
use crate::base::Base;
use crate::process;
use crate::tools::Tools;
use crate::workspace::Workspace;

/// The release module brings its own standard library, compiled for size, and aborts without composing a message: about a
/// seventh fewer bytes, and no paths of the building machine. The pinned toolchain is a stable one; `RUSTC_BOOTSTRAP` lets that
/// version use unstable options. `docs/adr/0004` has the numbers.
const SMALL_STD: [(&str, &str); 4] = [
    ("RUSTC_BOOTSTRAP", "1"),
    ("CARGO_UNSTABLE_BUILD_STD", "std,panic_abort"),
    ("CARGO_UNSTABLE_BUILD_STD_FEATURES", "optimize_for_size"),
    (
        "RUSTFLAGS",
        "-Zunstable-options -Cpanic=immediate-abort -Zlocation-detail=none -Zfmt-debug=none --cfg erase_components",
    ),
];

/// Where Trunk leaves its output.
pub fn output(workspace: &Workspace) -> PathBuf {
    workspace.path("target/site")
}

/// How long a release build takes on two idle cores; none if the output of the last one can be used again.
pub fn usual_seconds(workspace: &Workspace, base: &Base) -> Result<Option<u64>> {
    if fingerprint::is_current(workspace, base, &output(workspace))? {
        return Ok(None);
    }
    Ok(Some(if target(workspace).join("wasm32-unknown-unknown/release").exists() { 40 } else { 135 }))
}

/// Downloads the crates, because Trunk runs cargo offline.
pub fn fetch_crates(workspace: &Workspace) -> Result<()> {
    let mut fetch = Command::new("cargo");
    fetch.args(["fetch", "--locked"]).current_dir(workspace.root());
    process::fetch_logged(&mut fetch, &workspace.log("fetch"))
}

/// Downloads the dependencies of the standard library, which cargo only does for a given target.
fn fetch_std(workspace: &Workspace) -> Result<()> {
    let mut fetch = Command::new("cargo");
    fetch.args(["fetch", "--locked", "--target", "wasm32-unknown-unknown"]).envs(SMALL_STD);
    process::fetch_logged(fetch.current_dir(workspace.root()), &workspace.log("fetch-std"))
}

/// Compiles the app.
pub fn build(workspace: &Workspace, tools: &Tools, base: &Base) -> Result<()> {
    fetch_crates(workspace)?;
    fetch_std(workspace)?;
    let output = output(workspace);
    fingerprint::clear(&output)?;
    let current = fingerprint::for_sources(workspace, base)?;
    let mut command = tools.command(workspace, "trunk")?;
    command.args(["build", "--release", "--public-url", base.as_str(), "--dist"]).arg(&output);
    command.envs(SMALL_STD).env("CARGO_TARGET_DIR", target(workspace));
    process::run_logged(&mut command, &workspace.log("release-build"))?;
    fingerprint::write(&output, &current)
}

/// A target folder of its own, so that this build and that of the browser tests do not undo each other.
fn target(workspace: &Workspace) -> PathBuf {
    workspace.path("target/release-site")
}

/// The parts of the output that Trunk makes; the rest is a copy of `public`.
const PARTS: [&str; 3] = ["index.html", "static", "style"];

/// The folder that is published as it is.
const PUBLIC: &str = "public";

/// Makes `next` a copy of what was compiled, with `public` as it is now.
pub fn copy_output(workspace: &Workspace, next: &Path) -> Result<()> {
    folder::replace_with_copy(&workspace.path(PUBLIC), next)?;
    for part in PARTS {
        folder::copy(&output(workspace).join(part), &next.join(part))?;
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn published_files_do_not_collide_with_what_trunk_makes() {
        let public = Workspace::here().path(PUBLIC);
        assert!(PARTS.iter().all(|part| !public.join(part).exists()));
    }
}
