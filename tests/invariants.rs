//! The shape that ARCHITECTURE.md promises, as far as no manifest and no lint keeps it.
#![allow(clippy::unwrap_used, reason = "a test fails by panicking")]

use std::fs;
use std::path::{Path, PathBuf};

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

fn rust_files(folder: &str) -> Vec<PathBuf> {
    let mut files = Vec::new();
    let mut folders = vec![root().join(folder)];
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                folders.push(path);
            } else if path.extension().is_some_and(|extension| extension == "rs") {
                files.push(path);
            }
        }
    }
    assert!(files.len() > 2, "{folder} holds hardly any source");
    files
}

/// No file below `folder` holds any of the words, but for those whose path holds `except`.
fn check(folder: &str, words: &[&str], except: &str) {
    for file in rust_files(folder) {
        let place = file.strip_prefix(root()).unwrap().display().to_string();
        let text = fs::read_to_string(&file).unwrap();
        let lines = text.lines().enumerate().filter(|(_, line)| !line.trim_start().starts_with("//"));
        for (number, line) in lines.filter(|_| except.is_empty() || !place.contains(except)) {
            let found = words.iter().find(|word| line.contains(**word));
            assert!(found.is_none(), "{place}:{}: {found:?} does not belong here: {line}", number + 1);
        }
    }
}

/// The names under `[dependencies]` of a crate.
fn dependencies(manifest: &str) -> Vec<String> {
    let text = fs::read_to_string(root().join(manifest)).unwrap();
    let section = text.split("[dependencies]").nth(1).unwrap().split("\n[").next().unwrap();
    let names = section.lines().filter_map(|line| line.split(['.', ' ', '=']).next());
    names.filter(|name| !name.is_empty()).map(str::to_owned).collect()
}

#[test]
fn only_the_platform_names_the_browser() {
    check("src", &["web_sys", "js_sys", "wasm_bindgen"], "src/platform");
    check("crates", &["web_sys", "js_sys", "wasm_bindgen", "leptos"], "crates/worker/src/browser");
}

#[test]
fn the_map_engine_depends_on_nothing() {
    assert_eq!(dependencies("crates/atlas/Cargo.toml"), Vec::<String>::new());
}

#[test]
fn the_domain_depends_on_no_browser() {
    assert_eq!(dependencies("crates/domain/Cargo.toml"), ["form_urlencoded", "serde", "serde_json"]);
}

#[test]
fn no_view_carries_style_or_markup_of_its_own() {
    check("src", &["style=\"", "inner_html", "<style"], "");
    // Data in a document's head, which nothing runs.
    check("src", &["<script"], "src/bin/prerender");
}
