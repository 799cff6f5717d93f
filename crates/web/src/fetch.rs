//! Fetching with gloo-net, with limits of time and size.
//!
//! gloo-net sends our own `web_sys::Request`. Its builder changes URLs (`?v=1` becomes `?v=1&`), which would fetch a preloaded file
//! twice, and adds three times as many bytes to the module.

use std::cell::{Cell, RefCell};
use std::pin::Pin;
use std::rc::Rc;
use std::task::{Context, Poll, Waker};

use gloo_net::Error;
use gloo_net::http::{Request, Response};
use js_sys::Uint8Array;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{
    AbortController, Headers, ReadableStreamDefaultReader, ReadableStreamReadResult, RequestCache,
    RequestInit,
};

use crate::timer::after;
use crate::{FetchError, MAX_BYTES};

/// The timeout for the start of the response, in seconds.
const ANSWER_S: u32 = 10;
/// The timeout for the whole response, in seconds: long lists take a while on slow connections.
const WHOLE_S: u32 = 120;

/// The bytes of a file that is being fetched. The request is sent even if this is never awaited.
// SIZE: one boxed type instead of an anonymous one for each caller saves 1.1 KB in the app.
pub type PendingBytes = Pin<Box<dyn Future<Output = Result<Vec<u8>, FetchError>>>>;

/// A response with any status.
#[derive(Clone, Debug)]
pub struct Fetched {
    /// The status, such as 200.
    pub status: u16,
    /// The URL after redirects.
    pub url: String,
    /// The header `Retry-After`, if there is one.
    pub retry_after: Option<String>,
    /// The header `Content-Type`, if there is one.
    pub content_type: Option<String>,
    /// The body.
    pub body: Vec<u8>,
}

/// Cancels the requests sent with it.
#[derive(Clone, Default)]
pub struct CancelToken(Rc<RefCell<Vec<AbortController>>>);

impl CancelToken {
    /// Cancels the requests.
    pub fn cancel(&self) {
        self.0.take().iter().for_each(AbortController::abort);
    }
}

/// Fetches a file; any status but 2xx is an error. The request is sent immediately.
pub fn fetch_bytes(url: &str) -> PendingBytes {
    let url = url.to_owned();
    let mut pending: PendingBytes = Box::pin(async move {
        let limit = Limit::new().ok_or(FetchError::NoAnswer)?;
        let response = limit.send(&url, &RequestInit::new()).await?;
        if !response.ok() {
            return Err(FetchError::Status(response.status()));
        }
        limit.read(&response).await
    });
    // gloo-net sends the request on the first poll. `JsFuture` uses the waker of the next one.
    match pending.as_mut().poll(&mut Context::from_waker(Waker::noop())) {
        Poll::Ready(bytes) => Box::pin(std::future::ready(bytes)),
        Poll::Pending => pending,
    }
}

/// Fetches from any server, with headers. The browser revalidates its cached copy.
///
/// # Errors
/// When no complete response arrives. A status such as 404 is not an error.
pub async fn fetch(
    url: &str,
    headers: &[(String, String)],
    token: Option<&CancelToken>,
) -> Result<Fetched, FetchError> {
    let limit = Limit::new().ok_or(FetchError::NoAnswer)?;
    let options = RequestInit::new();
    options.set_cache(RequestCache::NoCache);
    // gloo-net panics at invalid headers; treat them as a request without response.
    options.set_headers(&valid_headers(headers).ok_or(FetchError::NoAnswer)?);
    if let Some(CancelToken(controllers)) = token {
        controllers.borrow_mut().push(limit.controller.clone());
    }
    let response = limit.send(url, &options).await?;
    let header = |name| response.headers().get(name);
    let (retry_after, content_type) = (header("retry-after"), header("content-type"));
    let (status, url) = (response.status(), response.url());
    Ok(Fetched { status, url, retry_after, content_type, body: limit.read(&response).await? })
}

fn valid_headers(headers: &[(String, String)]) -> Option<JsValue> {
    let valid = Headers::new().ok()?;
    headers.iter().try_for_each(|(name, value)| valid.set(name, value)).ok()?;
    Some(valid.into())
}

/// The limits of a request.
struct Limit {
    controller: AbortController,
    /// The timeout that applies now, in seconds; 0 once the response is complete.
    seconds: Rc<Cell<u32>>,
    /// Whether the timeout has expired.
    is_expired: Rc<Cell<bool>>,
}

impl Limit {
    fn new() -> Option<Self> {
        let (seconds, is_expired) = (Rc::new(Cell::new(ANSWER_S)), Rc::new(Cell::new(false)));
        let controller = AbortController::new().ok()?;
        for limit in [ANSWER_S, WHOLE_S] {
            let (controller, seconds, is_expired) = (controller.clone(), seconds.clone(), is_expired.clone());
            after(f64::from(limit) * 1000.0, move || {
                if seconds.get() == limit {
                    is_expired.set(true);
                    controller.abort();
                }
            });
        }
        Some(Self { controller, seconds, is_expired })
    }

    async fn send(&self, url: &str, options: &RequestInit) -> Result<Response, FetchError> {
        options.set_signal(Some(&self.controller.signal()));
        let request = web_sys::Request::new_with_str_and_init(url, options);
        let request = request.map_err(|_| FetchError::NoAnswer)?;
        let response = Request::from(request).send().await;
        response.map_err(|error| {
            self.error(matches!(&error, Error::JsError(error) if error.name == "AbortError"))
        })
    }

    /// Reads the body and counts its bytes as they arrive: the length of a compressed or endless response isn't known beforehand.
    async fn read(&self, response: &Response) -> Result<Vec<u8>, FetchError> {
        self.seconds.set(WHOLE_S);
        let mut bytes = Vec::new();
        let Some(stream) = response.body() else { return Ok(bytes) };
        let reader: ReadableStreamDefaultReader = stream.get_reader().unchecked_into();
        let result = loop {
            let chunk: ReadableStreamReadResult = match JsFuture::from(reader.read()).await {
                Ok(chunk) => chunk.unchecked_into(),
                Err(error) => break Err(self.error(is_abort(&error))),
            };
            if chunk.get_done().unwrap_or(true) {
                break Ok(bytes);
            }
            let chunk: Uint8Array = chunk.get_value().unchecked_into();
            let start = bytes.len();
            let end = start + chunk.length() as usize;
            if end > MAX_BYTES {
                self.controller.abort();
                break Err(FetchError::TooManyBytes);
            }
            bytes.resize(end, 0);
            chunk.copy_to(&mut bytes[start..]);
        };
        // The response is complete: no timeout applies.
        self.seconds.set(0);
        result
    }

    fn error(&self, is_abort: bool) -> FetchError {
        match is_abort {
            true if self.is_expired.get() => FetchError::TooSlow(self.seconds.get()),
            true => FetchError::Cancelled,
            false => FetchError::NoAnswer,
        }
    }
}

fn is_abort(error: &JsValue) -> bool {
    error.dyn_ref::<js_sys::Error>().is_some_and(|error| error.name() == "AbortError")
}
