//! `serve`: shows the site on this machine, with the headers of a good host.

mod development;
mod lookup;
mod server;
mod shutdown;

use std::fs;
use std::net::{Ipv4Addr, TcpListener};
use std::thread;

use anyhow::{Context, Result, anyhow, ensure};

use crate::base::Base;
use crate::build::{self, BuildOptions};
use crate::workspace::Workspace;

pub use server::TestServer;

/// What to serve, and where.
#[derive(Debug, PartialEq)]
pub struct Options {
    pub port: u16,
    pub base: Base,
    pub mode: Mode,
    /// Fail instead of installing what is missing.
    pub no_install: bool,
}

impl Default for Options {
    fn default() -> Self {
        Self { port: 8080, base: Base::root(), mode: Mode::Built, no_install: false }
    }
}

/// Which build is served.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Mode {
    /// A release build, made first.
    Built,
    /// The last build.
    NoBuild,
    /// A quick build that reloads on every change.
    Development,
}

/// Serves until it is stopped.
pub fn run(workspace: &Workspace, options: &Options) -> Result<()> {
    // Before the build, so that a port in use is reported at once.
    let listener = bind(options.port)?;
    if options.no_install && options.mode != Mode::NoBuild {
        build::check_requirements(workspace)?;
    }
    match options.mode {
        Mode::Development => {
            drop(listener);
            return development::run(workspace, options);
        }
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

/// The address to open.
fn address(port: u16, base: &Base) -> String {
    format!("http://127.0.0.1:{port}{base}")
}

fn bind(port: u16) -> Result<TcpListener> {
    TcpListener::bind((Ipv4Addr::LOCALHOST, port)).map_err(|error| {
        anyhow!("cannot use port {port} ({error}); end what uses it or choose another with `--port 8081`")
    })
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_port_in_use_is_reported_with_a_remedy() {
        let taken = bind(0).unwrap();
        let port = taken.local_addr().unwrap().port();
        let error = bind(port).unwrap_err().to_string();
        assert!(error.starts_with(&format!("cannot use port {port}")), "{error}");
        assert!(error.ends_with("choose another with `--port 8081`"), "{error}");
    }
}
