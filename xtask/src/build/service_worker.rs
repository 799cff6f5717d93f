//! The service worker, which caches the site for offline use, and its list of files.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result, ensure};
use domain::Lang;
use serde::Serialize;
use sha2::{Digest, Sha256};

use super::assets::minify;
use super::content_hash::content_hash;
use super::{folder, messages};
use crate::hosting::HttpSpec;
use crate::workspace::Workspace;

const SERVICE_WORKER: &str = "service-worker.js";
/// The file from which a page learns the version on the host.
const VERSION: &str = "version.txt";
const UNREGISTER: &str = "js/workers/service-worker.unregister.js";
/// The pages that are precached: one for each language, and the root.
const SHELL: &str = "shell.html";
const ROOT: &str = "index.html";
/// Files that only other sites and programs ask for, such as share pictures.
const NOT_PRECACHED: [&str; 3] = ["preview.png", "robots.txt", "sitemap.xml"];
const SCHEMAS: &str = "schema";

/// What the service worker knows of the site.
#[derive(Serialize)]
struct Manifest {
    /// The version of this build: a hash of its content.
    version: String,
    langs: Vec<&'static str>,
    /// Files that may change on the running site.
    live: Vec<PathBuf>,
    /// The precached files with their content hashes.
    files: BTreeMap<PathBuf, String>,
}

/// Adds the version to every page, and writes it and the service worker into `dist`; writes into `beside` the service worker that
/// unregisters itself. Everything that is precached has to exist. Returns the files that are precached for a reader of the first
/// language, without those that may change on the running site.
pub fn write(workspace: &Workspace, spec: &HttpSpec, dist: &Path, beside: &Path) -> Result<Vec<PathBuf>> {
    let source = text(&workspace.path("js/workers").join(SERVICE_WORKER))?;
    let version = version(dist, &source)?;
    for page in folder::files(dist)?.iter().filter(|file| is_page(file)) {
        inject_version(&dist.join(page), &version)?;
    }
    write_file(&dist.join(VERSION), &version)?;
    let files = precached(dist, &spec.replaceable_files())?;
    let first_language = files.keys().filter(|file| !is_in_another_language(file)).cloned().collect();
    let langs = Lang::ALL.map(Lang::code).to_vec();
    let site = serde_json::to_string(&Manifest { version, langs, live: spec.replaceable_files(), files })?;
    let script = dist.join(SERVICE_WORKER);
    write_file(&script, &format!("const SITE = {site};\n{source}"))?;
    minify(workspace, &script, &[])?;
    write_file(&beside.join("withdrawn").join(SERVICE_WORKER), &text(&workspace.path(UNREGISTER))?)?;
    Ok(first_language)
}

/// Whether a file is only precached for readers of another language than the first.
fn is_in_another_language(file: &Path) -> bool {
    let inner = file.strip_prefix("content").unwrap_or(file);
    let name = file.file_name().unwrap_or_default().to_string_lossy();
    Lang::ALL[1..].iter().any(|&lang| inner.starts_with(lang.code()) || messages::is_file_of(&name, lang))
}

/// A hash of every file and of the service worker: equal builds have equal versions.
fn version(dist: &Path, source: &str) -> Result<String> {
    let mut digest = Sha256::new();
    digest.update(source);
    for file in folder::files(dist)? {
        let bytes = fs::read(dist.join(&file)).with_context(|| format!("cannot read {}", file.display()))?;
        digest.update(file.as_os_str().as_encoded_bytes());
        digest.update(bytes.len().to_le_bytes());
        digest.update(bytes);
    }
    Ok(digest.finalize().iter().take(8).map(|byte| format!("{byte:02x}")).collect())
}

/// Adds the version to a page, where the boot script reads it.
fn inject_version(page: &Path, version: &str) -> Result<()> {
    const BOOT: &str = r#"id="boot""#;
    let html = text(page)?;
    ensure!(html.contains(BOOT), "{} has no script with {BOOT}; see Trunk.toml", page.display());
    write_file(page, &html.replacen(BOOT, &format!(r#"{BOOT} data-version="{version}""#), 1))
}

/// What the service worker precaches. The app renders every page from the shell of its language, so no other page is needed.
fn precached(dist: &Path, live: &[PathBuf]) -> Result<BTreeMap<PathBuf, String>> {
    let mut files = BTreeMap::new();
    for file in folder::files(dist)? {
        let is_shell = file == Path::new(ROOT) || file.ends_with(SHELL);
        if live.contains(&file) || is_not_precached(&file) || is_page(&file) && !is_shell {
            continue;
        }
        let bytes = fs::read(dist.join(&file)).with_context(|| format!("cannot read {}", file.display()))?;
        files.insert(file, content_hash(&bytes));
    }
    Ok(files)
}

fn is_not_precached(file: &Path) -> bool {
    file.starts_with(SCHEMAS) || NOT_PRECACHED.iter().any(|name| file.ends_with(name))
}

fn is_page(file: &Path) -> bool {
    file.extension().is_some_and(|extension| extension == "html")
}

fn text(file: &Path) -> Result<String> {
    fs::read_to_string(file).with_context(|| format!("cannot read {}", file.display()))
}

fn write_file(file: &Path, text: &str) -> Result<()> {
    fs::create_dir_all(file.parent().unwrap_or(file))?;
    fs::write(file, text).with_context(|| format!("cannot write {}", file.display()))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::temp_dir::TempDir;

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

    fn site() -> TempDir {
        let dir = TempDir::new();
        for file in FILES {
            dir.write(file, "<script id=\"boot\">");
        }
        dir
    }

    #[test]
    fn pages_replaceable_files_and_share_pictures_are_not_precached() {
        let dir = site();
        let files = precached(&dir.path(""), &["config.json".into()]).unwrap();
        let names: Vec<&Path> = files.keys().map(PathBuf::as_path).collect();
        assert_eq!(names, ["content/en/a.json", "en/shell.html", "icon.svg", "index.html"].map(Path::new));
    }

    #[test]
    fn files_of_other_languages_are_told_apart() {
        for (file, expected) in [
            ("content/ko/a.json", true),
            ("ko/shell.html", true),
            ("content/en/a.json", false),
            ("icon.svg", false),
            ("content/events.json", false),
        ] {
            assert_eq!(is_in_another_language(Path::new(file)), expected, "{file}");
        }
    }

    #[test]
    fn every_byte_and_name_changes_the_version() {
        let dir = site();
        let dist = dir.path("");
        let first = version(&dist, "worker").unwrap();
        assert_eq!(version(&dist, "worker").unwrap(), first);
        assert_ne!(version(&dist, "another worker").unwrap(), first);
        dir.write("en/index.html", "<script id=\"boot\">!");
        assert_ne!(version(&dist, "worker").unwrap(), first);
    }

    #[test]
    fn a_page_holds_the_version_once() {
        let dir = site();
        inject_version(&dir.path("en/index.html"), "1a").unwrap();
        assert_eq!(dir.read("en/index.html"), "<script id=\"boot\" data-version=\"1a\">");
    }

    #[test]
    fn a_page_without_the_boot_script_is_an_error() {
        let dir = TempDir::new();
        dir.write("index.html", "<p>");
        assert!(
            inject_version(&dir.path("index.html"), "1a").unwrap_err().to_string().contains("Trunk.toml")
        );
    }
}
