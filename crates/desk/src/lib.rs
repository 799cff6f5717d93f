//! What is done away from the page: finding, counting, taking away, and reading lists from elsewhere.
//!
//! It is a module of its own, fetched when it is first asked, and runs in a worker, so that neither its size nor its time
//! is felt by those who only read. Natively it is a plain library.
#![warn(missing_docs)]

#[cfg(target_arch = "wasm32")]
mod browser;
pub mod check;
mod found;
mod member_page;
mod messages;
mod minimap;
mod panel;
pub mod report;
pub mod sheet;
pub mod source;
mod words;

pub use found::{Found, found};
pub use member_page::MemberView;
pub use messages::Messages;
pub use panel::{Panel, Portion};
pub use words::Words;
