//! The documents name only what exists: files, tests, other documents, and every piece of code that is written for its size.
#![allow(clippy::unwrap_used, reason = "a test fails by panicking")]

use std::fs;
use std::path::{Path, PathBuf};

/// Where documents are.
const DOCUMENTS: [&str; 6] =
    ["README.md", "ARCHITECTURE.md", "CONTRIBUTING.md", "SECURITY.md", "CODE_OF_CONDUCT.md", "docs"];
/// Where code and data are: a name in backticks that starts with one of these is a path.
const FOLDERS: [&str; 14] = [
    "src/", "crates/", "js/", "tests/", "xtask/", "docs/", "style/", "public/", "content/", "fuzz/",
    "locales/", ".vscode/", ".github/", ".ci/",
];
/// Generated or written by each site's editors.
const NOT_COMMITTED: [&str; 2] = ["public/content/", "public/media/"];

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

/// The files below a path whose extension is one of these.
fn files(path: &str, extensions: &[&str]) -> Vec<PathBuf> {
    let mut files = Vec::new();
    let mut left = vec![root().join(path)];
    while let Some(path) = left.pop() {
        if path.is_dir() {
            left.extend(fs::read_dir(path).unwrap().map(|entry| entry.unwrap().path()));
        } else if path.extension().is_some_and(|own| extensions.iter().any(|other| own == *other)) {
            files.push(path);
        }
    }
    files
}

fn name(file: &Path) -> String {
    file.strip_prefix(root()).unwrap().display().to_string()
}

/// Every document with its text, without blocks of code.
fn documents() -> Vec<(PathBuf, String)> {
    let files = DOCUMENTS.iter().flat_map(|path| files(path, &["md"]));
    let text = |file: &PathBuf| {
        fs::read_to_string(file).unwrap().split("```").step_by(2).collect::<Vec<_>>().join("\n")
    };
    files.map(|file| (file.clone(), text(&file))).collect()
}

/// What stands in backticks.
fn terms(text: &str) -> impl Iterator<Item = &str> {
    text.split('`').skip(1).step_by(2)
}

/// All code that can hold a test's name.
fn code() -> String {
    let folders = ["src", "crates", "tests", "xtask/src"];
    let files = folders.iter().flat_map(|folder| files(folder, &["rs", "mjs"]));
    files.map(|file| fs::read_to_string(file).unwrap()).collect()
}

/// A lower-case name of three words or more, as tests have.
fn is_test_name(term: &str) -> bool {
    let is_word = |word: &str| !word.is_empty() && word.bytes().all(|byte| byte.is_ascii_lowercase());
    term.split('_').count() > 3 && term.split('_').all(is_word)
}

#[test]
fn paths_in_documents_exist() {
    let is_path = |term: &&str| {
        FOLDERS.iter().any(|folder| term.starts_with(folder))
            && !NOT_COMMITTED.iter().any(|folder| term.starts_with(folder))
            && !term.contains(['*', '{', '<', '$', '…', ' '])
    };
    for (file, text) in documents() {
        for path in terms(&text).filter(is_path) {
            assert!(root().join(path).exists(), "{}: `{path}` does not exist", name(&file));
        }
    }
}

#[test]
fn links_in_documents_lead_to_files() {
    for (file, text) in documents() {
        for link in text.split("](").skip(1).filter_map(|rest| rest.split([')', '#']).next()) {
            let is_elsewhere = link.is_empty() || link.contains(':') || link.starts_with('/');
            assert!(
                is_elsewhere || file.parent().unwrap().join(link).exists(),
                "{}: the link to {link} leads nowhere",
                name(&file)
            );
        }
    }
}

#[test]
fn tests_named_in_documents_exist() {
    let code = code();
    for (file, text) in documents() {
        for test in terms(&text).filter(|term| is_test_name(term)) {
            assert!(code.contains(&format!("fn {test}(")), "{}: there is no test `{test}`", name(&file));
        }
    }
}

#[test]
fn code_written_for_its_size_is_listed() {
    let list = fs::read_to_string(root().join("docs/developers/size.md")).unwrap();
    for file in ["src", "crates", "js"].iter().flat_map(|folder| files(folder, &["rs", "js"])) {
        let text = fs::read_to_string(&file).unwrap();
        if ["// SIZE:", "//! SIZE:"].iter().any(|note| text.contains(note)) {
            let name = name(&file);
            assert!(list.contains(&name), "{name} has a `// SIZE:` note; list it in docs/developers/size.md");
        }
    }
}
