//! `countries`: generates tables from Unicode CLDR: the names of countries for prerendered pages (browsers have the same data
//! built in), the region of each country for the directory, and the plural forms of each language.

mod country_code;
mod plural_forms;
mod regions;

use std::collections::BTreeMap;
use std::fs;

use anyhow::{Context, Result};
use domain::Lang;
use serde::Deserialize;

use self::country_code::is_country;
use crate::node;
use crate::progress;
use crate::workspace::Workspace;

const TARGET: &str = "src/platform/native/countries.json";

/// Hong Kong, Macao and Palestine: browsers differ in whether their usual name is CLDR's long or short one. The short one is shown
/// everywhere; `crates/web/src/intl.rs` does the same in the browser.
const SHORT_NAMES: [&str; 3] = ["HK", "MO", "PS"];

/// Names by code.
pub type Names = BTreeMap<String, String>;

/// Writes all tables.
pub fn run(workspace: &Workspace) -> Result<()> {
    node::ensure_packages(workspace, node::Scope::All)?;
    write(workspace, TARGET, generate)?;
    write(workspace, regions::TARGET, regions::generate)?;
    write(workspace, plural_forms::TARGET, plural_forms::generate)
}

fn write(workspace: &Workspace, target: &str, generate: fn(&Workspace) -> Result<String>) -> Result<()> {
    progress::stage_quiet(target, || {
        fs::write(workspace.path(target), generate(workspace)?)
            .with_context(|| format!("{target} cannot be written"))
    })
}

fn source_path(lang: Lang) -> String {
    format!("node_modules/cldr-localenames-full/main/{}/territories.json", lang.code())
}

/// The names by language and ISO 3166-1 alpha-2 code. One name per line keeps the diff of a new CLDR version small.
fn generate(workspace: &Workspace) -> Result<String> {
    let mut languages = BTreeMap::new();
    for lang in Lang::ALL {
        languages.insert(lang.code(), names(workspace, lang)?);
    }
    Ok(serde_json::to_string_pretty(&languages)? + "\n")
}

#[derive(Deserialize)]
struct TerritoryNamesFile {
    main: BTreeMap<String, Locale>,
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct Locale {
    locale_display_names: DisplayNames,
}

#[derive(Deserialize)]
struct DisplayNames {
    territories: Names,
}

/// The names of countries in a language.
pub fn names(workspace: &Workspace, lang: Lang) -> Result<Names> {
    let path = source_path(lang);
    let text =
        fs::read(workspace.path(&path)).with_context(|| format!("cannot read {path}; run `npm ci`"))?;
    let mut source: TerritoryNamesFile =
        serde_json::from_slice(&text).with_context(|| format!("{path} has an unexpected format"))?;
    let locale = source.main.remove(lang.code()).with_context(|| format!("{path} is in another language"))?;
    let mut names = locale.locale_display_names.territories;
    for code in SHORT_NAMES {
        let short = names.get(&format!("{code}-alt-short")).cloned();
        names.insert(code.into(), short.with_context(|| format!("{path} has no short name for {code}"))?);
    }
    // Other keys are numeric regions (`001`) and variants of a name (`HK-alt-short`).
    names.retain(|code, _| is_country(code));
    Ok(names)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::generated::assert_up_to_date;

    #[test]
    fn the_committed_names_are_up_to_date() {
        assert_up_to_date(&source_path(Lang::En), TARGET, generate);
    }

    #[test]
    fn every_language_has_a_name_for_every_members_country() {
        let workspace = Workspace::here();
        let text = fs::read_to_string(workspace.path(TARGET)).unwrap();
        let names: BTreeMap<String, Names> = serde_json::from_str(&text).unwrap();
        let members = domain::decode(&fs::read(workspace.path("public/data/members.geojson")).unwrap())
            .unwrap()
            .members;
        for lang in Lang::ALL {
            for member in &members {
                assert!(
                    names[lang.code()].contains_key(&member.country_code),
                    "{lang:?} {}",
                    member.country_code
                );
            }
        }
    }
}
