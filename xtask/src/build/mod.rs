//! `build`: makes `dist/`.

mod assets;
mod budget;
mod folder;
mod lock;
mod page;
mod prerender;
mod trunk;

use std::path::{Path, PathBuf};

use anyhow::Result;

use crate::base::Base;
use crate::node;
use crate::step;
use crate::tools::Tools;
use crate::workspace::Workspace;

pub use trunk::fetch as fetch_crates;

/// The folder that is shipped.
pub fn dist(workspace: &Workspace) -> PathBuf {
    workspace.path("dist")
}

/// Makes `dist/` for a base path, and for where it will be published; empty where only the settings say that.
pub fn run(workspace: &Workspace, base: &Base, origin: &str) -> Result<()> {
    into(workspace, base, origin, &dist(workspace))
}

/// Makes a folder to ship. It is put together elsewhere and then swapped, so that a build that fails leaves what
/// was there.
pub fn into(workspace: &Workspace, base: &Base, origin: &str, dist: &Path) -> Result<()> {
    let tools = step::quiet("tools", || Tools::ensure(workspace))?;
    node::ensure_packages(workspace)?;
    let _turn = lock::turn(&workspace.path("target"))?;
    let next = workspace.path("target/dist-next");
    let compiled = workspace.path("target/site");
    step::loud("release build", || trunk::build(workspace, &tools, base, &compiled))?;
    let names = step::quiet("styles and scripts made small, named by what is in them", || {
        folder::replace_with_copy(&compiled, &next)?;
        assets::finish(workspace, base, &next)
    })?;
    step::loud("every page as HTML", || prerender::run(workspace, base, origin, &next))?;
    step::quiet("sizes", || budget::check(workspace, &next, &names))?;
    folder::swap(&next, dist)?;
    println!("  {} is ready, for {base}", dist.display());
    Ok(())
}
