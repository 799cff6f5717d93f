//! One answer of a source: features, and what it says of the others.

use serde::Deserialize;
use serde_json::Value;
use serde_json::value::RawValue;

use super::json::{Document, Record};
use super::{Draft, Fault, Form, Paging, Source, Way, csv};
use domain::Date;

/// What one answer holds.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Answer {
    /// Its records as features.
    pub drafts: Vec<Draft>,
    /// The address of the next page as it is written there.
    pub next: Option<String>,
    /// How many members there are in all, if it says.
    pub matched: Option<u64>,
    /// The day of the list, if it says.
    pub updated: Option<Date>,
}

/// Reads one answer of a source.
///
/// # Errors
/// When it is no such document at all.
pub fn decode(source: &Source, bytes: &[u8]) -> Result<Answer, Fault> {
    let text = text(bytes)?;
    match &source.form {
        Form::Csv => Ok(Answer { drafts: csv::drafts(text, &source.mapping)?, ..Answer::default() }),
        Form::Json { items, paging } => json(source, text, items, paging.as_ref()),
        Form::GeoJson | Form::Ogc { .. } => features(source, text),
    }
}

/// The text, if it is one: what is something else altogether is named as what it is.
fn text(bytes: &[u8]) -> Result<&str, Fault> {
    const MAGIC: [(&[u8], &str); 4] =
        [(b"PK\x03\x04", "ZIP, XLSX"), (b"%PDF", "PDF"), (b"\x89PNG", "PNG"), (b"\x1f\x8b", "gzip")];
    if let Some((_, name)) = MAGIC.iter().find(|(magic, _)| bytes.starts_with(magic)) {
        return Err(Fault::OtherType((*name).into()));
    }
    let text = std::str::from_utf8(bytes).map_err(|error| Fault::NotText(error.valid_up_to()))?;
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    let start = text.trim_start();
    match start {
        "" => Err(Fault::Empty),
        _ if start.starts_with("<?xml") => Err(Fault::OtherType("XML".into())),
        _ if start.starts_with('<') => Err(Fault::Html),
        _ => Ok(text),
    }
}

fn json(source: &Source, text: &str, items: &str, paging: Option<&Paging>) -> Result<Answer, Fault> {
    let document = Document::read(text)?;
    let draft = |record: Record<'_>| {
        let value = value(record.raw);
        let feature = source.mapping.feature(|field| match source.mapping.place(field) {
            Some(place) => value.pointer(place).cloned(),
            None => value.get(field).cloned(),
        });
        // What is no object has no fields; the reader of records is to say so.
        Draft::new(record.line, if value.is_object() { &feature } else { &value })
    };
    let drafts = document.records(items)?.into_iter().map(draft).collect();
    let next = paging.and_then(|paging| match &paging.way {
        Way::Next(pointer) => document.text(pointer),
        Way::Page(..) | Way::Offset(_) => None,
    });
    Ok(Answer { drafts, next, ..Answer::default() })
}

#[derive(Deserialize)]
struct Link {
    rel: String,
    href: String,
}

#[derive(Default, Deserialize)]
#[serde(default)]
struct Collection<'a> {
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

fn features(source: &Source, text: &str) -> Result<Answer, Fault> {
    let document = Document::read(text)?;
    let missing = |found: &str| Fault::NoItems("/features".into(), found.chars().take(60).collect());
    let collection: Collection<'_> = serde_json::from_str(text).map_err(|_| missing(text.trim_start()))?;
    let kind = collection.kind.map_or("nothing", RawValue::get);
    if kind != "\"FeatureCollection\"" {
        return Err(missing(&format!("\"type\": {kind}")));
    }
    let draft = |record: Record<'_>| {
        if source.mapping.is_plain() {
            return Draft { page: 1, line: record.line, feature: record.raw.get().into() };
        }
        Draft::new(record.line, &source.mapping.overlaid(&value(record.raw)))
    };
    let records = document.records_in(collection.features, "/features")?;
    let updated = collection.updated.and_then(|raw| serde_json::from_str::<String>(raw.get()).ok());
    Ok(Answer {
        drafts: records.into_iter().map(draft).collect(),
        next: collection.links.and_then(|raw| next_link(raw.get())),
        matched: collection.matched.and_then(|raw| raw.get().parse().ok()),
        updated: updated.and_then(|text| Date::parse(&text)),
    })
}

