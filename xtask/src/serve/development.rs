//! `serve --dev`: Trunk's own server, which rebuilds and reloads.

use anyhow::{Context, Result, ensure};
use tokio::process::Command;
use tokio::runtime::Builder;

use super::{Options, address, stop};
use crate::build;
use crate::node;
use crate::step;
use crate::tools::Tools;
use crate::workspace::Workspace;

/// Serves a quick build until it is stopped.
pub fn run(workspace: &Workspace, options: &Options) -> Result<()> {
    let tools = step::quiet("tools", || Tools::ensure(workspace))?;
    node::ensure_packages(workspace)?;
    build::fetch_crates(workspace)?;
    let mut command = Command::from(trunk(workspace, &tools, options)?);
    Builder::new_current_thread().enable_all().build()?.block_on(async {
        let asked = stop::asked()?;
        let mut trunk = command.kill_on_drop(true).spawn().context("Trunk could not be started")?;
        println!("\n  {} after the first build. Ctrl-C ends it.\n", address(options.port, &options.base));
        tokio::select! {
            ended = trunk.wait() => {
                ensure!(ended?.success(), "Trunk ended; its own message is above");
            }
            () = asked => {
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
    // Erased components compile in a third of the time and are larger; a folder of their own keeps the two
    // kinds of build from undoing each other.
    command.env("RUSTFLAGS", "--cfg erase_components").env("CARGO_TARGET_DIR", workspace.path("target/dev"));
    Ok(command)
}
