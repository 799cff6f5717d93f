//! The checks that ran, how long they took, and which failed.

use std::time::{Duration, Instant};

use anyhow::{Result, ensure};

use super::duration;

/// The finished checks.
#[derive(Default)]
pub struct Report {
    rows: Vec<Row>,
}

struct Row {
    name: String,
    took: Duration,
    failure: Option<String>,
}

impl Report {
    /// Runs a check and returns whether it passed. Others still run after a failure.
    pub fn check(&mut self, name: &str, work: impl FnOnce() -> Result<()>) -> bool {
        self.get(name, work).is_some()
    }

    /// Runs a check that returns what later ones need.
    pub fn get<T>(&mut self, name: &str, work: impl FnOnce() -> Result<T>) -> Option<T> {
        println!("\n== {name}");
        let start = Instant::now();
        let (made, failure) = match work() {
            Ok(made) => (Some(made), None),
            Err(error) => (None, Some(format!("{error:#}"))),
        };
        if let Some(failure) = &failure {
            eprintln!("{name}: {}", failure.lines().next().unwrap_or_default());
        }
        self.rows.push(Row { name: name.into(), took: start.elapsed(), failure });
        made
    }

    /// Prints the messages of the checks that failed, and the table of all; an error names those that failed.
    pub fn finish(&self) -> Result<()> {
        let mut failed = Vec::new();
        for Row { name, failure, .. } in &self.rows {
            if let Some(failure) = failure {
                eprintln!("\n== {name}: {failure}");
                failed.push(name.as_str());
            }
        }
        println!("\n{}", self.table());
        ensure!(failed.is_empty(), "failed: {}; see their messages above", failed.join("; "));
        Ok(())
    }

    fn table(&self) -> String {
        let width = self.rows.iter().map(|row| row.name.chars().count()).max().unwrap_or_default();
        self.rows
            .iter()
            .map(|row| {
                let outcome = if row.failure.is_none() { "ok" } else { "FAILED" };
                format!("  {:<width$}  {:>12}  {outcome}\n", row.name, duration::format(row.took))
            })
            .collect()
    }
}

#[cfg(test)]
mod tests {
    use anyhow::bail;

    use super::*;

    #[test]
    fn other_checks_run_after_a_failure() {
        let mut report = Report::default();
        assert!(!report.check("lints", || bail!("bad")));
        assert!(report.check("tests", || Ok(())));
        assert_eq!(report.finish().unwrap_err().to_string(), "failed: lints; see their messages above");
        assert_eq!(report.table(), "  lints         0.0 s  FAILED\n  tests         0.0 s  ok\n");
    }
}
