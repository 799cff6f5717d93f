//! The request to end: Ctrl-C, or a signal of the system.

use std::future::Future;

use anyhow::Result;

/// Listens from this call on. The future ends when the user presses Ctrl-C or the system ends the program; an error where the
/// system does not let programs listen.
#[cfg(unix)]
pub fn signal() -> Result<impl Future<Output = ()>> {
    use tokio::signal::unix::{SignalKind, signal};
    let mut interrupted = signal(SignalKind::interrupt())?;
    let mut terminated = signal(SignalKind::terminate())?;
    Ok(async move {
        tokio::select! {
            _ = interrupted.recv() => {}
            _ = terminated.recv() => {}
        }
    })
}

/// Listens from this call on. The future ends when the user presses Ctrl-C.
#[cfg(not(unix))]
pub fn signal() -> Result<impl Future<Output = ()>> {
    let mut pressed = tokio::signal::windows::ctrl_c()?;
    Ok(async move {
        pressed.recv().await;
    })
}
