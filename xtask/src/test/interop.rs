//! Exports, read by the programs that they are for: Python, GDAL and ical.js.

use std::process::Command;

use anyhow::Result;

use crate::process::{self, in_path};
use crate::system::Packages;
use crate::workspace::Workspace;

const PROGRAMS: [&str; 2] = ["python3", "ogr2ogr"];
const PACKAGES: Packages =
    Packages { needed_by: "the tests of exports", what: "Python and GDAL", names: &["python3", "gdal-bin"] };
const SPEC: &str = "tests/interop/exports.spec.mjs";

/// Reads the golden files; native tests have compared them with what is exported.
pub fn run(workspace: &Workspace) -> Result<()> {
    if missing().is_some() {
        PACKAGES.install()?;
    }
    process::run(Command::new("node").args(["--test", SPEC]).current_dir(workspace.root()))
}

/// What has to be installed first.
pub fn missing() -> Option<String> {
    PROGRAMS.into_iter().any(|program| in_path(program).is_none()).then(|| PACKAGES.missing())
}
