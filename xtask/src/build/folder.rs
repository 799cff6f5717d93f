//! Copying and swapping whole folders.

use std::fs;
use std::path::Path;

use anyhow::{Context, Result};

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

fn remove(folder: &Path) -> Result<()> {
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
