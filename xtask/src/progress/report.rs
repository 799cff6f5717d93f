//! The checks that ran, how long they took, and which failed.

use std::time::{Duration, Instant};

use anyhow::{Result, bail};

use super::duration;

/// The finished checks.
#[derive(Default)]
pub struct Report {
    rows: Vec<Row>,
}

struct Row {
    name: String,
    took: Duration,
    ok: bool,
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
        let made = work().map_err(|error| eprintln!("{name}: {error:#}")).ok();
        self.rows.push(Row { name: name.into(), took: start.elapsed(), ok: made.is_some() });
        made
    }

    /// Prints the table; an error names the checks that failed.
    pub fn finish(&self) -> Result<()> {
        println!("\n{}", self.table());
        let failed: Vec<&str> = self.rows.iter().filter(|row| !row.ok).map(|row| row.name.as_str()).collect();
        if !failed.is_empty() {
            bail!("failed: {}; see their messages above", failed.join("; "));
        }
        Ok(())
    }

    fn table(&self) -> String {
        let width = self.rows.iter().map(|row| row.name.chars().count()).max().unwrap_or_default();
        self.rows
            .iter()
            .map(|row| {
                let outcome = if row.ok { "ok" } else { "FAILED" };
                format!("  {:<width$}  {:>12}  {outcome}\n", row.name, duration::format(row.took))
            })
            .collect()
    }
}

#[cfg(test)]
mod tests {
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
