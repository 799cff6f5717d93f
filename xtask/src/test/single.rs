//! One stage of the tests. Those that test a build use the last one, and make it only if there is none.

use anyhow::Result;

use super::options::Scope;
use super::stage::Stage;
use super::{e2e, hosts, interop, lint, markup, native, shutdown, sources, specs, web};
use crate::audit;
use crate::browser;
use crate::build;
use crate::node;
use crate::progress::Progress;
use crate::schema;
use crate::tools::{self, Tools};
use crate::workspace::Workspace;

/// Runs a stage; filters select some of its tests.
pub fn run(workspace: &Workspace, stage: Stage, filters: &[String]) -> Result<()> {
    node::ensure_packages(workspace, node::Scope::All)?;
    match stage {
        Stage::Lint => lint::all(workspace),
        Stage::Native => native::run(workspace, Scope::All, filters),
        Stage::Interop => interop::run(workspace),
        Stage::Schema => schema::check(workspace),
        Stage::Web => {
            let tools = Tools::ensure(workspace, tools::Scope::BrowserTests, &mut Progress::none())?;
            web::run(workspace, &tools, &browser::ensure()?, filters)
        }
        Stage::Build => specs::sites(workspace).iter().try_for_each(|site| {
            site.build(workspace)?;
            build::verify_reproducible(workspace, &site.build_options(), &site.dist)
        }),
        _ => on_build(workspace, stage, filters),
    }
}

fn on_build(workspace: &Workspace, stage: Stage, filters: &[String]) -> Result<()> {
    let sites = specs::sites(workspace);
    let [root, _] = &sites;
    match stage {
        Stage::Markup => {
            sites.iter().try_for_each(|site| markup::run(workspace, site.ensure_built(workspace)?))
        }
        Stage::E2e => e2e::run_filtered(workspace, &sites, filters),
        Stage::Hosts => {
            hosts::ensure()?;
            root.ensure_built(workspace)?;
            hosts::run(workspace, root, filters)
        }
        Stage::Audit => {
            let dist = root.ensure_built(workspace)?;
            audit::sample(workspace, dist, &browser::ensure()?)
        }
        Stage::Shutdown => {
            hosts::ensure()?;
            root.ensure_built(workspace)?;
            shutdown::run(workspace, root, &browser::ensure()?)
        }
        _ => {
            hosts::ensure()?;
            let python = sources::ensure(workspace)?;
            root.ensure_built(workspace)?;
            sources::run(workspace, root, &browser::ensure()?, &python, filters)
        }
    }
}
