//! Files over HTTP.

use js_sys::{Array, Function, Promise, Uint8Array};
use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::JsFuture;
use web_sys::{AbortSignal, Headers, RequestCache, RequestInit, Response};

use sources::{HttpOutcome, MAX_BYTES, Request};

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

/// Asks what a plan wants to ask, after the time that it wants to wait. `signal` calls it off.
pub async fn ask(request: &Request, signal: Option<&AbortSignal>) -> HttpOutcome {
    if request.wait > 0 {
        let wait = Promise::new(&mut |resolve, _| {
            after(&resolve, request.wait as f64);
        });
        // A promise of time is always kept.
        let _ = JsFuture::from(wait).await;
    }
    match answer(request, signal).await {
        Ok(outcome) => outcome,
        Err(error) => match js_sys::Reflect::get(&error, &"name".into())
            .ok()
            .and_then(|name| name.as_string())
            .as_deref()
        {
            Some("TimeoutError") => HttpOutcome::Timeout,
            Some("AbortError") => HttpOutcome::Aborted,
            _ => HttpOutcome::NoResponse,
        },
    }
}

async fn answer(request: &Request, signal: Option<&AbortSignal>) -> Result<HttpOutcome, JsValue> {
    let options = RequestInit::new();
    let limit = AbortSignal::timeout_with_u32(LIMIT_MS);
    options.set_signal(Some(&signal.and_then(|signal| either(signal, &limit)).unwrap_or(limit)));
    // A list is asked for whether it is still the same (ETag), however long its host lets it be kept.
    options.set_cache(RequestCache::NoCache);
    let headers = Headers::new()?;
    for (name, value) in &request.headers {
        headers.set(name, value)?;
    }
    options.set_headers(&headers);
    let response: Response = JsFuture::from(ask_for(&request.url, &options)).await?.unchecked_into();
    let header = |name| response.headers().get(name).ok().flatten();
    let length = header("content-length").and_then(|length| length.parse::<usize>().ok());
    if length.is_some_and(|length| length > MAX_BYTES) {
        return Ok(HttpOutcome::TooManyBytes);
    }
    let (retry_after, content_type) = (header("retry-after"), header("content-type"));
    let (status, url) = (response.status(), response.url());
    Ok(HttpOutcome::Response { status, url, retry_after, content_type, body: body(&response).await? })
}

/// A signal that ends with either; none in a browser that is too old to have such.
fn either(signal: &AbortSignal, limit: &AbortSignal) -> Option<AbortSignal> {
    let kind = js_sys::Reflect::get(&js_sys::global(), &"AbortSignal".into()).ok()?;
    let any: Function = js_sys::Reflect::get(&kind, &"any".into()).ok()?.dyn_into().ok()?;
    any.call1(&kind, &Array::of2(signal, limit)).ok()?.dyn_into().ok()
}

async fn body(response: &Response) -> Result<Vec<u8>, JsValue> {
    Ok(Uint8Array::new(&JsFuture::from(response.array_buffer()?).await?).to_vec())
}
