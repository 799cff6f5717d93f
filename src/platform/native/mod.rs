//! What the browser would answer, natively: for the prerenderer and the tests of every page.

mod intl;
mod render_nodes;

pub use intl::{collation, country_name};
pub use render_nodes::render_nodes;

/// Handlers never run natively.
pub fn focus_leaves(_event: &leptos::ev::FocusEvent, _id: &str) -> bool {
    false
}

/// Handlers never run natively.
pub fn closest_link_id(_event: &leptos::web_sys::Event) -> Option<String> {
    None
}

/// There is no desk natively.
pub async fn ask(_name: &str, _about: &[&str]) -> Result<String, String> {
    Err(String::new())
}

/// Nothing is asked natively.
pub fn spawn(_future: impl Future<Output = ()> + 'static) {}

/// Nothing has the focus natively.
pub fn keep_focus(_otherwise: &'static str, change: impl FnOnce()) {
    change();
}

/// Handlers never run natively.
pub fn focus(_id: &str) {}

/// Handlers never run natively.
pub fn push(_href: &str) {}

/// Handlers never run natively.
pub fn replace(_href: &str) {}

/// Handlers never run natively.
pub fn pointer_position(_event: &leptos::ev::MouseEvent, _unit: f64) -> atlas::ScreenPoint {
    atlas::ScreenPoint { x: 0.0, y: 0.0 }
}

/// Handlers never run natively.
pub fn touch_count(_event: &leptos::ev::TouchEvent) -> u32 {
    0
}

/// Handlers never run natively.
pub fn capture_pointer(_event: &leptos::ev::PointerEvent) {}

/// Handlers never run natively.
pub fn has_focus(_id: &str) -> bool {
    false
}

/// Handlers never run natively.
pub fn set_inert_outside(_id: &str, _alone: bool) {}

/// Nobody knows natively where the site will be.
pub fn origin() -> String {
    String::new()
}

/// Handlers never run natively.
pub fn copy_address(_then: impl FnOnce(bool) + 'static) {}

/// Nothing has a size natively.
pub fn watch_size(
    _changed: impl Fn([f64; 3]) + Clone + 'static,
) -> impl Fn(leptos::web_sys::Element) + Clone {
    |_| {}
}

/// Nothing has a size natively.
pub fn size_now(_id: &str) -> Option<[f64; 3]> {
    None
}

/// Nothing was published before the page that is being published.
pub fn published_view(_id: &str) -> Option<String> {
    None
}

/// Natively a profiler does this.
pub fn time_span<T>(_name: &str, work: impl FnOnce() -> T) -> T {
    work()
}

/// Nothing moves natively.
pub fn now() -> f64 {
    0.0
}

/// Nothing moves natively.
pub fn next_frame(_step: impl FnOnce(f64) + 'static) {}

/// Nothing moves natively.
pub fn after(_milliseconds: i32, _then: impl FnOnce() + 'static) {}

/// Nothing moves natively.
pub fn prefers_reduced_motion() -> bool {
    true
}
