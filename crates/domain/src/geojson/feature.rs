//! Decodes one record of a list of members, field by field.

use std::borrow::Cow;
use std::collections::{BTreeMap, BTreeSet};

use serde::Deserialize;
use serde_json::value::RawValue;

use super::{Expected, Problem};
use crate::{Lang, Localized, Member, route};

#[derive(Deserialize)]
struct Feature<'a> {
    #[serde(borrow, rename = "type")]
    kind: Option<&'a RawValue>,
    #[serde(borrow)]
    id: Option<&'a RawValue>,
    #[serde(borrow)]
    geometry: Option<&'a RawValue>,
    #[serde(borrow, default)]
    properties: Option<BTreeMap<Cow<'a, str>, &'a RawValue>>,
}

#[derive(Deserialize)]
struct Geometry {
    #[serde(rename = "type")]
    kind: String,
    coordinates: Vec<f64>,
}

/// The maximum length of a name in characters. Names are shown on one line of the list and beside a marker.
const LONGEST_NAME: usize = 200;

/// The value of a JSON string.
pub fn string(raw: &RawValue) -> Option<String> {
    serde_json::from_str::<String>(raw.get()).ok()
}

/// The first 60 characters of a JSON value, on one line, for messages.
pub fn shortened(raw: &str) -> String {
    truncated(&one_line(raw), 60)
}

/// The first `max` characters, with an ellipsis if there are more.
fn truncated(text: &str, max: usize) -> String {
    let mut short: String = text.chars().take(max).collect();
    if short.len() < text.len() {
        short.push('…');
    }
    short
}

/// The text on one line, without invisible characters that change how their surroundings are displayed.
fn one_line(text: &str) -> String {
    text.split(is_invisible).map(str::trim).collect::<Vec<_>>().join(" ")
}

/// Whether a character is a control character or an explicit bidirectional formatting character (UAX #9).
fn is_invisible(c: char) -> bool {
    c.is_control() || matches!(c, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
}

/// Decodes the records of a document in order.
pub struct Reader<'a> {
    text: &'a str,
    /// The problems of the records decoded so far.
    pub problems: Vec<Problem>,
    // SIZE: saves 696 B against a hash set, which needs a source of random numbers.
    ids: BTreeSet<String>,
    /// The start of the current record.
    start: Position,
}

/// A position in the document: the byte offset and the line, from 1.
#[derive(Clone, Copy)]
struct Position {
    offset: usize,
    line: usize,
}

impl<'a> Reader<'a> {
    /// A reader for the records of `text`.
    pub fn new(text: &'a str) -> Self {
        Self { text, problems: Vec::new(), ids: BTreeSet::new(), start: Position { offset: 0, line: 1 } }
    }

    /// Decodes a record. `raw` must be a slice of the reader's text.
    pub fn member(&mut self, index: usize, raw: &'a RawValue) -> Option<Member> {
        self.start = self.locate(raw);
        let mut record = RecordDecoder { reader: self, label: format!("record {}", index + 1), raw };
        let feature: Feature<'a> = match serde_json::from_str(raw.get()) {
            Ok(feature) => feature,
            Err(_) => return record.drop_record("feature", Some(raw), Expected::Feature),
        };
        if feature.kind.map(RawValue::get) != Some("\"Feature\"") {
            return record.drop_record("type", feature.kind, Expected::Feature);
        }
        let id = record.id(feature.id)?;
        record.label.clone_from(&id);
        let (lon, lat) = record.point(feature.geometry)?;
        let fields = feature.properties.unwrap_or_default();
        let member = record.fields(&fields, id, lon, lat)?;
        self.ids.insert(member.id.clone());
        Some(member)
    }

    /// The position of a value in the document. Counts lines from the start of the current record, to scan the document only
    /// once.
    fn locate(&self, raw: &RawValue) -> Position {
        let offset = raw.get().as_ptr().addr() - self.text.as_ptr().addr();
        let between = &self.text.as_bytes()[self.start.offset..offset];
        Position { offset, line: self.start.line + between.iter().filter(|&&byte| byte == b'\n').count() }
    }
}

