//! The settings of a source: `members` in `config.json`.

use domain::{ConfigError, ObjectError, ObjectReader};
use serde_json::value::RawValue;

use super::Mapping;

/// Where members come from, and how they are to be read.
#[derive(Clone, Debug, PartialEq)]
pub struct Source {
    /// The address of the document, or of its first page; relative to the site's root or absolute.
    pub url: String,
    /// Headers to send, to the source's own host alone.
    pub headers: Vec<(String, String)>,
    /// How many members are loaded at most.
    pub max: usize,
    /// What the answers are.
    pub form: Form,
    /// Where in a record each field stands.
    pub mapping: Mapping,
}

/// What the answers of a source are.
#[derive(Clone, Debug, PartialEq)]
pub enum Form {
    /// A GeoJSON feature collection.
    GeoJson,
    /// A JSON document with a list of records in it.
    Json {
        /// Where the list stands, a JSON Pointer; empty where the document is the list.
        items: String,
        /// How the list is asked for in parts, if it is.
        paging: Option<Paging>,
    },
    /// A table of comma-separated values with a header.
    Csv,
    /// The items of a collection of OGC API – Features.
    Ogc {
        /// How many to ask for at a time.
        limit: usize,
        /// The parameter by which the server finds texts, if it does.
        search: Option<String>,
        /// Whether the server chooses by the property of the class.
        by_class: bool,
    },
}

/// How a list is asked for in parts.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Paging {
    /// How the next part is named.
    pub way: Way,
    /// The parameter for how many records a part holds, and the number.
    pub size: Option<(String, usize)>,
}

/// How the next part of a list is named.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Way {
    /// By the number of the page: the parameter, and the number of the first page.
    Page(String, usize),
    /// By the number of records before it: the parameter.
    Offset(String),
    /// By an address in the answer: the JSON Pointer to it.
    Next(String),
}

const MOST_MEMBERS: i64 = 50_000;
/// What a source may say whatever its type.
const SHARED: [&str; 7] = ["type", "url", "headers", "max", "fields", "constants", "values"];
/// What a source may say of the texts in its records.
const TEXTS: [&str; 2] = ["html", "separator"];

impl Source {
    /// Reads `members` of `config.json` as it is written there: an object, or an address alone, which stands for GeoJSON.
    ///
    /// # Errors
    /// When it is neither, or when a setting is not as it should be.
    pub fn read(written: &str) -> Result<Self, ConfigError> {
        let written = written.trim();
        if !written.starts_with('{') {
            return Ok(Self::plain(written));
        }
        // Read within an object, so that each fault names the key as it is in the file.
        let document = format!("{{\"members\":{written}}}");
        let settings = ObjectReader::parse(&document).and_then(|mut all| all.object("members"));
        settings.and_then(Self::from_settings).map_err(ConfigError)
    }

    /// A GeoJSON document at an address, whole.
    pub fn plain(url: &str) -> Self {
        let max = usize::MAX;
        Self { url: url.into(), headers: Vec::new(), max, form: Form::GeoJson, mapping: Mapping::default() }
    }

