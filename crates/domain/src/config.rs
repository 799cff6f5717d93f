//! `config.json`: the settings that a deployer can change without a build.

use std::fmt;

use crate::{JsonError, Lang, Localized, ObjectError, ObjectReader};

/// The settings of a site.
#[derive(Clone, Debug, PartialEq)]
pub struct Config {
    /// The association's name.
    pub name: Localized,
    /// What became of the association, in one sentence.
    pub status: Localized,
    /// The site's origin, such as `https://example.org`, for absolute URLs.
    pub origin: String,
    /// The list of members: a URL, absolute or relative to the site's root, or the JSON of a source's settings.
    pub members: String,
    /// The URL of the list to show if that one fails to load.
    pub members_fallback: String,
    /// The contact of the site, a row for each piece of it; empty for none.
    pub contact: Vec<ContactRow>,
    /// Where to report corrections: a `mailto:` or absolute URL; empty for the contact page.
    pub corrections: String,
    /// Hosts that now serve something else. URLs on them are shown as text, not as links.
    pub withdrawn_hosts: Vec<String>,
    /// Names that replace the standard names of countries, by ISO 3166-1 alpha-2 code.
    pub countries: Vec<(String, Localized)>,
    /// The central meridian of the map, in whole degrees east, −180 to 180.
    pub map_centre: i16,
    /// Whether the map shows the borders between countries.
    pub map_borders: bool,
}

/// A piece of the contact: a department, a telephone number.
#[derive(Clone, Debug, PartialEq)]
pub struct ContactRow {
    /// What it is.
    pub label: Localized,
    /// The text that is shown.
    pub value: Localized,
    /// Where the text leads: `mailto:`, `tel:` or a web address; empty for nowhere.
    pub href: String,
}

/// All top-level keys.
const KEYS: [&str; 11] = [
    "name",
    "status",
    "origin",
    "members",
    "members_fallback",
    "contact",
    "corrections",
    "withdrawn_hosts",
    "countries",
    "map_centre",
    "map_borders",
];
/// How the address of a contact may begin.
const CONTACT_SCHEMES: [&str; 4] = ["https://", "http://", "mailto:", "tel:"];
/// The default central meridian, 10° east: it runs through Europe and cuts the map in the Pacific.
const DEFAULT_MAP_CENTRE: i64 = 10;

/// An error in `config.json`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ConfigError(pub ObjectError);

impl fmt::Display for ConfigError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "config.json: {}", self.0)
    }
}

impl std::error::Error for ConfigError {}

impl Config {
    /// Whether the worker loads the members: from another host, or in a format other than the site's own.
    pub fn is_loaded_by_worker(&self) -> bool {
        self.members.starts_with('{') || self.members.contains("://")
    }

    /// Whether a URL is on a host that still serves what it used to.
    pub fn is_live(&self, address: &str) -> bool {
        let rest = address.split_once("://").map_or(address, |(_, rest)| rest);
        let host = rest.split(['/', '?', '#', ':']).next().unwrap_or_default();
        let is_on = |withdrawn: &String| host == withdrawn || host.ends_with(&format!(".{withdrawn}"));
        !self.withdrawn_hosts.iter().any(is_on)
    }

    /// The name of a country, by its code: the one in the settings, or else the standard name.
    pub fn country_name(&self, lang: Lang, code: &str, standard: fn(Lang, &str) -> String) -> String {
        match self.countries.iter().find(|(other, _)| other == code) {
            Some((_, name)) => name.get(lang).to_owned(),
            None => standard(lang, code),
        }
    }

    /// Decodes the settings.
    ///
    /// # Errors
    /// If the bytes are not a JSON object, a required key is missing, or a value is not as expected.
    pub fn decode(bytes: &[u8]) -> Result<Self, ConfigError> {
        let text = std::str::from_utf8(bytes).map_err(|error| ObjectError::Json(JsonError::NotUtf8(error)));
        text.and_then(ObjectReader::parse).and_then(Self::from_object).map_err(ConfigError)
    }

