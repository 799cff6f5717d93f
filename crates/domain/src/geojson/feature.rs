//! One record of a list of members, read field by field.

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

/// Names are shown on one line of a list and beside a mark.
const LONGEST_NAME: usize = 200;

/// A JSON string's text.
pub fn string(raw: &RawValue) -> Option<String> {
    serde_json::from_str::<String>(raw.get()).ok()
}

/// At most 60 characters of what stands in the file, on one line.
pub fn shortened(raw: &str) -> String {
    cut(&one_line(raw), 60)
}

/// At most so many characters; that there were more can be seen.
fn cut(text: &str, most: usize) -> String {
    let mut short: String = text.chars().take(most).collect();
    if short.len() < text.len() {
        short.push('…');
    }
    short
}

/// The text without line breaks and other characters that are not seen, but change how what stands around them is seen.
fn one_line(text: &str) -> String {
    text.split(is_unseen).map(str::trim).collect::<Vec<_>>().join(" ")
}

/// Control characters, and those that turn the direction of writing (UAX #9).
fn is_unseen(c: char) -> bool {
    c.is_control() || matches!(c, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
}

/// Reads the records of a document one after the other.
pub struct Reader<'a> {
    text: &'a str,
    /// What was wrong with those read so far.
    pub problems: Vec<Problem>,
    ids: BTreeSet<String>,
    /// Where the present record begins.
    mark: Mark,
}

/// A byte of the document, and the line that it is in.
#[derive(Clone, Copy)]
struct Mark {
    offset: usize,
    line: usize,
}

impl<'a> Reader<'a> {
    /// A reader of the records of `text`.
    pub fn new(text: &'a str) -> Self {
        Self { text, problems: Vec::new(), ids: BTreeSet::new(), mark: Mark { offset: 0, line: 1 } }
    }

    /// The member that a record stands for, if it can be read. `raw` has to be a part of the reader's text.
    pub fn member(&mut self, index: usize, raw: &'a RawValue) -> Option<Member> {
        self.mark = self.locate(raw);
        let mut record = Record { reader: self, label: format!("record {}", index + 1), raw };
        let feature: Feature<'a> = match serde_json::from_str(raw.get()) {
            Ok(feature) => feature,
            Err(_) => return record.lost("feature", Some(raw), Expected::Feature),
        };
        if feature.kind.map(RawValue::get) != Some("\"Feature\"") {
            return record.lost("type", feature.kind, Expected::Feature);
        }
        let id = record.id(feature.id)?;
        record.label.clone_from(&id);
        let (lon, lat) = record.point(feature.geometry)?;
        let fields = feature.properties.unwrap_or_default();
        let member = record.fields(&fields, id, lon, lat)?;
        self.ids.insert(member.id.clone());
        Some(member)
    }

    /// Counts lines from the beginning of the record on, so that the document is gone through once.
    fn locate(&self, raw: &RawValue) -> Mark {
        let offset = raw.get().as_ptr().addr() - self.text.as_ptr().addr();
        let between = &self.text.as_bytes()[self.mark.offset..offset];
        Mark { offset, line: self.mark.line + between.iter().filter(|&&byte| byte == b'\n').count() }
    }
}

type Fields<'a> = BTreeMap<Cow<'a, str>, &'a RawValue>;

/// One record while it is read: it knows how to say what is wrong with it.
struct Record<'r, 'a> {
    reader: &'r mut Reader<'a>,
    label: String,
    raw: &'a RawValue,
}

