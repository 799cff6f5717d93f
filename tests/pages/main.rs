//! Every page in every language, rendered natively.
#![allow(clippy::unwrap_used, clippy::panic, reason = "a test fails by panicking")]

mod home;
mod links;
mod load_notice;
mod markup;
mod members;
mod menu;
mod test_page;
mod text;
