//! Timers, in the window and in workers.

use js_sys::{Function, Promise};
use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::JsFuture;

#[wasm_bindgen]
extern "C" {
    // `web_sys` has it as a method of `Window` only.
    #[wasm_bindgen(js_name = setTimeout)]
    fn set_timeout(callback: &Function, milliseconds: f64);
}

/// Calls `callback` after a delay.
// SIZE: boxed, so that there is one type of closure instead of one for each caller: saves 289 B.
pub fn after(milliseconds: f64, callback: Box<dyn FnOnce()>) {
    set_timeout(Closure::once_into_js(callback).unchecked_ref(), milliseconds);
}

/// Waits for a duration in milliseconds.
pub async fn sleep(milliseconds: f64) {
    let timer = Promise::new(&mut |resolve, _| set_timeout(&resolve, milliseconds));
    // The promise is never rejected.
    let _ = JsFuture::from(timer).await;
}
