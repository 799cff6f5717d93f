//! `build`: makes `dist/`.

mod assets;
mod budget;
pub mod compressed;
pub mod folder;
mod lock;
mod offline;
mod page;
mod prerender;
mod trunk;

use std::path::{Path, PathBuf};

use anyhow::Result;

use crate::base::Base;
use crate::hosting::{self, Delivery};
use crate::node;
use crate::step;
use crate::tools::Tools;
use crate::workspace::Workspace;

use assets::Names;
pub use trunk::fetch as fetch_crates;

/// The folder that is shipped.
pub fn dist(workspace: &Workspace) -> PathBuf {
    workspace.path("dist")
}

/// The folder, beside one that is shipped, of what tells hosts how to ship it: `hosts` beside `dist`.
pub fn hosts(dist: &Path) -> PathBuf {
    let name = dist.file_name().unwrap_or_default().to_string_lossy();
    dist.with_file_name(name.replacen("dist", "hosts", 1))
}

/// What is to be built.
#[derive(Clone, Debug, PartialEq)]
pub struct Plan {
    /// The path that the site lives under.
    pub base: Base,
    /// Where it will be published; empty where only the settings say that.
    pub origin: String,
    /// Whether each page says the policy itself, for a host that cannot send headers.
    pub policy_in_pages: bool,
}

impl Plan {
    /// The usual site, for a base path.
    pub fn of(base: &Base) -> Self {
        Self { base: base.clone(), origin: String::new(), policy_in_pages: false }
    }
}

/// Makes `dist/`.
pub fn run(workspace: &Workspace, plan: &Plan) -> Result<()> {
    into(workspace, plan, &dist(workspace))
}

/// Makes a folder to ship. It is put together elsewhere and then swapped, so that a build that fails leaves what
/// was there.
pub fn into(workspace: &Workspace, plan: &Plan, dist: &Path) -> Result<()> {
    let tools = step::quiet("tools", || Tools::ensure(workspace))?;
    node::ensure_packages(workspace)?;
    let _turn = lock::turn(&workspace.path("target"))?;
    step::loud("release build", || trunk::build(workspace, &tools, &plan.base, &compiled(workspace)))?;
    let next = workspace.path("target/dist-next");
    let (names, kept) = assemble(workspace, plan, &next)?;
    step::quiet("sizes", || budget::check(workspace, &next, &names, &kept))?;
    folder::swap(&hosts(&next), &hosts(dist))?;
    folder::swap(&next, dist)?;
    println!("  {} is ready, for {}", dist.display(), plan.base);
    Ok(())
}

/// Does everything that follows the compiler once more, and compares with what `into` made before: an error names the first
/// files that are not the same, byte for byte.
pub fn again(workspace: &Workspace, plan: &Plan, dist: &Path) -> Result<()> {
    let _turn = lock::turn(&workspace.path("target"))?;
    let next = workspace.path("target/dist-again");
    assemble(workspace, plan, &next)?;
    folder::ensure_same(dist, &next)?;
    folder::ensure_same(&hosts(dist), &hosts(&next))
}

/// Where Trunk leaves what it makes.
fn compiled(workspace: &Workspace) -> PathBuf {
    workspace.path("target/site")
}

/// Makes a folder to ship from what was compiled, and beside it that for hosts. Returns the names of what every page loads, and
/// what is kept for times without a network.
fn assemble(workspace: &Workspace, plan: &Plan, next: &Path) -> Result<(Names, Vec<PathBuf>)> {
    let base = &plan.base;
    let names = step::quiet("styles and scripts made small, named by what is in them", || {
        folder::replace_with_copy(&compiled(workspace), next)?;
        assets::finish(workspace, base, next)
    })?;
    let delivery = Delivery::of(next, base)?;
    if plan.policy_in_pages {
        page::say_policy(&next.join("index.html"), &delivery.policy_for_pages())?;
    }
    step::loud("every page as HTML", || prerender::run(workspace, base, &plan.origin, next))?;
    folder::remove(&hosts(next))?;
    let kept = step::quiet("what is kept for times without a network", || {
        offline::write(workspace, &delivery, next, &hosts(next))
    })?;
    step::quiet("files for hosts", || hosting::write(&delivery, next, &hosts(next)))?;
    step::quiet("compressed files", || compressed::write(next, &delivery.live()))?;
    Ok((names, kept))
}
