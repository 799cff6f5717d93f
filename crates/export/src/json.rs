//! JSON with one record per member, for programs without support for maps.

use serde::ser::{Serialize, SerializeMap, Serializer};

use super::{Cell, Export};

#[derive(serde::Serialize)]
struct Document<'a> {
    title: &'a str,
    #[serde(skip_serializing_if = "Option::is_none")]
    updated: Option<String>,
    licence: &'a str,
    attribution: &'a str,
    members: Vec<ExportedRecord>,
}

struct ExportedRecord(Vec<(String, Cell)>);

/// Exports the same fields as the other formats, without empty ones.
pub fn json(export: &Export<'_>) -> String {
    let document = Document {
        title: export.title,
        updated: export.updated_text(),
        licence: export.licence,
        attribution: export.attribution,
        members: export.members.iter().map(|member| ExportedRecord(export.row(member))).collect(),
    };
    let text = serde_json::to_string_pretty(&document);
    debug_assert!(text.is_ok(), "all keys are strings and all numbers finite: {text:?}");
    text.unwrap_or_default() + "\n"
}

impl Serialize for ExportedRecord {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(None)?;
        for (key, cell) in &self.0 {
            match cell {
                Cell::Empty => {}
                Cell::Text(text) => map.serialize_entry(key, text)?,
                Cell::Number(number) => map.serialize_entry(key, number)?,
                Cell::Year(year) => map.serialize_entry(key, year)?,
                Cell::Texts(texts) if texts.is_empty() => {}
                Cell::Texts(texts) => map.serialize_entry(key, texts)?,
            }
        }
        map.end()
    }
}
