//! Which kind of file a name says.

use std::path::Path;

/// A kind of file, as `Content-Type` says it, and the endings of its names.
pub struct Kind {
    pub media: &'static str,
    pub endings: &'static [&'static str],
    /// Whether it gets smaller when it is compressed.
    pub dense: bool,
    /// Whether every host knows it by its ending, even on a machine that has no list of kinds.
    pub known: bool,
}

const fn kind(media: &'static str, endings: &'static [&'static str]) -> Kind {
    Kind { media, endings, dense: false, known: true }
}

const fn rare(media: &'static str, endings: &'static [&'static str]) -> Kind {
    Kind { known: false, ..kind(media, endings) }
}

/// Every kind that the site has or may be given.
pub const KINDS: [Kind; 19] = [
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
    Kind { dense: true, ..kind("image/png", &["png"]) },
    Kind { dense: true, ..kind("image/jpeg", &["jpg", "jpeg"]) },
    Kind { dense: true, ..kind("image/webp", &["webp"]) },
    Kind { dense: true, ..kind("image/avif", &["avif"]) },
    Kind { dense: true, ..rare("font/woff2", &["woff2"]) },
    rare("image/x-icon", &["ico"]),
    OTHER,
];

/// Members, and what else has a place on the map.
pub const GEOJSON: Kind = rare("application/geo+json", &["geojson"]);

/// Whatever has no kind of its own. The land is the one file that the site has of it.
pub const OTHER: Kind = rare("application/octet-stream", &["land"]);

/// The kind of a file.
pub fn of(file: &Path) -> &'static Kind {
    let ending = file.extension().and_then(|ending| ending.to_str()).unwrap_or_default();
    KINDS.iter().find(|kind| kind.endings.contains(&ending)).unwrap_or(&OTHER)
}

/// Of which kinds the files are that a host compresses as it sends them: those that may be replaced, or put beside what was built.
pub fn compressed_as_sent() -> impl Iterator<Item = &'static str> {
    KINDS.iter().filter(|kind| !kind.dense && kind.media != OTHER.media).map(|kind| kind.media)
}

/// Whether a file is kept beside its compressed forms.
pub fn is_compressed(file: &Path) -> bool {
    let kind = of(file);
    file.extension().is_some_and(|ending| kind.endings.iter().any(|own| ending == *own)) && !kind.dense
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_kind_follows_from_the_name() {
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
                (of(Path::new(file)).media, is_compressed(Path::new(file))),
                (media, compressed),
                "{file}"
            );
        }
    }
}
