//! The view: what a visitor sees, built from `domain` and `atlas`. It renders natively (feature `ssr`) as well as in
//! the browser (feature `csr`).
#![cfg(feature = "view")]
// A page is one nested type.
#![recursion_limit = "256"]

mod app;
mod components;
mod directory;
mod fault;
mod frame;
mod head;
#[cfg(feature = "csr")]
mod load;
#[cfg(feature = "ssr")]
mod made;
mod map;
mod pages;
mod platform;
mod site;
#[cfg(feature = "csr")]
mod start;
#[cfg(feature = "csr")]
mod travel;
mod turns;
mod watch;

pub use app::App;
#[cfg(feature = "ssr")]
pub use directory::by_country;
pub use fault::{Cause, LoadError};
pub use head::Head;
#[cfg(feature = "ssr")]
pub use made::member_page;
pub use site::{BORDERS, Feed, Here, Instead, LAND, Site, Text, Trouble};
#[cfg(feature = "csr")]
pub use start::start;
#[cfg(feature = "csr")]
pub use turns::Turns;