    fn from_object(object: ObjectReader<'_>) -> Result<Self, ObjectError> {
        let mut settings = object.deny_unknown(&KEYS)?;
        Ok(Self {
            name: settings.localized("name")?,
            status: settings.localized("status")?,
            origin: settings.optional_string("origin")?,
            members: settings.string_or_object("members")?,
            members_fallback: settings.string("members_fallback")?,
            contact: settings
                .objects("contact")?
                .into_iter()
                .map(ContactRow::from_object)
                .collect::<Result<_, _>>()?,
            corrections: settings.optional_string("corrections")?,
            withdrawn_hosts: settings.strings("withdrawn_hosts")?,
            countries: countries(settings.optional_object("countries")?)?,
            map_centre: settings.integer("map_centre", (-180, 180), DEFAULT_MAP_CENTRE)? as i16,
            map_borders: settings.boolean("map_borders")?,
        })
    }
}

impl ContactRow {
    fn from_object(object: ObjectReader<'_>) -> Result<Self, ObjectError> {
        let mut row = object.deny_unknown(&["label", "value", "href"])?;
        let (label, value) = (row.localized("label")?, row.localized("value")?);
        let href = row.optional_string("href")?;
        if !href.is_empty() && !CONTACT_SCHEMES.iter().any(|scheme| href.starts_with(scheme)) {
            return Err(row.invalid("href", "an address with https://, mailto: or tel:", &href));
        }
        Ok(Self { label, value, href })
    }
}

fn countries(mut object: ObjectReader<'_>) -> Result<Vec<(String, Localized)>, ObjectError> {
    let mut names = Vec::new();
    for code in object.remaining_keys() {
        let name = object.localized(&code)?;
        names.push((code, name));
    }
    Ok(names)
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
    fn decodes_the_shipped_settings() {
        let config = Config::decode(SHIPPED.as_bytes()).unwrap();
        assert_eq!(config.name.get(Lang::Ko), "세계과학도시연합");
        let row = config.contact.last().unwrap();
        assert_eq!((row.label.get(Lang::En), row.href.as_str()), ("Telephone", "tel:+82-42-270-3364"));
    }

    #[test]
    fn a_site_may_have_no_contact() {
        let (before, rest) = SHIPPED.split_once("\"contact\": [").unwrap();
        let (_, after) = rest.split_once("\n  ],").unwrap();
        let config = Config::decode(format!("{before}{after}").as_bytes()).unwrap();
        assert_eq!(config.contact, []);
    }

    #[test]
    fn a_source_is_kept_as_json() {
        let source = r#"{"type": "csv", "url": "members.csv"}"#;
        let text = SHIPPED.replacen("\"data/members.geojson\"", source, 1);
        assert_eq!(Config::decode(text.as_bytes()).unwrap().members, source);
        check("\"data/members.geojson\"", "[\"a\"]", "members: expected a text or an object, found [\"a\"]");
    }

    #[test]
    fn countries_can_be_renamed() {
        let text = SHIPPED.replacen("\"countries\": {}", "\"countries\": {\"TW\": {\"en\": \"Taipei\"}}", 1);
        let config = Config::decode(text.as_bytes()).unwrap();
        let name = |code| config.country_name(Lang::Ko, code, |_, code| format!("<{code}>"));
        assert_eq!((name("TW").as_str(), name("KR").as_str()), ("Taipei", "<KR>"));
    }

    #[test]
    fn urls_on_withdrawn_hosts_are_not_live() {
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
    fn errors_name_the_path_of_the_key() {
        check("\"members\":", "\"member\":", "unknown field `member`");
        check(
            "\"map_centre\": 10",
            "\"map_centre\": 200",
            "map_centre: expected a whole number from -180 to 180, found 200",
        );
        check("\"ko\":", "\"kr\":", "unknown field `name.kr`");
        check("\"tel:+82-42-270-3364\"", "82", "contact[2].href: expected a text, found 82");
        check(
            "\"tel:+82",
            "\"javascript:82",
            "contact[2].href: expected an address with https://, mailto: or tel:, found javascript:",
        );
        check("\"href\"", "\"link\"", "unknown field `contact[2].link`; expected one of: label, value, href");
        check(
            "\"members\": \"data/members.geojson\",",
            "",
            "members: expected a text or an object, found none",
        );
        check("[\"wtanet.org\"]", "[7]", "withdrawn_hosts: expected a list of texts, found [7]");
        check("\"countries\": {}", "\"countries\": 1", "countries: expected an object, found 1");
        check("\"map_borders\": false", "\"map_borders\": 1", "map_borders: expected true or false, found 1");
        check("{", "<html>", "line 1");
    }
}
