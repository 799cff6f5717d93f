//! How hosts serve the site: one specification, from which our own server and the configuration of each host are made.

mod caddy;
mod files;
mod inline;
pub mod media;
mod netlify;
mod nginx;
mod policy;
mod vercel;

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result};
use domain::{Config, Lang};

use crate::base::Base;
use inline::InlineHashes;
use policy::{Framing, Policy};

pub use files::write;

/// Content-hashed files: cache forever.
const IMMUTABLE: &str = "public, max-age=31536000, immutable";
/// Everything else: cache and revalidate.
const REVALIDATE: &str = "no-cache";
/// The site's settings.
const SETTINGS: &str = "config.json";
/// The page at the root, which holds the inline style and script that all pages share.
const PAGE: &str = "index.html";
/// A page with a map, in the folder of a language.
const MAP_PAGE: &str = "members/index.html";
/// The folder of content-hashed files.
const STATIC: &str = "static";
/// The folder, within that of a language, of pages for frames of other sites.
const EMBED: &str = "embed";
/// The folder, within that of a language, of the members' pages.
const MEMBERS: &str = "members";
/// The page without content, within the folder of a language, that the app fills.
const SHELL: &str = "shell.html";
/// The pattern of a member's id in an address.
const MEMBER_ID: &str = "[^./]+";
/// The answers to requests for a missing page and for any other missing file.
pub const MISSING_PAGE: &str = "404.html";
pub const MISSING_FILE: &str = "404.txt";

pub const POLICY: &str = "Content-Security-Policy";
pub const CACHE: &str = "Cache-Control";

/// Sent with every response.
const SECURITY_HEADERS: [(&str, &str); 4] = [
    ("X-Content-Type-Options", "nosniff"),
    ("Referrer-Policy", "strict-origin-when-cross-origin"),
    ("Permissions-Policy", "camera=(), geolocation=(), microphone=(), payment=(), usb=()"),
    ("Cross-Origin-Opener-Policy", "same-origin"),
];

/// How a site at a base path is served over HTTP.
pub struct HttpSpec {
    base: Base,
    policy: Policy,
    /// The address of the member list in the settings.
    members: String,
}

