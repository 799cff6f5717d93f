//! One build at a time: two would write into each other's folders.

use std::fs::{self, File};
use std::path::Path;

use anyhow::{Context, Result};

/// Waits for other builds to end. The lock is released when the returned file is dropped or the program ends.
pub fn acquire(target: &Path) -> Result<File> {
    fs::create_dir_all(target).with_context(|| format!("cannot create {}", target.display()))?;
    let path = target.join("xtask-build.lock");
    let file = File::create(&path).with_context(|| format!("cannot create {}", path.display()))?;
    // The handle must be locked only once: on some systems a second lock would wait for the first.
    if file.try_lock().is_err() {
        println!("· waiting for another build of this project to end");
        file.lock().with_context(|| format!("cannot lock {}", path.display()))?;
    }
    Ok(file)
}

#[cfg(test)]
mod tests {
    use std::fs::TryLockError;

    use super::*;
    use crate::temp_dir::TempDir;

    #[test]
    fn the_lock_is_held_until_it_is_dropped() {
        let dir = TempDir::new();
        let first = acquire(&dir.path("target")).unwrap();
        let other = File::open(dir.path("target/xtask-build.lock")).unwrap();
        assert!(matches!(other.try_lock(), Err(TryLockError::WouldBlock)));
        drop(first);
        assert!(other.try_lock().is_ok());
    }
}
