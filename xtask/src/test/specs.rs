//! The builds to test, and the specs that run against them with Node's test runner.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context, Result, ensure};

use crate::base::Base;
use crate::build::{self, BuildOptions};
use crate::process;
use crate::workspace::Workspace;

/// The ending of every spec, and of those about a site below a path.
const SPEC: &str = ".spec.mjs";
const SUBPATH_SPEC: &str = ".subpath.spec.mjs";

/// The origin that the builds are made for, so that what needs one is tested: that of `serve`.
const ORIGIN: &str = "http://127.0.0.1:8080";

/// A build to test.
pub struct Site {
    pub base: Base,
    pub dist: PathBuf,
}

impl Site {
    /// How the site is built.
    pub fn build_options(&self) -> BuildOptions {
        // A project's page at GitHub is below a path, and its host sends no headers.
        let policy_in_pages = self.base != Base::root();
        BuildOptions { origin: ORIGIN.to_owned(), policy_in_pages, ..BuildOptions::for_base(&self.base) }
    }

    /// Builds the site.
    pub fn build(&self, workspace: &Workspace) -> Result<()> {
        build::build_into(workspace, &self.build_options(), &self.dist)
    }

    /// The folder of the site, which is built if it does not exist.
    pub fn ensure_built(&self, workspace: &Workspace) -> Result<&Path> {
        if self.dist.join("index.html").exists() {
            println!("· testing {} as it is; `cargo xtask test build` makes it again", self.dist.display());
        } else {
            self.build(workspace)?;
        }
        Ok(&self.dist)
    }

    /// Whether a file holds end-to-end tests of this site.
    pub fn has_spec(&self, name: &str) -> bool {
        name.ends_with(SPEC) && name.ends_with(SUBPATH_SPEC) == (self.base != Base::root())
    }
}

/// The site at a host's root, and the site below a path.
pub fn sites(workspace: &Workspace) -> [Site; 2] {
    [
        Site { base: Base::root(), dist: build::dist(workspace) },
        Site { base: Base::below("wta"), dist: workspace.path("target/dist-wta") },
    ]
}

/// Node's test runner, which repeats failures at the end of its output.
pub fn runner(workspace: &Workspace) -> Command {
    let mut command = Command::new("node");
    command.args(["--test", "--test-reporter=spec"]).current_dir(workspace.root());
    command
}

/// Runs specs; the end of their output is in the error.
pub fn run(runner: &mut Command) -> Result<()> {
    process::run_with_lines(runner, |_| {})
}

/// The specs in a folder whose names match a filter, if there are any; an error if no spec matches.
pub fn find(
    workspace: &Workspace,
    folder: &str,
    fits: impl Fn(&str) -> bool,
    filters: &[String],
) -> Result<Vec<PathBuf>> {
    let mut names = Vec::new();
    for entry in fs::read_dir(workspace.path(folder)).with_context(|| format!("cannot read {folder}"))? {
        names.push(entry?.file_name().to_string_lossy().into_owned());
    }
    names.retain(|name| name.ends_with(SPEC) && fits(name) && matches(name, filters));
    names.sort();
    ensure!(
        !names.is_empty(),
        "no spec in {folder} matches `{}`; its specs end in {SPEC}",
        filters.join(" ")
    );
    Ok(names.into_iter().map(|name| workspace.path(folder).join(name)).collect())
}

/// Whether a name contains one of the filters; without filters, every name matches.
fn matches(name: &str, filters: &[String]) -> bool {
    filters.is_empty() || filters.iter().any(|filter| name.contains(filter.as_str()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_spec_runs_on_one_site() {
        let sites = sites(&Workspace::here());
        for (name, expected) in [
            ("search.spec.mjs", [true, false]),
            ("links.subpath.spec.mjs", [false, true]),
            ("page.mjs", [false, false]),
        ] {
            assert_eq!([sites[0].has_spec(name), sites[1].has_spec(name)], expected, "{name}");
        }
    }

    #[test]
    fn filters_select_specs_by_name() {
        let find = |filters: &[&str]| {
            let filters: Vec<String> = filters.iter().map(|&filter| filter.into()).collect();
            find(&Workspace::here(), "tests/hosts", |_| true, &filters)
        };
        let names: Vec<String> = find(&["nginx", "caddy"])
            .unwrap()
            .iter()
            .map(|file| file.file_name().unwrap().to_string_lossy().into_owned())
            .collect();
        assert_eq!(names, ["caddy.spec.mjs", "nginx.spec.mjs"]);
        assert!(find(&[]).unwrap().len() > 2);
        let error = find(&["apache"]).unwrap_err().to_string();
        assert_eq!(error, "no spec in tests/hosts matches `apache`; its specs end in .spec.mjs");
    }
}
