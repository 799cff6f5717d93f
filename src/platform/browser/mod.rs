//! The browser.

mod document;
mod element;
mod fetch;
mod history;
mod intl;
mod panic;
mod root;

pub use document::{focus_heading, set_busy, set_head};
pub use element::{focus, leaves, point_in, scroll_frame_to};
pub use fetch::get;
pub use history::{
    Landing, Visit, base, location, on_link, on_return, push, remember_language, replace, scroll_to_top,
};
pub use intl::{collation, country_name};
#[cfg(debug_assertions)]
pub use panic::report_panics;
pub use root::Screen;

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
