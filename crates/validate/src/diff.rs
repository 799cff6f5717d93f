//! Compares two lists of members.

use domain::DecodeResult;
use serde_json::{Map, Value};

/// The differences between two lists.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Changes {
    /// The ids of new members, in the order of the new list.
    pub added: Vec<String>,
    /// The ids of removed members, in the order of the old list.
    pub removed: Vec<String>,
    /// Changed fields, in the order of the new list.
    pub changed: Vec<Difference>,
}

/// A changed field of a member.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Difference {
    /// The id of the member.
    pub id: String,
    /// The name of the field in the list.
    pub field: String,
    /// The old value as JSON; empty if missing.
    pub before: String,
    /// The new value as JSON; empty if missing.
    pub after: String,
}

impl Changes {
    /// Compares an old list with a new one.
    pub fn between(old: &DecodeResult, new: &DecodeResult) -> Self {
        let (old, new) = (Fields::from_list(old), Fields::from_list(new));
        let missing_in = |those: &Fields, these: &Fields| {
            these.ids.iter().filter(|id| !those.by_id.contains_key(*id)).cloned().collect()
        };
        let both = new.ids.iter().filter_map(|id| Some((id, old.fields_of(id)?, new.fields_of(id)?)));
        Self {
            added: missing_in(&old, &new),
            removed: missing_in(&new, &old),
            changed: both.flat_map(|(id, before, after)| differences(id, before, after)).collect(),
        }
    }
}

/// The encoded fields of all members: compares every field, under the name that editors know.
struct Fields {
    ids: Vec<String>,
    by_id: Map<String, Value>,
}

impl Fields {
    fn from_list(list: &DecodeResult) -> Self {
        let document = serde_json::from_str::<Value>(&domain::encode(list));
        debug_assert!(document.is_ok(), "an encoded list is JSON: {document:?}");
        let mut document = document.unwrap_or_default();
        let features = document["features"].as_array_mut().map(std::mem::take).unwrap_or_default();
        let ids = list.members.iter().map(|member| member.id.clone());
        let fields = features.into_iter().map(flatten);
        Self { ids: ids.clone().collect(), by_id: ids.zip(fields).collect() }
    }

    fn fields_of(&self, id: &str) -> Option<&Map<String, Value>> {
        self.by_id.get(id)?.as_object()
    }
}

/// The properties of a feature, with its coordinates as a further field.
fn flatten(mut feature: Value) -> Value {
    let coordinates = feature["geometry"]["coordinates"].take();
    let mut fields = feature["properties"].take();
    if let Some(fields) = fields.as_object_mut() {
        fields.insert("coordinates".into(), coordinates);
    }
    fields
}

fn differences(id: &str, before: &Map<String, Value>, after: &Map<String, Value>) -> Vec<Difference> {
    let mut names: Vec<&String> = before.keys().chain(after.keys()).collect();
    names.sort();
    names.dedup();
    let value =
        |fields: &Map<String, Value>, name: &str| fields.get(name).map(Value::to_string).unwrap_or_default();
    let changed = names.into_iter().filter(|name| before.get(*name) != after.get(*name));
    changed
        .map(|name| Difference {
            id: id.to_owned(),
            field: name.clone(),
            before: value(before, name),
            after: value(after, name),
        })
        .collect()
}
