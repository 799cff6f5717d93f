//! Files over HTTP.

use js_sys::{Promise, Uint8Array};
use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::JsFuture;
use web_sys::Response;

#[wasm_bindgen]
extern "C" {
    // The worker's own; `web_sys` knows it only by way of the kind of worker.
    #[wasm_bindgen(js_name = fetch)]
    fn ask(address: &str) -> Promise;
}

/// The bytes of a file, or why they could not be had.
pub async fn get(address: &str) -> Result<Vec<u8>, String> {
    let none = |_| "no answer".to_owned();
    let response: Response = JsFuture::from(ask(address)).await.map_err(none)?.unchecked_into();
    if !response.ok() {
        return Err(format!("status {}", response.status()));
    }
    let body = response.array_buffer().map_err(none)?;
    Ok(Uint8Array::new(&JsFuture::from(body).await.map_err(none)?).to_vec())
}
