//! `land`: makes the coastlines that the map shows.

mod topology;

use std::fs;

use anyhow::{Context, Result};

use crate::node;
use crate::step;
use crate::workspace::Workspace;

/// Natural Earth's land at 1:110 million, as npm's world-atlas has it.
const SOURCE: &str = "node_modules/world-atlas/land-110m.json";
const TARGET: &str = "public/geo/land-110m.land";

/// Writes the land file.
pub fn run(workspace: &Workspace) -> Result<()> {
    node::ensure_packages(workspace)?;
    step::quiet(TARGET, || {
        let target = workspace.path(TARGET);
        fs::create_dir_all(workspace.path("public/geo"))?;
        fs::write(&target, made(workspace)?).with_context(|| format!("{TARGET} cannot be written"))
    })
}

fn made(workspace: &Workspace) -> Result<Vec<u8>> {
    let text =
        fs::read(workspace.path(SOURCE)).with_context(|| format!("{SOURCE} cannot be read; run `npm ci`"))?;
    let rings = topology::rings(&text, "land").with_context(|| format!("{SOURCE} is not as expected"))?;
    Ok(atlas::encode(&rings))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_committed_land_is_what_the_source_gives() {
        let workspace = Workspace::here();
        if node::may_skip(&workspace, SOURCE) {
            return;
        }
        let committed = fs::read(workspace.path(TARGET)).unwrap();
        assert!(made(&workspace).unwrap() == committed, "{TARGET} is stale; run `cargo xtask land`");
    }

    #[test]
    fn the_committed_land_reads_back() {
        let rings = atlas::decode(&fs::read(Workspace::here().path(TARGET)).unwrap()).unwrap();
        assert!(rings.len() > 100 && rings.iter().all(|ring| ring.len() >= 3));
    }
}
