//! What differs between two lists of members.

use domain::DecodeResult;
use serde_json::{Map, Value};

/// What a list would change.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Changes {
    /// The ids of members that are new, in the order of the new list.
    pub added: Vec<String>,
    /// The ids of members that are gone, in the order of the old list.
    pub removed: Vec<String>,
    /// Fields that are another, in the order of the new list.
    pub altered: Vec<Difference>,
}

/// A field of a member that is another.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Difference {
    /// The id of the member.
    pub id: String,
    /// The name of the field as it is written in the list.
    pub field: String,
    /// What it held; JSON, or empty where it was missing.
    pub before: String,
    /// What it holds; JSON, or empty where it is missing.
    pub after: String,
}

impl Changes {
    /// From the old list to the new one.
    pub fn between(old: &DecodeResult, new: &DecodeResult) -> Self {
        let (old, new) = (Members::of(old), Members::of(new));
        let only = |these: &Members, those: &Members| {
            these.order.iter().filter(|id| !those.features.contains_key(*id)).cloned().collect()
        };
        let both = new.order.iter().filter_map(|id| Some((id, old.fields(id)?, new.fields(id)?)));
        Self {
            added: only(&new, &old),
            removed: only(&old, &new),
            altered: both.flat_map(|(id, before, after)| differences(id, before, after)).collect(),
        }
    }
}

/// The members as they are written, so that every field takes part, and by the name that an editor knows.
struct Members {
    order: Vec<String>,
    features: Map<String, Value>,
}

impl Members {
    fn of(feed: &DecodeResult) -> Self {
        let mut document: Value = serde_json::from_str(&domain::encode(feed)).unwrap_or_default();
        let features = document["features"].as_array_mut().map(std::mem::take).unwrap_or_default();
        let order = feed.members.iter().map(|member| member.id.clone());
        let of_each = features.into_iter().map(flat);
        Self { order: order.clone().collect(), features: order.zip(of_each).collect() }
    }

    /// The fields of a member.
    fn fields(&self, id: &str) -> Option<&Map<String, Value>> {
        self.features.get(id)?.as_object()
    }
}

/// The properties of a feature, and its point as one more.
fn flat(mut feature: Value) -> Value {
    let point = feature["geometry"]["coordinates"].take();
    let mut fields = feature["properties"].take();
    if let Some(fields) = fields.as_object_mut() {
        fields.insert("coordinates".into(), point);
    }
    fields
}

fn differences(id: &str, before: &Map<String, Value>, after: &Map<String, Value>) -> Vec<Difference> {
    let mut names: Vec<&String> = before.keys().chain(after.keys()).collect();
    names.sort();
    names.dedup();
    let value =
        |fields: &Map<String, Value>, name: &str| fields.get(name).map(Value::to_string).unwrap_or_default();
    let differ = names.into_iter().filter(|name| before.get(*name) != after.get(*name));
    differ
        .map(|name| Difference {
            id: id.to_owned(),
            field: name.clone(),
            before: value(before, name),
            after: value(after, name),
        })
        .collect()
}
