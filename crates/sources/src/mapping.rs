//! From a record of any shape to a GeoJSON feature.

use domain::{Lang, ObjectError, ObjectReader};
use serde_json::{Map, Value, json};

use crate::markup;
use crate::settings::{POINTER, unexpected};

/// Where in a record each field of a member stands, and what to make of it.
#[derive(Clone, Debug, PartialEq)]
pub struct Mapping {
    /// The place of a field: a JSON Pointer (RFC 6901) or, in a table, the name of a column. A field that is not named here
    /// stands under its own name.
    fields: Texts,
    /// What a field holds where the record has none.
    constants: Map<String, Value>,
    /// Words of the source and what they stand for, by field.
    values: Vec<(String, Texts)>,
    /// Fields whose texts are written in HTML.
    html: Vec<String>,
    /// What stands between the parts of a list that is written as one text.
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

/// A few texts by their names.
type Texts = Vec<(String, String)>;

fn named<'a, T>(all: &'a [(String, T)], name: &str) -> Option<&'a T> {
    all.iter().find(|(own, _)| own == name).map(|(_, value)| value)
}

/// How the value of a field is written in a feature.
#[derive(Clone, Copy, PartialEq)]
enum Shape {
    Id,
    Text,
    Year,
    Texts,
    Degrees,
}

const FIELDS: [(&str, Shape); 15] = [
    ("id", Shape::Id),
    ("lon", Shape::Degrees),
    ("lat", Shape::Degrees),
    ("name", Shape::Text),
    ("alt_names", Shape::Texts),
    ("class", Shape::Text),
    ("kind", Shape::Text),
    ("city", Shape::Text),
    ("country_code", Shape::Text),
    ("joined", Shape::Year),
    ("website", Shape::Text),
    ("as_of", Shape::Year),
    ("evidence", Shape::Text),
    ("sources", Shape::Texts),
    ("coord_source", Shape::Text),
];

/// Every field with its shape; those with a form for each language have one more a language.
fn fields() -> Vec<(String, Shape)> {
    let by_language =
        |field: &'static str| Lang::ALL.map(|lang| (format!("{field}_{}", lang.code()), Shape::Text));
    let plain = FIELDS.iter().map(|&(field, shape)| (field.to_owned(), shape));
    plain.chain(by_language("name")).chain(by_language("city")).collect()
}

impl Mapping {
    /// Reads `fields`, `constants`, `values`, `html` and `separator` of a source.
    pub(crate) fn read(settings: &mut ObjectReader<'_>, by_pointer: bool) -> Result<Self, ObjectError> {
        let names: Vec<String> = fields().into_iter().map(|(field, _)| field).collect();
        let known: Vec<&str> = names.iter().map(String::as_str).collect();
        let places = texts(settings.optional_object("fields")?.deny_unknown(&known)?)?;
        let misplaced = places.iter().find(|(_, place)| by_pointer && !place.starts_with('/'));
        if let Some((field, place)) = misplaced {
            let path = format!("members.fields.{field}");
            return Err(unexpected(&path, POINTER, Some(format!("\"{place}\""))));
        }
        let html = settings.texts("html")?;
        if let Some(field) = html.iter().find(|field| !known.contains(&field.as_str())) {
            return Err(unexpected("members.html", "names of fields", Some(format!("\"{field}\""))));
        }
        let separator = settings.optional_text("separator")?;
        let separator = if separator.is_empty() { "|".into() } else { separator };
        let constants = constants(settings.optional_object("constants")?.deny_unknown(&known)?);
        let values = tables(settings.optional_object("values")?.deny_unknown(&known)?)?;
        Ok(Self { fields: places, constants, values, html, separator })
    }

    /// Whether records are taken as they are.
    pub(crate) fn is_plain(&self) -> bool {
        self.fields.is_empty() && self.constants.is_empty() && self.values.is_empty() && self.html.is_empty()
    }

    /// Where a field stands, if the settings say so.
    pub(crate) fn place(&self, field: &str) -> Option<&str> {
        named(&self.fields, field).map(String::as_str)
    }

    /// Whether a field has a value where records have none.
    pub(crate) fn has_constant(&self, field: &str) -> bool {
        self.constants.contains_key(field)
    }

    /// The property of a feature that a field is taken from, if it is one.
    pub(crate) fn property<'a>(&'a self, field: &'a str) -> Option<&'a str> {
        let Some(place) = self.place(field) else { return Some(field) };
        place.strip_prefix("/properties/").filter(|name| !name.contains(['/', '~']))
    }

