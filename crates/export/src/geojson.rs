//! GeoJSON (RFC 7946), the format of the list of members.

use domain::Feature;
use serde::Serialize;

use super::Export;

#[derive(Serialize)]
struct ExportedCollection<'a> {
    #[serde(rename = "type")]
    kind: &'static str,
    title: &'a str,
    #[serde(skip_serializing_if = "Option::is_none")]
    updated: Option<String>,
    licence: &'a str,
    attribution: &'a str,
    features: Vec<Feature<'a>>,
}

/// Exports a feature collection that the site decodes to the same members.
pub fn geojson(export: &Export<'_>) -> String {
    let collection = ExportedCollection {
        kind: "FeatureCollection",
        title: export.title,
        updated: export.updated_text(),
        licence: export.licence,
        attribution: export.attribution,
        features: export.members.iter().map(|member| Feature(member)).collect(),
    };
    let text = serde_json::to_string_pretty(&collection);
    debug_assert!(text.is_ok(), "all keys are strings and all numbers finite: {text:?}");
    text.unwrap_or_default() + "\n"
}
