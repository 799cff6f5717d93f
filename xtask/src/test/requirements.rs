//! What tests need on this machine, for `--no-install`.

use anyhow::Result;

use super::options::Options;
use super::stage::Stage;
use super::{hosts, interop, markup, sources};
use crate::browser;
use crate::node;
use crate::system;
use crate::tools;
use crate::workspace::Workspace;

/// An error lists what is missing for the stages that would run.
pub fn check(workspace: &Workspace, options: &Options) -> Result<()> {
    system::check_requirements(&missing(workspace, options)?)
}

fn missing(workspace: &Workspace, options: &Options) -> Result<Vec<String>> {
    if options.quick {
        return Ok(Vec::new());
    }
    let stages = options.stage.map_or_else(|| Stage::ALL.to_vec(), |stage| vec![stage]);
    let needs = |needing: &[Stage]| stages.iter().any(|stage| needing.contains(stage));
    let mut missing = Vec::new();
    missing.extend(node::missing(workspace, node::Scope::All));
    if needs(&[Stage::Web]) {
        missing.extend(tools::missing(workspace, tools::Scope::BrowserTests)?);
    } else if stages
        .iter()
        .any(|stage| *stage == Stage::Build || *stage == Stage::Lint || stage.needs_build())
    {
        missing.extend(tools::missing(workspace, tools::Scope::Build)?);
    }
    if needs(&[Stage::Web, Stage::E2e, Stage::Audit, Stage::Shutdown, Stage::Sources]) {
        missing.extend(browser::missing());
    }
    if needs(&[Stage::Hosts, Stage::Shutdown, Stage::Sources]) {
        missing.extend(hosts::missing());
    }
    if needs(&[Stage::Interop]) {
        missing.extend(interop::missing());
    }
    if needs(&[Stage::Markup]) {
        missing.extend(markup::missing());
    }
    if needs(&[Stage::Sources]) {
        missing.extend(sources::missing(workspace)?);
    }
    Ok(missing)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_quick_run_needs_nothing() {
        let options = Options { quick: true, no_install: true, ..Options::default() };
        assert!(check(&Workspace::here(), &options).is_ok());
    }
}
