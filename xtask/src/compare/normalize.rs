//! A file as comparable lines.

use std::path::Path;

use anyhow::{Context, Result};
use serde_json::Value;
use sha2::{Digest, Sha256};

use super::rename::Rename;
use super::{hashes, html, read, rename, xml};

/// Files that only have to exist: programs, compressed copies, and the name of the build.
const OPAQUE: [&str; 6] = ["js", "mjs", "wasm", "br", "gz", "map"];
const VERSION: &str = "version.txt";

/// The lines of a file; none for one that only has to exist.
pub fn lines(file: &Path, renames: &[Rename]) -> Result<Vec<String>> {
    let extension = file.extension().and_then(|extension| extension.to_str()).unwrap_or_default();
    if OPAQUE.contains(&extension) || file.ends_with(VERSION) {
        return Ok(Vec::new());
    }
    let text = match String::from_utf8(read(file)?) {
        Ok(text) => text,
        Err(error) => return Ok(vec![fingerprint(error.as_bytes())]),
    };
    match extension {
        "html" => Ok(html::lines(&text, renames)),
        "xml" | "svg" => xml::lines(&text),
        "json" | "geojson" | "webmanifest" => json(&text),
        "css" => Ok(css(&text)),
        _ => Ok(text.lines().map(str::to_owned).collect()),
    }
    .with_context(|| format!("cannot read {}", file.display()))
    .map(|lines| lines.iter().map(|line| rename::assets(&hashes::without(line), renames)).collect())
}

/// Size and hash of a file that is not text.
fn fingerprint(bytes: &[u8]) -> String {
    let digest: String = Sha256::digest(bytes).iter().take(8).map(|byte| format!("{byte:02x}")).collect();
    format!("{} bytes, SHA-256 {digest}…", bytes.len())
}

/// JSON with sorted keys, one value a line.
pub fn json(text: &str) -> Result<Vec<String>> {
    let value: Value = serde_json::from_str(text)?;
    Ok(format!("{value:#}").lines().map(str::to_owned).collect())
}

/// A minified style sheet, one rule a line.
pub fn css(text: &str) -> Vec<String> {
    text.split_inclusive(['{', '}']).map(|part| part.trim().to_owned()).collect()
}
