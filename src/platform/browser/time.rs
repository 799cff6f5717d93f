//! Time: animation frames, timers, performance spans, and the preference for reduced motion.

use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;

use super::window;

/// Milliseconds since the page was opened, on the clock that animation frames and events use.
pub fn now() -> f64 {
    window().and_then(|window| window.performance()).map_or(0.0, |clock| clock.now())
}

/// Calls `step` before the next frame is painted, with that frame's time.
pub fn next_frame(step: impl FnOnce(f64) + 'static) {
    if let Some(window) = window() {
        let step = Closure::once_into_js(step);
        let _ = window.request_animation_frame(step.unchecked_ref());
    }
}

/// Yields to the browser's event loop.
pub async fn yield_now() {
    let promise = js_sys::Promise::new(&mut |resolve, _| {
        if let Some(window) = window() {
            let _ = window.set_timeout_with_callback(&resolve);
        }
    });
    // The promise is never rejected.
    let _ = wasm_bindgen_futures::JsFuture::from(promise).await;
}

/// Runs a closure, and shows how long it took under this name in the browser's performance tools.
pub fn time_span<T>(name: &str, work: impl FnOnce() -> T) -> T {
    let clock = window().and_then(|window| window.performance());
    // Nothing is measured if the browser has no performance marks.
    let mark = clock.as_ref().map(|clock| clock.mark(name));
    let result = work();
    if let Some((clock, _)) = clock.zip(mark) {
        let _ = clock.measure_with_start_mark(name, name);
    }
    result
}

/// Whether the visitor prefers reduced motion.
pub fn prefers_reduced_motion() -> bool {
    let query = window().and_then(|window| window.match_media("(prefers-reduced-motion: reduce)").ok());
    query.flatten().is_some_and(|query| query.matches())
}
