//! Data and style sheets as lines.

use anyhow::Result;
use serde_json::Value;

/// JSON with sorted keys, one value a line.
pub fn json(text: &str) -> Result<Vec<String>> {
    let value: Value = serde_json::from_str(text)?;
    Ok(format!("{value:#}").lines().map(str::to_owned).collect())
}

/// A minified style sheet, one rule a line.
pub fn css(text: &str) -> Vec<String> {
    text.split_inclusive(['{', '}']).map(|part| part.trim().to_owned()).collect()
}
