//! Limits of a source with all its pages.

/// The maximum size of all responses together, in bytes. The `web` crate limits a single response.
pub const MAX_SOURCE_BYTES: usize = 50_000_000;
/// The maximum number of pages.
pub const MAX_PAGES: usize = 500;
