//! The view, compiled for the browser and run in one.

use std::process::Command;

use anyhow::{Result, ensure};

use crate::browser::Browser;
use crate::process;
use crate::tools::Tools;
use crate::workspace::Workspace;

const FOR_THE_BROWSER: [&str; 7] =
    ["--locked", "--package", "site", "--features", "csr", "--target", "wasm32-unknown-unknown"];

pub fn lints(workspace: &Workspace) -> Result<()> {
    let mut command = Command::new("cargo");
    command.arg("clippy").args(FOR_THE_BROWSER).args(["--all-targets", "--", "-D", "warnings"]);
    process::run(command.current_dir(workspace.root()))?;
    // Its tests are native ones.
    let mut desk = Command::new("cargo");
    desk.args([
        "clippy",
        "--locked",
        "--package",
        "worker",
        "--target",
        "wasm32-unknown-unknown",
        "--",
        "-D",
        "warnings",
    ]);
    process::run(desk.current_dir(workspace.root()))
}

/// Runs the tests in tests/web.
pub fn run(workspace: &Workspace, tools: &Tools, browser: &Browser) -> Result<()> {
    let mut command = tools.command(workspace, "cargo")?;
    command.arg("test").args(FOR_THE_BROWSER).args(["--test", "web"]).env("CHROMEDRIVER", &browser.driver);
    let mut passed = 0;
    process::watch(&mut command, |line| passed += passed_in(line))?;
    // The runner is content with a binary that holds no test at all.
    ensure!(passed > 0, "no browser test ran; tests/web/main.rs has to hold some");
    Ok(())
}

/// The count in `test result: ok. 12 passed; 0 failed; …`.
fn passed_in(line: &str) -> usize {
    let counts = line.strip_prefix("test result: ").and_then(|rest| rest.split_once(". "));
    let passed = counts.and_then(|(_, counts)| counts.split_once(" passed"));
    passed.and_then(|(count, _)| count.parse().ok()).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn passed_tests_are_counted() {
        for (line, count) in [
            ("test result: ok. 12 passed; 0 failed; 0 ignored; 0 filtered out", 12),
            ("test result: FAILED. 3 passed; 1 failed", 3),
            ("running 12 tests", 0),
            ("no tests to run!", 0),
        ] {
            assert_eq!(passed_in(line), count, "{line}");
        }
    }
}
