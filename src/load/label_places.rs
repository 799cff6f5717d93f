//! Loads the places of names on the map.

use domain::files;

use super::file::fetch;

/// Loads the places. Without them the map has fewer names.
pub fn label_places(base: &str) -> impl Future<Output = Option<String>> + use<> {
    let bytes = fetch(base, files::LABELS);
    async move { String::from_utf8(bytes.await.ok()?).ok() }
}
