//! The headers of every answer.

use std::path::Path;

use axum::http::header::{
    CACHE_CONTROL, CONTENT_SECURITY_POLICY, CONTENT_TYPE, HeaderName, REFERRER_POLICY, X_CONTENT_TYPE_OPTIONS,
};

/// What the site may do in a browser: only what comes from itself, and no markup made from strings.
pub const POLICY: &str = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; connect-src 'self'; \
    style-src 'self'; img-src 'self'; manifest-src 'self'; base-uri 'self'; form-action 'self'; frame-ancestors 'none'; \
    require-trusted-types-for 'script'; trusted-types 'none'";

/// The headers for a file at a place below the folder that is shipped.
pub fn of(file: &Path) -> [(HeaderName, &'static str); 5] {
    [
        (CONTENT_TYPE, content_type(file)),
        (CACHE_CONTROL, cache_control(file)),
        (CONTENT_SECURITY_POLICY, POLICY),
        (X_CONTENT_TYPE_OPTIONS, "nosniff"),
        (REFERRER_POLICY, "strict-origin-when-cross-origin"),
    ]
}

fn content_type(file: &Path) -> &'static str {
    match file.extension().and_then(|extension| extension.to_str()).unwrap_or_default() {
        "html" => "text/html; charset=utf-8",
        "css" => "text/css; charset=utf-8",
        "js" | "mjs" => "text/javascript; charset=utf-8",
        "txt" => "text/plain; charset=utf-8",
        "csv" => "text/csv; charset=utf-8",
        "json" => "application/json",
        "geojson" => "application/geo+json",
        "webmanifest" => "application/manifest+json",
        "xml" => "application/xml",
        "wasm" => "application/wasm",
        "svg" => "image/svg+xml",
        "png" => "image/png",
        "ico" => "image/x-icon",
        _ => "application/octet-stream",
    }
}

/// What is named by its content never changes; everything else may be another tomorrow.
fn cache_control(file: &Path) -> &'static str {
    if file.starts_with("static") { "public, max-age=31536000, immutable" } else { "no-cache" }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn types_and_caching_follow_from_the_name() {
        for (file, kind, cache) in [
            ("static/site-1a.wasm", "application/wasm", "public, max-age=31536000, immutable"),
            ("data/members.geojson", "application/geo+json", "no-cache"),
            ("geo/land-110m.land", "application/octet-stream", "no-cache"),
            ("en/index.html", "text/html; charset=utf-8", "no-cache"),
        ] {
            let headers = of(Path::new(file));
            assert_eq!((headers[0].1, headers[1].1), (kind, cache), "{file}");
        }
    }

    #[test]
    fn the_policy_is_one_line() {
        assert!(!POLICY.contains("  ") && !POLICY.contains('\n'));
    }
}
