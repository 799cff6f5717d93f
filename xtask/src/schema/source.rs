//! The settings of a source of members: what `sources::Source` reads.

#![allow(dead_code, reason = "the types describe documents; nothing of them is ever made")]

use std::collections::BTreeMap;

use schemars::JsonSchema;
use serde::Serialize;

use super::pattern;

/// An address of a GeoJSON file, or a source.
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
    /// Headers to send, to the source's own host alone.
    #[schemars(default)]
    headers: BTreeMap<String, String>,
    /// How many members are loaded at most.
    #[schemars(default = "most_members", range(min = 1, max = 1_000_000))]
    max: usize,
    /// Where each field stands: a JSON Pointer, or the name of a column.
    #[schemars(default)]
    fields: BTreeMap<Field, String>,
    /// What a field holds where a record has none.
    #[schemars(default)]
    constants: BTreeMap<Field, serde_json::Value>,
    /// Words of the source and what they stand for, by field.
    #[schemars(default)]
    values: BTreeMap<Field, BTreeMap<String, String>>,
    /// Fields whose texts are written in HTML.
    #[schemars(default)]
    html: Vec<Field>,
    /// What stands between the parts of a list that is written as one text.
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

/// A JSON document with a list of records in it.
#[derive(JsonSchema)]
pub struct Json {
    r#type: JsonType,
    /// Where the list stands; empty where the document is the list.
    #[schemars(default, schema_with = "pattern::pointer")]
    items: String,
    /// How the list is asked for in parts.
    #[schemars(default, skip_serializing_if = "is_absent")]
    paging: Paging,
}

/// A collection of OGC API – Features.
#[derive(JsonSchema)]
pub struct Ogc {
    r#type: OgcType,
    /// How many to ask for at a time.
    #[schemars(default = "page_of_features", range(min = 1, max = 10_000))]
    limit: usize,
    /// The parameter by which the server finds texts, such as q.
    #[schemars(default)]
    search: String,
    /// Whether the server chooses by the property of the class.
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

/// How a list is asked for in parts: one of `page`, `offset` and `next`.
#[derive(JsonSchema, Default, Serialize)]
#[schemars(deny_unknown_fields)]
pub struct Paging {
    /// The parameter for the number of the page.
    #[schemars(default)]
    page: String,
    /// The number of the first page, 0 or 1.
    #[schemars(default = "first_page", range(min = 0, max = 1))]
    first: u8,
    /// The parameter for the number of records before the page.
    #[schemars(default)]
    offset: String,
    /// Where the address of the next page stands.
    #[schemars(default, schema_with = "pattern::pointer")]
    next: String,
    /// The parameter for how many records a page holds, and the number.
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

/// What is left out has no value of its own that the schema could name.
fn is_absent<T>(_: &T) -> bool {
    true
}
