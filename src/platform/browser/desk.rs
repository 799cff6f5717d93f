//! Questions to the desk, the module that runs in a worker.

use js_sys::{Array, Function, Promise, Reflect};
use wasm_bindgen::JsCast;
use wasm_bindgen_futures::JsFuture;

/// Asks the desk something by name: see `src/boot.js`. None where the desk cannot be had or cannot answer.
pub async fn ask(name: &str, about: &[&str]) -> Option<String> {
    let desk: Function = Reflect::get(&js_sys::global(), &"askDesk".into()).ok()?.dyn_into().ok()?;
    let question: Array =
        std::iter::once(&name).chain(about).map(|word| js_sys::JsString::from(*word)).collect();
    let answer: Promise = desk.apply(&js_sys::global(), &question).ok()?.unchecked_into();
    JsFuture::from(answer).await.ok()?.as_string()
}
