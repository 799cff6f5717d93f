//! Being asked to stop.

use std::future::Future;

use anyhow::Result;

/// Listens from this call on, before anybody is told how to stop; what it gives ends when the user presses Ctrl-C
/// or the system ends the program. An error where the system lets nobody listen.
#[cfg(unix)]
pub fn asked() -> Result<impl Future<Output = ()>> {
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

/// Listens from this call on; what it gives ends when the user presses Ctrl-C.
#[cfg(not(unix))]
pub fn asked() -> Result<impl Future<Output = ()>> {
    let mut pressed = tokio::signal::windows::ctrl_c()?;
    Ok(async move {
        pressed.recv().await;
    })
}
