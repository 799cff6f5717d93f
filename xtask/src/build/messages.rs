//! The texts of the interface, as the app and the worker load them.

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result};
use domain::Lang;
use domain::messages::Chunks;

use super::content_hash::content_hash;
use crate::content::MESSAGES;

/// The folder of the texts before its name contains their hash.
pub const FOLDER: &str = "static/messages/";

/// Moves the compiled texts in `dist` to a folder whose name contains their hash, with a file for the app and one for the worker in each
/// language; returns its name. The modules read texts by index, so they must never get those of another build.
pub fn publish(dist: &Path) -> Result<String> {
    let files = files(dist)?;
    for lang in Lang::ALL {
        fs::remove_file(compiled(dist, lang))?;
    }
    let all: Vec<u8> = files.iter().flat_map(|(_, json)| json).copied().collect();
    let folder = format!("static/messages-{}/", content_hash(&all));
    fs::create_dir_all(dist.join(&folder))?;
    for (name, json) in files {
        fs::write(dist.join(&folder).join(name), json)?;
    }
    Ok(folder)
}

/// The files of the app and the worker in each language, by name, from the compiled texts in `dist`.
pub fn files(dist: &Path) -> Result<Vec<(String, Vec<u8>)>> {
    let mut files = Vec::new();
    for lang in Lang::ALL {
        let path = compiled(dist, lang);
        let json = fs::read(&path).with_context(|| format!("cannot read {}", path.display()))?;
        let [app, worker, _native]: Chunks = serde_json::from_slice(&json)?;
        files.push((app_file(lang), serde_json::to_vec(&app)?));
        files.push((worker_file(lang), serde_json::to_vec(&worker)?));
    }
    Ok(files)
}

fn compiled(dist: &Path, lang: Lang) -> PathBuf {
    dist.join(format!("content/{}/{MESSAGES}.json", lang.code()))
}

/// The file of the app in a language.
pub fn app_file(lang: Lang) -> String {
    format!("{}.json", lang.code())
}

/// The file of the worker in a language.
pub fn worker_file(lang: Lang) -> String {
    format!("{}.worker.json", lang.code())
}

/// Whether a file has texts of a language.
pub fn is_file_of(name: &str, lang: Lang) -> bool {
    [app_file(lang), worker_file(lang)].iter().any(|file| file == name)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::build::folder;
    use crate::temp_dir::TempDir;

    fn published(english: &str) -> (TempDir, String) {
        let dir = TempDir::new();
        dir.write("content/en/messages.json", &format!(r#"[["{english}"],["b"],["c"]]"#));
        dir.write("content/ko/messages.json", r#"[["가"],["나"],["다"]]"#);
        let name = publish(&dir.path("")).unwrap();
        (dir, name)
    }

    #[test]
    fn app_and_worker_have_files_of_their_own() {
        let (dir, folder) = published("a");
        let read = |name: &str| fs::read_to_string(dir.path(&folder).join(name)).unwrap();
        assert_eq!(
            (read("en.json"), read("en.worker.json"), read("ko.json")),
            (r#"["a"]"#.into(), r#"["b"]"#.into(), r#"["가"]"#.into())
        );
        assert!(folder::files(&dir.path("content")).unwrap().is_empty());
    }

    #[test]
    fn another_text_is_another_name() {
        assert_ne!(published("a").1, published("b").1);
        assert_eq!(published("a").1, published("a").1);
    }
}
