//! Small JSON documents of the site's own.

use serde::de::DeserializeOwned;

/// Reads a document, or says what was expected, what was found and where.
pub fn read<T: DeserializeOwned>(bytes: &[u8]) -> Result<T, String> {
    // By way of text, as members are read too: a second kind of reader would double the parser in the module.
    let text = std::str::from_utf8(bytes).map_err(|error| format!("expected UTF-8 text: {error}"))?;
    serde_json::from_str(text).map_err(|error| error.to_string())
}
