//! `countries`: generates the bounding boxes of countries, with which the validator finds members outside their country.

use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::fs;

use anyhow::{Context, Result};
use atlas::Ring;
use domain::Lang;
use serde::Deserialize;

use crate::countries;
use crate::land::topology;
use crate::progress;
use crate::workspace::Workspace;

const TARGET: &str = "crates/validate/src/country_bounds.txt";
/// Natural Earth at 1:50 million. Its IDs are the numbers of ISO 3166-1.
const OUTLINES: &str = "node_modules/world-atlas/countries-50m.json";
/// Unicode CLDR: the two letters of ISO 3166-1 for its numbers.
const CODES: &str = "node_modules/cldr-core/supplemental/codeMappings.json";
/// A part of a country no farther than this from a larger part is merged into its box. Tenths of a degree.
const MERGE_DISTANCE: i32 = 10;

/// West, south, east, north, in tenths of a degree.
type BoundingBox = [i32; 4];

/// Writes the bounding boxes.
pub fn run(workspace: &Workspace) -> Result<()> {
    progress::stage_quiet(TARGET, || {
        fs::write(workspace.path(TARGET), generate(workspace)?)
            .with_context(|| format!("{TARGET} cannot be written"))
    })
}

/// One country per line: its code, followed by the boxes of its parts.
fn generate(workspace: &Workspace) -> Result<String> {
    let mut text = String::new();
    for (code, rings) in outlines(workspace)? {
        write!(text, "{code}")?;
        for [west, south, east, north] in merged(rings.iter().map(bounding_box).collect()) {
            write!(text, " {west},{south},{east},{north}")?;
        }
        text.push('\n');
    }
    Ok(text)
}

/// The outlines of each country, by its two letters.
pub fn outlines(workspace: &Workspace) -> Result<BTreeMap<String, Vec<Ring>>> {
    let mut codes =
        codes(&read(workspace, CODES)?).with_context(|| format!("{CODES} has an unexpected format"))?;
    // CLDR has no name for a withdrawn code such as ZR, which shares its number with CD.
    let names = countries::names(workspace, Lang::ALL[0])?;
    codes.retain(|(_, code)| names.contains_key(code));
    let codes: BTreeMap<String, String> = codes.into_iter().collect();
    let outlines = topology::features(&read(workspace, OUTLINES)?, "countries")
        .with_context(|| format!("{OUTLINES} has an unexpected format"))?;
    let mut countries: BTreeMap<String, Vec<Ring>> = BTreeMap::new();
    for (number, rings) in outlines {
        if let Some(code) = number.and_then(|number| codes.get(&number)) {
            countries.entry(code.clone()).or_default().extend(rings);
        }
    }
    Ok(countries)
}

fn read(workspace: &Workspace, path: &str) -> Result<Vec<u8>> {
    fs::read(workspace.path(path)).with_context(|| format!("cannot read {path}; run `npm ci`"))
}

fn bounding_box(ring: &Ring) -> BoundingBox {
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

/// Merges boxes that lie in or near a larger one into it.
fn merged(mut parts: Vec<BoundingBox>) -> Vec<BoundingBox> {
    parts.sort_by_key(|[west, south, east, north]| -(east - west) * (north - south));
    let mut merged: Vec<BoundingBox> = Vec::new();
    for part in parts {
        match merged.iter_mut().find(|large| is_near(part, **large)) {
            Some(large) => *large = union(part, *large),
            None => merged.push(part),
        }
    }
    merged
}

const fn is_near(part: BoundingBox, large: BoundingBox) -> bool {
    part[0] >= large[0] - MERGE_DISTANCE
        && part[1] >= large[1] - MERGE_DISTANCE
        && part[2] <= large[2] + MERGE_DISTANCE
        && part[3] <= large[3] + MERGE_DISTANCE
}

fn union(a: BoundingBox, b: BoundingBox) -> BoundingBox {
    [a[0].min(b[0]), a[1].min(b[1]), a[2].max(b[2]), a[3].max(b[3])]
}

#[derive(Deserialize)]
struct CodeMappingsFile {
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

/// Maps the three digits of a country to its two letters.
fn codes(text: &[u8]) -> Result<Vec<(String, String)>> {
    let source: CodeMappingsFile = serde_json::from_slice(text)?;
    let mappings = source.supplemental.code_mappings.into_iter();
    Ok(mappings
        .filter(|(code, _)| code.len() == 2)
        .filter_map(|(code, mapping)| Some((mapping._numeric?, code)))
        .collect())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::generated::assert_up_to_date;

    #[test]
    fn the_committed_bounds_are_up_to_date() {
        assert_up_to_date(OUTLINES, TARGET, generate);
    }

    #[test]
    fn no_country_has_a_withdrawn_code() {
        let committed = fs::read_to_string(Workspace::here().path(TARGET)).unwrap();
        let codes: Vec<&str> = committed.lines().filter_map(|line| line.split(' ').next()).collect();
        for (current, withdrawn) in [("CD", "ZR"), ("TL", "TP"), ("MM", "BU")] {
            assert!(codes.contains(&current) && !codes.contains(&withdrawn), "{current}");
        }
    }

    #[test]
    fn a_nearby_island_has_no_box_of_its_own() {
        let (mainland, near, far) = ([0, 0, 100, 100], [101, 50, 105, 55], [200, 50, 210, 60]);
        assert_eq!(merged(vec![near, far, mainland]), [[0, 0, 105, 100], far]);
    }
}
