//! The worker in the browser. Only this module uses browser APIs.

mod dispatch;
mod http;
mod list_cache;
mod member_export;
mod member_index;
mod search;
mod selection;
mod site_settings;
mod source;
mod state;
mod tiled_members;
mod tiles;
mod validator;
