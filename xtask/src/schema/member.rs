//! The schema of a member list that `domain::decode` reads without a problem.

#![allow(dead_code, reason = "the types only describe documents")]

use schemars::JsonSchema;

use super::pattern;

/// A member list as a GeoJSON feature collection (RFC 7946).
#[derive(JsonSchema)]
pub struct Collection {
    r#type: CollectionType,
    /// The date of the last change, such as 2026-11-23.
    #[schemars(default)]
    updated: Option<serde_json::Value>,
    /// One feature per member.
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

/// The location of the member.
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

/// The fields of the member. Unknown fields are ignored.
#[derive(JsonSchema)]
pub struct Properties {
    /// The name.
    #[schemars(schema_with = "pattern::text")]
    name: String,
    /// The English name, if it differs.
    #[schemars(default, schema_with = "pattern::optional_text")]
    name_en: Option<String>,
    /// The Korean name.
    #[schemars(default, schema_with = "pattern::optional_text")]
    name_ko: Option<String>,
    /// Further names that the search finds the member by.
    #[schemars(default, schema_with = "pattern::texts")]
    alt_names: Vec<String>,
    /// The membership class.
    #[schemars(default, schema_with = "pattern::class")]
    class: Option<String>,
    /// The kind of organization.
    #[schemars(default, schema_with = "pattern::kind")]
    kind: Option<String>,
    /// The city.
    #[schemars(default, schema_with = "pattern::optional_text")]
    city: Option<String>,
    /// The English name of the city, if it differs.
    #[schemars(default, schema_with = "pattern::optional_text")]
    city_en: Option<String>,
    /// The Korean name of the city.
    #[schemars(default, schema_with = "pattern::optional_text")]
    city_ko: Option<String>,
    /// The country as an ISO 3166-1 alpha-2 code.
    #[schemars(schema_with = "pattern::country_code")]
    country_code: String,
    /// The year of joining.
    #[schemars(default, schema_with = "pattern::year")]
    joined: Option<u16>,
    /// The website.
    #[schemars(default, schema_with = "pattern::optional_address")]
    website: Option<String>,
    /// The year that the sources describe.
    #[schemars(default, schema_with = "pattern::year")]
    as_of: Option<u16>,
    /// How reliable the evidence of the membership is.
    #[schemars(default, schema_with = "pattern::evidence")]
    evidence: Option<String>,
    /// The addresses of the sources.
    #[schemars(default, schema_with = "pattern::addresses")]
    sources: Vec<String>,
    /// The source of the coordinates.
    #[schemars(default, schema_with = "pattern::optional_text")]
    coord_source: Option<String>,
}
