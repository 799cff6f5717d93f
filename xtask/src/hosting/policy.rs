//! The content security policy: everything from the site itself, and no markup made from strings.

use anyhow::{Result, bail};
use domain::Config;

use super::inline::InlineHashes;

/// The content security policy of a site.
pub struct Policy {
    /// The other origins that the site fetches data from, as ` https://a.example https://b.example`.
    data_origins: String,
    inline: InlineHashes,
}

/// Whether other sites may show a page in a frame.
#[derive(Clone, Copy, PartialEq)]
pub enum Framing {
    Denied,
    Allowed,
}

/// The address of a member list in the settings.
pub fn members_url(members: &str) -> Result<String> {
    Ok(sources::Source::from_json(members)?.url)
}

impl Policy {
    /// The policy for some settings and the inline parts of pages; an error if the settings hold an invalid address.
    pub fn new(config: &Config, inline: InlineHashes) -> Result<Self> {
        let mut data_origins = String::new();
        for address in [members_url(&config.members)?, config.members_fallback.clone()] {
            let Some(origin) = origin(&address)? else { continue };
            if !data_origins.split(' ').any(|other| other == origin) {
                data_origins += &format!(" {origin}");
            }
        }
        Ok(Self { data_origins, inline })
    }

    /// The header's value.
    pub fn text(&self, framing: Framing) -> String {
        let framing = match framing {
            Framing::Denied => "'none'",
            Framing::Allowed => "*",
        };
        format!("{}; frame-ancestors {framing}", self.without_framing())
    }

    /// The part that a `<meta>` can hold as well; `frame-ancestors` only works in a header.
    pub fn without_framing(&self) -> String {
        format!(
            "default-src 'none'; script-src 'self' 'wasm-unsafe-eval' {}; worker-src 'self'; connect-src 'self'{}; \
             style-src 'self' {}; img-src 'self'; frame-src 'self'; manifest-src 'self'; base-uri 'self'; form-action 'self'; \
             require-trusted-types-for 'script'; trusted-types site",
            self.inline.scripts, self.data_origins, self.inline.style
        )
    }
}

/// The origin of an absolute address; none for an address within the site.
fn origin(address: &str) -> Result<Option<&str>> {
    let Some((scheme, rest)) = address.split_once("://") else { return Ok(None) };
    let host = rest.split(['/', '?', '#']).next().unwrap_or_default();
    let plain = |byte: u8| byte.is_ascii_alphanumeric() || matches!(byte, b'.' | b'-' | b':' | b'[' | b']');
    if !matches!(scheme, "https" | "http") || host.is_empty() || !host.bytes().all(plain) {
        bail!(
            "config.json: `{address}` is not an address that the site can fetch; expected one such as \
             https://data.example/members.geojson, with a host in ASCII and without a name or password"
        );
    }
    Ok(Some(&address[..scheme.len() + 3 + host.len()]))
}

#[cfg(test)]
mod tests {
    use super::*;

    const SHIPPED: &str = include_str!("../../../public/config.json");

    fn inline() -> InlineHashes {
        InlineHashes { style: "'sha256-a='".into(), scripts: "'sha256-b='".into() }
    }

    fn policy(members: &str, fallback: &str) -> Result<String> {
        let mut config = Config::decode(SHIPPED.as_bytes())?;
        (config.members, config.members_fallback) = (members.into(), fallback.into());
        Ok(Policy::new(&config, inline())?.text(Framing::Denied))
    }

    #[test]
    fn data_of_the_site_needs_no_other_origin() {
        assert!(policy("data/a.geojson", "data/b.geojson").unwrap().contains("connect-src 'self';"));
    }

    #[test]
    fn each_origin_is_listed_once() {
        for (members, fallback, expected) in [
            ("https://a.example/m.json?x=1", "data/b", "connect-src 'self' https://a.example;"),
            ("https://a.example/1", "https://a.example/2", "connect-src 'self' https://a.example;"),
            (
                "https://a.example",
                "http://[::1]:81/",
                "connect-src 'self' https://a.example http://[::1]:81;",
            ),
        ] {
            let policy = policy(members, fallback).unwrap();
            assert!(policy.contains(expected), "{policy}");
        }
    }

    #[test]
    fn addresses_that_would_change_the_policy_are_rejected() {
        for address in [
            "https://a; script-src *",
            "https://a b/",
            "ftp://a/",
            "https:///m",
            "https://me:pw@a/",
            "https://*/",
        ] {
            assert!(policy(address, "data/b").is_err(), "{address}");
        }
    }

    #[test]
    fn framing_is_part_of_the_header_only() {
        let policy = Policy { data_origins: String::new(), inline: inline() };
        assert!(policy.text(Framing::Denied).ends_with("; frame-ancestors 'none'"));
        assert!(policy.text(Framing::Allowed).ends_with("; frame-ancestors *"));
        assert!(!policy.without_framing().contains("frame-ancestors"));
    }

    #[test]
    fn the_policy_is_one_line() {
        let policy = Policy { data_origins: String::new(), inline: inline() }.text(Framing::Denied);
        assert!(!policy.contains("  ") && !policy.contains('\n') && !policy.contains('"'));
    }
}
