//! Being asked to stop.

use anyhow::Result;

/// Returns when the user presses Ctrl-C or the system ends the program.
#[cfg(unix)]
pub async fn asked() -> Result<()> {
    use tokio::signal::unix::{SignalKind, signal};
    let mut terminated = signal(SignalKind::terminate())?;
    tokio::select! {
        pressed = tokio::signal::ctrl_c() => pressed?,
        _ = terminated.recv() => {}
    }
    Ok(())
}

/// Returns when the user presses Ctrl-C.
#[cfg(not(unix))]
pub async fn asked() -> Result<()> {
    Ok(tokio::signal::ctrl_c().await?)
}
