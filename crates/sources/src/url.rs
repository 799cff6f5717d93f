//! Addresses: joined, compared, and given parameters.

use fluent_uri::{Iri, IriRef};

use super::Fault;

/// The address that `reference` means on a page at `base`, without its fragment.
///
/// # Errors
/// When either is no address, or when it is not of the web.
pub fn resolve(base: &str, reference: &str) -> Result<String, Fault> {
    let fault = || Fault::Address(reference.chars().take(200).collect());
    let base = Iri::parse(base).map_err(|_| fault())?;
    let reference = IriRef::parse(reference.trim()).map_err(|_| fault())?;
    let whole = reference.resolve_against(&base.strip_fragment()).map_err(|_| fault())?;
    let of_the_web = matches!(whole.scheme().as_str(), "http" | "https")
        && whole.authority().is_some_and(|authority| !authority.host().is_empty());
    if of_the_web { Ok(whole.strip_fragment().as_str().to_owned()) } else { Err(fault()) }
}

/// The site of an address: its scheme, host and port.
pub fn site(address: &str) -> String {
    let end = address.find("://").map_or(0, |at| at + 3);
    let length = address[end..].find(['/', '?', '#']).unwrap_or(address.len() - end);
    address[..end + length].to_ascii_lowercase()
}

/// An address with `https` where one of the same host was asked for so. Servers behind a gateway often do not know that they
/// are.
pub fn as_secure_as(asked: &str, address: String) -> String {
    match address.strip_prefix("http://").map(|rest| format!("https://{rest}")) {
        Some(secure) if site(&secure) == site(asked) => secure,
        _ => address,
    }
}

/// The address with these parameters; those of the same name that it had are replaced.
pub fn with_parameters(address: &str, parameters: &[(&str, &str)]) -> String {
    let (path, query) = address.split_once('?').unwrap_or((address, ""));
    let mut made = form_urlencoded::Serializer::new(String::new());
    let own = form_urlencoded::parse(query.as_bytes());
    made.extend_pairs(own.filter(|(name, _)| !parameters.iter().any(|(new, _)| new == name)));
    made.extend_pairs(parameters);
    let query = made.finish();
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
    fn what_is_no_address_of_the_web_is_refused() {
        for reference in
            ["javascript:alert(1)", "data:text/html,x", "file:///etc/passwd", "a b", "http:///a", "ftp://a/b"]
        {
            assert_eq!(resolve(BASE, reference), Err(Fault::Address(reference.into())), "{reference}");
        }
    }

    #[test]
    fn sites_are_told_apart() {
        assert_eq!(site("HTTPS://Example.org:8080/a?b"), "https://example.org:8080");
        assert_eq!(site("https://example.org"), "https://example.org");
        assert_ne!(site("https://example.org/"), site("http://example.org/"));
    }

    #[test]
    fn a_gateway_is_not_forgotten() {
        for (asked, address, expected) in [
            ("https://a.b/m", "http://a.b/m?p=2", "https://a.b/m?p=2"),
            ("https://a.b/m", "http://c.d/m", "http://c.d/m"),
            ("http://a.b/m", "http://a.b/n", "http://a.b/n"),
            ("http://a.b/m", "https://a.b/n", "https://a.b/n"),
        ] {
            assert_eq!(as_secure_as(asked, address.into()), expected, "{asked} {address}");
        }
    }

    #[test]
    fn parameters_are_replaced() {
        assert_eq!(
            with_parameters("https://a/b?limit=5&q=%ED%95%9C", &[("limit", "7")]),
            "https://a/b?q=%ED%95%9C&limit=7"
        );
        assert_eq!(with_parameters("https://a/b", &[]), "https://a/b");
    }
}
