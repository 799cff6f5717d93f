//! Files over HTTP.

use js_sys::{Function, Promise, Uint8Array};
use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::JsFuture;
use web_sys::{AbortSignal, Headers, RequestInit, Response};

use crate::source::{MOST_BYTES, Outcome, Request};

/// After so long without an answer it is given up.
const LIMIT_MS: u32 = 10_000;

#[wasm_bindgen]
extern "C" {
    // The worker's own; `web_sys` knows them only by way of the kind of worker.
    #[wasm_bindgen(js_name = fetch)]
    fn ask_for(address: &str, options: &RequestInit) -> Promise;
    #[wasm_bindgen(js_name = setTimeout)]
    fn after(then: &Function, milliseconds: f64) -> JsValue;
}

/// The bytes of a file, or why they could not be had.
pub async fn get(address: &str) -> Result<Vec<u8>, String> {
    let none = |_| "no answer".to_owned();
    let response: Response =
        JsFuture::from(ask_for(address, &RequestInit::new())).await.map_err(none)?.unchecked_into();
    if !response.ok() {
        return Err(format!("status {}", response.status()));
    }
    body(&response).await.map_err(none)
}

/// Asks what a plan wants to ask, after the time that it wants to wait.
pub async fn ask(request: &Request) -> Outcome {
    if request.wait > 0 {
        let wait = Promise::new(&mut |resolve, _| {
            after(&resolve, request.wait as f64);
        });
        // A promise of time is always kept.
        let _ = JsFuture::from(wait).await;
    }
    match answer(request).await {
        Ok(outcome) => outcome,
        Err(error)
            if js_sys::Reflect::get(&error, &"name".into()).is_ok_and(|name| name == "TimeoutError") =>
        {
            Outcome::TooSlow
        }
        Err(_) => Outcome::NoAnswer,
    }
}

async fn answer(request: &Request) -> Result<Outcome, JsValue> {
    let options = RequestInit::new();
    options.set_signal(Some(&AbortSignal::timeout_with_u32(LIMIT_MS)));
    let headers = Headers::new()?;
    for (name, value) in &request.headers {
        headers.set(name, value)?;
    }
    options.set_headers(&headers);
    let response: Response = JsFuture::from(ask_for(&request.url, &options)).await?.unchecked_into();
    let header = |name| response.headers().get(name).ok().flatten();
    let length = header("content-length").and_then(|length| length.parse::<usize>().ok());
    if length.is_some_and(|length| length > MOST_BYTES) {
        return Ok(Outcome::TooManyBytes);
    }
    let (retry_after, content_type) = (header("retry-after"), header("content-type"));
    let (status, url) = (response.status(), response.url());
    Ok(Outcome::Answer { status, url, retry_after, content_type, body: body(&response).await? })
}

async fn body(response: &Response) -> Result<Vec<u8>, JsValue> {
    Ok(Uint8Array::new(&JsFuture::from(response.array_buffer()?).await?).to_vec())
}
