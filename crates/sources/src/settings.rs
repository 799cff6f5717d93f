//! The settings of a source: `members` in `config.json`.

use domain::{ConfigError, ObjectError, ObjectReader, string_enum};

use super::Mapping;
use super::invalid_setting::{POINTER, unexpected};

/// Where to load members from, and how to decode them.
#[derive(Clone, Debug, PartialEq)]
pub struct Source {
    /// The URL of the document or its first page, absolute or relative to the root of the site.
    pub url: String,
    /// Request headers; only sent to the origin of the source.
    pub headers: Vec<(String, String)>,
    /// The maximum number of members.
    pub max: usize,
    /// The format of the responses.
    pub format: Format,
    /// Where to find each field in a record.
    pub mapping: Mapping,
}

/// The format of the responses of a source.
#[derive(Clone, Debug, PartialEq)]
pub enum Format {
    /// A GeoJSON feature collection.
    GeoJson,
    /// A JSON document that contains a list of records.
    Json {
        /// The JSON Pointer to the list; empty if the document is the list.
        items: String,
        /// How to request further pages; `None` for a single document.
        pagination: Option<Pagination>,
    },
    /// CSV with a header row.
    Csv,
    /// The items of a collection of an OGC API – Features server.
    Ogc {
        /// The number of items per page.
        limit: usize,
        /// The query parameter for full-text search, if the server supports it.
        search: Option<String>,
        /// Whether the server can filter by the property of the class.
        by_class: bool,
    },
}

string_enum! {
    /// A type of source, as the settings name it.
    SourceType {
        /// [`Format::GeoJson`].
        GeoJson = "geojson",
        /// [`Format::Json`].
        Json = "json",
        /// [`Format::Csv`].
        Csv = "csv",
        /// [`Format::Ogc`].
        Ogc = "ogc",
    }
}

/// How to request a list page by page.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Pagination {
    /// How to request the next page.
    pub next: NextPage,
    /// The query parameter for the page size, and its value.
    pub size: Option<(String, usize)>,
}

/// How to request the next page.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum NextPage {
    /// By page number.
    Number {
        /// The query parameter.
        parameter: String,
        /// The number of the first page, 0 or 1.
        first: usize,
    },
    /// By the number of records before it.
    Offset {
        /// The query parameter.
        parameter: String,
    },
    /// By a URL in the response.
    Link {
        /// The JSON Pointer to the URL.
        pointer: String,
    },
}

const MAX_MEMBERS: i64 = 50_000;
/// Keys that every type of source allows.
const SHARED_KEYS: [&str; 7] = ["type", "url", "headers", "max", "fields", "constants", "values"];
/// Keys that describe the texts in records.
const TEXT_KEYS: [&str; 2] = ["html", "separator"];

impl Source {
    /// Parses the raw JSON of `members` in `config.json`: an object, or only a URL, which means GeoJSON.
    ///
    /// # Errors
    /// If a setting is missing, unknown or invalid.
    pub fn from_json(members: &str) -> Result<Self, ConfigError> {
        let members = members.trim();
        if !members.starts_with('{') {
            return Ok(Self::geojson(members));
        }
        // Wrap it, so that errors name the keys as in the file.
        let document = format!("{{\"members\":{members}}}");
        let settings = ObjectReader::parse(&document).and_then(|mut all| all.object("members"));
        settings.and_then(Self::from_settings).map_err(ConfigError)
    }

    /// A single GeoJSON document, without a limit on the number of members.
    pub fn geojson(url: &str) -> Self {
        let max = usize::MAX;
        Self {
            url: url.into(),
            headers: Vec::new(),
            max,
            format: Format::GeoJson,
            mapping: Mapping::default(),
        }
    }

