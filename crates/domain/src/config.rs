//! What a deployer can change without a build: `config.json`.

use std::collections::BTreeMap;

use serde::{Deserialize, Deserializer};

use crate::{Lang, Localized};

/// The settings of a site.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Config {
    /// The association's name.
    pub name: Localized,
    /// What became of the association, in one sentence.
    pub status: Localized,
    /// Where the site is published, such as `https://example.org`, for addresses that have to be absolute.
    #[serde(default)]
    pub origin: String,
    /// The list of members: an address, relative to the site's root or absolute.
    pub members: String,
    /// The list that is shown when that one cannot be had.
    pub members_fallback: String,
    /// Who answers for the site.
    pub contact: Contact,
    /// Hosts that now serve something else: addresses on them are shown, but lead nowhere.
    #[serde(default)]
    pub withdrawn_hosts: Vec<String>,
    /// Names of countries that replace the usual ones, by ISO 3166-1 alpha-2.
    #[serde(default)]
    pub countries: BTreeMap<String, Localized>,
    /// The longitude in the middle of the map, whole degrees east, −180 to 180.
    #[serde(default = "ten_degrees_east")]
    pub map_centre: i16,
}

/// Who answers for the site.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Contact {
    /// The managing department.
    pub department: Localized,
    /// The person in charge.
    pub person: Localized,
    /// The telephone number as it is shown, by language.
    pub telephone: Localized,
    /// The same number for dialling, with the country code: `+82-42-270-3364`.
    pub dial: String,
}

fn ten_degrees_east() -> i16 {
    10
}

/// Why the settings could not be read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ConfigError(String);

impl std::fmt::Display for ConfigError {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "config.json: {}", self.0)
    }
}

impl std::error::Error for ConfigError {}

impl Config {
    /// Whether an address still leads to what it once did.
    pub fn is_live(&self, address: &str) -> bool {
        let rest = address.split_once("://").map_or(address, |(_, rest)| rest);
        let host = rest.split(['/', '?', '#', ':']).next().unwrap_or_default();
        let of = |withdrawn: &String| host == withdrawn || host.ends_with(&format!(".{withdrawn}"));
        !self.withdrawn_hosts.iter().any(of)
    }

    /// Reads the settings.
    ///
    /// # Errors
    /// When the bytes are not such settings: which key, what was expected, and the place.
    pub fn decode(bytes: &[u8]) -> Result<Self, ConfigError> {
        let config: Self = crate::json::read(bytes).map_err(ConfigError)?;
        if !(-180..=180).contains(&config.map_centre) {
            let found = config.map_centre;
            return Err(ConfigError(format!("map_centre: expected degrees from -180 to 180, found {found}")));
        }
        Ok(config)
    }
}

/// One form for all languages, or an object with a form a language: `{"en": "…", "ko": "…"}`.
impl<'de> Deserialize<'de> for Localized {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let mut forms = BTreeMap::<String, String>::deserialize(deserializer)?;
        let fallback = Lang::ALL[0].code();
        let default = forms.remove(fallback).ok_or_else(|| {
            serde::de::Error::custom(format!("expected a text for {fallback:?}, found none"))
        })?;
        let own = Lang::ALL.map(|lang| forms.remove(lang.code()));
        match forms.into_keys().next() {
            Some(code) => {
                Err(serde::de::Error::custom(format!("expected a language of the site, found {code:?}")))
            }
            None => Ok(Self { default, own }),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const SHIPPED: &str = include_str!("../../../public/config.json");

    fn check(from: &str, to: &str, expected: &str) {
        assert!(SHIPPED.contains(from), "{from}");
        let error = Config::decode(SHIPPED.replacen(from, to, 1).as_bytes()).unwrap_err().to_string();
        assert!(error.contains(expected), "{error}");
    }

    #[test]
    fn the_shipped_settings_are_read() {
        let config = Config::decode(SHIPPED.as_bytes()).unwrap();
        assert_eq!(config.name.get(Lang::Ko), "세계과학도시연합");
        assert_eq!(config.contact.dial, "+82-42-270-3364");
    }

    #[test]
    fn addresses_on_withdrawn_hosts_lead_nowhere() {
        let config = Config::decode(SHIPPED.as_bytes()).unwrap();
        for (address, live) in [
            ("http://wtanet.org/ds1_6_1.html", false),
            ("http://www.wtanet.org?a=b", false),
            ("https://mywtanet.org/", true),
            ("https://example.org/?from=wtanet.org", true),
        ] {
            assert_eq!(config.is_live(address), live, "{address}");
        }
    }

    #[test]
    fn a_fault_names_its_key_and_place() {
        check("\"members\":", "\"member\":", "unknown field `member`");
        check(
            "\"map_centre\": 10",
            "\"map_centre\": 200",
            "map_centre: expected degrees from -180 to 180, found 200",
        );
        check("\"ko\":", "\"kr\":", "found \"kr\"");
        check("{", "<html>", "line 1");
    }
}
