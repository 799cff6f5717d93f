//! Decodes one response of a source: its features, and what it says about the other pages.

use serde::Deserialize;
use serde_json::Value;
use serde_json::value::RawValue;

use super::json::{Document, RawRecord};
use super::{Format, NextPage, Pagination, Position, RawFeature, Source, SourceError, csv};
use domain::Date;

/// The content of one response.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct DecodedPage {
    /// The records as features.
    pub features: Vec<RawFeature>,
    /// The URL of the next page as written in the response.
    pub next: Option<String>,
    /// The total number of members.
    pub matched: Option<u64>,
    /// The date of the list.
    pub updated: Option<Date>,
}

/// Decodes one response of a source. Invalid records do not cause an error here.
///
/// # Errors
/// If the document as a whole cannot be decoded.
pub fn decode_page(source: &Source, bytes: &[u8]) -> Result<DecodedPage, SourceError> {
    let text = decode_text(bytes)?;
    match &source.format {
        Format::Csv => {
            Ok(DecodedPage { features: csv::features(text, &source.mapping)?, ..DecodedPage::default() })
        }
        Format::Json { items, pagination } => decode_json(source, text, items, pagination.as_ref()),
        Format::GeoJson | Format::Ogc { .. } => decode_geojson(source, text),
    }
}

/// The text of a response. Recognizes common files that are neither JSON nor CSV.
fn decode_text(bytes: &[u8]) -> Result<&str, SourceError> {
    const MAGIC: [(&[u8], &str); 4] =
        [(b"PK\x03\x04", "ZIP, XLSX"), (b"%PDF", "PDF"), (b"\x89PNG", "PNG"), (b"\x1f\x8b", "gzip")];
    if let Some((_, name)) = MAGIC.iter().find(|(magic, _)| bytes.starts_with(magic)) {
        return Err(SourceError::WrongFileType { found: (*name).into() });
    }
    let text =
        std::str::from_utf8(bytes).map_err(|error| SourceError::NotUtf8 { offset: error.valid_up_to() })?;
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    let start = text.trim_start();
    match start {
        "" => Err(SourceError::Empty),
        _ if start.starts_with("<?xml") => Err(SourceError::WrongFileType { found: "XML".into() }),
        _ if start.starts_with('<') => Err(SourceError::Html),
        _ => Ok(text),
    }
}

fn decode_json(
    source: &Source,
    text: &str,
    items: &str,
    pagination: Option<&Pagination>,
) -> Result<DecodedPage, SourceError> {
    let document = Document::parse(text)?;
    let raw_feature = |record: RawRecord<'_>| {
        let value = parse_record(record.raw);
        let feature = source.mapping.feature(|field| match source.mapping.location(field) {
            Some(pointer) => value.pointer(pointer).cloned(),
            None => value.get(field).cloned(),
        });
        // Pass a record that is not an object on unchanged, so that its validation fails.
        RawFeature::new(record.line, if value.is_object() { &feature } else { &value })
    };
    let features = document.records(items)?.into_iter().map(raw_feature).collect();
    let next = pagination.and_then(|pagination| match &pagination.next {
        NextPage::Link { pointer } => document.text(pointer),
        NextPage::Number { .. } | NextPage::Offset { .. } => None,
    });
    Ok(DecodedPage { features, next, ..DecodedPage::default() })
}

#[derive(Deserialize)]
struct Link {
    rel: String,
    href: String,
}

#[derive(Default, Deserialize)]
#[serde(default)]
struct CollectionPage<'a> {
    #[serde(borrow, rename = "type")]
    kind: Option<&'a RawValue>,
    #[serde(borrow)]
    features: Option<&'a RawValue>,
    #[serde(borrow)]
    links: Option<&'a RawValue>,
    #[serde(borrow, rename = "numberMatched")]
    matched: Option<&'a RawValue>,
    #[serde(borrow)]
    updated: Option<&'a RawValue>,
}

