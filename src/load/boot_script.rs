//! The boot script.

/// The script that names the files of the version that the page was loaded with.
pub const BOOT_SCRIPT: &str = "#boot";
