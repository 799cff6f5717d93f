//! Calls to the web worker.

use std::cell::RefCell;

use js_sys::{Array, Promise, Uint8Array};
use protocol::{CallError, ListId, Message, Request, Response};
use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::JsFuture;

#[wasm_bindgen]
extern "C" {
    /// The worker's client: `js/worker-client.js`.
    pub type WorkerClient;

    #[wasm_bindgen(method, catch, js_name = callEncoded)]
    fn call_encoded(this: &WorkerClient, kind: &str, json: &str) -> Result<Promise, JsValue>;
    #[wasm_bindgen(method)]
    fn configure(this: &WorkerClient, config: Uint8Array);
    #[wasm_bindgen(method, js_name = useMembers)]
    fn use_members(this: &WorkerClient, list: u32, document: Uint8Array);
    #[wasm_bindgen(method, js_name = watchViewport)]
    fn watch_viewport(this: &WorkerClient);
}

thread_local! {
    static CLIENT: RefCell<Option<WorkerClient>> = const { RefCell::new(None) };
}

/// Sets the client that all calls go through.
pub fn set_worker(client: WorkerClient) {
    CLIENT.set(Some(client));
}

/// Calls the worker. The first call starts it.
///
/// # Errors
/// When there is no response, or one that can't be decoded.
pub async fn call<R: Request>(request: R) -> Result<R::Response, CallError> {
    let message = send(R::TYPE.as_str(), request.encode()).await?;
    Ok(R::Response::decode(message)?)
}

/// Hands over the settings, as they were loaded.
pub fn configure_worker(config: &[u8]) {
    with_client(|client| client.configure(config.into()));
}

/// Hands over the list that the page shows, as it was loaded.
pub fn use_members(list: ListId, document: &[u8]) {
    with_client(|client| client.use_members(list.0, document.into()));
}

/// Tells the worker whenever the map's viewport changes, for lists loaded by viewport.
pub fn watch_viewport() {
    with_client(WorkerClient::watch_viewport);
}

/// Calls `listener` when the members have to be loaded again: `js/viewport-loader.js` and `js/worker-client.js` say so.
pub fn on_members(listener: impl Fn() + 'static) {
    let Some(window) = super::window() else { return };
    let listener = Closure::<dyn Fn()>::new(listener);
    let _ = window.add_event_listener_with_callback("members", listener.as_ref().unchecked_ref());
    listener.forget();
}

fn with_client(action: impl FnOnce(&WorkerClient)) {
    CLIENT.with_borrow(|client| client.as_ref().map(action));
}

async fn send(kind: &str, json: String) -> Result<Message, CallError> {
    let response = CLIENT.with_borrow(|client| Some(client.as_ref()?.call_encoded(kind, &json)));
    let response = match response.ok_or(CallError::Unavailable)? {
        Ok(promise) => JsFuture::from(promise).await,
        Err(error) => Err(error),
    };
    message(response.map_err(error)?).ok_or_else(malformed)
}

/// The message of `[json, bytes]`.
fn message(pair: JsValue) -> Option<Message> {
    let (json, bytes) = parts(pair)?;
    let bytes: Uint8Array = bytes.dyn_into().ok()?;
    Some(Message { json, bytes: bytes.to_vec() })
}

/// The error of `[kind, text]`.
fn error(pair: JsValue) -> CallError {
    let error = parts(pair).and_then(|(kind, text)| Some(CallError::from_parts(&kind, text.as_string()?)));
    error.unwrap_or_else(malformed)
}

/// The string and the value of a pair.
fn parts(pair: JsValue) -> Option<(String, JsValue)> {
    let pair: Array = pair.dyn_into().ok()?;
    Some((pair.get(0).as_string()?, pair.get(1)))
}

fn malformed() -> CallError {
    CallError::Protocol("the worker's client returned neither [json, bytes] nor [kind, text]".into())
}
