//! GeoJSON (RFC 7946), as the list of members itself is.

use domain::Feature;
use serde::Serialize;

use super::Selection;

#[derive(Serialize)]
struct Collection<'a> {
    #[serde(rename = "type")]
    kind: &'static str,
    title: &'a str,
    #[serde(skip_serializing_if = "Option::is_none")]
    updated: Option<String>,
    licence: &'a str,
    attribution: &'a str,
    features: Vec<Feature<'a>>,
}

/// A feature collection that the site reads back the same.
pub fn geojson(selection: &Selection<'_>) -> String {
    let collection = Collection {
        kind: "FeatureCollection",
        title: selection.title,
        updated: selection.updated(),
        licence: selection.licence,
        attribution: selection.attribution,
        features: selection.members.iter().map(|member| Feature(member)).collect(),
    };
    // Every key is a string and every number finite, so that writing to memory cannot fail.
    serde_json::to_string_pretty(&collection).unwrap_or_default() + "\n"
}
