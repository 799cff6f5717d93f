//! `build`: makes `dist/`.

mod asset_names;
mod assets;
mod budget;
pub mod compress;
mod content_hash;
mod fingerprint;
pub mod folder;
mod lock;
pub mod messages;
mod options;
mod page;
mod prerender;
mod service_worker;
mod trunk;

use std::fs::File;
use std::path::{Path, PathBuf};

use anyhow::Result;

use crate::base::Base;
use crate::hosting::{self, HttpSpec};
use crate::node;
use crate::progress::{Estimate, Progress, stage_quiet};
use crate::system;
use crate::tools::{self, Tools};
use crate::workspace::Workspace;

use asset_names::AssetNames;
pub use options::BuildOptions;
pub use trunk::fetch_crates;

const RELEASE_BUILD: &str = "release build of the app";
const PRERENDERER: &str = "prerenderer";
const PAGES: &str = "pages as HTML";

/// The folder to publish.
pub fn dist(workspace: &Workspace) -> PathBuf {
    workspace.path("dist")
}

/// The folder beside a build that holds the configuration of hosts: `hosts` beside `dist`.
pub fn hosts(dist: &Path) -> PathBuf {
    let name = dist.file_name().unwrap_or_default().to_string_lossy();
    dist.with_file_name(name.replacen("dist", "hosts", 1))
}

/// Makes `dist/`. With `no_install` it fails if something has to be installed first.
pub fn run(workspace: &Workspace, options: &BuildOptions, no_install: bool) -> Result<()> {
    if no_install {
        check_requirements(workspace)?;
    }
    build_into(workspace, options, &dist(workspace))
}

/// An error lists what has to be installed before a build.
pub fn check_requirements(workspace: &Workspace) -> Result<()> {
    let mut missing = tools::missing(workspace, tools::Scope::Build)?;
    missing.extend(node::missing(workspace, node::Scope::Build));
    system::check_requirements(&missing)
}

/// Makes a folder to publish. It is assembled elsewhere and swapped in at the end, so that a failed build leaves the last one.
pub fn build_into(workspace: &Workspace, options: &BuildOptions, dist: &Path) -> Result<()> {
    let lock = lock::acquire(&workspace.path("target"))?;
    let next = workspace.path("target/dist-next");
    let draft = draft(workspace, options, lock, &next)?;
    draft.complete(workspace, &next)?;
    folder::swap(&hosts(&next), &hosts(dist))?;
    folder::swap(&next, dist)?;
    println!("  {} is ready, for {}", dist.display(), options.base);
    Ok(())
}

/// Makes a folder that can be served, without share pictures and compressed copies. The returned draft
/// completes it.
pub fn build_draft(workspace: &Workspace, options: &BuildOptions, dist: &Path) -> Result<Draft> {
    let lock = lock::acquire(&workspace.path("target"))?;
    let next = workspace.path("target/dist-next");
    let draft = draft(workspace, options, lock, &next)?;
    folder::swap(&hosts(&next), &hosts(dist))?;
    folder::swap(&next, dist)?;
    Ok(draft)
}

/// Repeats everything that follows the compiler and compares it with the build in `dist`: an error names files that differ.
pub fn verify_reproducible(workspace: &Workspace, options: &BuildOptions, dist: &Path) -> Result<()> {
    let lock = lock::acquire(&workspace.path("target"))?;
    let next = workspace.path("target/dist-again");
    assemble(workspace, options, lock, &next)?.complete(workspace, &next)?;
    folder::ensure_same(dist, &next)?;
    folder::ensure_same(&hosts(dist), &hosts(&next))
}

/// A build whose pages are there.
pub struct Draft {
    options: BuildOptions,
    spec: HttpSpec,
    names: AssetNames,
    /// The files that the service worker keeps for a reader of the first language.
    precached: Vec<PathBuf>,
    _lock: File,
}

impl Draft {
    /// Completes a copy of the draft in `dist`, then swaps it in.
    pub fn complete_in_place(&self, workspace: &Workspace, dist: &Path) -> Result<()> {
        let next = workspace.path("target/dist-next");
        folder::replace_with_copy(dist, &next)?;
        self.complete(workspace, &next)?;
        folder::swap(&next, dist)
    }

    /// Adds share pictures and compressed copies, and checks the sizes.
    fn complete(&self, workspace: &Workspace, folder: &Path) -> Result<()> {
        stage_quiet("share pictures", || prerender::share_pictures(workspace, &self.options, folder))?;
        stage_quiet("compressed copies", || compress::write(folder, &self.spec.replaceable_files()))?;
        stage_quiet("sizes", || budget::check(workspace, folder, &self.names, &self.precached))
    }
}

/// Compiles the app and makes a draft in `next`.
fn draft(workspace: &Workspace, options: &BuildOptions, lock: File, next: &Path) -> Result<Draft> {
    let mut progress = Progress::new(estimates(workspace, &options.base)?);
    compile(workspace, options, &mut progress)?;
    progress.stage(PAGES, || assemble(workspace, options, lock, next))
}

/// The long stages that this build needs.
fn estimates(workspace: &Workspace, base: &Base) -> Result<Vec<Estimate>> {
    let mut stages = tools::estimates(workspace, tools::Scope::Build)?;
    let release = trunk::usual_seconds(workspace, base)?;
    stages.extend(release.map(|seconds| Estimate::new(RELEASE_BUILD, seconds)));
    if prerender::is_new(workspace) {
        stages.push(Estimate::new(PRERENDERER, 60));
    }
    stages.push(Estimate::new(PAGES, 10));
    Ok(stages)
}

/// Compiles the app and the prerenderer. The latter, and npm, use the time that the tools and the optimiser leave.
fn compile(workspace: &Workspace, options: &BuildOptions, progress: &mut Progress) -> Result<()> {
    let packages = node::start_install(workspace)?;
    let prerenderer = prerender::start_compiling(workspace)?;
    let tools = Tools::ensure(workspace, tools::Scope::Build, progress)?;
    if let Some(packages) = packages {
        progress.stage("npm packages", || packages.wait())?;
    }
    if trunk::usual_seconds(workspace, &options.base)?.is_some() {
        progress.stage(RELEASE_BUILD, || trunk::build(workspace, &tools, &options.base))?;
    }
    progress.stage(PRERENDERER, || prerenderer.wait())
}

/// Makes a draft from what was compiled, and beside it the configuration of hosts.
fn assemble(workspace: &Workspace, options: &BuildOptions, lock: File, next: &Path) -> Result<Draft> {
    let base = &options.base;
    trunk::copy_output(workspace, next)?;
    let names = assets::finish(workspace, base, next)?;
    let spec = HttpSpec::from_dist(next, base)?;
    if options.policy_in_pages {
        page::inject_csp(&next.join("index.html"), &spec.policy_for_pages())?;
    }
    prerender::pages(workspace, options, next)?;
    folder::remove(&hosts(next))?;
    let precached = service_worker::write(workspace, &spec, next, &hosts(next))?;
    hosting::write(&spec, next, &hosts(next))?;
    Ok(Draft { options: options.clone(), spec, names, precached, _lock: lock })
}
