//! A list written anew, without what the site cannot read.

use std::borrow::Cow;
use std::collections::BTreeMap;

use domain::DecodeResult;
use serde_json::value::RawValue;

/// What is written from the members themselves, or would no longer be true of them.
const OWN: [&str; 4] = ["type", "features", "updated", "bbox"];
/// Where the members begin in what `domain` writes.
const FEATURES: &str = "\n  \"features\": [";

/// What a GeoJSON document says besides its members; a table says nothing.
pub fn remarks(bytes: &[u8]) -> Vec<(String, String)> {
    let text = std::str::from_utf8(bytes).unwrap_or_default();
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    let fields: BTreeMap<Cow<'_, str>, &RawValue> = serde_json::from_str(text).unwrap_or_default();
    let others = fields.into_iter().filter(|(name, _)| !OWN.contains(&&**name));
    others.map(|(name, raw)| (name.into_owned(), raw.get().to_owned())).collect()
}

/// The members with the remarks before them.
pub fn written(feed: &DecodeResult, remarks: &[(String, String)]) -> String {
    let text = domain::encode(feed);
    let Some((head, members)) = text.split_once(FEATURES) else { return text };
    let remark =
        |(name, raw): &(String, String)| format!("\n  {}: {raw},", serde_json::Value::from(name.as_str()));
    let remarks: String = remarks.iter().map(remark).collect();
    format!("{head}{remarks}{FEATURES}{members}")
}
