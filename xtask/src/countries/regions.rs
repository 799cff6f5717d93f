//! The region and subregion of each country, from the United Nations standard M49.

use std::collections::BTreeMap;
use std::fs;

use anyhow::{Context, Result};
use serde::Deserialize;

use super::country_code::is_country;
use crate::workspace::Workspace;

pub const TARGET: &str = "crates/directory/src/regions.txt";
const SOURCE: &str = "node_modules/cldr-core/supplemental/territoryContainment.json";

const WORLD: &str = "001";
/// CLDR's "Outlying Oceania" has Antarctica and islands without an ISO 3166 code. M49 lists Antarctica by itself.
const OUTLYING: &str = "QO";
const ANTARCTICA: [&str; 3] = ["AQ", "010", "010"];

#[derive(Deserialize)]
struct TerritoryContainmentFile {
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

/// One country per line, sorted by code: the code, the region and the subregion. All lines have the same length.
pub fn generate(workspace: &Workspace) -> Result<String> {
    let text =
        fs::read(workspace.path(SOURCE)).with_context(|| format!("cannot read {SOURCE}; run `npm ci`"))?;
    let source: TerritoryContainmentFile =
        serde_json::from_slice(&text).with_context(|| format!("{SOURCE} has an unexpected format"))?;
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
    use crate::generated::assert_up_to_date;

    #[test]
    fn the_committed_regions_are_up_to_date() {
        assert_up_to_date(SOURCE, TARGET, generate);
    }
}