/// Where the link to the next page leads. Links that are none are passed over.
fn next_link(links: &str) -> Option<String> {
    let links: Vec<Value> = serde_json::from_str(links).ok()?;
    let mut links = links.into_iter().filter_map(|link| serde_json::from_value::<Link>(link).ok());
    links.find(|link| link.rel == "next").map(|link| link.href)
}

/// A record as a value. One that cannot be held, for its depth or its numbers, is no object.
fn value(raw: &RawValue) -> Value {
    serde_json::from_str(raw.get()).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::judge;

    fn source(settings: &str) -> Source {
        Source::read(settings).unwrap()
    }

    #[test]
    fn what_is_no_text_is_named() {
        let source = source("a");
        for (bytes, fault) in [
            (&b""[..], Fault::Empty),
            (b"\xef\xbb\xbf \n", Fault::Empty),
            (b"PK\x03\x04rest", Fault::OtherType("ZIP, XLSX".into())),
            (b"<?xml version='1.0'?><kml/>", Fault::OtherType("XML".into())),
            (b" <!doctype html>", Fault::Html),
            (b"\"\xff\"", Fault::NotText(1)),
            (b"{\"type\":\n", Fault::CutOff(2)),
            (b"{]", Fault::Syntax(1, 2, "key must be a string".into())),
            (b"{\"type\":\"Topology\"}", Fault::NoItems("/features".into(), "\"type\": \"Topology\"".into())),
        ] {
            assert_eq!(decode(&source, bytes).unwrap_err(), fault);
        }
    }

    #[test]
    fn a_page_of_features_says_what_comes_next() {
        let page = r#"{"type":"FeatureCollection","features":[],"numberMatched":7,"updated":"2026-11-23",
            "links":[{"rel":"self","href":"a"},7,{"rel":"next","href":"b"}]}"#;
        let answer = decode(&source(r#"{"type":"ogc","url":"a"}"#), page.as_bytes()).unwrap();
        assert_eq!((answer.next.as_deref(), answer.matched), (Some("b"), Some(7)));
        assert_eq!(answer.updated, Date::new(2026, 11, 23));
    }

    #[test]
    fn features_can_be_given_other_names() {
        let page = r#"{"type":"FeatureCollection","features":[
            {"type":"Feature","id":5,"geometry":{"type":"Point","coordinates":[1,2]},"properties":{"title":"A","class":"F"}}]}"#;
        let source = source(
            r#"{"type":"geojson","url":"a","fields":{"name":"/properties/title"},"values":{"class":{"F":"full"}},
                "constants":{"country_code":"KR"}}"#,
        );
        let reading = judge(&decode(&source, page.as_bytes()).unwrap().drafts);
        let member = &reading.feed.members[0];
        assert_eq!((member.id.as_str(), member.name.default.as_str(), member.lat), ("5", "A", 2.0));
        assert_eq!((member.class, reading.notes.len()), (Some(domain::Class::Full), 0));
    }

    #[test]
    fn a_record_that_is_no_object_costs_itself() {
        let deep = format!("{}{}", "[".repeat(500), "]".repeat(500));
        let text = format!(
            r#"[7, null, {deep}, {{"id": 1e400}}, {{"id":"a","name":"A","lat":1,"lon":2,"country_code":"KR"}}]"#
        );
        let reading =
            judge(&decode(&source(r#"{"type":"json","url":"a"}"#), text.as_bytes()).unwrap().drafts);
        assert_eq!((reading.feed.members.len(), reading.notes.len()), (1, 4));
    }
}
