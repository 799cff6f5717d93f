//! The service worker, which keeps the site for times without a network, and the list of what the site is made of.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result, ensure};
use domain::Lang;
use serde::Serialize;
use sha2::{Digest, Sha256};

use super::assets::{hash, make_small};
use super::folder;
use crate::hosting::Delivery;
use crate::workspace::Workspace;

const WORKER: &str = "service-worker.js";
/// What a page asks to learn which version the host has.
const VERSION: &str = "version.txt";
const UNREGISTER: &str = "js/workers/service-worker.unregister.js";
/// The pages that are kept: one for each language, and the root.
const SHELL: &str = "shell.html";
const ROOT: &str = "index.html";
/// What other sites and programs ask for, and no visitor: the pictures that are shown with a link, and the like.
const FOR_OTHERS: [&str; 3] = ["preview.png", "robots.txt", "sitemap.xml"];
const SCHEMAS: &str = "schema";

/// What the worker is told.
#[derive(Serialize)]
struct Site {
    /// A name for this build: what it is made of, in brief.
    version: String,
    langs: Vec<&'static str>,
    /// What may change on the running site.
    live: Vec<PathBuf>,
    /// Each file that is kept, with a hash of its content.
    files: BTreeMap<PathBuf, String>,
}

/// Gives every page the build's version, writes it down beside them, and writes the worker: into `dist` the one that keeps, into
/// `beside` the one that takes everything back. To be done when all that is kept is there. Returns what is kept for a reader of the
/// first language alone, beside what may change on the running site.
pub fn write(workspace: &Workspace, delivery: &Delivery, dist: &Path, beside: &Path) -> Result<Vec<PathBuf>> {
    let source = text(&workspace.path("js/workers").join(WORKER))?;
    let version = version(dist, &source)?;
    for page in folder::files(dist)?.iter().filter(|file| is_page(file)) {
        say_version(&dist.join(page), &version)?;
    }
    put(&dist.join(VERSION), &version)?;
    let files = kept(dist, &delivery.live())?;
    let of_one = files.keys().filter(|file| !is_of_another_language(file)).cloned().collect();
    let langs = Lang::ALL.map(Lang::code).to_vec();
    let site = serde_json::to_string(&Site { version, langs, live: delivery.live(), files })?;
    let worker = dist.join(WORKER);
    put(&worker, &format!("const SITE = {site};\n{source}"))?;
    make_small(workspace, &worker, &[])?;
    put(&beside.join("withdrawn").join(WORKER), &text(&workspace.path(UNREGISTER))?)?;
    Ok(of_one)
}

/// Whether a file is only kept for those who read another language than the first.
fn is_of_another_language(file: &Path) -> bool {
    let inner = file.strip_prefix("content").unwrap_or(file);
    Lang::ALL[1..].iter().any(|lang| inner.starts_with(lang.code()))
}

/// The hash of every file and of the worker: two builds have one version when they are the same.
fn version(dist: &Path, source: &str) -> Result<String> {
    let mut digest = Sha256::new();
    digest.update(source);
    for file in folder::files(dist)? {
        let bytes =
            fs::read(dist.join(&file)).with_context(|| format!("{} cannot be read", file.display()))?;
        digest.update(file.as_os_str().as_encoded_bytes());
        digest.update(bytes.len().to_le_bytes());
        digest.update(bytes);
    }
    Ok(digest.finalize().iter().take(8).map(|byte| format!("{byte:02x}")).collect())
}

/// Says the version where the script that starts the app finds it.
fn say_version(page: &Path, version: &str) -> Result<()> {
    const BOOT: &str = r#"id="boot""#;
    let html = text(page)?;
    ensure!(html.contains(BOOT), "{} has no script with {BOOT}; see Trunk.toml", page.display());
    put(page, &html.replacen(BOOT, &format!(r#"{BOOT} data-version="{version}""#), 1))
}

/// What the worker keeps. A page is filled by the app, so that one empty page a language does for all.
fn kept(dist: &Path, live: &[PathBuf]) -> Result<BTreeMap<PathBuf, String>> {
    let mut kept = BTreeMap::new();
    for file in folder::files(dist)? {
        let is_shell = file == Path::new(ROOT) || file.ends_with(SHELL);
        if live.contains(&file) || is_for_others(&file) || is_page(&file) && !is_shell {
            continue;
        }
        let bytes =
            fs::read(dist.join(&file)).with_context(|| format!("{} cannot be read", file.display()))?;
        kept.insert(file, hash(&bytes));
    }
    Ok(kept)
}

fn is_for_others(file: &Path) -> bool {
    file.starts_with(SCHEMAS) || FOR_OTHERS.iter().any(|name| file.ends_with(name))
}

fn is_page(file: &Path) -> bool {
    file.extension().is_some_and(|ending| ending == "html")
}

fn text(file: &Path) -> Result<String> {
    fs::read_to_string(file).with_context(|| format!("{} cannot be read", file.display()))
}

fn put(file: &Path, text: &str) -> Result<()> {
    fs::create_dir_all(file.parent().unwrap_or(file))?;
    fs::write(file, text).with_context(|| format!("{} cannot be written", file.display()))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::scratch::Scratch;

    const FILES: [&str; 10] = [
        "config.json",
        "index.html",
        "en/index.html",
        "en/shell.html",
        "content/en/a.json",
        "icon.svg",
        "en/members/a/preview.png",
        "robots.txt",
        "sitemap.xml",
        "schema/config.schema.json",
    ];

    fn site(name: &str) -> Scratch {
        let scratch = Scratch::new(name);
        for file in FILES {
            scratch.write(file, "<script id=\"boot\">");
        }
        scratch
    }

    #[test]
    fn pages_what_may_change_and_what_only_others_ask_for_are_not_kept() {
        let scratch = site("kept");
        let kept = kept(&scratch.path(""), &["config.json".into()]).unwrap();
        let names: Vec<&Path> = kept.keys().map(PathBuf::as_path).collect();
        assert_eq!(names, ["content/en/a.json", "en/shell.html", "icon.svg", "index.html"].map(Path::new));
    }

    #[test]
    fn a_reader_of_one_language_keeps_nothing_of_another() {
        for (file, expected) in [
            ("content/ko/a.json", true),
            ("ko/shell.html", true),
            ("content/en/a.json", false),
            ("icon.svg", false),
            ("content/events.json", false),
        ] {
            assert_eq!(is_of_another_language(Path::new(file)), expected, "{file}");
        }
    }

    #[test]
    fn the_version_follows_from_every_byte_and_name() {
        let scratch = site("version");
        let dist = scratch.path("");
        let first = version(&dist, "worker").unwrap();
        assert_eq!(version(&dist, "worker").unwrap(), first);
        assert_ne!(version(&dist, "another worker").unwrap(), first);
        scratch.write("en/index.html", "<script id=\"boot\">!");
        assert_ne!(version(&dist, "worker").unwrap(), first);
    }

    #[test]
    fn a_page_says_its_version_once() {
        let scratch = site("say-version");
        say_version(&scratch.path("en/index.html"), "1a").unwrap();
        assert_eq!(scratch.read("en/index.html"), "<script id=\"boot\" data-version=\"1a\">");
    }

    #[test]
    fn a_page_that_starts_no_app_is_an_error() {
        let scratch = Scratch::new("no-boot");
        scratch.write("index.html", "<p>");
        assert!(
            say_version(&scratch.path("index.html"), "1a").unwrap_err().to_string().contains("Trunk.toml")
        );
    }
}
