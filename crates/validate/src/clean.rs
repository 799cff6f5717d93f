//! Encodes a clean copy of a list.

use std::borrow::Cow;
use std::collections::BTreeMap;

use domain::DecodeResult;
use serde_json::value::RawValue;

/// Members of the collection that are generated, or no longer true of a clean copy.
const GENERATED: [&str; 4] = ["type", "features", "updated", "bbox"];
/// The start of the features in the output of `domain::encode`.
const FEATURES: &str = "\n  \"features\": [";

/// The foreign members (RFC 7946, section 6.1) of a GeoJSON document; none for a table.
pub fn foreign_members(bytes: &[u8]) -> Vec<(String, String)> {
    let text = std::str::from_utf8(bytes).unwrap_or_default();
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    let fields: BTreeMap<Cow<'_, str>, &RawValue> = serde_json::from_str(text).unwrap_or_default();
    let others = fields.into_iter().filter(|(name, _)| !GENERATED.contains(&&**name));
    others.map(|(name, raw)| (name.into_owned(), raw.get().to_owned())).collect()
}

/// Encodes a list with foreign members before the features.
pub fn encode(list: &DecodeResult, foreign_members: &[(String, String)]) -> String {
    let text = domain::encode(list);
    let Some((head, features)) = text.split_once(FEATURES) else { return text };
    let field =
        |(name, raw): &(String, String)| format!("\n  {}: {raw},", serde_json::Value::from(name.as_str()));
    let fields: String = foreign_members.iter().map(field).collect();
    format!("{head}{fields}{FEATURES}{features}")
}
