//! The sizes of what visitors download, held against budget.toml.

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result, bail};
use domain::Lang;
use serde::Deserialize;

use super::asset_names::AssetNames;
use super::{compress, messages};
use crate::workspace::Workspace;

/// The page whose first visit is measured; it needs most assets.
const PAGE: &str = "en/members/index.html";
/// Files that may be replaced on the running site, so that the host compresses them while sending.
const REPLACEABLE: [&str; 2] = ["config.json", "data/members.geojson"];

/// Upper bounds, and the sizes at the last commit.
struct Budget {
    limits: Sizes,
    committed: Sizes,
}

/// Sizes in bytes.
#[derive(Debug, Deserialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
struct Sizes {
    first_load: usize,
    wasm: usize,
    js: usize,
    map: usize,
    enhancements: usize,
    css: usize,
    worker: usize,
    scripts: usize,
    offline: usize,
}

/// A line of the table.
#[derive(Debug, PartialEq)]
struct Row {
    name: &'static str,
    bytes: usize,
    limit: usize,
    committed: usize,
}

/// Prints the sizes; an error if one exceeds its limit.
pub fn check(workspace: &Workspace, dist: &Path, names: &AssetNames, precached: &[PathBuf]) -> Result<()> {
    let text = fs::read_to_string(workspace.path("budget.toml")).context("cannot read budget.toml")?;
    let budget = Budget::parse(&text).context("budget.toml is invalid")?;
    let rows = budget.rows(&measure(dist, names, precached)?);
    println!("  {:<12} {:>9} {:>9} {:>9}", "after Brotli", "bytes", "at most", "change");
    for row in &rows {
        println!("  {:<12} {:>9} {:>9} {:>9}", row.name, row.bytes, row.limit, row.change());
    }
    check_limits(&rows)
}

impl Budget {
    /// Bounds are at the top of the file, the sizes at the last commit in the table `committed`.
    fn parse(text: &str) -> Result<Self> {
        let mut limits: toml::Table = toml::from_str(text)?;
        let committed = limits.remove("committed").context("expected a table `committed`")?;
        Ok(Self { limits: limits.try_into()?, committed: committed.try_into()? })
    }

    fn rows(&self, sizes: &Sizes) -> [Row; 9] {
        let row = |name, of: fn(&Sizes) -> usize| Row {
            name,
            bytes: of(sizes),
            limit: of(&self.limits),
            committed: of(&self.committed),
        };
        [
            row("first load", |sizes| sizes.first_load),
            row("wasm", |sizes| sizes.wasm),
            row("js", |sizes| sizes.js),
            row("map", |sizes| sizes.map),
            row("enhancements", |sizes| sizes.enhancements),
            row("css", |sizes| sizes.css),
            row("worker", |sizes| sizes.worker),
            row("scripts", |sizes| sizes.scripts),
            row("offline", |sizes| sizes.offline),
        ]
    }
}

fn measure(dist: &Path, names: &AssetNames, precached: &[PathBuf]) -> Result<Sizes> {
    let size = |name: &str| size_compressed(&dist.join(name));
    let total = |names: &[&str]| names.iter().map(|name| size(name)).sum::<Result<usize>>();
    let messages = |name: String| size(&format!("{}{name}", names.messages));
    let (wasm, js) = (size(&names.wasm)?, total(&[&names.glue, &names.boot])?);
    let enhancements = size(&names.enhancements)?;
    let deferred_css = size(&names.deferred_css)?;
    let data = REPLACEABLE.iter().map(|file| size_on_the_fly(&dist.join(file))).sum::<Result<usize>>()?;
    // The critical style and the script of the map are part of the page.
    let texts = messages(messages::app_file(Lang::ALL[0]))?;
    let first_load = wasm + js + texts + enhancements + deferred_css + size(PAGE)? + data;
    // Not part of the first load: fetched on first use. The worker also reads the texts of the app, which the page has loaded.
    let texts = messages(messages::worker_file(Lang::ALL[0]))?;
    let worker = texts + total(&[&names.worker, &names.worker_wasm])?;
    let scripts = total(&[
        &names.validator,
        &names.figure_files,
        &names.export,
        &names.autocomplete,
        &names.marker_numbers,
    ])?;
    let offline = data + precached.iter().map(|file| size_sent(&dist.join(file))).sum::<Result<usize>>()?;
    let (map, css) = (map_script_size(dist)?, size(&names.css)? + deferred_css);
    Ok(Sizes { first_load, wasm, js, map, enhancements, css, worker, scripts, offline })
}

/// The size of the script of the prerendered map if it were a file.
fn map_script_size(dist: &Path) -> Result<usize> {
    let html = fs::read_to_string(dist.join(PAGE)).with_context(|| format!("cannot read {PAGE}"))?;
    let script =
        html.split_once(r#" id="prerendered-map">"#).and_then(|(_, rest)| rest.split_once("</script>"));
    let (script, _) = script.with_context(|| format!("{PAGE} has no script for its map"))?;
    Ok(compress::brotli(script.as_bytes())?.len())
}

impl Row {
    /// The difference from the last commit.
    fn change(&self) -> String {
        match self.bytes.cast_signed() - self.committed.cast_signed() {
            0 => "none".into(),
            change => format!("{change:+}"),
        }
    }
}

/// The size of a file that the host compresses while sending.
fn size_on_the_fly(file: &Path) -> Result<usize> {
    let bytes = fs::read(file).with_context(|| format!("cannot read {}", file.display()))?;
    Ok(compress::gzip(&bytes)?.len())
}

/// The size of a file as it is sent: that of its compressed copy, if it has one.
fn size_sent(file: &Path) -> Result<usize> {
    let brotli = compress::compressed_path(file, compress::BROTLI);
    let sent = if brotli.exists() { &brotli } else { file };
    let size =
        fs::metadata(sent).with_context(|| format!("cannot read the size of {}", sent.display()))?.len();
    Ok(usize::try_from(size)?)
}

/// The size of a file after Brotli.
fn size_compressed(file: &Path) -> Result<usize> {
    let bytes = fs::read(file)
        .with_context(|| format!("cannot read {}, which the first visit to {PAGE} needs", file.display()))?;
    Ok(compress::brotli(&bytes)?.len())
}

fn check_limits(rows: &[Row]) -> Result<()> {
    let over: Vec<String> = rows
        .iter()
        .filter(|row| row.bytes > row.limit)
        .map(|row| format!("{} by {} bytes", row.name, row.bytes - row.limit))
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
        Row { name: "css", bytes, limit: 100, committed: 90 }
    }

    #[test]
    fn sizes_within_the_limits_pass() {
        assert!(check_limits(&[row(99), row(100)]).is_ok());
    }

    #[test]
    fn an_exceeded_limit_is_reported() {
        assert_eq!(
            check_limits(&[row(100), row(103)]).unwrap_err().to_string(),
            "over budget: css by 3 bytes; make it smaller, or raise budget.toml and say why"
        );
    }

    #[test]
    fn changes_are_relative_to_the_last_commit() {
        for (bytes, expected) in [(97, "+7"), (90, "none"), (40, "-50")] {
            assert_eq!(row(bytes).change(), expected);
        }
    }

    #[test]
    fn the_budget_of_the_project_is_valid() {
        let text = fs::read_to_string(Workspace::here().path("budget.toml")).unwrap();
        let Budget { limits, committed } = Budget::parse(&text).unwrap();
        assert!(limits.wasm < limits.first_load && limits.js > 0 && limits.css > 0);
        assert!(committed.wasm < committed.first_load);
    }
}
