//! Files over HTTP.

use js_sys::Uint8Array;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{AbortSignal, RequestInit, Response};

use crate::platform::FetchFault;

/// After so many seconds an answer is given up.
const LIMIT_S: u32 = 10;

/// Asks for a file at once; the future only waits for it, so that several can be on their way together.
pub fn get(address: &str) -> impl Future<Output = Result<Vec<u8>, FetchFault>> + use<> {
    let asked = ask(address);
    async move {
        let response: Response =
            JsFuture::from(asked.ok_or(FetchFault::NoAnswer)?).await.map_err(fault)?.unchecked_into();
        if !response.ok() {
            return Err(FetchFault::Status(response.status()));
        }
        let body = response.array_buffer().map_err(fault)?;
        let bytes = JsFuture::from(body).await.map_err(fault)?;
        Ok(Uint8Array::new(&bytes).to_vec())
    }
}

fn ask(address: &str) -> Option<js_sys::Promise> {
    let options = RequestInit::new();
    options.set_signal(Some(&AbortSignal::timeout_with_u32(LIMIT_S * 1000)));
    Some(super::window()?.fetch_with_str_and_init(address, &options).unchecked_into())
}

fn fault(error: JsValue) -> FetchFault {
    let name = error.dyn_into::<js_sys::Error>().map(|error| String::from(error.name()));
    match name.as_deref() {
        Ok("TimeoutError") => FetchFault::TooSlow(LIMIT_S),
        _ => FetchFault::NoAnswer,
    }
}
