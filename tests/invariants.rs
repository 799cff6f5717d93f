//! The invariants in ARCHITECTURE.md that no manifest, type or lint enforces.
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
    assert!(files.len() > 2, "{folder} has hardly any Rust files");
    files
}

/// Checks that no line of code below `folder` contains any of the words. Files whose path contains one of `except` are skipped.
fn check(folder: &str, words: &[&str], except: &[&str]) {
    for file in rust_files(folder) {
        let path = file.strip_prefix(root()).unwrap().display().to_string();
        let text = fs::read_to_string(&file).unwrap();
        let lines = text.lines().enumerate().filter(|(_, line)| !line.trim_start().starts_with("//"));
        for (number, line) in lines.filter(|_| !except.iter().any(|part| path.contains(part))) {
            let found = words.iter().find(|word| line.contains(**word));
            assert!(found.is_none(), "{path}:{}: {found:?} is not allowed here: {line}", number + 1);
        }
    }
}

/// The names under `[dependencies]` in a manifest.
fn dependencies(manifest: &str) -> Vec<String> {
    let text = fs::read_to_string(root().join(manifest)).unwrap();
    let section = text.split("[dependencies]").nth(1).unwrap().split("\n[").next().unwrap();
    let names = section.lines().filter_map(|line| line.split(['.', ' ', '=']).next());
    names.filter(|name| !name.is_empty()).map(str::to_owned).collect()
}

#[test]
fn only_the_platform_module_names_browser_crates() {
    // The entry point exports a function to js/boot.js.
    check("src", &["web_sys", "js_sys", "wasm_bindgen"], &["src/platform", "src/main.rs"]);
    let browser = ["crates/web", "crates/worker/src/browser"];
    check("crates", &["web_sys", "js_sys", "wasm_bindgen", "leptos"], &browser);
}

#[test]
fn the_map_engine_has_no_dependencies() {
    assert_eq!(dependencies("crates/atlas/Cargo.toml"), Vec::<String>::new());
}

#[test]
fn domain_does_not_depend_on_a_browser() {
    assert_eq!(dependencies("crates/domain/Cargo.toml"), ["form_urlencoded", "serde", "serde_json"]);
}

#[test]
fn gloo_net_has_the_version_of_leptos() {
    let lock = fs::read_to_string(root().join("Cargo.lock")).unwrap();
    assert_eq!(
        lock.matches("name = \"gloo-net\"").count(),
        1,
        "a second version would double the code for fetching"
    );
}

#[test]
fn views_have_no_inline_styles_or_raw_markup() {
    check("src", &["style=\"", "inner_html", "<style"], &[]);
    // JSON-LD in the document's head, which is data.
    check("src", &["<script"], &["src/bin/prerender"]);
}
