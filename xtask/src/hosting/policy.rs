//! What the site may do in a browser: only what comes from itself, and no markup made from strings.

use anyhow::{Result, bail};
use domain::Config;

use super::inline::Inline;

/// The content security policy of a site.
pub struct Policy {
    /// The hosts besides its own that the site asks for data, as ` https://a.example https://b.example`.
    elsewhere: String,
    inline: Inline,
}

/// Who may show a page in a frame.
#[derive(Clone, Copy, PartialEq)]
pub enum Framing {
    Nobody,
    Anybody,
}

/// The address that a source of members is asked at.
pub fn address_of(members: &str) -> Result<String> {
    Ok(sources::Source::read(members)?.url)
}

impl Policy {
    /// The policy for some settings and what stands in the pages; an error when an address in the settings is none that can
    /// be asked.
    pub fn of(config: &Config, inline: Inline) -> Result<Self> {
        let mut elsewhere = String::new();
        for address in [address_of(&config.members)?, config.members_fallback.clone()] {
            let Some(origin) = origin(&address)? else { continue };
            if !elsewhere.split(' ').any(|own| own == origin) {
                elsewhere += &format!(" {origin}");
            }
        }
        Ok(Self { elsewhere, inline })
    }

    /// The header's value.
    pub fn text(&self, framing: Framing) -> String {
        let framing = match framing {
            Framing::Nobody => "'none'",
            Framing::Anybody => "*",
        };
        format!("{}; frame-ancestors {framing}", self.without_framing())
    }

    /// What can be said in a page as well. Who may show it in a frame is for a header only.
    pub fn without_framing(&self) -> String {
        format!(
            "default-src 'none'; script-src 'self' 'wasm-unsafe-eval' {}; worker-src 'self'; connect-src 'self'{}; \
             style-src 'self' {}; img-src 'self'; frame-src 'self'; manifest-src 'self'; base-uri 'self'; form-action 'self'; \
             require-trusted-types-for 'script'; trusted-types site",
            self.inline.script, self.elsewhere, self.inline.style
        )
    }
}

/// The scheme and host of an absolute address; none for an address within the site.
fn origin(address: &str) -> Result<Option<&str>> {
    let Some((scheme, rest)) = address.split_once("://") else { return Ok(None) };
    let host = rest.split(['/', '?', '#']).next().unwrap_or_default();
    let plain = |byte: u8| byte.is_ascii_alphanumeric() || matches!(byte, b'.' | b'-' | b':' | b'[' | b']');
    if !matches!(scheme, "https" | "http") || host.is_empty() || !host.bytes().all(plain) {
        bail!(
            "config.json: `{address}` is no address that the site can ask for; expected such as \
             https://data.example/members.geojson, with a host in ASCII and without a name or password"
        );
    }
    Ok(Some(&address[..scheme.len() + 3 + host.len()]))
}

#[cfg(test)]
mod tests {
    use super::*;

    const SHIPPED: &str = include_str!("../../../public/config.json");

    fn inline() -> Inline {
        Inline { style: "'sha256-a='".into(), script: "'sha256-b='".into() }
    }

    fn policy(members: &str, fallback: &str) -> Result<String> {
        let mut config = Config::decode(SHIPPED.as_bytes())?;
        (config.members, config.members_fallback) = (members.into(), fallback.into());
        Ok(Policy::of(&config, inline())?.text(Framing::Nobody))
    }

    #[test]
    fn data_within_the_site_names_no_other_host() {
        assert!(policy("data/a.geojson", "data/b.geojson").unwrap().contains("connect-src 'self';"));
    }

    #[test]
    fn each_host_of_data_is_named_once() {
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
    fn what_would_change_the_policy_is_no_address() {
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
    fn only_what_is_made_for_it_may_be_framed() {
        let policy = Policy { elsewhere: String::new(), inline: inline() };
        assert!(policy.text(Framing::Nobody).ends_with("; frame-ancestors 'none'"));
        assert!(policy.text(Framing::Anybody).ends_with("; frame-ancestors *"));
        assert!(!policy.without_framing().contains("frame-ancestors"));
    }

    #[test]
    fn the_policy_is_one_line() {
        let policy = Policy { elsewhere: String::new(), inline: inline() }.text(Framing::Nobody);
        assert!(!policy.contains("  ") && !policy.contains('\n') && !policy.contains('"'));
    }
}
