//! What a deployer can change without a build: `config.json`.

use crate::object_reader::ObjectReader;
use crate::{Lang, Localized};

/// The settings of a site.
#[derive(Clone, Debug, PartialEq)]
pub struct Config {
    /// The association's name.
    pub name: Localized,
    /// What became of the association, in one sentence.
    pub status: Localized,
    /// Where the site is published, such as `https://example.org`, for addresses that have to be absolute.
    pub origin: String,
    /// The list of members: an address, relative to the site's root or absolute, or the settings of a source as they are
    /// written, a JSON object.
    pub members: String,
    /// The list that is shown when that one cannot be had.
    pub members_fallback: String,
    /// Who answers for the site.
    pub contact: Contact,
    /// Where a correction is reported: `mailto:` or a whole address; empty for the page of contact.
    pub corrections: String,
    /// Hosts that now serve something else: addresses on them are shown, but lead nowhere.
    pub withdrawn_hosts: Vec<String>,
    /// Names of countries that replace the usual ones, by ISO 3166-1 alpha-2.
    pub countries: Vec<(String, Localized)>,
    /// The longitude in the middle of the map, whole degrees east, −180 to 180.
    pub map_centre: i16,
    /// Whether the map shows the borders between countries.
    pub map_borders: bool,
}

impl Config {
    /// Whether the members come from elsewhere, by way of a source that the desk asks: from another host, or in another form.
    pub fn is_loaded_by_worker(&self) -> bool {
        self.members.starts_with('{') || self.members.contains("://")
    }
}

/// Who answers for the site.
#[derive(Clone, Debug, PartialEq)]
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

/// Every key that there is.
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
/// The longitude in the middle of the map, unless the settings say another.
const TEN_DEGREES_EAST: i64 = 10;

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

    /// The name of a country, by its code: the one in the settings, or else the standard name.
    pub fn country_name(&self, lang: Lang, code: &str, standard: fn(Lang, &str) -> String) -> String {
        match self.countries.iter().find(|(other, _)| other == code) {
            Some((_, name)) => name.get(lang).to_owned(),
            None => standard(lang, code),
        }
    }

    /// Reads the settings.
    ///
    /// # Errors
    /// When the bytes are not such settings: which key, what was expected, and what was found.
    pub fn decode(bytes: &[u8]) -> Result<Self, ConfigError> {
        let text = std::str::from_utf8(bytes).map_err(|error| ConfigError(error.to_string()))?;
        ObjectReader::parse(text).and_then(Self::read).map_err(ConfigError)
    }

    fn read(settings: ObjectReader<'_>) -> Result<Self, String> {
        let mut settings = settings.deny_unknown(&KEYS)?;
        Ok(Self {
            name: settings.localized("name")?,
            status: settings.localized("status")?,
            origin: settings.optional_text("origin")?,
            members: settings.text_or_object("members")?,
            members_fallback: settings.text("members_fallback")?,
            contact: Contact::read(settings.object("contact")?)?,
            corrections: settings.optional_text("corrections")?,
            withdrawn_hosts: settings.texts("withdrawn_hosts")?,
            countries: countries(settings.optional_object("countries")?)?,
            map_centre: settings.number("map_centre", (-180, 180), TEN_DEGREES_EAST)? as i16,
            map_borders: settings.flag("map_borders")?,
        })
    }
}

impl Contact {
    fn read(settings: ObjectReader<'_>) -> Result<Self, String> {
        let mut settings = settings.deny_unknown(&["department", "person", "telephone", "dial"])?;
        Ok(Self {
            department: settings.localized("department")?,
            person: settings.localized("person")?,
            telephone: settings.localized("telephone")?,
            dial: settings.text("dial")?,
        })
    }
}

fn countries(mut settings: ObjectReader<'_>) -> Result<Vec<(String, Localized)>, String> {
    let mut names = Vec::new();
    for code in settings.keys() {
        let name = settings.localized(&code)?;
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
    fn the_shipped_settings_are_read() {
        let config = Config::decode(SHIPPED.as_bytes()).unwrap();
        assert_eq!(config.name.get(Lang::Ko), "세계과학도시연합");
        assert_eq!(config.contact.dial, "+82-42-270-3364");
    }

    #[test]
    fn a_source_of_members_is_kept_as_it_is_written() {
        let source = r#"{"type": "csv", "url": "members.csv"}"#;
        let text = SHIPPED.replacen("\"data/members.geojson\"", source, 1);
        assert_eq!(Config::decode(text.as_bytes()).unwrap().members, source);
        check("\"data/members.geojson\"", "[\"a\"]", "members: expected a text or an object, found [\"a\"]");
    }

    #[test]
    fn a_country_can_be_given_another_name() {
        let text = SHIPPED.replacen("\"countries\": {}", "\"countries\": {\"TW\": {\"en\": \"Taipei\"}}", 1);
        let config = Config::decode(text.as_bytes()).unwrap();
        let name = |code| config.country_name(Lang::Ko, code, |_, code| format!("<{code}>"));
        assert_eq!((name("TW").as_str(), name("KR").as_str()), ("Taipei", "<KR>"));
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
            "map_centre: expected a whole number from -180 to 180, found 200",
        );
        check("\"ko\":", "\"kr\":", "unknown field `name.kr`");
        check("\"+82-42-270-3364\"", "82", "contact.dial: expected a text, found 82");
        check(
            "\"person\"",
            "\"persona\"",
            "unknown field `contact.persona`; expected one of: department, person,",
        );
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
