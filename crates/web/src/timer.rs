//! Timers for windows and workers.

use js_sys::{Function, Promise};
use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::JsFuture;

#[wasm_bindgen]
extern "C" {
    // `web_sys` has it only as a method of `Window`.
    #[wasm_bindgen(js_name = setTimeout)]
    fn set_timeout(callback: &Function, milliseconds: f64);
}

/// Calls `callback` after a delay.
pub fn after(milliseconds: f64, callback: impl FnOnce() + 'static) {
    set_timeout(Closure::once_into_js(callback).unchecked_ref(), milliseconds);
}

/// Waits for a delay.
pub async fn sleep(milliseconds: f64) {
    let timer = Promise::new(&mut |resolve, _| set_timeout(&resolve, milliseconds));
    // The promise never rejects.
    let _ = JsFuture::from(timer).await;
}
