//! Members: what `domain::decode` reads without a problem.

#![allow(dead_code, reason = "the types describe documents; nothing of them is ever made")]

use schemars::JsonSchema;

use super::pattern;

/// Members as a GeoJSON feature collection (RFC 7946).
#[derive(JsonSchema)]
pub struct Collection {
    r#type: CollectionType,
    /// The day the list was last changed, such as 2026-11-23.
    #[schemars(default)]
    updated: Option<serde_json::Value>,
    /// A feature a member.
    features: Vec<Feature>,
}

#[derive(JsonSchema)]
pub enum CollectionType {
    FeatureCollection,
}

#[derive(JsonSchema)]
pub struct Feature {
    r#type: FeatureType,
    #[schemars(schema_with = "pattern::id")]
    id: String,
    geometry: Geometry,
    properties: Properties,
}

#[derive(JsonSchema)]
pub enum FeatureType {
    Feature,
}

/// Where the member is.
#[derive(JsonSchema)]
pub struct Geometry {
    r#type: GeometryType,
    #[schemars(schema_with = "pattern::point")]
    coordinates: Vec<f64>,
}

#[derive(JsonSchema)]
pub enum GeometryType {
    Point,
}

/// What is known of the member. Other fields are left alone.
#[derive(JsonSchema)]
pub struct Properties {
    /// The name.
    #[schemars(schema_with = "pattern::text")]
    name: String,
    /// The name in English, where it is another.
    #[schemars(default, schema_with = "pattern::optional_text")]
    name_en: Option<String>,
    /// The name in Korean.
    #[schemars(default, schema_with = "pattern::optional_text")]
    name_ko: Option<String>,
    /// Further names to be found by.
    #[schemars(default, schema_with = "pattern::texts")]
    alt_names: Vec<String>,
    /// The class by the statutes.
    #[schemars(default, schema_with = "pattern::class")]
    class: Option<String>,
    /// What kind of body it is.
    #[schemars(default, schema_with = "pattern::kind")]
    kind: Option<String>,
    /// The city it sits in.
    #[schemars(default, schema_with = "pattern::optional_text")]
    city: Option<String>,
    /// The city in English, where it is another.
    #[schemars(default, schema_with = "pattern::optional_text")]
    city_en: Option<String>,
    /// The city in Korean.
    #[schemars(default, schema_with = "pattern::optional_text")]
    city_ko: Option<String>,
    /// ISO 3166-1, two letters.
    #[schemars(schema_with = "pattern::country_code")]
    country_code: String,
    /// The year it joined.
    #[schemars(default, schema_with = "pattern::year")]
    joined: Option<u16>,
    /// Its website.
    #[schemars(default, schema_with = "pattern::optional_address")]
    website: Option<String>,
    /// The year that the source describes.
    #[schemars(default, schema_with = "pattern::year")]
    as_of: Option<u16>,
    /// How well the membership is attested.
    #[schemars(default, schema_with = "pattern::evidence")]
    evidence: Option<String>,
    /// Where the membership is stated.
    #[schemars(default, schema_with = "pattern::addresses")]
    sources: Vec<String>,
    /// Where the point comes from.
    #[schemars(default, schema_with = "pattern::optional_text")]
    coord_source: Option<String>,
}
