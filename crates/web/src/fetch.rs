//! Fetching through gloo-net, with limits of time and size.
//!
//! The request is our own `web_sys::Request`, which gloo-net sends: its builder changes addresses (`?v=1` becomes `?v=1&`), so that a
//! preloaded file would be fetched twice, and costs three times as many bytes.

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

use crate::FetchError;
use crate::limits::{ANSWER_S, MAX_RESPONSE_BYTES, WHOLE_S};
use crate::timer::after;

/// The bytes of a file. The request has been sent, even if this is never awaited.
// SIZE: one boxed type instead of an anonymous one saves 642 B.
pub type PendingBytes = Pin<Box<dyn Future<Output = Result<Vec<u8>, FetchError>>>>;

/// A response with any status.
#[derive(Clone, Debug)]
pub struct Fetched {
    /// The status, such as 200.
    pub status: u16,
    /// The URL after all redirects.
    pub url: String,
    /// The header `Retry-After`, if there is one.
    pub retry_after: Option<String>,
    /// The header `Content-Type`, if there is one.
    pub content_type: Option<String>,
    /// The body.
    pub body: Vec<u8>,
}

/// Cancels the requests that were sent with it.
#[derive(Clone, Default)]
pub struct CancelToken(Rc<RefCell<Vec<AbortController>>>);

impl CancelToken {
    /// Cancels the requests.
    pub fn cancel(&self) {
        self.0.take().iter().for_each(AbortController::abort);
    }
}

/// Fetches a file; a status other than 2xx is an error. The request is sent immediately.
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
    // gloo-net sends when it is polled. `JsFuture` takes the waker of the next poll.
    match pending.as_mut().poll(&mut Context::from_waker(Waker::noop())) {
        Poll::Ready(bytes) => Box::pin(std::future::ready(bytes)),
        Poll::Pending => pending,
    }
}

/// Fetches from any server, with headers. The browser's cached copy is used only if the server confirms it.
///
/// # Errors
/// When there is no complete response. A status such as 404 is not an error.
pub async fn fetch(
    url: &str,
    headers: &[(String, String)],
    token: Option<&CancelToken>,
) -> Result<Fetched, FetchError> {
    let limit = Limit::new().ok_or(FetchError::NoAnswer)?;
    let options = RequestInit::new();
    options.set_cache(RequestCache::NoCache);
    // gloo-net panics at a header that isn't valid; here it counts as no response.
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
    time: Rc<Cell<Timeout>>,
}

/// The timeout of a request, in seconds since it was sent.
#[derive(Clone, Copy, PartialEq)]
enum Timeout {
    /// The request is aborted after this time.
    Pending(u32),
    /// The request was aborted after this time.
    Expired(u32),
    /// The response is complete.
    Finished,
}

impl Limit {
    fn new() -> Option<Self> {
        let time = Rc::new(Cell::new(Timeout::Pending(ANSWER_S)));
        let controller = AbortController::new().ok()?;
        for seconds in [ANSWER_S, WHOLE_S] {
            let (controller, time) = (controller.clone(), time.clone());
            let expire = move || {
                if time.get() == Timeout::Pending(seconds) {
                    time.set(Timeout::Expired(seconds));
                    controller.abort();
                }
            };
            after(f64::from(seconds) * 1000.0, Box::new(expire));
        }
        Some(Self { controller, time })
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

    /// Reads the body and counts its bytes as they arrive: `Content-Length` is the compressed size, and a stream has none.
    async fn read(&self, response: &Response) -> Result<Vec<u8>, FetchError> {
        self.time.set(Timeout::Pending(WHOLE_S));
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
            if end > MAX_RESPONSE_BYTES {
                self.controller.abort();
                break Err(FetchError::TooManyBytes);
            }
            bytes.resize(end, 0);
            chunk.copy_to(&mut bytes[start..]);
        };
        self.time.set(Timeout::Finished);
        result
    }

    fn error(&self, is_abort: bool) -> FetchError {
        match self.time.get() {
            Timeout::Expired(seconds) if is_abort => FetchError::TooSlow(seconds),
            _ if is_abort => FetchError::Cancelled,
            _ => FetchError::NoAnswer,
        }
    }
}

fn is_abort(error: &JsValue) -> bool {
    error.dyn_ref::<js_sys::Error>().is_some_and(|error| error.name() == "AbortError")
}
