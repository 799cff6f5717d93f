//! Browser APIs that the app and the worker share: fetching with limits of time and size, timers, and `Intl`.
#![warn(missing_docs)]

mod error;
#[cfg(target_arch = "wasm32")]
mod fetch;
#[cfg(target_arch = "wasm32")]
mod intl;
#[cfg(target_arch = "wasm32")]
mod timer;

pub use error::{FetchError, MAX_BYTES};
#[cfg(target_arch = "wasm32")]
pub use fetch::{CancelToken, Fetched, PendingBytes, fetch, fetch_bytes};
#[cfg(target_arch = "wasm32")]
pub use intl::{collation, country_name};
#[cfg(target_arch = "wasm32")]
pub use timer::{after, sleep};