// SIZE: decoding a record's fields key by key saves 3,153 B against a derived reader, and 2,924 B in the worker's module. The
// errors of a derived reader do not say which field to leave out either.
type Fields<'a> = BTreeMap<Cow<'a, str>, &'a RawValue>;

/// A record while it is decoded.
struct RecordDecoder<'r, 'a> {
    reader: &'r mut Reader<'a>,
    label: String,
    raw: &'a RawValue,
}

impl<'a> RecordDecoder<'_, 'a> {
    fn fields(&mut self, fields: &Fields<'a>, id: String, lon: f64, lat: f64) -> Option<Member> {
        let name = match self.localized(fields, "name") {
            Some(name) => name,
            None => return self.drop_record("name", fields.get("name").copied(), Expected::Text),
        };
        let code = self.parsed(fields, "country_code", Expected::CountryCode, country_code, true)?;
        Some(Member {
            name,
            country_code: code?,
            id,
            lon,
            lat,
            alt_names: self.texts(fields, "alt_names", Expected::Texts, Some),
            class: self.parsed(fields, "class", Expected::Class, |text| text.parse().ok(), false)?,
            kind: self.parsed(fields, "kind", Expected::Kind, |text| text.parse().ok(), false)?,
            city: self.localized(fields, "city"),
            joined: self.year(fields, "joined"),
            website: self.parsed(fields, "website", Expected::WebAddress, web_address, false)?,
            as_of: self.year(fields, "as_of"),
            evidence: self.parsed(fields, "evidence", Expected::Evidence, |text| text.parse().ok(), false)?,
            sources: self.texts(fields, "sources", Expected::WebAddress, |text| web_address(&text)),
            coord_source: self.text(fields, "coord_source"),
        })
    }

    fn id(&mut self, raw: Option<&'a RawValue>) -> Option<String> {
        let id = raw.and_then(|raw| {
            string(raw).or_else(|| serde_json::from_str::<u64>(raw.get()).ok().map(|n| n.to_string()))
        });
        match id.filter(|id| route::is_id(id)) {
            None => self.drop_record("id", raw, Expected::Id),
            Some(id) if self.reader.ids.contains(&id) => self.drop_record("id", raw, Expected::UniqueId),
            Some(id) => Some(id),
        }
    }

    fn point(&mut self, raw: Option<&'a RawValue>) -> Option<(f64, f64)> {
        let geometry = raw.and_then(|raw| serde_json::from_str::<Geometry>(raw.get()).ok());
        match geometry {
            Some(Geometry { kind, coordinates }) if kind == "Point" => match coordinates[..] {
                [lon, lat, ..] if (-180.0..=180.0).contains(&lon) && (-90.0..=90.0).contains(&lat) => {
                    Some((lon, lat))
                }
                _ => self.drop_record("geometry", raw, Expected::Coordinates),
            },
            _ => self.drop_record("geometry", raw, Expected::Point),
        }
    }

    /// A text with its translations: `name`, `name_ko` …
    fn localized(&mut self, fields: &Fields<'a>, field: &'static str) -> Option<Localized> {
        let default = truncated(&self.text(fields, field)?, LONGEST_NAME);
        let translations = Lang::ALL.map(|lang| {
            let key = format!("{field}_{}", lang.code());
            let raw = present(fields, &key)?;
            let text = string(raw).and_then(trimmed).map(|text| truncated(&text, LONGEST_NAME));
            text.or_else(|| self.drop_field(field, raw, Expected::Text))
        });
        Some(Localized { default, translations })
    }

    fn text(&mut self, fields: &Fields<'a>, field: &'static str) -> Option<String> {
        let raw = present(fields, field)?;
        match string(raw).and_then(trimmed) {
            Some(text) => Some(text),
            // `fields` reports a missing name.
            None if field == "name" => None,
            None => self.drop_field(field, raw, Expected::Text),
        }
    }

    /// A field with a parsed value. The outer `None` drops the record, the inner one stands for a missing or invalid field.
    fn parsed<T>(
        &mut self,
        fields: &Fields<'a>,
        field: &'static str,
        expected: Expected,
        parse: impl Fn(&str) -> Option<T>,
        required: bool,
    ) -> Option<Option<T>> {
        let raw = present(fields, field);
        match raw.and_then(string).and_then(trimmed).and_then(|text| parse(&text)) {
            Some(value) => Some(Some(value)),
            None if required => self.drop_record(field, raw, expected),
            None => Some(raw.and_then(|raw| self.drop_field(field, raw, expected))),
        }
    }

    fn year(&mut self, fields: &Fields<'a>, field: &'static str) -> Option<u16> {
        let raw = present(fields, field)?;
        let year = serde_json::from_str::<u16>(raw.get()).ok().filter(|year| (1000..3000).contains(year));
        year.or_else(|| self.drop_field(field, raw, Expected::Year))
    }

    fn texts(
        &mut self,
        fields: &Fields<'a>,
        field: &'static str,
        expected: Expected,
        parse: impl Fn(String) -> Option<String>,
    ) -> Vec<String> {
        let Some(raw) = present(fields, field) else { return Vec::new() };
        let Ok(items) = serde_json::from_str::<Vec<&RawValue>>(raw.get()) else {
            self.drop_field::<()>(field, raw, Expected::Texts);
            return Vec::new();
        };
        let mut texts = Vec::with_capacity(items.len());
        for item in items {
            match string(item).and_then(trimmed).and_then(&parse) {
                Some(text) => texts.push(text),
                None => drop(self.drop_field::<()>(field, item, expected)),
            }
        }
        texts
    }

    fn drop_record<T>(
        &mut self,
        field: &'static str,
        raw: Option<&'a RawValue>,
        expected: Expected,
    ) -> Option<T> {
        self.report(field, raw, expected, true)
    }

    fn drop_field<T>(&mut self, field: &'static str, raw: &RawValue, expected: Expected) -> Option<T> {
        self.report(field, Some(raw), expected, false)
    }

    fn report<T>(
        &mut self,
        field: &'static str,
        raw: Option<&RawValue>,
        expected: Expected,
        drops_record: bool,
    ) -> Option<T> {
        let line = self.reader.locate(raw.unwrap_or(self.raw)).line;
        self.reader.problems.push(Problem {
            record: self.label.clone(),
            field,
            found: raw.map_or_else(|| "nothing".into(), |raw| shortened(raw.get())),
            expected,
            drops_record,
            line,
        });
        None
    }
}

/// The value of a field, unless it is missing or `null`.
fn present<'a>(fields: &Fields<'a>, field: &str) -> Option<&'a RawValue> {
    fields.get(field).copied().filter(|raw| raw.get() != "null")
}

fn trimmed(text: String) -> Option<String> {
    let text = one_line(&text);
    let text = text.trim();
    (!text.is_empty()).then(|| text.to_owned())
}

fn country_code(text: &str) -> Option<String> {
    (text.len() == 2 && text.bytes().all(|byte| byte.is_ascii_alphabetic()))
        .then(|| text.to_ascii_uppercase())
}

/// A URL with the scheme `http` or `https` and a host. Other schemes could run scripts.
fn web_address(text: &str) -> Option<String> {
    let lower = text.to_ascii_lowercase();
    let rest = lower.strip_prefix("https://").or_else(|| lower.strip_prefix("http://"))?;
    let clean = !text.chars().any(|c| c.is_whitespace() || c.is_control());
    (clean && rest.starts_with(|c: char| c.is_alphanumeric() || c == '[')).then(|| text.to_owned())
}
