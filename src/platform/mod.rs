//! Everything that the app asks of the browser, and native counterparts for the prerenderer and the native tests.
//! Only this module names `web_sys` or `js_sys`.

#[cfg(feature = "csr")]
mod browser;
#[cfg(feature = "csr")]
pub use browser::*;

#[cfg(not(feature = "csr"))]
mod native;
#[cfg(not(feature = "csr"))]
pub use native::*;

mod frame_size;

pub use frame_size::FrameSize;
