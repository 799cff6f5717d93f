//! The browser.

mod document;
mod element;
mod fetch;
mod history;
mod intl;
mod mount;
mod panic;
mod pointer;
mod render_nodes;
mod size;
mod time;
mod worker;

pub use document::{attribute, exists, focus_heading, language, set_busy, set_head};
pub use element::{closest_link_id, focus, focus_leaves, has_focus, keep_focus, set_inert_outside};
pub use fetch::get;
pub use history::{
    HistoryState, Location, base, copy_address, location, navigate_document, on_link, on_popstate, origin,
    push, remember_language, replace, scroll_to_top,
};
pub use intl::{collation, country_name};
pub use mount::{AppRoot, DetachedPage};
#[cfg(debug_assertions)]
pub use panic::report_panics;
pub use pointer::{capture_pointer, pointer_position, touch_count};
pub use render_nodes::render_nodes;
pub use size::{frame_size, watch_size};
pub use time::{after, next_frame, now, prefers_reduced_motion, time_span, yield_now};
pub use worker::{ask, on_members};

/// The id of the element that holds the page.
const ROOT_ID: &str = "app";

/// Runs a future on the browser's event loop.
pub fn spawn(future: impl Future<Output = ()> + 'static) {
    wasm_bindgen_futures::spawn_local(future);
}

fn window() -> Option<web_sys::Window> {
    web_sys::window()
}

fn dom() -> Option<web_sys::Document> {
    window()?.document()
}
