//! Questions to the desk, the module that runs in a worker.

use js_sys::{Array, Function, Promise, Reflect};
use wasm_bindgen::closure::Closure;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;

/// Asks the desk something by name: see `js/boot.js`.
///
/// # Errors
/// What the desk says where it cannot answer; nothing where it cannot be had.
pub async fn ask(name: &str, about: &[&str]) -> Result<String, String> {
    answer(name, about).await.map_err(|error| error.as_string().unwrap_or_default())
}

/// Calls `renew` when the desk has other members to show: see `js/viewport-loader.js`.
pub fn on_members(renew: impl Fn() + 'static) {
    let Some(window) = super::window() else { return };
    let listener = Closure::<dyn Fn()>::new(renew);
    let _ = window.add_event_listener_with_callback("members", listener.as_ref().unchecked_ref());
    listener.forget();
}

async fn answer(name: &str, about: &[&str]) -> Result<String, JsValue> {
    let desk: Function = Reflect::get(&js_sys::global(), &"callWorker".into())?.dyn_into()?;
    let question: Array =
        std::iter::once(&name).chain(about).map(|word| js_sys::JsString::from(*word)).collect();
    let answer: Promise = desk.apply(&js_sys::global(), &question)?.unchecked_into();
    Ok(JsFuture::from(answer).await?.as_string().unwrap_or_default())
}
