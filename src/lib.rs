//! The app: what visitors see, built from `domain` and `atlas`. It renders natively (feature `ssr`) and in the browser (feature
//! `csr`).
#![cfg(feature = "view")]
// The view of a page is one deeply nested type.
#![recursion_limit = "256"]

mod app;
mod components;
mod effect;
mod head;
mod latest;
mod layout;
#[cfg(feature = "csr")]
mod load;
mod load_error;
mod map;
#[cfg(feature = "ssr")]
mod member_page;
#[cfg(feature = "csr")]
mod mount;
mod page_context;
mod pages;
mod platform;
mod render_queue;
#[cfg(feature = "csr")]
mod router;
mod site;

pub use app::App;
pub use head::Head;
pub use load_error::{Cause, LoadError};
#[cfg(feature = "ssr")]
pub use member_page::member_page;
#[cfg(feature = "csr")]
pub use mount::start;
pub use page_context::{PageContext, PageResult};
#[cfg(feature = "csr")]
pub use platform::{WorkerClient, set_worker};
#[cfg(feature = "csr")]
pub use render_queue::RenderQueue;
pub use site::{Fallback, LoadFailure, LoadedMembers, Site};
