//! The browser.

mod desk;
mod document;
mod element;
mod fetch;
mod frame;
mod grow;
mod history;
mod intl;
mod panic;
mod root;
mod time;

pub use desk::{ask, on_members};
pub use document::{
    focus_heading, is_broken, is_held, language, published_land, set_busy, set_head, version,
};
pub use element::{focus, has_focus, keep_focus, leaves, link_of};
pub use fetch::get;
pub use frame::{capture, fingers, point_in, published_view, set_alone, size_now, watch_size};
pub use grow::grown;
pub use history::{
    Landing, Visit, base, copy_address, load, location, on_link, on_return, origin, push, remember_language,
    replace, scroll_to_top,
};
pub use intl::{collation, country_name};
#[cfg(debug_assertions)]
pub use panic::report_panics;
pub use root::{Made, Screen};
pub use time::{after, measured, next_frame, now, prefers_stillness, turn};

/// Runs a future on the page's event loop.
pub fn spawn(future: impl Future<Output = ()> + 'static) {
    wasm_bindgen_futures::spawn_local(future);
}

fn window() -> Option<web_sys::Window> {
    web_sys::window()
}

fn dom() -> Option<web_sys::Document> {
    window()?.document()
}
