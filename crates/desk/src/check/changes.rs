//! What differs between two lists of members.

use std::collections::BTreeMap;

use domain::Feed;
use serde_json::Value;

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
    pub fn between(old: &Feed, new: &Feed) -> Self {
        let (old, new) = (Members::of(old), Members::of(new));
        let only = |these: &Members, those: &Members| {
            these.order.iter().filter(|id| !those.fields.contains_key(*id)).cloned().collect()
        };
        let both = new.order.iter().filter_map(|id| Some((id, old.fields.get(id)?, new.fields.get(id)?)));
        Self {
            added: only(&new, &old),
            removed: only(&old, &new),
            altered: both.flat_map(|(id, before, after)| differences(id, before, after)).collect(),
        }
    }
}

type Fields = BTreeMap<String, String>;

/// The members as they are written, so that every field takes part, and by the name that an editor knows.
struct Members {
    order: Vec<String>,
    fields: BTreeMap<String, Fields>,
}

impl Members {
    fn of(feed: &Feed) -> Self {
        let mut document: Value = serde_json::from_str(&domain::encode(feed)).unwrap_or_default();
        let features = document["features"].as_array_mut().map(std::mem::take).unwrap_or_default();
        let order = feed.members.iter().map(|member| member.id.clone());
        let fields = features.into_iter().map(fields);
        Self { order: order.clone().collect(), fields: order.zip(fields).collect() }
    }
}

fn fields(feature: Value) -> Fields {
    let properties = feature["properties"].as_object().cloned().unwrap_or_default();
    let point = ("coordinates".to_owned(), feature["geometry"]["coordinates"].clone());
    properties.into_iter().chain([point]).map(|(field, value)| (field, value.to_string())).collect()
}

fn differences(id: &str, before: &Fields, after: &Fields) -> Vec<Difference> {
    let mut names: Vec<&String> = before.keys().chain(after.keys()).collect();
    names.sort();
    names.dedup();
    let value = |fields: &Fields, name: &str| fields.get(name).cloned().unwrap_or_default();
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
