//! `land`: makes the coastlines that the map shows.

pub mod topology;

use std::fs;
use std::path::PathBuf;

use anyhow::{Context, Result};
use atlas::Ring;
use domain::files;

use crate::node;
use crate::progress;
use crate::workspace::Workspace;

/// Lines of the map: what they are made of, and the file that they become.
struct Lines {
    /// Natural Earth, as npm's world-atlas has it.
    source: &'static str,
    /// Below `public/`.
    target: &'static str,
    read: fn(&[u8]) -> Result<Vec<Ring>>,
}

/// The coasts at 1:110 million for the whole world and at 1:50 million for a closer look; the borders between countries,
/// for those who ask for them.
const FILES: [Lines; 3] = [
    Lines {
        source: "node_modules/world-atlas/land-110m.json",
        target: files::LAND,
        read: |text| topology::rings(text, "land"),
    },
    Lines {
        source: "node_modules/world-atlas/land-50m.json",
        target: files::DETAILED_LAND,
        read: |text| topology::rings(text, "land"),
    },
    Lines {
        source: "node_modules/world-atlas/countries-110m.json",
        target: files::BORDERS,
        read: |text| topology::borders(text, "countries"),
    },
];

/// Writes the land files.
pub fn run(workspace: &Workspace) -> Result<()> {
    node::ensure_packages(workspace, node::Scope::All)?;
    fs::create_dir_all(workspace.path("public/geo"))?;
    FILES.iter().try_for_each(|lines| {
        progress::stage_quiet(lines.target, || {
            let bytes = lines.made(workspace)?;
            fs::write(lines.path(workspace), bytes)
                .with_context(|| format!("{} cannot be written", lines.target))
        })
    })
}

impl Lines {
    fn path(&self, workspace: &Workspace) -> PathBuf {
        workspace.path("public").join(self.target)
    }

    fn made(&self, workspace: &Workspace) -> Result<Vec<u8>> {
        let source = self.source;
        let text = fs::read(workspace.path(source))
            .with_context(|| format!("{source} cannot be read; run `npm ci`"))?;
        let rings = (self.read)(&text).with_context(|| format!("{source} is not as expected"))?;
        Ok(atlas::encode_land(&rings))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_committed_land_is_what_the_source_gives() {
        let workspace = Workspace::here();
        for lines in FILES.iter().filter(|lines| !node::may_skip(&workspace, lines.source)) {
            let committed = fs::read(lines.path(&workspace)).unwrap();
            let made = lines.made(&workspace).unwrap();
            assert!(made == committed, "{} is stale; run `cargo xtask land`", lines.target);
        }
    }

    #[test]
    fn the_committed_land_reads_back() {
        for lines in &FILES {
            let rings = atlas::decode_land(&fs::read(lines.path(&Workspace::here())).unwrap()).unwrap();
            assert!(rings.len() > 100 && rings.iter().all(|ring| ring.len() >= 2));
        }
    }
}
