//! What is done away from the page: finding, counting, taking away, and reading lists from elsewhere.
//!
//! It is a module of its own, fetched when it is first asked, and runs in a worker, so that neither its size nor its time
//! is felt by those who only read. Natively it is a plain library.
#![warn(missing_docs)]

pub mod check;
mod messages;
pub mod source;

pub use messages::Messages;
