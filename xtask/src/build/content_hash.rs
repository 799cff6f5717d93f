//! The hash that names a file by its content.

use sha2::{Digest, Sha256};

/// The first 16 hexadecimal digits of the SHA-256 digest.
pub fn content_hash(bytes: &[u8]) -> String {
    Sha256::digest(bytes).iter().take(8).map(|byte| format!("{byte:02x}")).collect()
}
