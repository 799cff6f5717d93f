//! `land`: generates the coastlines and borders of the map, and the places of its names.

mod labels;
pub mod topology;

use std::fs;
use std::path::PathBuf;

use anyhow::{Context, Result};
use atlas::Ring;
use domain::files;

use crate::node;
use crate::progress;
use crate::workspace::Workspace;

/// A generated file of map lines.
struct MapFile {
    /// Natural Earth in TopoJSON, from the npm package world-atlas.
    source: &'static str,
    /// The path below public/.
    target: &'static str,
    extract: fn(&[u8]) -> Result<Vec<Ring>>,
}

/// The coastlines at 1:110 million for the world view and at 1:50 million for close-ups, and the optional borders between
/// countries.
const FILES: [MapFile; 3] = [
    MapFile {
        source: "node_modules/world-atlas/land-110m.json",
        target: files::LAND,
        extract: |text| topology::rings(text, "land"),
    },
    MapFile {
        source: "node_modules/world-atlas/land-50m.json",
        target: files::DETAILED_LAND,
        extract: |text| topology::rings(text, "land"),
    },
    MapFile {
        source: "node_modules/world-atlas/countries-110m.json",
        target: files::BORDERS,
        extract: |text| topology::borders(text, "countries"),
    },
];

/// Writes the land files and the places of names.
pub fn run(workspace: &Workspace) -> Result<()> {
    node::ensure_packages(workspace, node::Scope::All)?;
    fs::create_dir_all(workspace.path("public/geo"))?;
    fs::create_dir_all(workspace.path("public/labels"))?;
    FILES.iter().try_for_each(|file| {
        progress::stage_quiet(file.target, || {
            let bytes = file.generate(workspace)?;
            fs::write(file.path(workspace), bytes)
                .with_context(|| format!("{} cannot be written", file.target))
        })
    })?;
    progress::stage_quiet(files::LABELS, || {
        let places = labels::generate(workspace)?;
        fs::write(labels_path(workspace), places)
            .with_context(|| format!("{} cannot be written", files::LABELS))
    })
}

fn labels_path(workspace: &Workspace) -> PathBuf {
    workspace.path("public").join(files::LABELS)
}

impl MapFile {
    fn path(&self, workspace: &Workspace) -> PathBuf {
        workspace.path("public").join(self.target)
    }

    fn generate(&self, workspace: &Workspace) -> Result<Vec<u8>> {
        let source = self.source;
        let text = fs::read(workspace.path(source))
            .with_context(|| format!("cannot read {source}; run `npm ci`"))?;
        let rings = (self.extract)(&text).with_context(|| format!("{source} has an unexpected format"))?;
        Ok(atlas::encode_land(&rings))
    }
}

#[cfg(test)]
mod tests {
    use atlas::LonLat;
    use domain::{LabelArea, LabelPlace, LabelPlaces};

    use super::*;

    #[test]
    fn the_committed_files_are_up_to_date() {
        let workspace = Workspace::here();
        for file in FILES.iter().filter(|file| !node::may_skip(&workspace, file.source)) {
            let committed = fs::read(file.path(&workspace)).unwrap();
            let generated = file.generate(&workspace).unwrap();
            assert!(generated == committed, "{} is out of date; run `cargo xtask land`", file.target);
        }
    }

    #[test]
    fn the_committed_places_of_names_are_up_to_date_and_decode() {
        let workspace = Workspace::here();
        let committed = fs::read_to_string(labels_path(&workspace)).unwrap();
        let places: Vec<LabelPlace<'_>> = LabelPlaces::new(&committed).collect();
        assert_eq!(places.len(), committed.lines().count());
        // Browsers throw an error for a code that is not one of a region.
        let is_region = |code: &str| code.len() == 2 && code.bytes().all(|byte| byte.is_ascii_uppercase());
        let is_valid = |place: &LabelPlace<'_>| {
            LonLat::new(place.lon, place.lat).is_some()
                && matches!(place.area, LabelArea::Country(code) if is_region(code))
        };
        assert!(places.len() > 150 && places.iter().all(is_valid));
        if !node::may_skip(&workspace, FILES[0].source) {
            let is_current = labels::generate(&workspace).unwrap() == committed;
            assert!(is_current, "{} is out of date; run `cargo xtask land`", files::LABELS);
        }
    }

    #[test]
    fn the_committed_files_decode() {
        for file in &FILES {
            let rings = atlas::decode_land(&fs::read(file.path(&Workspace::here())).unwrap()).unwrap();
            assert!(rings.len() > 100 && rings.iter().all(|ring| ring.len() >= 2));
        }
    }
}
