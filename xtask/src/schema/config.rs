//! The schema of config.json, which `domain::Config` decodes.

#![allow(dead_code, reason = "the types only describe documents")]

use std::collections::BTreeMap;

use schemars::JsonSchema;

use super::source::Members;

/// The settings, which can be changed without a build.
#[derive(JsonSchema)]
#[schemars(deny_unknown_fields)]
pub struct Config {
    /// The association's name.
    name: Localized,
    /// The current state of the association in one sentence.
    status: Localized,
    /// The origin of absolute URLs, such as https://example.org.
    #[schemars(default)]
    origin: String,
    /// The member list.
    members: Members,
    /// The list to show if that one fails to load.
    members_fallback: String,
    /// The contact for the site, row by row.
    #[schemars(default)]
    contact: Vec<ContactRow>,
    /// The address for reporting corrections. Defaults to the contact page.
    #[schemars(default)]
    corrections: String,
    /// Hosts that now serve something else. Their addresses are shown, but not linked.
    #[schemars(default)]
    withdrawn_hosts: Vec<String>,
    /// Country names that replace the default ones, by country code.
    #[schemars(default)]
    countries: BTreeMap<String, Localized>,
    /// The central meridian of the map, in whole degrees.
    #[schemars(default = "ten_degrees_east", range(min = -180, max = 180))]
    map_centre: i16,
    /// Whether the map shows borders between countries.
    #[schemars(default)]
    map_borders: bool,
}

/// A text in each language. Missing languages fall back to English.
#[derive(JsonSchema)]
#[schemars(deny_unknown_fields)]
pub struct Localized {
    /// English.
    en: String,
    /// Korean.
    #[schemars(default)]
    ko: String,
}

/// A piece of the contact.
#[derive(JsonSchema)]
#[schemars(deny_unknown_fields)]
pub struct ContactRow {
    /// What it is.
    label: Localized,
    /// The text that is shown.
    value: Localized,
    /// Where the text leads: a web address, `mailto:` or `tel:`. Without it, the text is no link.
    #[schemars(default, regex(pattern = "^(|https?://.*|mailto:.*|tel:.*)$"))]
    href: String,
}

fn ten_degrees_east() -> i16 {
    10
}
