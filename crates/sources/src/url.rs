//! URLs: resolution, origins and query parameters.

use fluent_uri::{Iri, IriRef};

use super::SourceError;

/// Resolves `reference` against `base`; removes the fragment.
///
/// # Errors
/// If either is invalid, or the result is not an HTTP URL.
pub fn resolve(base: &str, reference: &str) -> Result<String, SourceError> {
    let error = || SourceError::InvalidUrl { found: reference.chars().take(200).collect() };
    let base = Iri::parse(base).map_err(|_| error())?;
    let reference = IriRef::parse(reference.trim()).map_err(|_| error())?;
    let resolved = reference.resolve_against(&base.strip_fragment()).map_err(|_| error())?;
    let is_http = matches!(resolved.scheme().as_str(), "http" | "https")
        && resolved.authority().is_some_and(|authority| !authority.host().is_empty());
    if is_http { Ok(resolved.strip_fragment().as_str().to_owned()) } else { Err(error()) }
}

/// The origin of a URL: scheme, host and port.
pub fn origin(url: &str) -> String {
    let end = url.find("://").map_or(0, |at| at + 3);
    let length = url[end..].find(['/', '?', '#']).unwrap_or(url.len() - end);
    url[..end + length].to_ascii_lowercase()
}

/// Changes `http` to `https` if the request to the same host used it. Servers behind a reverse proxy often do not know that
/// they are reached through HTTPS.
pub fn upgrade_to_https(requested: &str, url: String) -> String {
    match url.strip_prefix("http://").map(|rest| format!("https://{rest}")) {
        Some(secure) if origin(&secure) == origin(requested) => secure,
        _ => url,
    }
}

/// The URL with these query parameters; they replace existing ones of the same name.
pub fn with_query(url: &str, parameters: &[(&str, &str)]) -> String {
    let (path, query) = url.split_once('?').unwrap_or((url, ""));
    let mut replaced = form_urlencoded::Serializer::new(String::new());
    let existing = form_urlencoded::parse(query.as_bytes());
    replaced.extend_pairs(existing.filter(|(name, _)| !parameters.iter().any(|(new, _)| new == name)));
    replaced.extend_pairs(parameters);
    let query = replaced.finish();
    if query.is_empty() { path.to_owned() } else { format!("{path}?{query}") }
}

#[cfg(test)]
mod tests {
    use super::*;

    const BASE: &str = "https://example.org/api/collections/members/items?limit=10#top";

    #[test]
    fn references_are_resolved() {
        for (reference, expected) in [
            ("items?offset=10", "https://example.org/api/collections/members/items?offset=10"),
            ("?offset=10", "https://example.org/api/collections/members/items?offset=10"),
            ("/other", "https://example.org/other"),
            ("../x/./y", "https://example.org/api/collections/x/y"),
            ("//cdn.example.org/a", "https://cdn.example.org/a"),
            ("http://example.net/회원#a", "http://example.net/회원"),
        ] {
            assert_eq!(resolve(BASE, reference).unwrap(), expected);
        }
    }

    #[test]
    fn urls_that_are_not_http_are_rejected() {
        for reference in
            ["javascript:alert(1)", "data:text/html,x", "file:///etc/passwd", "a b", "http:///a", "ftp://a/b"]
        {
            assert_eq!(
                resolve(BASE, reference),
                Err(SourceError::InvalidUrl { found: reference.into() }),
                "{reference}"
            );
        }
    }

    #[test]
    fn origins_are_compared_by_scheme_host_and_port() {
        assert_eq!(origin("HTTPS://Example.org:8080/a?b"), "https://example.org:8080");
        assert_eq!(origin("https://example.org"), "https://example.org");
        assert_ne!(origin("https://example.org/"), origin("http://example.org/"));
    }

    #[test]
    fn https_is_kept_behind_a_reverse_proxy() {
        for (requested, url, expected) in [
            ("https://a.b/m", "http://a.b/m?p=2", "https://a.b/m?p=2"),
            ("https://a.b/m", "http://c.d/m", "http://c.d/m"),
            ("http://a.b/m", "http://a.b/n", "http://a.b/n"),
            ("http://a.b/m", "https://a.b/n", "https://a.b/n"),
        ] {
            assert_eq!(upgrade_to_https(requested, url.into()), expected, "{requested} {url}");
        }
    }

    #[test]
    fn parameters_are_replaced() {
        assert_eq!(
            with_query("https://a/b?limit=5&q=%ED%95%9C", &[("limit", "7")]),
            "https://a/b?q=%ED%95%9C&limit=7"
        );
        assert_eq!(with_query("https://a/b", &[]), "https://a/b");
    }
}
