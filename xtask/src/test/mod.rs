//! `test`: every check, here and on the build server.

mod e2e;
mod hosts;
mod interop;
mod lint;
mod markup;
mod native;
mod options;
mod requirements;
mod shutdown;
mod single;
mod sources;
mod specs;
mod stage;
mod web;

use anyhow::Result;

use crate::audit;
use crate::base::Base;
use crate::browser::{self, Browser};
use crate::build;
use crate::node;
use crate::progress::{Progress, Report};
use crate::schema;
use crate::tools::{self, Tools};
use crate::workspace::Workspace;

use specs::Site;

pub use options::{Options, Scope};
#[cfg(test)]
pub use stage::Stage;

/// Runs the tests; an error if one fails.
pub fn run(workspace: &Workspace, options: &Options) -> Result<()> {
    if options.no_install {
        requirements::check(workspace, options)?;
    }
    match options.stage {
        Some(stage) => single::run(workspace, stage, &options.filters),
        None if options.quick => quick(workspace),
        None => all(workspace),
    }
}

fn quick(workspace: &Workspace) -> Result<()> {
    let mut report = Report::default();
    report.check("format", || lint::format(workspace));
    report.check("lints", || lint::native(workspace, Scope::Quick));
    report.check("native tests", || native::run(workspace, Scope::Quick, &[]));
    report.finish()
}

fn all(workspace: &Workspace) -> Result<()> {
    let mut report = Report::default();
    report.check("format", || lint::format(workspace));
    all_but_format(workspace, &mut report);
    report.finish()
}

fn all_but_format(workspace: &Workspace, report: &mut Report) {
    // The native tests compare generated files with npm packages.
    if !report.check("npm packages", || node::ensure_packages(workspace, node::Scope::All)) {
        return;
    }
    report.check("lints of scripts", || lint::scripts(workspace));
    report.check("lints", || lint::native(workspace, Scope::All));
    report.check("native tests", || native::run(workspace, Scope::All, &[]));
    report.check("exports, read by other programs", || interop::run(workspace));
    report.check("schemas", || schema::check(workspace));
    let tools = || Tools::ensure(workspace, tools::Scope::BrowserTests, &mut Progress::none());
    let Some(tools) = report.get("build tools", tools) else { return };
    report.check("lints, browser", || lint::browser(workspace));
    let Some(browser) = report.get("browser", browser::ensure) else { return };
    report.check("browser tests", || web::run(workspace, &tools, &browser, &[]));
    builds(workspace, report, &browser);
}

/// The site at a host's root, and below a path.
fn builds(workspace: &Workspace, report: &mut Report, browser: &Browser) {
    let servers = report.check("servers", hosts::ensure);
    let python = report.get("servers of members", || sources::ensure(workspace));
    for site in specs::sites(workspace) {
        let base = &site.base;
        if report.check(&format!("build for {base}"), || site.build(workspace)) {
            checks_of_build(workspace, report, &site, browser, servers);
            if let Some(python) = python.as_ref().filter(|_| servers && site.base == Base::root()) {
                report.check("members from real servers", || {
                    sources::run(workspace, &site, browser, python, &[])
                });
            }
            report.check(&format!("same bytes again, {base}"), || {
                build::verify_reproducible(workspace, &site.build_options(), &site.dist)
            });
        }
    }
}

fn checks_of_build(
    workspace: &Workspace,
    report: &mut Report,
    site: &Site,
    browser: &Browser,
    servers: bool,
) {
    let base = &site.base;
    report.check(&format!("markup, {base}"), || markup::run(workspace, &site.dist));
    report.check(&format!("end to end, {base}"), || e2e::run(workspace, site, browser, &[]));
    if servers {
        report.check(&format!("hosts, {base}"), || hosts::run(workspace, site, &[]));
    }
    // The same below a path.
    if *base == Base::root() {
        report.check("scores of some pages", || audit::sample(workspace, &site.dist, browser));
        if servers {
            report.check("Ctrl-C", || shutdown::run(workspace, site, browser));
        }
    }
}
