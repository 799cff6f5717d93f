//! Encodes members as a GeoJSON feature collection. [`crate::decode`] is the inverse.

use serde::Serialize;
use serde::ser::{SerializeMap, Serializer};

use crate::{DecodeResult, Lang, Localized, Member};

/// Encodes members as indented GeoJSON, one feature for each member, without empty fields. Coordinates round-trip to seven
/// decimal places, about one centimetre.
pub fn encode(list: &DecodeResult) -> String {
    let collection = EncodedCollection {
        kind: "FeatureCollection",
        updated: list.updated.map(|date| date.to_string()),
        features: list.members.iter().map(Feature).collect(),
    };
    let text = serde_json::to_string_pretty(&collection);
    debug_assert!(text.is_ok(), "all keys are strings and all numbers finite: {text:?}");
    text.unwrap_or_default() + "\n"
}

#[derive(Serialize)]
struct EncodedCollection<'a> {
    #[serde(rename = "type")]
    kind: &'static str,
    #[serde(skip_serializing_if = "Option::is_none")]
    updated: Option<String>,
    features: Vec<Feature<'a>>,
}

/// A member that serializes as a GeoJSON feature.
pub struct Feature<'a>(pub &'a Member);

impl Serialize for Feature<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(None)?;
        map.serialize_entry("type", "Feature")?;
        map.serialize_entry("id", &self.0.id)?;
        map.serialize_entry("geometry", &Point { kind: "Point", coordinates: [self.0.lon, self.0.lat] })?;
        map.serialize_entry("properties", &Properties(self.0))?;
        map.end()
    }
}

#[derive(Serialize)]
struct Point {
    #[serde(rename = "type")]
    kind: &'static str,
    coordinates: [f64; 2],
}

struct Properties<'a>(&'a Member);

impl Serialize for Properties<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let member = self.0;
        let mut map = serializer.serialize_map(None)?;
        localized(&mut map, "name", Some(&member.name))?;
        list(&mut map, "alt_names", &member.alt_names)?;
        some(&mut map, "class", member.class.map(crate::Class::as_str))?;
        some(&mut map, "kind", member.kind.map(crate::Kind::as_str))?;
        localized(&mut map, "city", member.city.as_ref())?;
        some(&mut map, "country_code", Some(&member.country_code))?;
        some(&mut map, "joined", member.joined)?;
        some(&mut map, "website", member.website.as_ref())?;
        some(&mut map, "as_of", member.as_of)?;
        some(&mut map, "evidence", member.evidence.map(crate::Evidence::as_str))?;
        list(&mut map, "sources", &member.sources)?;
        some(&mut map, "coord_source", member.coord_source.as_ref())?;
        map.end()
    }
}

fn some<M: SerializeMap>(map: &mut M, key: &str, value: Option<impl Serialize>) -> Result<(), M::Error> {
    value.map_or(Ok(()), |value| map.serialize_entry(key, &value))
}

fn list<M: SerializeMap>(map: &mut M, key: &str, values: &[String]) -> Result<(), M::Error> {
    if values.is_empty() { Ok(()) } else { map.serialize_entry(key, values) }
}

fn localized<M: SerializeMap>(map: &mut M, key: &str, value: Option<&Localized>) -> Result<(), M::Error> {
    let Some(value) = value else { return Ok(()) };
    map.serialize_entry(key, &value.default)?;
    for lang in Lang::ALL {
        some(map, &format!("{key}_{}", lang.code()), value.translations[lang.index()].as_ref())?;
    }
    Ok(())
}
