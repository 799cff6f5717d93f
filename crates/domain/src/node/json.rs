//! Nodes as JSON. Decoding rejects every tag and attribute that could run, load or send anything.

use std::borrow::Cow;
use std::collections::BTreeMap;
use std::fmt;

use serde_json::value::RawValue;
use serde_json::{Map, Value, json};

use super::allowed::{is_harmless, is_inert};
use super::{Element, Node};
use crate::JsonError;
use crate::geojson::feature::{shortened, string};

/// JSON that is not a tree of nodes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum NodeError {
    /// The text is not a JSON array.
    Json(JsonError),
    /// A part of it is not a node, or has a tag or an attribute that is not allowed.
    NotAllowed {
        /// That part, shortened.
        found: String,
    },
}

impl fmt::Display for NodeError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Json(error) => error.fmt(f),
            Self::NotAllowed { found } => f.write_str(found),
        }
    }
}

impl std::error::Error for NodeError {}

impl Node {
    fn decode_node(raw: &RawValue) -> Result<Self, NodeError> {
        if let Some(text) = string(raw) {
            return Ok(Self::Text(text));
        }
        let odd = || NodeError::NotAllowed { found: shortened(raw.get()) };
        let parts: Vec<&RawValue> = serde_json::from_str(raw.get()).map_err(|_| odd())?;
        let (tag, rest) = parts.split_first().ok_or_else(odd)?;
        let tag = string(tag).filter(|tag| is_inert(tag)).ok_or_else(odd)?;
        let (attributes, children) = match rest.split_first() {
            Some((first, rest)) if first.get().starts_with('{') => (attributes(first).ok_or_else(odd)?, rest),
            _ => (Vec::new(), rest),
        };
        Ok(Self::Element(Element { tag, attributes, children: Self::decode_nodes(children)? }))
    }

    /// Decodes the elements of an array.
    pub(crate) fn decode_nodes(parts: &[&RawValue]) -> Result<Vec<Self>, NodeError> {
        parts.iter().map(|part| Self::decode_node(part)).collect()
    }

    /// Decodes an array of nodes.
    ///
    /// # Errors
    /// If the text is not an array of nodes, or a tag or an attribute is not allowed.
    pub fn decode(json: &str) -> Result<Vec<Self>, NodeError> {
        let parts: Vec<&RawValue> =
            serde_json::from_str(json).map_err(|error| NodeError::Json(error.into()))?;
        Self::decode_nodes(&parts)
    }

    /// The JSON of one node; [`Node::decode`] is the inverse for arrays of them.
    pub fn to_value(&self) -> Value {
        let Self::Element(Element { tag, attributes, children }) = self else {
            return json!(self.text_content());
        };
        let own = |(name, value): &(String, String)| (name.clone(), json!(value));
        let attributes: Map<String, Value> = attributes.iter().map(own).collect();
        let attributes = (!attributes.is_empty()).then_some(Value::Object(attributes));
        let children = children.iter().map(Self::to_value);
        std::iter::once(json!(tag)).chain(attributes).chain(children).collect()
    }
}

/// The attributes, sorted by name; `None` if one of them is not allowed.
fn attributes(raw: &RawValue) -> Option<Vec<(String, String)>> {
    let read: BTreeMap<Cow<'_, str>, &RawValue> = serde_json::from_str(raw.get()).ok()?;
    let own = |(name, value): (Cow<'_, str>, &RawValue)| Some((name.into_owned(), string(value)?));
    let attributes: Option<Vec<(String, String)>> = read.into_iter().map(own).collect();
    attributes.filter(|all| all.iter().all(|(name, value)| is_harmless(name, value)))
}
