//! The part of the world that each country is in, as the United Nations count them (M49).

use std::collections::BTreeMap;
use std::fs;

use anyhow::{Context, Result};
use serde::Deserialize;

use super::is_country;
use crate::workspace::Workspace;

pub const TARGET: &str = "crates/directory/src/regions.txt";
const SOURCE: &str = "node_modules/cldr-core/supplemental/territoryContainment.json";

const WORLD: &str = "001";
/// CLDR puts Antarctica and islands without a code of their own in ISO 3166 into "Outlying Oceania". M49 has Antarctica apart.
const OUTLYING: &str = "QO";
const ANTARCTICA: [&str; 3] = ["AQ", "010", "010"];

#[derive(Deserialize)]
struct Source {
    supplemental: Supplemental,
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct Supplemental {
    territory_containment: BTreeMap<String, Territory>,
}

#[derive(Deserialize)]
struct Territory {
    #[serde(rename = "_contains", default)]
    contains: Vec<String>,
}

/// A line a country, in the order of their codes: the code, the region and the subregion, all of one length.
pub fn made(workspace: &Workspace) -> Result<String> {
    let text =
        fs::read(workspace.path(SOURCE)).with_context(|| format!("{SOURCE} cannot be read; run `npm ci`"))?;
    let source: Source =
        serde_json::from_slice(&text).with_context(|| format!("{SOURCE} is not as expected"))?;
    let territories = source.supplemental.territory_containment;
    let within = |code: &str| territories.get(code).map_or(&[][..], |territory| &territory.contains);
    let mut lines = vec![ANTARCTICA.join(" ")];
    for region in within(WORLD) {
        for subregion in within(region).iter().filter(|subregion| *subregion != OUTLYING) {
            let countries = within(subregion).iter().filter(|code| is_country(code));
            lines.extend(countries.map(|country| format!("{country} {region} {subregion}")));
        }
    }
    lines.sort();
    Ok(lines.join("\n") + "\n")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::node;

    #[test]
    fn the_committed_regions_are_what_the_source_gives() {
        let workspace = Workspace::here();
        if node::may_skip(&workspace, SOURCE) {
            return;
        }
        let committed = fs::read_to_string(workspace.path(TARGET)).unwrap();
        assert!(made(&workspace).unwrap() == committed, "{TARGET} is stale; run `cargo xtask countries`");
    }
}
