//! Finds out whether the host has another version of the site than this page was loaded with. `text.rs` asks with each text that it
//! loads, and for a member's page if that fails. If so, the browser loads the next page as a whole.

use super::boot_script::BOOT_SCRIPT;
use super::file::fetch;
use crate::platform;

/// The version of the site that the host has.
const VERSION: &str = "version.txt";

/// Whether the host now serves another version than the one this page was loaded with, whose content would not match this page.
/// Sends the request at once, and ignores a response that doesn't look like a version.
pub fn is_outdated(base: &str) -> impl Future<Output = bool> + use<> {
    let request = platform::attribute(BOOT_SCRIPT, "data-version").map(|own| (fetch(base, VERSION), own));
    async move {
        let Some((version, own)) = request else { return false };
        version.await.is_ok_and(|version| version.len() == own.len() && version != own.as_bytes())
    }
}