fn decode_geojson(source: &Source, text: &str) -> Result<DecodedPage, SourceError> {
    let document = Document::parse(text)?;
    let missing = |found: &str| SourceError::NoList {
        pointer: "/features".into(),
        found: found.chars().take(60).collect(),
    };
    let collection: CollectionPage<'_> =
        serde_json::from_str(text).map_err(|_| missing(text.trim_start()))?;
    let kind = collection.kind.map_or("nothing", RawValue::get);
    if kind != "\"FeatureCollection\"" {
        return Err(missing(&format!("\"type\": {kind}")));
    }
    let raw_feature = |record: RawRecord<'_>| {
        if source.mapping.is_identity() {
            let position = Position { page: 1, line: record.line };
            return RawFeature { position, feature: record.raw.get().into() };
        }
        RawFeature::new(record.line, &source.mapping.remap(&parse_record(record.raw)))
    };
    let records = document.records_in(collection.features, "/features")?;
    let updated = collection.updated.and_then(|raw| serde_json::from_str::<String>(raw.get()).ok());
    Ok(DecodedPage {
        features: records.into_iter().map(raw_feature).collect(),
        next: collection.links.and_then(|raw| next_link(raw.get())),
        matched: collection.matched.and_then(|raw| raw.get().parse().ok()),
        updated: updated.and_then(|text| Date::parse(&text)),
    })
}

/// The target of the link to the next page. Ignores invalid links.
fn next_link(links: &str) -> Option<String> {
    let links: Vec<Value> = serde_json::from_str(links).ok()?;
    let mut links = links.into_iter().filter_map(|link| serde_json::from_value::<Link>(link).ok());
    links.find(|link| link.rel == "next").map(|link| link.href)
}

/// A record as a value; null if it is too deeply nested or contains a number out of range.
fn parse_record(raw: &RawValue) -> Value {
    serde_json::from_str(raw.get()).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::decode_features;

    fn source(settings: &str) -> Source {
        Source::from_json(settings).unwrap()
    }

    #[test]
    fn documents_of_other_kinds_are_recognised() {
        let source = source("a");
        for (bytes, error) in [
            (&b""[..], SourceError::Empty),
            (b"\xef\xbb\xbf \n", SourceError::Empty),
            (b"PK\x03\x04rest", SourceError::WrongFileType { found: "ZIP, XLSX".into() }),
            (b"<?xml version='1.0'?><kml/>", SourceError::WrongFileType { found: "XML".into() }),
            (b" <!doctype html>", SourceError::Html),
            (b"\"\xff\"", SourceError::NotUtf8 { offset: 1 }),
            (b"{\"type\":\n", SourceError::Truncated { line: 2 }),
            (b"{]", SourceError::Syntax { line: 1, column: 2, message: "key must be a string".into() }),
            (
                b"{\"type\":\"Topology\"}",
                SourceError::NoList { pointer: "/features".into(), found: "\"type\": \"Topology\"".into() },
            ),
        ] {
            assert_eq!(decode_page(&source, bytes).unwrap_err(), error);
        }
    }

    #[test]
    fn a_page_of_features_has_a_next_link_and_a_total() {
        let body = r#"{"type":"FeatureCollection","features":[],"numberMatched":7,"updated":"2026-11-23",
            "links":[{"rel":"self","href":"a"},7,{"rel":"next","href":"b"}]}"#;
        let page = decode_page(&source(r#"{"type":"ogc","url":"a"}"#), body.as_bytes()).unwrap();
        assert_eq!((page.next.as_deref(), page.matched), (Some("b"), Some(7)));
        assert_eq!(page.updated, Date::new(2026, 11, 23));
    }

    #[test]
    fn fields_of_features_can_be_remapped() {
        let body = r#"{"type":"FeatureCollection","features":[
            {"type":"Feature","id":5,"geometry":{"type":"Point","coordinates":[1,2]},"properties":{"title":"A","class":"F"}}]}"#;
        let source = source(
            r#"{"type":"geojson","url":"a","fields":{"name":"/properties/title"},"values":{"class":{"F":"full"}},
                "constants":{"country_code":"KR"}}"#,
        );
        let result = decode_features(&decode_page(&source, body.as_bytes()).unwrap().features);
        let member = &result.decoded.members[0];
        assert_eq!((member.id.as_str(), member.name.default.as_str(), member.lat), ("5", "A", 2.0));
        assert_eq!((member.class, result.diagnostics.len()), (Some(domain::Class::Full), 0));
    }

    #[test]
    fn only_invalid_records_are_dropped() {
        let deep = format!("{}{}", "[".repeat(500), "]".repeat(500));
        let text = format!(
            r#"[7, null, {deep}, {{"id": 1e400}}, {{"id":"a","name":"A","lat":1,"lon":2,"country_code":"KR"}}]"#
        );
        let result = decode_features(
            &decode_page(&source(r#"{"type":"json","url":"a"}"#), text.as_bytes()).unwrap().features,
        );
        assert_eq!((result.decoded.members.len(), result.diagnostics.len()), (1, 4));
    }
}
