//! The entry point in the browser.

#[cfg(feature = "csr")]
use wasm_bindgen::prelude::wasm_bindgen;

/// Starts the app. `js/boot.js` calls it with the worker's client and the messages of the page's language, when the module has been
/// initialized. `false` if the messages are invalid.
#[cfg(feature = "csr")]
#[wasm_bindgen]
pub fn start(worker: site::WorkerClient, messages: &str) -> bool {
    site::start(worker, messages)
}

fn main() {}
