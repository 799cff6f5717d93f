//! `serve --dev`: Trunk rebuilds and reloads, and a server in front of its own fills the template.

use std::net::TcpListener;
use std::path::PathBuf;

use anyhow::{Context, Result, ensure};
use tokio::process::Command;
use tokio::runtime::Builder;

use super::development_site::{self, DevelopmentSite};
use super::options::Options;
use super::{address, shutdown};
use crate::base::Base;
use crate::build;
use crate::node;
use crate::progress::Progress;
use crate::tools::{self, Tools};
use crate::workspace::Workspace;

/// Serves a quick build until it is stopped.
pub fn run(workspace: &Workspace, options: &Options, listener: TcpListener) -> Result<()> {
    let mut progress = Progress::new(tools::estimates(workspace, tools::Scope::Build)?);
    let tools = Tools::ensure(workspace, tools::Scope::Build, &mut progress)?;
    node::ensure_packages(workspace, node::Scope::Build)?;
    build::fetch_crates(workspace)?;
    let trunk_port = address::bind(0)?.local_addr()?.port();
    let mut command = Command::from(trunk(workspace, &tools, &options.base, trunk_port)?);
    let site = DevelopmentSite { dist: dist(workspace), base: options.base.clone(), trunk_port };
    Builder::new_current_thread().enable_all().build()?.block_on(async {
        let stopped = shutdown::signal()?;
        let mut trunk = command.kill_on_drop(true).spawn().context("cannot start Trunk")?;
        println!(
            "\n  {} after the first build. Ctrl-C ends it.\n",
            address::url(options.port, &options.base)
        );
        tokio::select! {
            ended = trunk.wait() => {
                ensure!(ended?.success(), "Trunk failed; see its message above");
            }
            ended = development_site::serve(listener, site) => ended?,
            () = stopped => {
                // It may have ended already: a terminal sends Ctrl-C to both.
                let _ = trunk.kill().await;
            }
        }
        Ok(())
    })
}

fn dist(workspace: &Workspace) -> PathBuf {
    workspace.path("target/dev-site")
}

fn trunk(workspace: &Workspace, tools: &Tools, base: &Base, port: u16) -> Result<std::process::Command> {
    let mut command = tools.command(workspace, "trunk")?;
    command.args(["serve", "--address", "127.0.0.1", "--port", &port.to_string()]);
    command.args(["--public-url", base.as_str(), "--dist"]).arg(dist(workspace));
    // Erased components compile in a third of the time and are larger. A target folder of its own, so that this build and that of
    // a release do not undo each other.
    command.env("RUSTFLAGS", "--cfg erase_components").env("CARGO_TARGET_DIR", workspace.path("target/dev"));
    Ok(command)
}
