//! The view: what a visitor sees, built from `domain` and `atlas`. It renders natively (feature `ssr`) as well as in
//! the browser (feature `csr`).
#![cfg(feature = "view")]
// A page is one nested type.
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
pub use render_queue::RenderQueue;
pub use site::{Fallback, LoadFailure, LoadedMembers, Site};
