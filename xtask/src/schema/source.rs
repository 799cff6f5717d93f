//! The schema of a member list from elsewhere, which `sources::Source` decodes.

#![allow(dead_code, reason = "the types only describe documents")]

use std::collections::BTreeMap;

use schemars::JsonSchema;
use serde::Serialize;

use super::pattern;

/// The address of a GeoJSON file, or the description of another source.
#[derive(JsonSchema)]
#[schemars(untagged)]
pub enum Members {
    Address(String),
    GeoJson(Source<GeoJson>),
    Csv(Source<Csv>),
    Json(Source<Json>),
    Ogc(Source<Ogc>),
}

#[derive(JsonSchema)]
#[schemars(deny_unknown_fields)]
pub struct Source<T> {
    #[schemars(flatten)]
    own: T,
    /// The address of the document, or of its first page.
    url: String,
    /// Request headers. They are only sent to the source's own host.
    #[schemars(default)]
    headers: BTreeMap<String, String>,
    /// The maximum number of members to load.
    #[schemars(default = "most_members", range(min = 1, max = 1_000_000))]
    max: usize,
    /// Where to find each field: a JSON Pointer or a column name.
    #[schemars(default)]
    fields: BTreeMap<Field, String>,
    /// Values of fields that a record does not have.
    #[schemars(default)]
    constants: BTreeMap<Field, serde_json::Value>,
    /// Values of the source and the values they stand for, by field.
    #[schemars(default)]
    values: BTreeMap<Field, BTreeMap<String, String>>,
    /// Fields that contain HTML.
    #[schemars(default)]
    html: Vec<Field>,
    /// The separator in lists that are written as one text.
    #[schemars(default = "separator")]
    separator: String,
}

/// A field of a member.
#[derive(JsonSchema, PartialEq, Eq, PartialOrd, Ord)]
#[schemars(rename_all = "snake_case")]
pub enum Field {
    Id,
    Lon,
    Lat,
    Name,
    NameEn,
    NameKo,
    AltNames,
    Class,
    Kind,
    City,
    CityEn,
    CityKo,
    CountryCode,
    Joined,
    Website,
    AsOf,
    Evidence,
    Sources,
    CoordSource,
}

/// A GeoJSON feature collection.
#[derive(JsonSchema)]
pub struct GeoJson {
    r#type: GeoJsonType,
}

/// A table with a header.
#[derive(JsonSchema)]
pub struct Csv {
    r#type: CsvType,
}

/// A JSON document with a list of records.
#[derive(JsonSchema)]
pub struct Json {
    r#type: JsonType,
    /// A JSON Pointer to the list. Empty if the document itself is the list.
    #[schemars(default, schema_with = "pattern::pointer")]
    items: String,
    /// How to request the list page by page.
    #[schemars(default, skip_serializing_if = "is_absent")]
    paging: Paging,
}

/// A collection of OGC API – Features.
#[derive(JsonSchema)]
pub struct Ogc {
    r#type: OgcType,
    /// The number of features per request.
    #[schemars(default = "page_of_features", range(min = 1, max = 10_000))]
    limit: usize,
    /// The server's parameter for full-text search, such as q.
    #[schemars(default)]
    search: String,
    /// Whether the server can filter by class.
    #[schemars(default)]
    by_class: bool,
}

#[derive(JsonSchema)]
#[schemars(rename_all = "lowercase")]
pub enum GeoJsonType {
    GeoJson,
}

#[derive(JsonSchema)]
#[schemars(rename_all = "lowercase")]
pub enum CsvType {
    Csv,
}

#[derive(JsonSchema)]
#[schemars(rename_all = "lowercase")]
pub enum JsonType {
    Json,
}

#[derive(JsonSchema)]
#[schemars(rename_all = "lowercase")]
pub enum OgcType {
    Ogc,
}

/// How to request a list page by page: one of `page`, `offset` and `next`.
#[derive(JsonSchema, Default, Serialize)]
#[schemars(deny_unknown_fields)]
pub struct Paging {
    /// The parameter for the page number.
    #[schemars(default)]
    page: String,
    /// The number of the first page: 0 or 1.
    #[schemars(default = "first_page", range(min = 0, max = 1))]
    first: u8,
    /// The parameter for the number of records to skip.
    #[schemars(default)]
    offset: String,
    /// A JSON Pointer to the address of the next page.
    #[schemars(default, schema_with = "pattern::pointer")]
    next: String,
    /// The parameter for the page size, and the page size.
    #[schemars(default, skip_serializing_if = "is_absent")]
    size: (String, u16),
}

fn most_members() -> usize {
    50_000
}

fn page_of_features() -> usize {
    1000
}

fn separator() -> String {
    "|".into()
}

fn first_page() -> u8 {
    1
}

/// Keeps the default out of the schema: leaving the setting out has no equivalent value.
fn is_absent<T>(_: &T) -> bool {
    true
}
