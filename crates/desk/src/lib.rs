//! What is done away from the page: finding, counting, taking away, and reading lists from elsewhere.
//!
//! It is a module of its own, fetched when it is first asked, and runs in a worker, so that neither its size nor its time
//! is felt by those who only read. Natively it is a plain library.
#![warn(missing_docs)]

mod fold;
mod search;

pub use search::{Field, Finder, Hit, Index, IndexBuilder, Query, by_relevance, member_index};
