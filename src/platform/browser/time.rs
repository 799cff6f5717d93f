//! Time: frames, pauses, and whether anything may move at all.

use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;

use super::window;

/// Milliseconds since the page was opened, by the clock of frames and events.
pub fn now() -> f64 {
    window().and_then(|window| window.performance()).map_or(0.0, |clock| clock.now())
}

/// Calls `step` before the next frame is painted, with the time of that frame.
pub fn next_frame(step: impl FnOnce(f64) + 'static) {
    if let Some(window) = window() {
        let step = Closure::once_into_js(step);
        let _ = window.request_animation_frame(step.unchecked_ref());
    }
}

/// Lets the browser do whatever else it has to do.
pub async fn yield_now() {
    let promise = js_sys::Promise::new(&mut |resolve, _| {
        if let Some(window) = window() {
            let _ = window.set_timeout_with_callback(&resolve);
        }
    });
    // A promise that is only ever resolved.
    let _ = wasm_bindgen_futures::JsFuture::from(promise).await;
}

/// Calls `then` after so many milliseconds.
pub fn after(milliseconds: i32, then: impl FnOnce() + 'static) {
    if let Some(window) = window() {
        let then = Closure::once_into_js(then);
        let _ =
            window.set_timeout_with_callback_and_timeout_and_arguments_0(then.unchecked_ref(), milliseconds);
    }
}

/// Does something, and lets the browser's own tools show how long it took, under this name.
pub fn time_span<T>(name: &str, work: impl FnOnce() -> T) -> T {
    let clock = window().and_then(|window| window.performance());
    // A clock that takes no marks changes nothing.
    let mark = clock.as_ref().map(|clock| clock.mark(name));
    let done = work();
    if let Some((clock, _)) = clock.zip(mark) {
        let _ = clock.measure_with_start_mark(name, name);
    }
    done
}

/// Whether the visitor asks for as little motion as possible.
pub fn prefers_reduced_motion() -> bool {
    let query = window().and_then(|window| window.match_media("(prefers-reduced-motion: reduce)").ok());
    query.flatten().is_some_and(|query| query.matches())
}
