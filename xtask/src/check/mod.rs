//! `test`: every check, the same here and on the build server.

mod browser_tests;
mod end_to_end;
mod native;
mod report;

use anyhow::Result;

use crate::browser;
use crate::build;
use crate::node;
use crate::tools::Tools;
use crate::workspace::Workspace;

use report::Report;

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
    let Some(tools) = report.get("build tools", || Tools::ensure(workspace)) else { return };
    report.check("lints, browser", || browser_tests::lints(workspace));
    let Some(browser) = report.get("browser", browser::ensure) else { return };
    report.check("browser tests", || browser_tests::run(workspace, &tools, &browser));
    for site in end_to_end::sites(workspace) {
        if report.check(&format!("build for {}", site.base), || {
            build::into(workspace, &site.base, end_to_end::ORIGIN, &site.dist)
        }) {
            report
                .check(&format!("end to end, {}", site.base), || end_to_end::run(workspace, &site, &browser));
        }
    }
}
