//! The module of the web worker: search, filters, exports, the validator, and members from other servers.
//!
//! The page loads it on first use. It runs in a web worker, to keep its size and its work away from visitors who only read.
//! Natively it is a plain library.
#![warn(missing_docs)]

#[cfg(target_arch = "wasm32")]
mod browser;
#[cfg_attr(not(target_arch = "wasm32"), allow(dead_code, reason = "only the browser uses it"))]
mod recent_lists;
mod views;

pub use views::directory::{DirectoryView, PartialLoad};
pub use views::member_page::MemberView;
pub use views::report;
pub use views::search_results::SearchResultsView;
