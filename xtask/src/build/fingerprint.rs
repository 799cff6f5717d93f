//! Whether the app has to be compiled again. Trunk optimises both modules on every run, which takes half a minute.

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result};
use sha2::{Digest, Sha256};

use super::folder;
use crate::base::Base;
use crate::process::is_not_found;
use crate::workspace::Workspace;

/// What the modules, scripts and styles are made from. Files in `public` are only copied.
const SOURCES: [&str; 11] = [
    ".cargo/config.toml",
    "Cargo.lock",
    "Cargo.toml",
    "Trunk.toml",
    "crates",
    "index.html",
    "js",
    "package-lock.json",
    "rust-toolchain.toml",
    "src",
    "style",
];

/// A hash of all sources, of the tool that builds them, and of the base path.
pub fn for_sources(workspace: &Workspace, base: &Base) -> Result<String> {
    for_files(workspace.root(), &SOURCES, base)
}

fn for_files(root: &Path, sources: &[&str], base: &Base) -> Result<String> {
    let mut digest = Sha256::new();
    digest.update(base.as_str());
    digest.update(include_str!("trunk.rs"));
    for source in sources {
        let path = root.join(source);
        if path.is_dir() {
            for file in folder::files(&path)? {
                add(&mut digest, &path.join(file))?;
            }
        } else if path.exists() {
            add(&mut digest, &path)?;
        }
    }
    Ok(digest.finalize().iter().map(|byte| format!("{byte:02x}")).collect())
}

fn add(digest: &mut Sha256, file: &Path) -> Result<()> {
    let bytes = fs::read(file).with_context(|| format!("cannot read {}", file.display()))?;
    digest.update(file.as_os_str().as_encoded_bytes());
    digest.update(bytes.len().to_le_bytes());
    digest.update(bytes);
    Ok(())
}

/// Whether the output was made from the sources as they are.
pub fn is_current(workspace: &Workspace, base: &Base, output: &Path) -> Result<bool> {
    let last = fs::read_to_string(path(output)).unwrap_or_default();
    Ok(!last.is_empty() && output.join("index.html").exists() && last == for_sources(workspace, base)?)
}

/// Records what the output was made from.
pub fn write(output: &Path, fingerprint: &str) -> Result<()> {
    let path = path(output);
    fs::write(&path, fingerprint).with_context(|| format!("cannot write {}", path.display()))
}

/// Clears what the output was made from, before it changes.
pub fn clear(output: &Path) -> Result<()> {
    match fs::remove_file(path(output)) {
        Err(error) if is_not_found(&error) => Ok(()),
        removed => removed.with_context(|| format!("cannot remove {}", path(output).display())),
    }
}

/// Beside the output, because Trunk replaces the folder.
fn path(output: &Path) -> PathBuf {
    output.with_extension("fingerprint")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::temp_dir::TempDir;

    #[test]
    fn every_byte_name_and_the_base_count() {
        let dir = TempDir::new();
        dir.write("src/a.rs", "a");
        dir.write("style.css", "b");
        let hash = |base: &str| {
            for_files(&dir.path(""), &["src", "style.css", "missing"], &Base::parse(base).unwrap()).unwrap()
        };
        let first = hash("/");
        assert_eq!(hash("/"), first);
        assert_ne!(hash("/wta/"), first);
        dir.write("src/b.rs", "");
        assert_ne!(hash("/"), first);
        fs::remove_file(dir.path("src/b.rs")).unwrap();
        assert_eq!(hash("/"), first);
        dir.write("src/a.rs", "c");
        assert_ne!(hash("/"), first);
    }

    #[test]
    fn an_output_without_a_note_is_not_current() {
        let (dir, workspace) = (TempDir::new(), Workspace::here());
        let output = dir.path("site");
        dir.write("site/index.html", "");
        assert!(!is_current(&workspace, &Base::root(), &output).unwrap());
        write(&output, &for_sources(&workspace, &Base::root()).unwrap()).unwrap();
        assert!(is_current(&workspace, &Base::root(), &output).unwrap());
        clear(&output).unwrap();
        clear(&output).unwrap();
        assert!(!is_current(&workspace, &Base::root(), &output).unwrap());
    }

    #[test]
    fn the_sources_exist() {
        assert!(SOURCES.iter().all(|source| Workspace::here().path(source).exists()));
    }
}
