//! A file as comparable lines.

use std::fs;
use std::path::Path;

use anyhow::{Context, Result};
use sha2::{Digest, Sha256};

use super::rename::{self, Rename};
use super::{hashes, html, text, xml};

/// Files that only have to exist: programs, compressed copies, and the name of the build.
const OPAQUE: [&str; 6] = ["js", "mjs", "wasm", "br", "gz", "map"];
const VERSION: &str = "version.txt";

/// The lines of a file; none for one that only has to exist.
pub fn lines(file: &Path, renames: &[Rename]) -> Result<Vec<String>> {
    let extension = file.extension().and_then(|extension| extension.to_str()).unwrap_or_default();
    if OPAQUE.contains(&extension) || file.ends_with(VERSION) {
        return Ok(Vec::new());
    }
    let bytes = fs::read(file).with_context(|| format!("cannot read {}", file.display()))?;
    let text = match String::from_utf8(bytes) {
        Ok(text) => text,
        Err(error) => return Ok(vec![fingerprint(error.as_bytes())]),
    };
    match extension {
        "html" => Ok(html::lines(&text, renames)),
        "xml" | "svg" => xml::lines(&text),
        "json" | "geojson" | "webmanifest" => text::json(&text),
        "css" => Ok(text::css(&text)),
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