    fn from_settings(mut settings: ObjectReader<'_>) -> Result<Self, ObjectError> {
        let kind = settings.raw("type");
        let own: &[&str] = match kind.map(RawValue::get) {
            Some(r#""geojson""# | r#""csv""#) => &[],
            Some(r#""json""#) => &["items", "paging"],
            Some(r#""ogc""#) => &["limit", "search", "by_class"],
            _ => {
                let missing = || unexpected("members.type", TYPES, None);
                return Err(kind.map_or_else(missing, |raw| settings.unexpected("type", TYPES, raw)));
            }
        };
        let known: Vec<&str> = SHARED.iter().chain(&TEXTS).chain(own).copied().collect();
        let mut settings = settings.deny_unknown(&known)?;
        let form = match kind.map(RawValue::get) {
            Some(r#""csv""#) => Form::Csv,
            Some(r#""json""#) => {
                Form::Json { items: pointer(&mut settings, "items")?, paging: paging(&mut settings)? }
            }
            Some(r#""ogc""#) => Form::Ogc {
                limit: settings.integer("limit", (1, 10_000), 1000)? as usize,
                search: Some(settings.optional_text("search")?).filter(|name| !name.is_empty()),
                by_class: settings.boolean("by_class")?,
            },
            _ => Form::GeoJson,
        };
        Ok(Self {
            url: settings.text("url")?,
            headers: headers(settings.optional_object("headers")?)?,
            max: settings.integer("max", (1, 1_000_000), MOST_MEMBERS)? as usize,
            mapping: Mapping::read(&mut settings, form != Form::Csv)?,
            form,
        })
    }
}

const TYPES: &str = "\"geojson\", \"json\", \"csv\" or \"ogc\"";
pub(crate) const POINTER: &str = "a JSON Pointer that begins with /";

/// The error for a value that does not fit the other settings.
pub(crate) fn unexpected(path: &str, expected: &str, found: Option<String>) -> ObjectError {
    ObjectError::Unexpected { path: path.into(), expected: expected.into(), found }
}

fn pointer(settings: &mut ObjectReader<'_>, key: &str) -> Result<String, ObjectError> {
    let pointer = settings.optional_text(key)?;
    if pointer.is_empty() || pointer.starts_with('/') {
        return Ok(pointer);
    }
    Err(unexpected(&format!("members.{key}"), POINTER, Some(format!("\"{pointer}\""))))
}

fn headers(mut settings: ObjectReader<'_>) -> Result<Vec<(String, String)>, ObjectError> {
    settings.remaining_keys().into_iter().map(|name| Ok((name.clone(), settings.text(&name)?))).collect()
}

fn paging(settings: &mut ObjectReader<'_>) -> Result<Option<Paging>, ObjectError> {
    let paging = settings.optional_object("paging")?;
    if paging.remaining_keys().is_empty() {
        return Ok(None);
    }
    let mut paging = paging.deny_unknown(&["page", "first", "offset", "next", "size"])?;
    let size = size(&mut paging)?;
    let first = paging.integer("first", (0, 1), 1)? as usize;
    let ways = ["page", "offset", "next"].map(|key| paging.optional_text(key));
    let [page, offset, next] = ways;
    let way = match (page?, offset?, next?) {
        (page, offset, next) if offset.is_empty() && next.is_empty() && !page.is_empty() => {
            Way::Page(page, first)
        }
        (page, offset, next) if page.is_empty() && next.is_empty() && !offset.is_empty() => {
            Way::Offset(offset)
        }
        (page, offset, next) if page.is_empty() && offset.is_empty() && next.starts_with('/') => {
            Way::Next(next)
        }
        (page, offset, next) => return Err(one_way(&page, &offset, &next)),
    };
    if size.is_none() && matches!(way, Way::Offset(_)) {
        return Err(unexpected("members.paging.size", "[\"limit\", 100]", None));
    }
    Ok(Some(Paging { way, size }))
}

fn one_way(page: &str, offset: &str, next: &str) -> ObjectError {
    let expected =
        "one of \"page\", \"offset\" (a parameter) and \"next\" (a JSON Pointer that begins with /)";
    unexpected("members.paging", expected, Some(format!("\"{page}\", \"{offset}\" and \"{next}\"")))
}

fn size(paging: &mut ObjectReader<'_>) -> Result<Option<(String, usize)>, ObjectError> {
    let Some(raw) = paging.raw("size") else { return Ok(None) };
    let pair = serde_json::from_str::<(String, usize)>(raw.get()).ok();
    match pair.filter(|(name, number)| !name.is_empty() && (1..=10_000).contains(number)) {
        Some(pair) => Ok(Some(pair)),
        None => Err(paging.unexpected(
            "size",
            "a parameter and a number from 1 to 10000, such as [\"limit\", 100]",
            raw,
        )),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(written: &str, expected: &str) {
        assert_eq!(
            Source::read(written).unwrap_err().to_string(),
            format!("config.json: {expected}"),
            "{written}"
        );
    }

    #[test]
    fn an_address_alone_is_geojson() {
        let source = Source::read("data/members.geojson").unwrap();
        assert_eq!(
            (source.url.as_str(), source.form, source.max),
            ("data/members.geojson", Form::GeoJson, usize::MAX)
        );
    }

    #[test]
    fn every_setting_is_read() {
        let source = Source::read(
            r#"{"type":"json","url":"https://example.org/api","items":"/data","headers":{"X-Key":"k"},"max":10,
                "fields":{"name":"/title"},"paging":{"page":"p","first":0,"size":["n",20]}}"#,
        )
        .unwrap();
        let paging = Paging { way: Way::Page("p".into(), 0), size: Some(("n".into(), 20)) };
        assert_eq!(source.form, Form::Json { items: "/data".into(), paging: Some(paging) });
        assert_eq!((source.max, source.headers), (10, vec![("X-Key".into(), "k".into())]));
    }

    #[test]
    fn a_fault_names_its_key() {
        let types = "members.type: expected \"geojson\", \"json\", \"csv\" or \"ogc\", found";
        check(r#"{"url":"a"}"#, &format!("{types} none"));
        check(r#"{"type":"xml"}"#, &format!("{types} \"xml\""));
        check(r#"{"type":"csv"}"#, "members.url: expected a text, found none");
        check(r#"{"type":"csv","url":7}"#, "members.url: expected a text, found 7");
        check(
            r#"{"type":"ogc","url":"a","limit":0}"#,
            "members.limit: expected a whole number from 1 to 10000, found 0",
        );
        check(r#"{"type":"csv","url":"a","headers":{"a":1}}"#, "members.headers.a: expected a text, found 1");
        check(
            r#"{"type":"json","url":"a","items":"data"}"#,
            "members.items: expected a JSON Pointer that begins with /, found \"data\"",
        );
        check(
            r#"{"type":"json","url":"a","paging":{"page":"p","size":["n"]}}"#,
            "members.paging.size: expected a parameter and a number from 1 to 10000, such as [\"limit\", 100], found [\"n\"]",
        );
        check(
            r#"{"type":"json","url":"a","paging":{"offset":"o"}}"#,
            "members.paging.size: expected [\"limit\", 100], found none",
        );
        check(
            r#"{"type":"json","url":"a","paging":{"page":"p","next":"/n"}}"#,
            "members.paging: expected one of \"page\", \"offset\" (a parameter) and \"next\" (a JSON Pointer that begins \
             with /), found \"p\", \"\" and \"/n\"",
        );
    }

    #[test]
    fn a_setting_of_another_type_of_source_is_unknown() {
        let error = Source::read(r#"{"type":"csv","url":"a","items":"/a"}"#).unwrap_err().to_string();
        assert!(
            error.starts_with("config.json: unknown field `members.items`; expected one of: type, url,"),
            "{error}"
        );
    }
}
