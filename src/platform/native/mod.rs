//! The native counterparts, for the prerenderer and the tests of every page. Event handlers never run natively, and nothing has
//! a size, moves or has the focus.

mod intl;
mod render_nodes;

use leptos::ev::{FocusEvent, MouseEvent, PointerEvent, TouchEvent};
use leptos::web_sys;
use protocol::{CallError, Request};

pub use intl::{collation, country_name};
pub use render_nodes::render_nodes;

use super::FrameSize;

/// Never called: only event handlers use it.
pub fn focus_leaves(_event: &FocusEvent, _id: &str) -> bool {
    false
}

/// Never called: only event handlers use it.
pub fn closest_link_id(_event: &web_sys::Event) -> Option<String> {
    None
}

/// There is no worker.
pub async fn call<R: Request>(_request: R) -> Result<R::Response, CallError> {
    Err(CallError::Unavailable)
}

/// Does nothing: only the browser runs futures.
pub fn spawn(_future: impl Future<Output = ()> + 'static) {}

/// Makes the change.
pub fn keep_focus(_fallback: &'static str, change: impl FnOnce()) {
    change();
}

/// Never called: only event handlers use it.
pub fn focus(_id: &str) {}

/// Never called: only event handlers use it.
pub fn push(_href: &str) {}

/// Never called: only event handlers use it.
pub fn replace(_href: &str) {}

/// Never called: only event handlers use it.
pub fn pointer_position(_event: &MouseEvent, _px_per_unit: f64) -> atlas::ScreenPoint {
    atlas::ScreenPoint { x: 0.0, y: 0.0 }
}

/// Never called: only event handlers use it.
pub fn touch_count(_event: &TouchEvent) -> u32 {
    0
}

/// Never called: only event handlers use it.
pub fn capture_pointer(_event: &PointerEvent) {}

/// Never called: only event handlers use it.
pub fn scroll_to_top() {}

/// Never called: only event handlers use it.
pub fn scroll_by_windows(_share: f64) {}

/// Never called: only event handlers use it.
pub fn top_in_window(_id: &str) -> Option<f64> {
    None
}

/// Nothing has the focus.
pub fn has_focus(_id: &str) -> bool {
    false
}

/// Never called: only event handlers use it.
pub fn set_inert_outside(_id: &str, _is_inert: bool) {}

/// Empty: the origin is not known before the site is deployed.
pub fn origin() -> String {
    String::new()
}

/// Never called: only event handlers use it.
pub fn copy_address(_then: impl FnOnce(bool) + 'static) {}

/// A directive without effect.
pub fn watch_size(_on_change: impl Fn(FrameSize) + Clone + 'static) -> impl Fn(web_sys::Element) + Clone {
    |_| {}
}

/// Calls `handle` with `true`: a page without script does not know when it is printed.
pub fn on_print(handle: impl Fn(bool) + 'static) {
    handle(true);
}

/// Nothing has a size.
pub fn frame_size(_id: &str) -> Option<FrameSize> {
    None
}

/// There is no prerendered page during prerendering.
pub fn attribute(_selector: &str, _name: &str) -> Option<String> {
    None
}

/// Runs a closure without measuring it.
pub fn time_span<T>(_name: &str, work: impl FnOnce() -> T) -> T {
    work()
}

/// Nothing is animated.
pub fn now() -> f64 {
    0.0
}

/// Nothing is animated.
pub fn next_frame(_step: impl FnOnce(f64) + 'static) {}

/// There are no timers.
pub fn after(_milliseconds: i32, _then: impl FnOnce() + 'static) {}

/// Nothing is animated.
pub fn prefers_reduced_motion() -> bool {
    true
}