    /// The source's own word for one of ours, if there is one alone.
    pub(crate) fn own_word<'a>(&'a self, field: &str, word: &'a str) -> Option<&'a str> {
        let Some(table) = named(&self.values, field) else { return Some(word) };
        let mut own = table.iter().filter(|(_, ours)| *ours == word).map(|(own, _)| own.as_str());
        let first = own.next().or_else(|| named(table, word).is_none().then_some(word));
        first.filter(|_| own.next().is_none())
    }

    /// The feature that a record stands for. `find` gives what stands at a field: the record may be an object or a row.
    pub(crate) fn feature(&self, find: impl Fn(&str) -> Option<Value>) -> Value {
        let mut properties = Map::new();
        for (field, shape) in fields() {
            let found = find(&field).filter(|value| !is_blank(value));
            let found = found.map(|value| self.translated(&field, value));
            if let Some(value) = found.or_else(|| self.constants.get(&field).cloned()) {
                properties.insert(field, self.shaped(shape, value));
            }
        }
        let id = properties.remove("id");
        let geometry = match (properties.remove("lon"), properties.remove("lat")) {
            (None, None) => Value::Null,
            (lon, lat) => json!({"type": "Point", "coordinates": [lon, lat]}),
        };
        json!({"type": "Feature", "id": id, "geometry": geometry, "properties": properties})
    }

    /// A feature with those fields replaced that the settings speak of.
    pub(crate) fn overlaid(&self, feature: &Value) -> Value {
        let own = |field: &str| match field {
            "id" => feature.get("id").cloned(),
            "lon" => feature.pointer("/geometry/coordinates/0").cloned(),
            "lat" => feature.pointer("/geometry/coordinates/1").cloned(),
            _ => feature.get("properties")?.get(field).cloned(),
        };
        let moved = self.place("lon").is_some() || self.place("lat").is_some();
        let mut made = self.feature(|field| match self.place(field) {
            Some(place) => feature.pointer(place).cloned(),
            None => own(field),
        });
        if !moved && let Some(geometry) = feature.get("geometry") {
            made["geometry"] = geometry.clone();
        }
        if let Some(kind) = feature.get("type") {
            made["type"] = kind.clone();
        }
        made
    }

    fn translated(&self, field: &str, value: Value) -> Value {
        let value = match value {
            Value::String(text) if self.html.iter().any(|html| html == field) => {
                Value::String(markup::plain(&text))
            }
            value => value,
        };
        let table = named(&self.values, field);
        match table.and_then(|table| named(table, written(&value).trim())) {
            Some(word) => Value::String(word.clone()),
            None => value,
        }
    }

    fn shaped(&self, shape: Shape, value: Value) -> Value {
        match (shape, value) {
            (Shape::Id, Value::String(text)) => Value::String(small(&text)),
            (Shape::Text | Shape::Id, Value::Number(number)) => Value::String(number.to_string()),
            (Shape::Year, Value::String(text)) => match text.trim().parse::<u16>() {
                Ok(year) => year.into(),
                Err(_) => Value::String(text),
            },
            (Shape::Texts, Value::String(text)) => {
                let parts = text.split(&self.separator).map(str::trim).filter(|part| !part.is_empty());
                parts.map(Value::from).collect()
            }
            (Shape::Degrees, Value::String(text)) => degrees(&text).map_or(Value::String(text), Value::from),
            (_, value) => value,
        }
    }
}

/// An id in small letters, with hyphens for spaces and underscores, as it stands in addresses.
fn small(id: &str) -> String {
    id.trim().to_ascii_lowercase().replace([' ', '_'], "-")
}

/// A number of degrees; tables from some countries have a decimal comma.
fn degrees(text: &str) -> Option<f64> {
    let text = text.trim();
    text.parse()
        .or_else(|_| text.replacen(',', ".", 1).parse())
        .ok()
        .filter(|number: &f64| number.is_finite())
}

fn is_blank(value: &Value) -> bool {
    value.is_null() || value.as_str().is_some_and(|text| text.trim().is_empty())
}

fn written(value: &Value) -> String {
    value.as_str().map_or_else(|| value.to_string(), str::to_owned)
}

fn texts(mut settings: ObjectReader<'_>) -> Result<Texts, ObjectError> {
    settings.remaining_keys().into_iter().map(|key| Ok((key.clone(), settings.text(&key)?))).collect()
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
