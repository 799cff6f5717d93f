//! Everything that is asked of the browser, and the same natively where the prerenderer needs an answer.
//! No other file names `web_sys` or `js_sys`.

#[cfg(feature = "csr")]
mod browser;
#[cfg(feature = "csr")]
pub use browser::*;

#[cfg(not(feature = "csr"))]
mod native;
#[cfg(not(feature = "csr"))]
pub use native::*;

mod fetch_error;
pub use fetch_error::FetchError;
