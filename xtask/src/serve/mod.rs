//! `serve`: shows the site on this machine, with the headers that a good host sends.

mod development;
mod encoding;
mod lookup;
mod server;
mod stop;

use std::fs;
use std::net::{Ipv4Addr, TcpListener};

use anyhow::{Context, Result, anyhow, ensure};

use crate::base::Base;
use crate::build;
use crate::workspace::Workspace;

pub use server::Running;

/// What to serve, and where.
#[derive(Debug, PartialEq)]
pub struct Options {
    pub port: u16,
    pub base: Base,
    pub mode: Mode,
}

/// Which site is served.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Mode {
    /// What is shipped, built first.
    Built,
    /// What was built before.
    AsItIs,
    /// A quick build that reloads on every change.
    Development,
}

/// Serves until it is stopped.
pub fn run(workspace: &Workspace, options: &Options) -> Result<()> {
    // Taken before the build: nobody wants to wait three minutes to hear that the port is not free.
    let listener = claim(options.port)?;
    match options.mode {
        Mode::Development => {
            drop(listener);
            return development::run(workspace, options);
        }
        Mode::Built => build::run(workspace, &build::Plan::of(&options.base))?,
        Mode::AsItIs => ensure_built(workspace, &options.base)?,
    }
    server::until_stopped(listener, build::dist(workspace), options.base.clone())
}

/// The address to open.
fn address(port: u16, base: &Base) -> String {
    format!("http://127.0.0.1:{port}{base}")
}

fn claim(port: u16) -> Result<TcpListener> {
    TcpListener::bind((Ipv4Addr::LOCALHOST, port)).map_err(|error| {
        anyhow!("port {port} cannot be used ({error}); end what uses it or choose another with `--port 8081`")
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
    fn a_port_that_is_taken_is_said_with_a_remedy() {
        let taken = claim(0).unwrap();
        let port = taken.local_addr().unwrap().port();
        let error = claim(port).unwrap_err().to_string();
        assert!(error.starts_with(&format!("port {port} cannot be used")), "{error}");
        assert!(error.ends_with("choose another with `--port 8081`"), "{error}");
    }
}
