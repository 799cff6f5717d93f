//! How the site is to be delivered: one description, from which our own server and the file of each kind of host are made.

mod caddy;
mod files;
mod headers_file;
mod inline;
pub mod media;
mod nginx;
mod policy;
mod vercel;

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result};
use domain::{Config, Lang};

use crate::base::Base;
use inline::Inline;
use policy::{Framing, Policy};

pub use files::write;

/// What is named by its content never changes.
const FOR_EVER: &str = "public, max-age=31536000, immutable";
/// Everything else may be another tomorrow: a browser keeps it, but asks each time.
const ASK_AGAIN: &str = "no-cache";
/// The site's settings.
const SETTINGS: &str = "config.json";
/// The page of the site's root, which has in it what all have.
const PAGE: &str = "index.html";
/// The folder of files that are named by their content.
const STATIC: &str = "static";
/// The folder, within that of a language, of pages for other sites to show in a frame.
const EMBED: &str = "embed";
/// The folder, within that of a language, of the members' pages.
const MEMBERS: &str = "members";
/// The empty page, within the folder of a language, that the app fills.
const SHELL: &str = "shell.html";
/// What a member is called in an address.
const ID: &str = "[^./]+";
/// What stands for a page, and for any other file, that is missing.
pub const MISSING_PAGE: &str = "404.html";
pub const MISSING_FILE: &str = "404.txt";

pub const POLICY: &str = "Content-Security-Policy";
pub const CACHE: &str = "Cache-Control";

/// What every answer says, whatever is in it.
const ALWAYS: [(&str, &str); 4] = [
    ("X-Content-Type-Options", "nosniff"),
    ("Referrer-Policy", "strict-origin-when-cross-origin"),
    ("Permissions-Policy", "camera=(), geolocation=(), microphone=(), payment=(), usb=()"),
    ("Cross-Origin-Opener-Policy", "same-origin"),
];

/// The description, for a site below a path.
pub struct Delivery {
    base: Base,
    policy: Policy,
    /// The list of members, as the settings name it.
    members: String,
}

/// A header's name and value.
pub type Header = (&'static str, String);

impl Delivery {
    /// Reads the settings and the page that stand in the folder that is shipped.
    pub fn of(dist: &Path, base: &Base) -> Result<Self> {
        let file = dist.join(SETTINGS);
        let bytes = fs::read(&file).with_context(|| format!("{} cannot be read", file.display()))?;
        let config =
            Config::decode(&bytes).with_context(|| format!("{} is not as expected", file.display()))?;
        let page = dist.join(PAGE);
        let html = fs::read_to_string(&page).with_context(|| format!("{} cannot be read", page.display()))?;
        Ok(Self {
            base: base.clone(),
            policy: Policy::of(&config, Inline::of(&html)?)?,
            members: policy::address_of(&config.members)?,
        })
    }

    /// The headers of a file, by its place in the folder that is shipped.
    pub fn headers(&self, file: &Path) -> Vec<Header> {
        let cache = if file.starts_with(STATIC) { FOR_EVER } else { ASK_AGAIN };
        let framing = if is_for_frames(file) { Framing::Anybody } else { Framing::Nobody };
        let mut headers = self.with(framing, cache);
        headers.push(("Content-Type", media::of(file).media.to_owned()));
        headers
    }

    /// The files that may be replaced on the running site.
    pub fn live(&self) -> Vec<PathBuf> {
        let members = Some(&self.members).filter(|address| !address.contains("://"));
        std::iter::once(SETTINGS.into()).chain(members.map(PathBuf::from)).collect()
    }

    /// The policy, to be said in the pages themselves where a host cannot say it.
    pub fn policy_for_pages(&self) -> String {
        self.policy.without_framing()
    }

    /// The headers of a page that is like most.
    fn usual(&self) -> Vec<Header> {
        self.with(Framing::Nobody, ASK_AGAIN)
    }

    fn with(&self, framing: Framing, cache: &str) -> Vec<Header> {
        let own = [(POLICY, self.policy.text(framing)), (CACHE, cache.to_owned())];
        own.into_iter().chain(ALWAYS.map(|(name, value)| (name, value.to_owned()))).collect()
    }

    /// The page that stands for the page of a member who came after the build: a file in the folder that is shipped.
    pub fn shell(&self, address: &str) -> Option<PathBuf> {
        let is_member = |id: &str| !id.is_empty() && !id.contains(['.', '/']);
        let lang = Lang::ALL.into_iter().find(|lang| {
            let folder = format!("{}{}/{MEMBERS}/", self.base, lang.code());
            address.strip_prefix(&folder).and_then(|rest| rest.strip_suffix('/')).is_some_and(is_member)
        })?;
        Some(Path::new(lang.code()).join(SHELL))
    }

    /// The folders whose pages may be shown in a frame, as addresses.
    fn for_frames(&self) -> Vec<String> {
        Lang::ALL.map(|lang| format!("{}{}/{EMBED}/", self.base, lang.code())).to_vec()
    }
}

fn is_for_frames(file: &Path) -> bool {
    Lang::ALL.iter().any(|lang| file.starts_with(Path::new(lang.code()).join(EMBED)))
}

/// Whether an address that leads to nothing was meant for a page.
pub fn is_page(address: &str) -> bool {
    let last = address.rsplit('/').next().unwrap_or_default();
    !last.contains('.') || last.ends_with(".html")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn delivery() -> Delivery {
        let config = Config::decode(include_bytes!("../../../public/config.json")).unwrap();
        let inline = Inline { style: String::new(), script: String::new() };
        let policy = Policy::of(&config, inline).unwrap();
        Delivery { base: Base::root(), policy, members: config.members }
    }

    fn header(file: &str, name: &str) -> String {
        let headers = delivery().headers(Path::new(file));
        headers.into_iter().find(|(own, _)| *own == name).unwrap().1
    }

    #[test]
    fn only_what_is_named_by_its_content_is_kept_for_ever() {
        for (file, expected) in [
            ("static/site-1a.wasm", FOR_EVER),
            ("data/members.geojson", ASK_AGAIN),
            ("en/index.html", ASK_AGAIN),
        ] {
            assert_eq!(header(file, CACHE), expected, "{file}");
        }
    }

    #[test]
    fn only_the_pages_for_frames_may_be_framed() {
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
    fn an_empty_page_stands_for_members_alone() {
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
            assert_eq!(delivery().shell(address).as_deref(), expected.map(Path::new), "{address}");
        }
    }

    #[test]
    fn a_page_is_told_from_a_file() {
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
