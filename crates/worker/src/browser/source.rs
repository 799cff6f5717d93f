//! The members that the settings name as a source, and what stands in for them where they cannot be had.

mod tiles;

use std::cell::RefCell;

use domain::{Config, Date, DecodeResult, Lang};
use js_sys::Promise;
use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::JsFuture;

use super::{DESK, base, fetch, published, settings};
use domain::ViewMessages;
use sources::{Action, Loader, Source};
pub use tiles::{look, portion};

/// What a source gave when it was last asked.
#[derive(Default)]
enum Present {
    /// It was not asked yet.
    #[default]
    Nothing,
    /// Its members, or those that stand in for them.
    List(DecodeResult),
    /// It has too many to load at once: those that the map shows.
    Tiled,
}

thread_local! {
    static PRESENT: RefCell<Present> = RefCell::default();
}

#[wasm_bindgen]
extern "C" {
    // `js/workers/worker-entry.js` has the browser's store.
    #[wasm_bindgen(js_name = cacheList)]
    fn keep_list(source: &str, text: &str) -> Promise;
    #[wasm_bindgen(js_name = cachedList)]
    fn kept_list(source: &str) -> Promise;
}

/// Asks for the members that the settings name, and gives them as GeoJSON after an empty line. `query` is that of the page: of
/// a list that is too large, only what its map shows and its filter admits is loaded.
pub async fn members(lang: Lang, query: &str) -> Result<String, String> {
    let config = settings().await?;
    let source = Source::from_json(&config.members).map_err(|error| error.to_string())?;
    let asked = match tiles::again(query).await {
        Some(feed) => Ok((Present::Tiled, domain::encode(&feed))),
        None => ask(source, f64::from(config.map_centre), lang, query).await,
    };
    // What is found from now on is found among these.
    DESK.with_borrow_mut(|desk| desk.roster = None);
    let (present, text) = asked?;
    if let Present::List(_) = present {
        // Where there is no room, nothing is kept.
        let _ = JsFuture::from(keep_list(&config.members, &text)).await;
    }
    PRESENT.set(present);
    Ok(format!("\n{text}"))
}

/// The list that is shown where [`members`] gives none: that which was last read here or else the published one. The first line
/// of the answer says which in a sentence; where there is none in it, it is the published one. The rest is the list.
pub async fn stand_in(lang: Lang) -> Result<String, String> {
    let config = settings().await?;
    let (said, feed) = match kept(&config).await {
        Some((day, feed)) => ((ViewMessages::for_lang(lang).kept)(day), feed),
        None => (String::new(), published(&config.members_fallback).await?),
    };
    let text = domain::encode(&feed);
    DESK.with_borrow_mut(|desk| desk.roster = None);
    PRESENT.set(Present::List(feed));
    Ok(format!("{said}\n{text}"))
}

/// The members that the page shows, so that both mean the same by their positions.
pub async fn present(config: &Config) -> Result<DecodeResult, String> {
    if !config.is_loaded_by_worker() {
        return match published(&config.members).await {
            Ok(feed) => Ok(feed),
            Err(_) => published(&config.members_fallback).await,
        };
    }
    let known = PRESENT.with_borrow(|present| match present {
        Present::Nothing => None,
        Present::List(feed) => Some(feed.clone()),
        Present::Tiled => Some(tiles::feed()),
    });
    match known {
        Some(feed) => Ok(feed),
        None => published(&config.members_fallback).await,
    }
}

async fn ask(source: Source, centre: f64, lang: Lang, query: &str) -> Result<(Present, String), String> {
    let (mut loader, mut action) = Loader::start(source.clone(), &base(), js_sys::Date::now() as u64);
    loop {
        let request = match action {
            Action::Fetch(request) => request,
            Action::Done(result) => {
                let problems = result.diagnostics.into_iter().map(|diagnostic| diagnostic.problem).collect();
                let feed = DecodeResult { problems, ..result.decoded };
                let text = domain::encode(&feed);
                return Ok((Present::List(feed), text));
            }
            Action::TooLarge => {
                let feed = tiles::begin(source, centre, query).await;
                return Ok((Present::Tiled, domain::encode(&feed)));
            }
            Action::Failed { url, error } => {
                return Err(format!("{url}: {}", error.message(lang)));
            }
        };
        let outcome = fetch::ask(&request, None).await;
        action = loader.handle(outcome, (js_sys::Date::now() / 1000.0) as u64);
    }
}

/// The list of this source that was last read here, and the day of that.
async fn kept(config: &Config) -> Option<(Date, DecodeResult)> {
    let answer = JsFuture::from(kept_list(&config.members)).await.ok()?.as_string()?;
    let (day, text) = answer.split_once('\n')?;
    Some((Date::parse(day)?, domain::decode(text.as_bytes()).ok()?))
}
