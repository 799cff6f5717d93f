//! Settings: what `domain::Config` reads.

#![allow(dead_code, reason = "the types describe documents; nothing of them is ever made")]

use std::collections::BTreeMap;

use schemars::JsonSchema;

use super::source::Members;

/// What a deployer can change without a build.
#[derive(JsonSchema)]
#[schemars(deny_unknown_fields)]
pub struct Config {
    /// The association's name.
    name: Localized,
    /// What became of the association, in one sentence.
    status: Localized,
    /// Where the site is published, such as https://example.org, for absolute addresses.
    #[schemars(default)]
    origin: String,
    /// The list of members.
    members: Members,
    /// The list to show when that one cannot be had.
    members_fallback: String,
    /// Who answers for the site.
    contact: Contact,
    /// Where a correction is reported; without it the page of contact.
    #[schemars(default)]
    corrections: String,
    /// Hosts that now serve something else: addresses on them are shown, but lead nowhere.
    #[schemars(default)]
    withdrawn_hosts: Vec<String>,
    /// Names of countries that replace the usual ones, by code.
    #[schemars(default)]
    countries: BTreeMap<String, Localized>,
    /// The longitude in the middle of the map, whole degrees.
    #[schemars(default = "ten_degrees_east", range(min = -180, max = 180))]
    map_centre: i16,
    /// Whether the map shows the borders between countries.
    #[schemars(default)]
    map_borders: bool,
}

/// A text with a form for each language; the others fall back to English.
#[derive(JsonSchema)]
#[schemars(deny_unknown_fields)]
pub struct Localized {
    /// English.
    en: String,
    /// Korean.
    #[schemars(default)]
    ko: String,
}

#[derive(JsonSchema)]
#[schemars(deny_unknown_fields)]
pub struct Contact {
    /// The managing department.
    department: Localized,
    /// The person in charge.
    person: Localized,
    /// The telephone number as it is shown.
    telephone: Localized,
    /// The same number for dialling, with the country code.
    dial: String,
}

fn ten_degrees_east() -> i16 {
    10
}
