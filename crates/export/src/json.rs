//! JSON, a record a member, for programs that know nothing of maps.

use serde::ser::{Serialize, SerializeMap, Serializer};

use super::{Cell, Selection};

#[derive(serde::Serialize)]
struct Sheet<'a> {
    title: &'a str,
    #[serde(skip_serializing_if = "Option::is_none")]
    updated: Option<String>,
    licence: &'a str,
    attribution: &'a str,
    members: Vec<Record>,
}

struct Record(Vec<(String, Cell)>);

/// The same fields as in the other sheets; those that are empty are left out.
pub fn json(selection: &Selection<'_>) -> String {
    let sheet = Sheet {
        title: selection.title,
        updated: selection.updated(),
        licence: selection.licence,
        attribution: selection.attribution,
        members: selection.members.iter().map(|member| Record(selection.row(member))).collect(),
    };
    // Every key is a string and every number finite, so that writing to memory cannot fail.
    serde_json::to_string_pretty(&sheet).unwrap_or_default() + "\n"
}

impl Serialize for Record {
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
