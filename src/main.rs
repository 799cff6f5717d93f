//! The entry point in the browser.

#[cfg(feature = "csr")]
use wasm_bindgen::prelude::wasm_bindgen;

/// Starts the app. `js/boot.js` calls it with the worker's client, when the module has been initialized.
#[cfg(feature = "csr")]
#[wasm_bindgen]
pub fn start(worker: site::WorkerClient) {
    site::start(worker);
}

fn main() {}
