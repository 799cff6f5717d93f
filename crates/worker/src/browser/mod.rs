//! The worker's side in the browser. No other module of this crate names the browser.

mod dispatch;
mod http;
mod list_cache;
mod member_export;
mod member_index;
mod search;
mod selection;
mod source;
mod state;
mod tiles;
mod validator;
