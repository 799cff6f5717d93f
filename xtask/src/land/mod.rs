//! `land`: makes the coastlines that the map shows.

mod topology;

use std::fs;

use anyhow::{Context, Result};

use crate::node;
use crate::step;
use crate::workspace::Workspace;

/// A coastline: what it is made of, and the file that it becomes.
struct Coast {
    /// Natural Earth's land, as npm's world-atlas has it.
    source: &'static str,
    target: &'static str,
}

/// At 1:110 million for the whole world, at 1:50 million for a closer look.
const COASTS: [Coast; 2] = [
    Coast { source: "node_modules/world-atlas/land-110m.json", target: "public/geo/land-110m.land" },
    Coast { source: "node_modules/world-atlas/land-50m.json", target: "public/geo/land-50m.land" },
];

/// Writes the land files.
pub fn run(workspace: &Workspace) -> Result<()> {
    node::ensure_packages(workspace)?;
    fs::create_dir_all(workspace.path("public/geo"))?;
    COASTS.iter().try_for_each(|coast| {
        step::quiet(coast.target, || {
            let bytes = coast.made(workspace)?;
            fs::write(workspace.path(coast.target), bytes)
                .with_context(|| format!("{} cannot be written", coast.target))
        })
    })
}

impl Coast {
    fn made(&self, workspace: &Workspace) -> Result<Vec<u8>> {
        let source = self.source;
        let text = fs::read(workspace.path(source))
            .with_context(|| format!("{source} cannot be read; run `npm ci`"))?;
        let rings = topology::rings(&text, "land").with_context(|| format!("{source} is not as expected"))?;
        Ok(atlas::encode(&rings))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_committed_land_is_what_the_source_gives() {
        let workspace = Workspace::here();
        for coast in COASTS.iter().filter(|coast| !node::may_skip(&workspace, coast.source)) {
            let committed = fs::read(workspace.path(coast.target)).unwrap();
            let made = coast.made(&workspace).unwrap();
            assert!(made == committed, "{} is stale; run `cargo xtask land`", coast.target);
        }
    }

    #[test]
    fn the_committed_land_reads_back() {
        for coast in &COASTS {
            let rings = atlas::decode(&fs::read(Workspace::here().path(coast.target)).unwrap()).unwrap();
            assert!(rings.len() > 100 && rings.iter().all(|ring| ring.len() >= 3));
        }
    }
}
