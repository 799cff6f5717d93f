//! The entry point in the browser.

#[cfg(feature = "csr")]
use wasm_bindgen::prelude::wasm_bindgen;

/// Starts the app. `js/boot.js` calls it with the worker's client and the messages of a language, when the module has been
/// initialized.
/// `false` if the messages are invalid.
#[cfg(feature = "csr")]
#[wasm_bindgen]
pub fn start(worker: site::WorkerClient, lang: &str, messages: &str) -> bool {
    site::start(worker, lang, messages)
}

fn main() {}
