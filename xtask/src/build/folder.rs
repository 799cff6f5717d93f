//! Copying and swapping whole folders.

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result, bail};

use crate::process::is_missing;

/// Makes `to` a copy of `from`, whatever it was before.
pub fn replace_with_copy(from: &Path, to: &Path) -> Result<()> {
    remove(to)?;
    copy(from, to)
}

/// Puts `next` where `place` is.
pub fn swap(next: &Path, place: &Path) -> Result<()> {
    let old = next.with_extension("old");
    remove(&old)?;
    match fs::rename(place, &old) {
        Err(error) if is_missing(&error) => {}
        moved => moved.with_context(|| format!("{} cannot be moved away", place.display()))?,
    }
    fs::rename(next, place).with_context(|| format!("{} cannot be put in place", place.display()))?;
    remove(&old)
}

/// Every file in a folder and below it, relative to it, in order.
pub fn files(folder: &Path) -> Result<Vec<PathBuf>> {
    let mut found = Vec::new();
    collect(folder, Path::new(""), &mut found)?;
    found.sort();
    Ok(found)
}

fn collect(folder: &Path, below: &Path, found: &mut Vec<PathBuf>) -> Result<()> {
    let place = folder.join(below);
    for entry in fs::read_dir(&place).with_context(|| format!("{} cannot be read", place.display()))? {
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

/// An error names the files, ten at most, that two folders do not have in common, byte for byte.
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
            "{} and {} are to be the same, and differ in: {}",
            one.display(),
            other.display(),
            names.join(", ")
        );
    }
    Ok(())
}

/// Removes a folder that may not be there.
pub fn remove(folder: &Path) -> Result<()> {
    match fs::remove_dir_all(folder) {
        Err(error) if is_missing(&error) => Ok(()),
        removed => removed.with_context(|| format!("{} cannot be removed", folder.display())),
    }
}

fn copy(from: &Path, to: &Path) -> Result<()> {
    fs::create_dir_all(to).with_context(|| format!("{} cannot be made", to.display()))?;
    for entry in fs::read_dir(from).with_context(|| format!("{} cannot be read", from.display()))? {
        let entry = entry?;
        let (source, target) = (entry.path(), to.join(entry.file_name()));
        if entry.file_type()?.is_dir() {
            copy(&source, &target)?;
        } else {
            fs::copy(&source, &target).with_context(|| format!("{} cannot be copied", source.display()))?;
        }
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::scratch::Scratch;

    #[test]
    fn a_copy_has_every_file_and_nothing_older() {
        let scratch = Scratch::new("copy");
        scratch.write("from/a/b.txt", "b");
        scratch.write("to/old.txt", "old");
        replace_with_copy(&scratch.path("from"), &scratch.path("to")).unwrap();
        assert_eq!(scratch.read("to/a/b.txt"), "b");
        assert!(!scratch.path("to/old.txt").exists());
    }

    #[test]
    fn files_are_found_in_order_however_deep() {
        let scratch = Scratch::new("files");
        for file in ["b/c.txt", "a.txt", "b/a/z.txt"] {
            scratch.write(file, "");
        }
        let found = files(&scratch.path("")).unwrap();
        assert_eq!(found, ["a.txt", "b/a/z.txt", "b/c.txt"].map(PathBuf::from));
    }

    #[test]
    fn what_differs_is_named() {
        let scratch = Scratch::new("same");
        for (file, text) in
            [("a/same", "1"), ("b/same", "1"), ("a/other", "1"), ("b/other", "2"), ("b/more", "")]
        {
            scratch.write(file, text);
        }
        let compared = ensure_same(&scratch.path("a"), &scratch.path("b"));
        assert!(compared.unwrap_err().to_string().ends_with("and differ in: more, other"));
        assert!(ensure_same(&scratch.path("a"), &scratch.path("a")).is_ok());
    }

    #[test]
    fn a_swap_leaves_only_the_new() {
        let scratch = Scratch::new("swap");
        for content in ["first", "second"] {
            scratch.write("next/index.html", content);
            swap(&scratch.path("next"), &scratch.path("dist")).unwrap();
            assert_eq!(scratch.read("dist/index.html"), content);
        }
        assert!(!scratch.path("next").exists() && !scratch.path("next.old").exists());
    }
}
