//! The browser.

use std::cmp::Ordering;

use domain::Lang;

mod document;
mod element;
mod history;
mod mount;
mod panic;
mod pointer;
mod print;
mod render_nodes;
mod scroll;
mod size;
mod time;
mod worker;

pub use document::{attribute, exists, focus_heading, language, set_busy, set_head};
pub use element::{closest_link_id, focus, focus_leaves, has_focus, keep_focus, set_inert_outside};
pub use history::{
    HistoryState, Location, base, copy_address, location, navigate_document, on_link, on_popstate, origin,
    push, remember_language, replace,
};
pub use mount::{AppRoot, DetachedPage};
#[cfg(debug_assertions)]
pub use panic::report_panics;
pub use pointer::{capture_pointer, pointer_position, touch_count};
pub use print::on_print;
pub use render_nodes::render_nodes;
pub use scroll::{scroll_by_windows, scroll_to_top, top_in_window};
pub use size::{frame_size, watch_size};
pub use time::{next_frame, now, prefers_reduced_motion, time_span, yield_now};
pub use worker::{WorkerClient, call, configure_worker, on_members, set_worker, use_members, watch_viewport};

/// The id of the element that holds the page.
const ROOT_ID: &str = "app";

/// Calls `callback` after a delay in milliseconds.
pub fn after(milliseconds: i32, callback: impl FnOnce() + 'static) {
    web::after(f64::from(milliseconds), Box::new(callback));
}

/// The name of a country (ISO 3166-1 alpha-2); the code itself if the browser knows no name.
pub fn country_name(lang: Lang, code: &str) -> String {
    web::country_name(lang.code(), code)
}

/// The alphabetical order of a language.
pub fn collation(lang: Lang) -> impl Fn(&str, &str) -> Ordering {
    web::collation(lang.code())
}

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