impl<'a> Record<'_, 'a> {
    fn fields(&mut self, fields: &Fields<'a>, id: String, lon: f64, lat: f64) -> Option<Member> {
        let name = match self.localized(fields, "name") {
            Some(name) => name,
            None => return self.lost("name", fields.get("name").copied(), Expected::Text),
        };
        let code = self.word(fields, "country_code", Expected::CountryCode, country_code, true)?;
        Some(Member {
            name,
            country_code: code?,
            id,
            lon,
            lat,
            alt_names: self.texts(fields, "alt_names", Expected::Texts, Some),
            class: self.word(fields, "class", Expected::Class, |text| text.parse().ok(), false)?,
            kind: self.word(fields, "kind", Expected::Kind, |text| text.parse().ok(), false)?,
            city: self.localized(fields, "city"),
            joined: self.year(fields, "joined"),
            website: self.word(fields, "website", Expected::WebAddress, web_address, false)?,
            as_of: self.year(fields, "as_of"),
            evidence: self.word(fields, "evidence", Expected::Evidence, |text| text.parse().ok(), false)?,
            sources: self.texts(fields, "sources", Expected::WebAddress, |text| web_address(&text)),
            coord_source: self.text(fields, "coord_source"),
        })
    }

    fn id(&mut self, raw: Option<&'a RawValue>) -> Option<String> {
        let id = raw.and_then(|raw| {
            string(raw).or_else(|| serde_json::from_str::<u64>(raw.get()).ok().map(|n| n.to_string()))
        });
        match id.filter(|id| route::is_id(id)) {
            None => self.lost("id", raw, Expected::Id),
            Some(id) if self.reader.ids.contains(&id) => self.lost("id", raw, Expected::UniqueId),
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
                _ => self.lost("geometry", raw, Expected::Coordinates),
            },
            _ => self.lost("geometry", raw, Expected::Point),
        }
    }

    /// A text with its forms by language: `name`, `name_ko` …
    fn localized(&mut self, fields: &Fields<'a>, field: &'static str) -> Option<Localized> {
        let default = cut(&self.text(fields, field)?, LONGEST_NAME);
        let translations = Lang::ALL.map(|lang| {
            let key = format!("{field}_{}", lang.code());
            let raw = present(fields, &key)?;
            let text = string(raw).and_then(trimmed).map(|text| cut(&text, LONGEST_NAME));
            text.or_else(|| self.spoilt(field, raw, Expected::Text))
        });
        Some(Localized { default, translations })
    }

    fn text(&mut self, fields: &Fields<'a>, field: &'static str) -> Option<String> {
        let raw = present(fields, field)?;
        match string(raw).and_then(trimmed) {
            Some(text) => Some(text),
            // A required text is reported by whoever requires it.
            None if field == "name" => None,
            None => self.spoilt(field, raw, Expected::Text),
        }
    }

    /// A field of one word. The outer `None` is a lost record, the inner one an absent or spoilt field.
    fn word<T>(
        &mut self,
        fields: &Fields<'a>,
        field: &'static str,
        expected: Expected,
        read: impl Fn(&str) -> Option<T>,
        required: bool,
    ) -> Option<Option<T>> {
        let raw = present(fields, field);
        match raw.and_then(string).and_then(trimmed).and_then(|text| read(&text)) {
            Some(value) => Some(Some(value)),
            None if required => self.lost(field, raw, expected),
            None => Some(raw.and_then(|raw| self.spoilt(field, raw, expected))),
        }
    }

    fn year(&mut self, fields: &Fields<'a>, field: &'static str) -> Option<u16> {
        let raw = present(fields, field)?;
        let year = serde_json::from_str::<u16>(raw.get()).ok().filter(|year| (1000..3000).contains(year));
        year.or_else(|| self.spoilt(field, raw, Expected::Year))
    }

    fn texts(
        &mut self,
        fields: &Fields<'a>,
        field: &'static str,
        expected: Expected,
        read: impl Fn(String) -> Option<String>,
    ) -> Vec<String> {
        let Some(raw) = present(fields, field) else { return Vec::new() };
        let Ok(items) = serde_json::from_str::<Vec<&RawValue>>(raw.get()) else {
            self.spoilt::<()>(field, raw, Expected::Texts);
            return Vec::new();
        };
        let mut texts = Vec::with_capacity(items.len());
        for item in items {
            match string(item).and_then(trimmed).and_then(&read) {
                Some(text) => texts.push(text),
                None => drop(self.spoilt::<()>(field, item, expected)),
            }
        }
        texts
    }

    fn lost<T>(&mut self, field: &'static str, raw: Option<&'a RawValue>, expected: Expected) -> Option<T> {
        self.report(field, raw, expected, true)
    }

    fn spoilt<T>(&mut self, field: &'static str, raw: &RawValue, expected: Expected) -> Option<T> {
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

/// A field that is there and not `null`.
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

/// An `http:` or `https:` address with a host. Anything else could run script when it is followed.
fn web_address(text: &str) -> Option<String> {
    let lower = text.to_ascii_lowercase();
    let rest = lower.strip_prefix("https://").or_else(|| lower.strip_prefix("http://"))?;
    let clean = !text.chars().any(|c| c.is_whitespace() || c.is_control());
    (clean && rest.starts_with(|c: char| c.is_alphanumeric() || c == '[')).then(|| text.to_owned())
}
