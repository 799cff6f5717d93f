//! The browser.

mod document;
mod element;
mod fetch;
mod history;
mod intl;
mod mount;
mod panic;
mod render_nodes;
mod time;
mod viewport;
mod worker;

pub use document::{
    focus_heading, is_broken, is_map_dragging, language, published_land, set_busy, set_head, version,
};
pub use element::{closest_link_id, focus, focus_leaves, has_focus, keep_focus};
pub use fetch::get;
pub use history::{
    HistoryState, Location, base, copy_address, location, navigate_document, on_link, on_popstate, origin,
    push, remember_language, replace, scroll_to_top,
};
pub use intl::{collation, country_name};
pub use mount::{AppRoot, DetachedPage};
#[cfg(debug_assertions)]
pub use panic::report_panics;
pub use render_nodes::render_nodes;
pub use time::{after, next_frame, now, prefers_reduced_motion, time_span, yield_now};
pub use viewport::{
    capture_pointer, pointer_position, published_view, set_inert_outside, size_now, touch_count, watch_size,
};
pub use worker::{ask, on_members};

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
