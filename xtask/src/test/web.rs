//! The tests in `tests/web`, compiled for the browser and run in one.

use anyhow::{Result, ensure};

use crate::browser::Browser;
use crate::process;
use crate::tools::Tools;
use crate::workspace::Workspace;

/// The app as a package for the browser.
pub const PACKAGE: [&str; 7] =
    ["--locked", "--package", "site", "--features", "csr", "--target", "wasm32-unknown-unknown"];

/// Runs the tests whose names contain a filter.
pub fn run(workspace: &Workspace, tools: &Tools, browser: &Browser, filters: &[String]) -> Result<()> {
    let mut command = tools.command(workspace, "cargo")?;
    command.arg("test").args(PACKAGE).args(["--test", "web"]).env("CHROMEDRIVER", &browser.driver);
    let mut passed = 0;
    process::run_with_lines(command.arg("--").args(filters), |line| passed += passed_in(line))?;
    // The runner succeeds without any test.
    ensure!(passed > 0, "no browser test ran; tests/web/main.rs has none that matches");
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
