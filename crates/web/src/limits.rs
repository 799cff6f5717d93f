//! Limits of a fetch. Those of a whole source are in `crates/sources/src/limits.rs`; what visitors
//! read is `too-many-megabytes` in the files of `locales/`.

/// The maximum size of a response in bytes, after decompression. Reading stops there with [`crate::FetchError::TooManyBytes`].
pub const MAX_RESPONSE_BYTES: usize = 50_000_000;

/// Seconds until the response must begin.
#[cfg(target_arch = "wasm32")]
pub(crate) const ANSWER_S: u32 = 10;

/// Seconds until the response must be complete; a long list on a slow connection needs more than [`ANSWER_S`].
#[cfg(target_arch = "wasm32")]
pub(crate) const WHOLE_S: u32 = 120;
