//! One build at a time: two would write into each other's folders.

use std::fs::{self, File};
use std::path::Path;

use anyhow::{Context, Result};

/// Waits for its turn. The turn ends when the file that is returned is dropped, or the program ends in any way.
pub fn turn(target: &Path) -> Result<File> {
    fs::create_dir_all(target).with_context(|| format!("{} cannot be made", target.display()))?;
    let place = target.join("xtask-build.lock");
    let file = File::create(&place).with_context(|| format!("{} cannot be made", place.display()))?;
    // A handle is locked once only: a second time would wait for the first on some systems.
    if file.try_lock().is_err() {
        println!("· another build of this project is running; this one waits for it");
        file.lock().with_context(|| format!("{} cannot be locked", place.display()))?;
    }
    Ok(file)
}

#[cfg(test)]
mod tests {
    use std::fs::TryLockError;

    use super::*;
    use crate::scratch::Scratch;

    #[test]
    fn the_next_waits_until_the_turn_is_over() {
        let scratch = Scratch::new("lock");
        let first = turn(&scratch.path("target")).unwrap();
        let other = File::open(scratch.path("target/xtask-build.lock")).unwrap();
        assert!(matches!(other.try_lock(), Err(TryLockError::WouldBlock)));
        drop(first);
        assert!(other.try_lock().is_ok());
    }
}
