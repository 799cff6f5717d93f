//! Maps the records of a source to GeoJSON features.

use domain::{Lang, ObjectError, ObjectReader};
use serde_json::{Map, Value, json};

use crate::invalid_setting::{POINTER, unexpected};
use crate::markup;

/// Where to find each field of a member in a record, and how to convert it.
#[derive(Clone, Debug, PartialEq)]
pub struct Mapping {
    /// The location of each field: a JSON Pointer (RFC 6901) or, in a table, a column name. Other fields are found under
    /// their own names.
    fields: Texts,
    /// The value of a field that a record lacks.
    constants: Map<String, Value>,
    /// For some fields, the values of the source and their meaning.
    values: Vec<(String, Texts)>,
    /// Fields that contain HTML.
    html: Vec<String>,
    /// The separator of lists written as one text.
    separator: String,
}

impl Default for Mapping {
    fn default() -> Self {
        Self {
            fields: Vec::new(),
            constants: Map::new(),
            values: Vec::new(),
            html: Vec::new(),
            separator: "|".into(),
        }
    }
}

/// Texts by name.
type Texts = Vec<(String, String)>;

fn lookup<'a, T>(all: &'a [(String, T)], name: &str) -> Option<&'a T> {
    all.iter().find(|(key, _)| key == name).map(|(_, value)| value)
}

/// The type of a field in a feature.
#[derive(Clone, Copy, PartialEq)]
enum FieldType {
    Id,
    Text,
    Year,
    Texts,
    Degrees,
}

const FIELDS: [(&str, FieldType); 15] = [
    ("id", FieldType::Id),
    ("lon", FieldType::Degrees),
    ("lat", FieldType::Degrees),
    ("name", FieldType::Text),
    ("alt_names", FieldType::Texts),
    ("class", FieldType::Text),
    ("kind", FieldType::Text),
    ("city", FieldType::Text),
    ("country_code", FieldType::Text),
    ("joined", FieldType::Year),
    ("website", FieldType::Text),
    ("as_of", FieldType::Year),
    ("evidence", FieldType::Text),
    ("sources", FieldType::Texts),
    ("coord_source", FieldType::Text),
];

/// All fields with their types, including those for each language.
fn all_fields() -> Vec<(String, FieldType)> {
    let by_language =
        |field: &'static str| Lang::ALL.map(|lang| (format!("{field}_{}", lang.code()), FieldType::Text));
    let plain = FIELDS.iter().map(|&(field, field_type)| (field.to_owned(), field_type));
    plain.chain(by_language("name")).chain(by_language("city")).collect()
}

impl Mapping {
    /// Parses `fields`, `constants`, `values`, `html` and `separator` of a source.
    pub(crate) fn from_settings(
        settings: &mut ObjectReader<'_>,
        by_pointer: bool,
    ) -> Result<Self, ObjectError> {
        let names: Vec<String> = all_fields().into_iter().map(|(field, _)| field).collect();
        let known: Vec<&str> = names.iter().map(String::as_str).collect();
        let locations = texts(settings.optional_object("fields")?.deny_unknown(&known)?)?;
        let invalid = locations.iter().find(|(_, location)| by_pointer && !location.starts_with('/'));
        if let Some((field, location)) = invalid {
            let path = format!("members.fields.{field}");
            return Err(unexpected(&path, POINTER, Some(format!("\"{location}\""))));
        }
        let html = settings.strings("html")?;
        if let Some(field) = html.iter().find(|field| !known.contains(&field.as_str())) {
            return Err(unexpected("members.html", "names of fields", Some(format!("\"{field}\""))));
        }
        let separator = settings.optional_string("separator")?;
        let separator = if separator.is_empty() { "|".into() } else { separator };
        let constants = constants(settings.optional_object("constants")?.deny_unknown(&known)?);
        let values = tables(settings.optional_object("values")?.deny_unknown(&known)?)?;
        Ok(Self { fields: locations, constants, values, html, separator })
    }

    /// Whether records need no conversion.
    pub(crate) fn is_identity(&self) -> bool {
        self.fields.is_empty() && self.constants.is_empty() && self.values.is_empty() && self.html.is_empty()
    }

    /// The location of a field, if the settings have one.
    pub(crate) fn location(&self, field: &str) -> Option<&str> {
        lookup(&self.fields, field).map(String::as_str)
    }

    /// Whether the settings have a value for a field that records lack.
    pub(crate) fn has_constant(&self, field: &str) -> bool {
        self.constants.contains_key(field)
    }

    /// The GeoJSON property that a field is read from; `None` if it is not a single property.
    pub(crate) fn property<'a>(&'a self, field: &'a str) -> Option<&'a str> {
        let Some(location) = self.location(field) else { return Some(field) };
        location.strip_prefix("/properties/").filter(|name| !name.contains(['/', '~']))
    }

