//! Says what is being done and how long it took.

use std::time::Instant;

use anyhow::Result;

use crate::duration;

/// Does a step that prints nothing of its own.
pub fn quiet<T>(what: &str, work: impl FnOnce() -> Result<T>) -> Result<T> {
    let start = Instant::now();
    let done = work()?;
    println!("· {what} … {}", duration::words(start.elapsed()));
    Ok(done)
}

/// Does a step whose programs print their own progress: it is announced as well.
pub fn loud<T>(what: &str, work: impl FnOnce() -> Result<T>) -> Result<T> {
    println!("· {what}");
    quiet(what, work)
}
