//! Exports, read by the programs that they are for: Python, GDAL and ical.js.

use anyhow::Result;

use super::specs;
use crate::process::in_path;
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
    specs::run(specs::runner(workspace).arg(SPEC))
}

/// What has to be installed first.
pub fn missing() -> Option<String> {
    PROGRAMS.into_iter().any(|program| in_path(program).is_none()).then(|| PACKAGES.missing())
}
