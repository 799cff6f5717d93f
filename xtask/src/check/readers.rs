//! What is taken away, read by the programs that it is for: Python, GDAL and ical.js.

use std::process::Command;

use anyhow::Result;

use crate::process;
use crate::system::{in_path, install};
use crate::workspace::Workspace;

/// Each program, and the package that brings it.
const PROGRAMS: [(&str, &str); 2] = [("python3", "python3"), ("ogr2ogr", "gdal-bin")];
const SPEC: &str = "tests/readers/sheets.spec.mjs";

/// Reads the kept sheets; the native tests have compared them with what is written.
pub fn run(workspace: &Workspace) -> Result<()> {
    let missing: Vec<&str> = PROGRAMS
        .into_iter()
        .filter(|(program, _)| in_path(program).is_none())
        .map(|(_, package)| package)
        .collect();
    if !missing.is_empty() {
        install("the tests of what is taken away", "Python and GDAL", &missing)?;
    }
    process::run(Command::new("node").args(["--test", SPEC]).current_dir(workspace.root()))
}
