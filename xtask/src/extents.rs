//! `countries`: the extents of countries, by which the desk sees that a point is in another one than it says.

use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::fs;

use anyhow::{Context, Result};
use atlas::Ring;
use serde::Deserialize;

use crate::land::topology;
use crate::progress;
use crate::workspace::Workspace;

const TARGET: &str = "crates/validate/src/country_bounds.txt";
/// Natural Earth at 1:50 million; its ids are the numbers of ISO 3166-1.
const OUTLINES: &str = "node_modules/world-atlas/countries-50m.json";
/// Unicode CLDR; the letters for the numbers.
const CODES: &str = "node_modules/cldr-core/supplemental/codeMappings.json";
/// An island no farther than this from a larger part of its country has no extent of its own; tenths of a degree.
const NEAR: i32 = 10;

/// West, south, east, north, in tenths of a degree.
type Extent = [i32; 4];

/// Writes the extents.
pub fn run(workspace: &Workspace) -> Result<()> {
    progress::stage_quiet(TARGET, || {
        fs::write(workspace.path(TARGET), made(workspace)?)
            .with_context(|| format!("{TARGET} cannot be written"))
    })
}

/// A country a line: its code, then the extents of its parts.
fn made(workspace: &Workspace) -> Result<String> {
    let codes = codes(&read(workspace, CODES)?).with_context(|| format!("{CODES} is not as expected"))?;
    let outlines = topology::things(&read(workspace, OUTLINES)?, "countries")
        .with_context(|| format!("{OUTLINES} is not as expected"))?;
    let mut countries: BTreeMap<&str, Vec<Extent>> = BTreeMap::new();
    for (number, rings) in &outlines {
        if let Some(code) = number.as_ref().and_then(|number| codes.get(number)) {
            countries.entry(code).or_default().extend(rings.iter().map(extent));
        }
    }
    let mut text = String::new();
    for (code, parts) in countries {
        write!(text, "{code}")?;
        for [west, south, east, north] in apart(parts) {
            write!(text, " {west},{south},{east},{north}")?;
        }
        text.push('\n');
    }
    Ok(text)
}

fn read(workspace: &Workspace, path: &str) -> Result<Vec<u8>> {
    fs::read(workspace.path(path)).with_context(|| format!("{path} cannot be read; run `npm ci`"))
}

fn extent(ring: &Ring) -> Extent {
    ring.iter().fold([1800, 900, -1800, -900], |[west, south, east, north], place| {
        let (lon, lat) = (place.lon() * 10.0, place.lat() * 10.0);
        [
            west.min(lon.floor() as i32),
            south.min(lat.floor() as i32),
            east.max(lon.ceil() as i32),
            north.max(lat.ceil() as i32),
        ]
    })
}

/// The extents, those that lie in or near a larger one joined to it.
fn apart(mut parts: Vec<Extent>) -> Vec<Extent> {
    parts.sort_by_key(|[west, south, east, north]| -(east - west) * (north - south));
    let mut kept: Vec<Extent> = Vec::new();
    for part in parts {
        match kept.iter_mut().find(|large| is_near(part, **large)) {
            Some(large) => *large = joined(part, *large),
            None => kept.push(part),
        }
    }
    kept
}

const fn is_near(part: Extent, large: Extent) -> bool {
    part[0] >= large[0] - NEAR
        && part[1] >= large[1] - NEAR
        && part[2] <= large[2] + NEAR
        && part[3] <= large[3] + NEAR
}

fn joined(a: Extent, b: Extent) -> Extent {
    [a[0].min(b[0]), a[1].min(b[1]), a[2].max(b[2]), a[3].max(b[3])]
}

#[derive(Deserialize)]
struct Source {
    supplemental: Supplemental,
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct Supplemental {
    code_mappings: BTreeMap<String, Mapping>,
}

#[derive(Deserialize)]
struct Mapping {
    _numeric: Option<String>,
}

/// The two letters of a country by its three digits.
fn codes(text: &[u8]) -> Result<BTreeMap<String, String>> {
    let source: Source = serde_json::from_slice(text)?;
    let mappings = source.supplemental.code_mappings.into_iter();
    Ok(mappings
        .filter(|(code, _)| code.len() == 2)
        .filter_map(|(code, mapping)| Some((mapping._numeric?, code)))
        .collect())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::node;

    #[test]
    fn the_committed_extents_are_what_the_source_gives() {
        let workspace = Workspace::here();
        if node::may_skip(&workspace, OUTLINES) {
            return;
        }
        let committed = fs::read_to_string(workspace.path(TARGET)).unwrap();
        assert!(made(&workspace).unwrap() == committed, "{TARGET} is stale; run `cargo xtask countries`");
    }

    #[test]
    fn an_island_near_by_has_no_extent_of_its_own() {
        let (mainland, near, far) = ([0, 0, 100, 100], [101, 50, 105, 55], [200, 50, 210, 60]);
        assert_eq!(apart(vec![near, far, mainland]), [[0, 0, 105, 100], far]);
    }
}
