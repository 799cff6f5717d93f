//! Media types of files by their extensions.

use std::path::Path;

/// A media type, as in `Content-Type`, and the extensions of its files.
pub struct MediaType {
    pub name: &'static str,
    pub extensions: &'static [&'static str],
    /// Whether its files do not get smaller by compression.
    pub incompressible: bool,
    /// Whether every host knows it by its extension, even without a list of media types.
    pub well_known: bool,
}

const fn kind(name: &'static str, extensions: &'static [&'static str]) -> MediaType {
    MediaType { name, extensions, incompressible: false, well_known: true }
}

const fn rare(name: &'static str, extensions: &'static [&'static str]) -> MediaType {
    MediaType { well_known: false, ..kind(name, extensions) }
}

/// All media types of the site and of files that deployers may add.
pub const MEDIA_TYPES: [MediaType; 19] = [
    kind("text/html; charset=utf-8", &["html"]),
    kind("text/css; charset=utf-8", &["css"]),
    kind("text/javascript; charset=utf-8", &["js", "mjs"]),
    rare("text/plain; charset=utf-8", &["txt"]),
    rare("text/csv; charset=utf-8", &["csv"]),
    kind("application/json", &["json"]),
    rare("text/calendar; charset=utf-8", &["ics"]),
    GEOJSON,
    rare("application/manifest+json", &["webmanifest"]),
    kind("application/xml", &["xml"]),
    kind("application/wasm", &["wasm"]),
    kind("image/svg+xml", &["svg"]),
    MediaType { incompressible: true, ..kind("image/png", &["png"]) },
    MediaType { incompressible: true, ..kind("image/jpeg", &["jpg", "jpeg"]) },
    MediaType { incompressible: true, ..kind("image/webp", &["webp"]) },
    MediaType { incompressible: true, ..kind("image/avif", &["avif"]) },
    MediaType { incompressible: true, ..rare("font/woff2", &["woff2"]) },
    rare("image/x-icon", &["ico"]),
    OTHER,
];

/// Lists of members.
pub const GEOJSON: MediaType = rare("application/geo+json", &["geojson"]);

/// All other files; the coastlines are the only ones of the site.
pub const OTHER: MediaType = rare("application/octet-stream", &["land"]);

/// The media type of a file.
pub fn for_file(file: &Path) -> &'static MediaType {
    let extension = file.extension().and_then(|extension| extension.to_str()).unwrap_or_default();
    MEDIA_TYPES.iter().find(|kind| kind.extensions.contains(&extension)).unwrap_or(&OTHER)
}

/// The media types that a host compresses while sending: of files that may be replaced or added on the running site.
pub fn compressed_on_the_fly() -> impl Iterator<Item = &'static str> {
    MEDIA_TYPES.iter().filter(|kind| !kind.incompressible && kind.name != OTHER.name).map(|kind| kind.name)
}

/// Whether a file has compressed copies.
pub fn is_compressed(file: &Path) -> bool {
    let kind = for_file(file);
    file.extension().is_some_and(|own| kind.extensions.iter().any(|extension| own == *extension))
        && !kind.incompressible
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_media_type_follows_from_the_extension() {
        for (file, media, compressed) in [
            ("static/site-1a.wasm", "application/wasm", true),
            ("data/members.geojson", "application/geo+json", true),
            ("geo/land-110m.land", "application/octet-stream", true),
            ("en/index.html", "text/html; charset=utf-8", true),
            ("images/a.png", "image/png", false),
            ("en/index.html.br", "application/octet-stream", false),
            ("_headers", "application/octet-stream", false),
        ] {
            assert_eq!(
                (for_file(Path::new(file)).name, is_compressed(Path::new(file))),
                (media, compressed),
                "{file}"
            );
        }
    }
}
