//! Files over HTTP.

use std::cell::Cell;
use std::rc::Rc;

use js_sys::Uint8Array;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{AbortController, RequestInit, Response};

use super::time::after;
use crate::platform::FetchError;

/// After so many seconds without an answer it is given up.
const ANSWER_S: u32 = 10;
/// After so many seconds without the whole answer as well: a long list takes its time on a slow connection.
const WHOLE_S: u32 = 120;

/// Asks for a file at once; the future only waits for it, so that several can be on their way together.
pub fn get(address: &str) -> impl Future<Output = Result<Vec<u8>, FetchError>> + use<> {
    let limit = Rc::new(Cell::new(ANSWER_S));
    // Listened to from now on: what fails before anybody waits for it is not the page's fault.
    let asked = ask(address, &limit).map(JsFuture::from);
    async move {
        let fault = |error: JsValue| fault(error, limit.get());
        let response: Response = asked.ok_or(FetchError::NoAnswer)?.await.map_err(fault)?.unchecked_into();
        if !response.ok() {
            return Err(FetchError::Status(response.status()));
        }
        limit.set(WHOLE_S);
        let body = response.array_buffer().map_err(fault)?;
        let bytes = JsFuture::from(body).await.map_err(fault)?;
        Ok(Uint8Array::new(&bytes).to_vec())
    }
}

fn ask(address: &str, limit: &Rc<Cell<u32>>) -> Option<js_sys::Promise> {
    let options = RequestInit::new();
    let controller = AbortController::new().ok()?;
    options.set_signal(Some(&controller.signal()));
    for seconds in [ANSWER_S, WHOLE_S] {
        let (limit, controller) = (limit.clone(), controller.clone());
        // What has come meanwhile is not to be stopped any more, and what is whole cannot be.
        after(seconds as i32 * 1000, move || {
            if limit.get() == seconds {
                controller.abort();
            }
        });
    }
    Some(super::window()?.fetch_with_str_and_init(address, &options).unchecked_into())
}

fn fault(error: JsValue, limit: u32) -> FetchError {
    let name = error.dyn_into::<js_sys::Error>().map(|error| String::from(error.name()));
    match name.as_deref() {
        Ok("AbortError") => FetchError::TooSlow(limit),
        _ => FetchError::NoAnswer,
    }
}
