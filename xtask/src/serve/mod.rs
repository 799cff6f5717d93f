//! `serve`: shows the site on this machine, with the headers of a good host.

mod address;
mod development;
mod development_page;
mod development_site;
mod lookup;
mod options;
mod server;
mod shutdown;

use std::fs;
use std::thread;

use anyhow::{Context, Result, ensure};

use crate::base::Base;
use crate::build::{self, BuildOptions};
use crate::workspace::Workspace;

pub use options::{Mode, Options};
pub use server::TestServer;

/// Serves until it is stopped.
pub fn run(workspace: &Workspace, options: &Options) -> Result<()> {
    // Before the build, so that a port in use is reported at once.
    let listener = address::bind(options.port)?;
    if options.no_install && options.mode != Mode::NoBuild {
        build::check_requirements(workspace)?;
    }
    match options.mode {
        Mode::Development => return development::run(workspace, options, listener),
        Mode::Built => build(workspace, &options.base)?,
        Mode::NoBuild => ensure_built(workspace, &options.base)?,
    }
    server::run_until_stopped(listener, build::dist(workspace), options.base.clone())
}

/// Makes what can be served, and the rest of the build while it is served.
fn build(workspace: &Workspace, base: &Base) -> Result<()> {
    let dist = build::dist(workspace);
    let draft = build::build_draft(workspace, &BuildOptions::for_base(base), &dist)?;
    let workspace = workspace.clone();
    thread::spawn(move || {
        if let Err(error) = draft.complete_in_place(&workspace, &dist) {
            eprintln!("error: dist/ cannot be published: {error:#}");
        }
    });
    Ok(())
}

fn ensure_built(workspace: &Workspace, base: &Base) -> Result<()> {
    let html = fs::read_to_string(build::dist(workspace).join("index.html"))
        .context("there is no dist/ yet; leave out --no-build")?;
    ensure!(
        html.contains(&format!("<base href=\"{base}\"")),
        "dist/ was built for another base path than {base}; leave out --no-build"
    );
    Ok(())
}
