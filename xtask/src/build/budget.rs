//! What a visitor has to fetch, against the numbers in budget.toml.

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result, bail};
use serde::Deserialize;

use super::assets::Names;
use super::compressed;
use crate::workspace::Workspace;

/// The page whose first visit is measured: it needs everything.
const PAGE: &str = "en/members/index.html";
/// What may be replaced on the running site, and is therefore compressed by the host as it is sent.
const DATA: [&str; 2] = ["config.json", "data/members.geojson"];

#[derive(Debug, Deserialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
struct Budget {
    first_load: usize,
    wasm: usize,
    js: usize,
    map: usize,
    css: usize,
    worker: usize,
    offline: usize,
    committed: Sizes,
}

/// What the last commit sends.
#[derive(Debug, Deserialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
struct Sizes {
    first_load: usize,
    wasm: usize,
    js: usize,
    map: usize,
    css: usize,
    worker: usize,
    offline: usize,
}

/// A line of the report.
#[derive(Debug, PartialEq)]
struct Row {
    what: &'static str,
    bytes: usize,
    most: usize,
    committed: usize,
}

/// Prints the sizes; an error when one is above its budget.
pub fn check(workspace: &Workspace, dist: &Path, names: &Names, kept: &[PathBuf]) -> Result<()> {
    let text = fs::read_to_string(workspace.path("budget.toml")).context("budget.toml cannot be read")?;
    let budget: Budget = toml::from_str(&text).context("budget.toml is not as expected")?;
    let rows = measure(dist, names, kept, &budget)?;
    println!("  {:<12} {:>9} {:>9} {:>9}", "after Brotli", "bytes", "at most", "change");
    for row in &rows {
        println!("  {:<12} {:>9} {:>9} {:>9}", row.what, row.bytes, row.most, row.change());
    }
    judge(&rows)
}

fn measure(dist: &Path, names: &Names, kept: &[PathBuf], budget: &Budget) -> Result<[Row; 7]> {
    let size = |name: &str| compressed(&dist.join(name));
    let (wasm, js, map) =
        (size(&names.wasm)?, size(&names.glue)? + size(&names.boot)?, size(&names.prerendered_map)?);
    // Not in the first load: it is fetched when it is first asked.
    let worker = size(&names.worker)? + size(&names.worker_wasm)? + size(&names.validator)?;
    let deferred_css = size(&names.deferred_css)?;
    // The style is in the page.
    let mut first_load = wasm + js + map + deferred_css + size(PAGE)?;
    let data = DATA.iter().map(|file| sent_live(&dist.join(file))).sum::<Result<usize>>()?;
    first_load += data;
    let offline = data + kept.iter().map(|file| sent(&dist.join(file))).sum::<Result<usize>>()?;
    let was = &budget.committed;
    Ok([
        Row { what: "first load", bytes: first_load, most: budget.first_load, committed: was.first_load },
        Row { what: "wasm", bytes: wasm, most: budget.wasm, committed: was.wasm },
        Row { what: "js", bytes: js, most: budget.js, committed: was.js },
        Row { what: "map", bytes: map, most: budget.map, committed: was.map },
        Row { what: "css", bytes: size(&names.css)? + deferred_css, most: budget.css, committed: was.css },
        Row { what: "worker", bytes: worker, most: budget.worker, committed: was.worker },
        Row { what: "offline", bytes: offline, most: budget.offline, committed: was.offline },
    ])
}

impl Row {
    /// The bytes that came or went since the last commit.
    fn change(&self) -> String {
        match self.bytes.cast_signed() - self.committed.cast_signed() {
            0 => "none".into(),
            change => format!("{change:+}"),
        }
    }
}

/// The size in which a host sends what it has to compress itself.
fn sent_live(file: &Path) -> Result<usize> {
    let bytes = fs::read(file).with_context(|| format!("{} cannot be read", file.display()))?;
    Ok(compressed::gzip(&bytes)?.len())
}

/// The size in which a file is sent: that of the Brotli beside it or, where there is none, its own.
fn sent(file: &Path) -> Result<usize> {
    let brotli = compressed::beside(file, compressed::BROTLI);
    let sent = if brotli.exists() { &brotli } else { file };
    let size = fs::metadata(sent).with_context(|| format!("{} cannot be looked at", sent.display()))?.len();
    Ok(usize::try_from(size)?)
}

/// A file's size after Brotli, as a host sends it.
fn compressed(file: &Path) -> Result<usize> {
    let bytes = fs::read(file)
        .with_context(|| format!("{} is missing: the first visit to {PAGE} needs it", file.display()))?;
    Ok(compressed::brotli(&bytes)?.len())
}

fn judge(rows: &[Row]) -> Result<()> {
    let over: Vec<String> = rows
        .iter()
        .filter(|row| row.bytes > row.most)
        .map(|row| format!("{} by {} bytes", row.what, row.bytes - row.most))
        .collect();
    if !over.is_empty() {
        bail!("over budget: {}; make it smaller, or raise budget.toml and say why", over.join(", "));
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn row(bytes: usize) -> Row {
        Row { what: "css", bytes, most: 100, committed: 90 }
    }

    #[test]
    fn what_fits_passes() {
        assert!(judge(&[row(99), row(100)]).is_ok());
    }

    #[test]
    fn what_does_not_fit_says_by_how_much() {
        assert_eq!(
            judge(&[row(100), row(103)]).unwrap_err().to_string(),
            "over budget: css by 3 bytes; make it smaller, or raise budget.toml and say why"
        );
    }

    #[test]
    fn a_change_is_against_what_was_committed() {
        for (bytes, expected) in [(97, "+7"), (90, "none"), (40, "-50")] {
            assert_eq!(row(bytes).change(), expected);
        }
    }

    #[test]
    fn the_projects_budget_is_read() {
        let text = fs::read_to_string(Workspace::here().path("budget.toml")).unwrap();
        let budget: Budget = toml::from_str(&text).unwrap();
        assert!(budget.wasm < budget.first_load && budget.js > 0 && budget.css > 0);
        assert!(budget.committed.wasm < budget.committed.first_load);
    }
}
