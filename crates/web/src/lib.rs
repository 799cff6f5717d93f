//! Browser APIs that the app and the worker share: fetching with limits of time and size, timers, and `Intl`.
#![warn(missing_docs)]

mod error;
#[cfg(target_arch = "wasm32")]
mod fetch;
#[cfg(target_arch = "wasm32")]
mod intl;
mod limits;
#[cfg(target_arch = "wasm32")]
mod timer;

pub use error::FetchError;
#[cfg(target_arch = "wasm32")]
pub use fetch::{CancelToken, Fetched, PendingBytes, fetch, fetch_bytes};
#[cfg(target_arch = "wasm32")]
pub use intl::{collation, country_name};
pub use limits::MAX_RESPONSE_BYTES;
#[cfg(target_arch = "wasm32")]
pub use timer::{after, sleep};