    /// The source's value for one of ours; `None` if there is not exactly one.
    pub(crate) fn source_value<'a>(&'a self, field: &str, value: &'a str) -> Option<&'a str> {
        let Some(table) = lookup(&self.values, field) else { return Some(value) };
        let mut sources = table.iter().filter(|(_, ours)| *ours == value).map(|(source, _)| source.as_str());
        let first = sources.next().or_else(|| lookup(table, value).is_none().then_some(value));
        first.filter(|_| sources.next().is_none())
    }

    /// Converts a record to a feature. `find` returns the raw value of a field, from an object or a table row.
    pub(crate) fn feature(&self, find: impl Fn(&str) -> Option<Value>) -> Value {
        let mut properties = Map::new();
        for (field, field_type) in all_fields() {
            let found = find(&field).filter(|value| !is_blank(value));
            let found = found.map(|value| self.translate(&field, value));
            if let Some(value) = found.or_else(|| self.constants.get(&field).cloned()) {
                properties.insert(field, coerce(field_type, value, &self.separator));
            }
        }
        let id = properties.remove("id");
        let geometry = match (properties.remove("lon"), properties.remove("lat")) {
            (None, None) => Value::Null,
            (lon, lat) => json!({"type": "Point", "coordinates": [lon, lat]}),
        };
        json!({"type": "Feature", "id": id, "geometry": geometry, "properties": properties})
    }

    /// Converts a feature whose fields are named differently.
    pub(crate) fn remap(&self, feature: &Value) -> Value {
        let by_own_name = |field: &str| match field {
            "id" => feature.get("id").cloned(),
            "lon" => feature.pointer("/geometry/coordinates/0").cloned(),
            "lat" => feature.pointer("/geometry/coordinates/1").cloned(),
            _ => feature.get("properties")?.get(field).cloned(),
        };
        let has_own_coordinates = self.location("lon").is_some() || self.location("lat").is_some();
        let mut mapped = self.feature(|field| match self.location(field) {
            Some(pointer) => feature.pointer(pointer).cloned(),
            None => by_own_name(field),
        });
        if !has_own_coordinates && let Some(geometry) = feature.get("geometry") {
            mapped["geometry"] = geometry.clone();
        }
        if let Some(kind) = feature.get("type") {
            mapped["type"] = kind.clone();
        }
        mapped
    }

    /// Converts HTML, and values of the source to ours.
    fn translate(&self, field: &str, value: Value) -> Value {
        let value = match value {
            Value::String(text) if self.html.iter().any(|html| html == field) => {
                Value::String(markup::to_plain_text(&text))
            }
            value => value,
        };
        let table = lookup(&self.values, field);
        match table.and_then(|table| lookup(table, as_text(&value).trim())) {
            Some(ours) => Value::String(ours.clone()),
            None => value,
        }
    }
}

/// Converts a value to the type of its field as far as possible; leaves the rest to validation.
fn coerce(field_type: FieldType, value: Value, separator: &str) -> Value {
    match (field_type, value) {
        (FieldType::Id, Value::String(text)) => Value::String(slug(&text)),
        (FieldType::Text | FieldType::Id, Value::Number(number)) => Value::String(number.to_string()),
        (FieldType::Year, Value::String(text)) => match text.trim().parse::<u16>() {
            Ok(year) => year.into(),
            Err(_) => Value::String(text),
        },
        (FieldType::Texts, Value::String(text)) => {
            let parts = text.split(separator).map(str::trim).filter(|part| !part.is_empty());
            parts.map(Value::from).collect()
        }
        (FieldType::Degrees, Value::String(text)) => {
            parse_degrees(&text).map_or(Value::String(text), Value::from)
        }
        (_, value) => value,
    }
}

/// An id in lower case with hyphens instead of spaces and underscores, as used in URLs.
fn slug(id: &str) -> String {
    id.trim().to_ascii_lowercase().replace([' ', '_'], "-")
}

/// Parses degrees, also with a decimal comma.
fn parse_degrees(text: &str) -> Option<f64> {
    let text = text.trim();
    text.parse()
        .or_else(|_| text.replacen(',', ".", 1).parse())
        .ok()
        .filter(|number: &f64| number.is_finite())
}

fn is_blank(value: &Value) -> bool {
    value.is_null() || value.as_str().is_some_and(|text| text.trim().is_empty())
}

fn as_text(value: &Value) -> String {
    value.as_str().map_or_else(|| value.to_string(), str::to_owned)
}

fn texts(mut settings: ObjectReader<'_>) -> Result<Texts, ObjectError> {
    settings.remaining_keys().into_iter().map(|key| Ok((key.clone(), settings.string(&key)?))).collect()
}

fn constants(mut settings: ObjectReader<'_>) -> Map<String, Value> {
    let keys = settings.remaining_keys();
    let value = |key: String| {
        let raw = settings.raw(&key)?;
        Some((key, serde_json::from_str(raw.get()).ok()?))
    };
    keys.into_iter().filter_map(value).collect()
}

fn tables(mut settings: ObjectReader<'_>) -> Result<Vec<(String, Texts)>, ObjectError> {
    settings
        .remaining_keys()
        .into_iter()
        .map(|key| Ok((key.clone(), texts(settings.object(&key)?)?)))
        .collect()
}

#[cfg(test)]
mod tests;