    fn from_settings(mut settings: ObjectReader<'_>) -> Result<Self, ObjectError> {
        let source_type = source_type(&mut settings)?;
        let own_keys = source_type.own_keys();
        let known: Vec<&str> = SHARED_KEYS.iter().chain(&TEXT_KEYS).chain(own_keys).copied().collect();
        let mut settings = settings.deny_unknown(&known)?;
        let format = match source_type {
            SourceType::GeoJson => Format::GeoJson,
            SourceType::Csv => Format::Csv,
            SourceType::Json => Format::Json {
                items: pointer(&mut settings, "items")?,
                pagination: pagination(&mut settings)?,
            },
            SourceType::Ogc => Format::Ogc {
                limit: settings.integer("limit", (1, 10_000), 1000)? as usize,
                search: Some(settings.optional_string("search")?).filter(|name| !name.is_empty()),
                by_class: settings.boolean("by_class")?,
            },
        };
        Ok(Self {
            url: settings.string("url")?,
            headers: headers(settings.optional_object("headers")?)?,
            max: settings.integer("max", (1, 1_000_000), MAX_MEMBERS)? as usize,
            mapping: Mapping::from_settings(&mut settings, format != Format::Csv)?,
            format,
        })
    }
}

impl SourceType {
    /// The keys that only this type allows.
    const fn own_keys(self) -> &'static [&'static str] {
        match self {
            Self::GeoJson | Self::Csv => &[],
            Self::Json => &["items", "paging"],
            Self::Ogc => &["limit", "search", "by_class"],
        }
    }
}

fn source_type(settings: &mut ObjectReader<'_>) -> Result<SourceType, ObjectError> {
    let raw = settings.raw("type").ok_or_else(|| unexpected("members.type", TYPES, None))?;
    raw.get().trim_matches('"').parse().map_err(|_| settings.unexpected("type", TYPES, raw))
}

const TYPES: &str = "\"geojson\", \"json\", \"csv\" or \"ogc\"";

fn pointer(settings: &mut ObjectReader<'_>, key: &str) -> Result<String, ObjectError> {
    let pointer = settings.optional_string(key)?;
    if pointer.is_empty() || pointer.starts_with('/') {
        return Ok(pointer);
    }
    Err(unexpected(&format!("members.{key}"), POINTER, Some(format!("\"{pointer}\""))))
}

fn headers(mut settings: ObjectReader<'_>) -> Result<Vec<(String, String)>, ObjectError> {
    settings.remaining_keys().into_iter().map(|name| Ok((name.clone(), settings.string(&name)?))).collect()
}

fn pagination(settings: &mut ObjectReader<'_>) -> Result<Option<Pagination>, ObjectError> {
    let paging = settings.optional_object("paging")?;
    if paging.remaining_keys().is_empty() {
        return Ok(None);
    }
    let mut paging = paging.deny_unknown(&["page", "first", "offset", "next", "size"])?;
    let size = page_size(&mut paging)?;
    let first = paging.integer("first", (0, 1), 1)? as usize;
    let [page, offset, next] = ["page", "offset", "next"].map(|key| paging.optional_string(key));
    let next = match (page?, offset?, next?) {
        (page, offset, next) if offset.is_empty() && next.is_empty() && !page.is_empty() => {
            NextPage::Number { parameter: page, first }
        }
        (page, offset, next) if page.is_empty() && next.is_empty() && !offset.is_empty() => {
            NextPage::Offset { parameter: offset }
        }
        (page, offset, next) if page.is_empty() && offset.is_empty() && next.starts_with('/') => {
            NextPage::Link { pointer: next }
        }
        (page, offset, next) => return Err(expected_one_strategy(&page, &offset, &next)),
    };
    if size.is_none() && matches!(next, NextPage::Offset { .. }) {
        return Err(unexpected("members.paging.size", "[\"limit\", 100]", None));
    }
    Ok(Some(Pagination { next, size }))
}

fn expected_one_strategy(page: &str, offset: &str, next: &str) -> ObjectError {
    let expected =
        "one of \"page\", \"offset\" (a parameter) and \"next\" (a JSON Pointer that begins with /)";
    unexpected("members.paging", expected, Some(format!("\"{page}\", \"{offset}\" and \"{next}\"")))
}

fn page_size(paging: &mut ObjectReader<'_>) -> Result<Option<(String, usize)>, ObjectError> {
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
mod tests;
