//! `serve --dev`: Trunk's own server, which rebuilds and reloads.

use anyhow::{Context, Result, ensure};
use tokio::process::Command;
use tokio::runtime::Builder;

use super::options::Options;
use super::{address, shutdown};
use crate::build;
use crate::node;
use crate::progress::Progress;
use crate::tools::{self, Tools};
use crate::workspace::Workspace;

/// Serves a quick build until it is stopped.
pub fn run(workspace: &Workspace, options: &Options) -> Result<()> {
    let mut progress = Progress::new(tools::estimates(workspace, tools::Scope::Build)?);
    let tools = Tools::ensure(workspace, tools::Scope::Build, &mut progress)?;
    node::ensure_packages(workspace, node::Scope::Build)?;
    build::fetch_crates(workspace)?;
    let mut command = Command::from(trunk(workspace, &tools, options)?);
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
            () = stopped => {
                // It may have ended already: a terminal sends Ctrl-C to both.
                let _ = trunk.kill().await;
            }
        }
        Ok(())
    })
}

fn trunk(workspace: &Workspace, tools: &Tools, options: &Options) -> Result<std::process::Command> {
    let mut command = tools.command(workspace, "trunk")?;
    command.args(["serve", "--address", "127.0.0.1", "--port", &options.port.to_string()]);
    command.args(["--public-url", options.base.as_str(), "--dist"]).arg(workspace.path("target/dev-site"));
    // Erased components compile in a third of the time and are larger. A target folder of its own, so that this build and that of
    // a release do not undo each other.
    command.env("RUSTFLAGS", "--cfg erase_components").env("CARGO_TARGET_DIR", workspace.path("target/dev"));
    Ok(command)
}
