//! `test`: every check, the same here and on the build server.

mod browser_tests;
mod ctrl_c;
mod end_to_end;
mod hosts;
mod markup;
mod native;
mod readers;
mod report;
mod sources;

use anyhow::Result;

use crate::audit::{self, Pace};
use crate::base::Base;
use crate::browser::{self, Browser};
use crate::build::{self, Plan};
use crate::node;
use crate::schema;
use crate::tools::Tools;
use crate::workspace::Workspace;

use end_to_end::Site;
use report::Report;

/// Pages of each kind, for a look that does not take the hour that all pages take.
const SAMPLE: [&str; 5] = ["en/", "ko/members/", "en/members/uppsala/", "ko/about/", "en/news/"];

/// Runs the checks; an error when one fails.
pub fn run(workspace: &Workspace, quick: bool) -> Result<()> {
    let mut report = Report::default();
    report.check("format", || native::format(workspace));
    if quick {
        report.check("lints", || native::lints(workspace, native::Extent::Quick));
        report.check("native tests", || native::tests(workspace, native::Extent::Quick));
    } else {
        every_check(workspace, &mut report);
    }
    report.finish()
}

fn every_check(workspace: &Workspace, report: &mut Report) {
    // The native tests compare generated files with what npm's packages give.
    if !report.check("npm packages", || node::ensure_packages(workspace)) {
        return;
    }
    report.check("lints", || native::lints(workspace, native::Extent::Whole));
    report.check("native tests", || native::tests(workspace, native::Extent::Whole));
    report.check("sheets, read by other programs", || readers::run(workspace));
    report.check("schemas", || schema::check(workspace));
    let Some(tools) = report.get("build tools", || Tools::ensure(workspace)) else { return };
    report.check("lints, browser", || browser_tests::lints(workspace));
    let Some(browser) = report.get("browser", browser::ensure) else { return };
    report.check("browser tests", || browser_tests::run(workspace, &tools, &browser));
    let servers = report.check("servers", hosts::ensure);
    let python = report.get("servers of members", || sources::ensure(workspace));
    for site in end_to_end::sites(workspace) {
        let (base, origin) = (&site.base, end_to_end::ORIGIN.to_owned());
        // A project's page at GitHub is below a path, and sends no headers.
        let policy_in_pages = *base != Base::root();
        let plan = Plan { origin, policy_in_pages, ..Plan::of(base) };
        if report.check(&format!("build for {base}"), || build::into(workspace, &plan, &site.dist)) {
            checks_of(workspace, report, &site, &browser, servers);
            if let Some(python) = python.as_ref().filter(|_| servers && site.base == Base::root()) {
                report
                    .check("members from real servers", || sources::run(workspace, &site, &browser, python));
            }
            report.check(&format!("same bytes again, {base}"), || build::again(workspace, &plan, &site.dist));
        }
    }
}

fn checks_of(workspace: &Workspace, report: &mut Report, site: &Site, browser: &Browser, servers: bool) {
    let base = &site.base;
    report.check(&format!("markup, {base}"), || markup::run(workspace, &site.dist));
    report.check(&format!("end to end, {base}"), || end_to_end::run(workspace, site, browser));
    if servers {
        report.check(&format!("hosts, {base}"), || hosts::run(workspace, site));
    }
    // What is the same below a path.
    if *base == Base::root() {
        report.check("scores of some pages", || {
            audit::scores(workspace, &site.dist, browser, &SAMPLE, Pace::Good)
        });
        if servers {
            report.check("Ctrl-C", || ctrl_c::run(workspace, site, browser));
        }
    }
}