/// A header's name and value.
pub type Header = (&'static str, String);

impl HttpSpec {
    /// Reads the settings and the root page of a built folder.
    pub fn from_dist(dist: &Path, base: &Base) -> Result<Self> {
        let file = dist.join(SETTINGS);
        let bytes = fs::read(&file).with_context(|| format!("cannot read {}", file.display()))?;
        let config =
            Config::decode(&bytes).with_context(|| format!("{} has an invalid setting", file.display()))?;
        let page = dist.join(PAGE);
        let html = fs::read_to_string(&page).with_context(|| format!("cannot read {}", page.display()))?;
        // Before the pages are rendered, the root page is their template, which has the script of the map.
        let map_page = fs::read_to_string(dist.join(Lang::ALL[0].code()).join(MAP_PAGE));
        let inline = InlineHashes::from_html(&html, map_page.as_deref().unwrap_or(&html))?;
        Ok(Self {
            base: base.clone(),
            policy: Policy::new(&config, inline)?,
            members: policy::members_url(&config.members)?,
        })
    }

    /// The headers of a file, whose path is relative to the built folder.
    pub fn headers(&self, file: &Path) -> Vec<Header> {
        let cache = if file.starts_with(STATIC) { IMMUTABLE } else { REVALIDATE };
        let framing = if is_embed_page(file) { Framing::Allowed } else { Framing::Denied };
        let mut headers = self.headers_with(framing, cache);
        headers.push(("Content-Type", media::for_file(file).name.to_owned()));
        headers
    }

    /// The files that may be replaced on the running site.
    pub fn replaceable_files(&self) -> Vec<PathBuf> {
        let members = Some(&self.members).filter(|address| !address.contains("://"));
        std::iter::once(SETTINGS.into()).chain(members.map(PathBuf::from)).collect()
    }

    /// The policy for a `<meta>` in the pages, where a host cannot send headers.
    pub fn policy_for_pages(&self) -> String {
        self.policy.without_framing()
    }

    /// The headers of most pages.
    fn default_headers(&self) -> Vec<Header> {
        self.headers_with(Framing::Denied, REVALIDATE)
    }

    fn headers_with(&self, framing: Framing, cache: &str) -> Vec<Header> {
        let varying = [(POLICY, self.policy.text(framing)), (CACHE, cache.to_owned())];
        varying.into_iter().chain(SECURITY_HEADERS.map(|(name, value)| (name, value.to_owned()))).collect()
    }

    /// The shell that answers a request for the page of a member added after the build, relative to the built folder.
    pub fn member_shell(&self, address: &str) -> Option<PathBuf> {
        let is_member = |id: &str| !id.is_empty() && !id.contains(['.', '/']);
        let lang = Lang::ALL.into_iter().find(|lang| {
            let folder = format!("{}{}/{MEMBERS}/", self.base, lang.code());
            address.strip_prefix(&folder).and_then(|rest| rest.strip_suffix('/')).is_some_and(is_member)
        })?;
        Some(Path::new(lang.code()).join(SHELL))
    }

    /// The addresses of the folders whose pages may be framed.
    fn embed_folders(&self) -> Vec<String> {
        Lang::ALL.map(|lang| format!("{}{}/{EMBED}/", self.base, lang.code())).to_vec()
    }
}

fn is_embed_page(file: &Path) -> bool {
    Lang::ALL.iter().any(|lang| file.starts_with(Path::new(lang.code()).join(EMBED)))
}

/// Whether a missing address looks like that of a page rather than a file.
pub fn is_page(address: &str) -> bool {
    let last = address.rsplit('/').next().unwrap_or_default();
    !last.contains('.') || last.ends_with(".html")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn spec() -> HttpSpec {
        let config = Config::decode(include_bytes!("../../../public/config.json")).unwrap();
        let inline = InlineHashes { style: String::new(), scripts: String::new() };
        let policy = Policy::new(&config, inline).unwrap();
        HttpSpec { base: Base::root(), policy, members: config.members }
    }

    fn header(file: &str, name: &str) -> String {
        let headers = spec().headers(Path::new(file));
        headers.into_iter().find(|(other, _)| *other == name).unwrap().1
    }

    #[test]
    fn only_content_hashed_files_are_cached_forever() {
        for (file, expected) in [
            ("static/site-1a.wasm", IMMUTABLE),
            ("data/members.geojson", REVALIDATE),
            ("en/index.html", REVALIDATE),
        ] {
            assert_eq!(header(file, CACHE), expected, "{file}");
        }
    }

    #[test]
    fn only_embed_pages_may_be_framed() {
        for (file, expected) in [
            ("ko/embed/index.html", "frame-ancestors *"),
            ("en/index.html", "frame-ancestors 'none'"),
            ("en/embedding/index.html", "frame-ancestors 'none'"),
            ("embed/index.html", "frame-ancestors 'none'"),
        ] {
            assert!(header(file, POLICY).ends_with(expected), "{file}");
        }
    }

    #[test]
    fn only_member_pages_have_a_shell() {
        for (address, expected) in [
            ("/en/members/nobody/", Some("en/shell.html")),
            ("/ko/members/a-1/", Some("ko/shell.html")),
            ("/en/members/nobody", None),
            ("/en/members/", None),
            ("/en/members/a/b/", None),
            ("/en/members/a.png", None),
            ("/fr/members/a/", None),
            ("/wta/en/members/a/", None),
        ] {
            assert_eq!(spec().member_shell(address).as_deref(), expected.map(Path::new), "{address}");
        }
    }

    #[test]
    fn pages_and_files_are_told_apart() {
        for (address, page) in [
            ("/en/nothing/", true),
            ("/en/nothing", true),
            ("/a.html", true),
            ("/static/site-1.js", false),
            ("/en/about.d/", true),
        ] {
            assert_eq!(is_page(address), page, "{address}");
        }
    }
}
