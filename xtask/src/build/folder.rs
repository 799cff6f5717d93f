//! Copying and swapping whole folders.

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result, bail};

use crate::process::is_not_found;

/// Makes `to` a copy of `from` and removes what it held before.
pub fn replace_with_copy(from: &Path, to: &Path) -> Result<()> {
    remove(to)?;
    copy(from, to)
}

/// Moves `next` to `target` and removes what was there.
pub fn swap(next: &Path, target: &Path) -> Result<()> {
    let old = next.with_extension("old");
    remove(&old)?;
    match fs::rename(target, &old) {
        Err(error) if is_not_found(&error) => {}
        moved => moved.with_context(|| format!("cannot move {} away", target.display()))?,
    }
    fs::rename(next, target).with_context(|| format!("cannot move {} into place", target.display()))?;
    remove(&old)
}

/// All files in a folder and its subfolders, relative to it and sorted.
pub fn files(folder: &Path) -> Result<Vec<PathBuf>> {
    let mut found = Vec::new();
    collect(folder, Path::new(""), &mut found)?;
    found.sort();
    Ok(found)
}

fn collect(folder: &Path, below: &Path, found: &mut Vec<PathBuf>) -> Result<()> {
    let place = folder.join(below);
    for entry in fs::read_dir(&place).with_context(|| format!("cannot read {}", place.display()))? {
        let entry = entry?;
        let file = below.join(entry.file_name());
        if entry.file_type()?.is_dir() {
            collect(folder, &file, found)?;
        } else {
            found.push(file);
        }
    }
    Ok(())
}

/// Compares two folders byte for byte; the error names at most ten files that differ.
pub fn ensure_same(one: &Path, other: &Path) -> Result<()> {
    let (mut all, others) = (files(one)?, files(other)?);
    all.extend(others);
    all.sort();
    all.dedup();
    let differs = |file: &PathBuf| fs::read(one.join(file)).ok() != fs::read(other.join(file)).ok();
    let names: Vec<String> =
        all.iter().filter(|file| differs(file)).take(10).map(|file| file.display().to_string()).collect();
    if !names.is_empty() {
        bail!(
            "{} and {} should be equal but differ in: {}",
            one.display(),
            other.display(),
            names.join(", ")
        );
    }
    Ok(())
}

/// Removes a folder if it exists.
pub fn remove(folder: &Path) -> Result<()> {
    match fs::remove_dir_all(folder) {
        Err(error) if is_not_found(&error) => Ok(()),
        removed => removed.with_context(|| format!("cannot remove {}", folder.display())),
    }
}

/// Copies a file, or a folder with everything in it.
pub fn copy(from: &Path, to: &Path) -> Result<()> {
    if from.is_file() {
        fs::copy(from, to).with_context(|| format!("cannot copy {}", from.display()))?;
        return Ok(());
    }
    fs::create_dir_all(to).with_context(|| format!("cannot create {}", to.display()))?;
    for entry in fs::read_dir(from).with_context(|| format!("cannot read {}", from.display()))? {
        let entry = entry?;
        copy(&entry.path(), &to.join(entry.file_name()))?;
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::temp_dir::TempDir;

    #[test]
    fn a_copy_replaces_what_was_there() {
        let dir = TempDir::new();
        dir.write("from/a/b.txt", "b");
        dir.write("to/old.txt", "old");
        replace_with_copy(&dir.path("from"), &dir.path("to")).unwrap();
        assert_eq!(dir.read("to/a/b.txt"), "b");
        assert!(!dir.path("to/old.txt").exists());
    }

    #[test]
    fn files_of_subfolders_are_listed_in_order() {
        let dir = TempDir::new();
        for file in ["b/c.txt", "a.txt", "b/a/z.txt"] {
            dir.write(file, "");
        }
        let found = files(&dir.path("")).unwrap();
        assert_eq!(found, ["a.txt", "b/a/z.txt", "b/c.txt"].map(PathBuf::from));
    }

    #[test]
    fn differing_files_are_named() {
        let dir = TempDir::new();
        for (file, text) in
            [("a/same", "1"), ("b/same", "1"), ("a/other", "1"), ("b/other", "2"), ("b/more", "")]
        {
            dir.write(file, text);
        }
        let compared = ensure_same(&dir.path("a"), &dir.path("b"));
        assert!(compared.unwrap_err().to_string().ends_with("but differ in: more, other"));
        assert!(ensure_same(&dir.path("a"), &dir.path("a")).is_ok());
    }

    #[test]
    fn a_swap_keeps_only_the_new_folder() {
        let dir = TempDir::new();
        for content in ["first", "second"] {
            dir.write("next/index.html", content);
            swap(&dir.path("next"), &dir.path("dist")).unwrap();
            assert_eq!(dir.read("dist/index.html"), content);
        }
        assert!(!dir.path("next").exists() && !dir.path("next.old").exists());
    }
}
