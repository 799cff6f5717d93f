//! Nodes as JSON, read and written. Reading accepts nothing that could run, load or send anything.

use std::borrow::Cow;
use std::collections::BTreeMap;

use serde_json::value::RawValue;
use serde_json::{Map, Value, json};

use super::allowed::{is_harmless, is_inert};
use super::{Element, Node};
use crate::geojson::feature::{shortened, string};

impl Node {
    /// Reads a node, or returns what was found instead, shortened.
    pub(crate) fn read(raw: &RawValue) -> Result<Self, String> {
        if let Some(text) = string(raw) {
            return Ok(Self::Text(text));
        }
        let odd = || shortened(raw.get());
        let parts: Vec<&RawValue> = serde_json::from_str(raw.get()).map_err(|_| odd())?;
        let (tag, rest) = parts.split_first().ok_or_else(odd)?;
        let tag = string(tag).filter(|tag| is_inert(tag)).ok_or_else(odd)?;
        let (attributes, children) = match rest.split_first() {
            Some((first, rest)) if first.get().starts_with('{') => (attributes(first).ok_or_else(odd)?, rest),
            _ => (Vec::new(), rest),
        };
        Ok(Self::Element(Element { tag, attributes, children: Self::read_all(children)? }))
    }

    /// Reads nodes, or returns what was found instead of one, shortened.
    pub(crate) fn read_all(parts: &[&RawValue]) -> Result<Vec<Self>, String> {
        parts.iter().map(|part| Self::read(part)).collect()
    }

    /// Reads an array of nodes.
    ///
    /// # Errors
    /// If the text is not JSON (the parser's message), or holds an element or attribute that is not allowed (that part,
    /// shortened).
    pub fn decode(json: &str) -> Result<Vec<Self>, String> {
        let parts: Vec<&RawValue> = serde_json::from_str(json).map_err(|error| error.to_string())?;
        Self::read_all(&parts)
    }

    /// Reads an answer: words, and nodes.
    pub fn decode_answer(json: &str) -> Option<(String, Vec<Self>)> {
        let parts: Vec<&RawValue> = serde_json::from_str(json).ok()?;
        let [words, nodes] = parts[..] else { return None };
        Some((string(words)?, Self::decode(nodes.get()).ok()?))
    }

    /// The JSON that [`Node::decode`] reads back.
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
