//! Caches the last list loaded from a source, as a fallback for when the source fails.

use domain::{Date, DecodeResult};
use js_sys::{Array, Reflect};
use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::JsFuture;
use web_sys::{Cache, CacheStorage, Request, Response};

/// Caches a list with today's date, and deletes the lists of other sources.
///
/// # Errors
/// When the browser has no cache or no storage left. Then nothing is cached.
pub async fn store(base: &str, source: &str, list: &str) -> Result<(), JsValue> {
    let cache = open(base).await?;
    let key = key(base, source);
    let keys: Array = JsFuture::from(cache.keys()).await?.unchecked_into();
    for request in keys.iter().map(JsCast::unchecked_into::<Request>).filter(|request| request.url() != key) {
        JsFuture::from(cache.delete_with_request(&request)).await?;
    }
    let today: String = js_sys::Date::new_0().to_iso_string().into();
    let response = Response::new_with_opt_str(Some(&format!("{}\n{list}", &today[..10])))?;
    JsFuture::from(cache.put_with_str(&key, &response)).await?;
    Ok(())
}

/// The cached list of a source, and the day on which it was cached.
pub async fn load(base: &str, source: &str) -> Option<(Date, DecodeResult)> {
    let cached = open(base).await.ok()?;
    let response = JsFuture::from(cached.match_with_str(&key(base, source))).await.ok()?;
    let response: Response = response.dyn_into().ok()?;
    let text = JsFuture::from(response.text().ok()?).await.ok()?.as_string()?;
    let (day, list) = text.split_once('\n')?;
    Some((Date::parse(day)?, domain::decode(list.as_bytes()).ok()?))
}

/// Opens the cache. `caches` is missing in insecure contexts.
async fn open(base: &str) -> Result<Cache, JsValue> {
    let caches: CacheStorage = Reflect::get(&js_sys::global(), &"caches".into())?.dyn_into()?;
    Ok(JsFuture::from(caches.open(&format!("list {base}"))).await?.unchecked_into())
}

fn key(base: &str, source: &str) -> String {
    format!("{base}?list={}", js_sys::encode_uri_component(source))
}
