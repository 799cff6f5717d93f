//! A collection that is too large to load: what the map shows is asked for, whenever that changes.

use std::cell::RefCell;

use domain::{DecodeResult, Lang};
use js_sys::{Array, Promise};
use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::{JsFuture, future_to_promise};
use web_sys::AbortController;

use super::super::{base, fetch};
use crate::views::directory::Portion;
use directory::DirectoryQuery;
use domain::ViewMessages;
use sources::{BoundingBox, Request, Source, Tile, TiledLoader, VisibleMembers};

/// What is loaded, and what of it is shown.
struct Present {
    loader: TiledLoader,
    /// What of the choice the loaded tiles are for.
    filter: DirectoryQuery,
    window: BoundingBox,
    /// What the page was given last.
    shown: VisibleMembers,
    /// The meridian in the middle of the map, degrees east, and the map's height by its width.
    centre: f64,
    ratio: f64,
    /// Ends what is on its way for a view that is no longer looked at.
    controller: Option<AbortController>,
}

thread_local! {
    static PRESENT: RefCell<Option<Present>> = const { RefCell::new(None) };
}

/// Begins to load by what is shown. The answer is what the first view has; `centre` is the meridian in its middle.
pub async fn begin(source: Source, centre: f64, query: &str) -> DecodeResult {
    let filter = TiledLoader::server_filter(query);
    let loader = TiledLoader::new(source, &base(), filter.clone());
    let (window, shown) = (BoundingBox::EARTH, VisibleMembers::default());
    PRESENT.set(Some(Present { loader, filter, window, shown, centre, ratio: 0.0, controller: None }));
    again(query).await.unwrap_or_default()
}

/// What a query's view has, if members are loaded by what is shown.
pub async fn again(query: &str) -> Option<DecodeResult> {
    let window = window(query)?;
    load(window, &TiledLoader::server_filter(query)).await;
    PRESENT.with_borrow_mut(|present| {
        let present = present.as_mut()?;
        present.shown = present.loader.visible_members(window);
        Some(feed_of(&present.shown))
    })
}

/// Loads what a query's view lacks, and says whether the page has to be given something else then. `ratio` is the height of its
/// map by its width.
pub async fn look(query: &str, ratio: f64) -> bool {
    PRESENT.with_borrow_mut(|present| present.iter_mut().for_each(|present| present.ratio = ratio));
    let Some(window) = window(query) else { return false };
    let filter = TiledLoader::server_filter(query);
    load(window, &filter).await;
    PRESENT.with_borrow(|present| {
        // Another look may have come meanwhile, and answers for itself.
        let present = present.as_ref().filter(|present| present.window == window && present.filter == filter);
        present.is_some_and(|present| present.loader.visible_members(window) != present.shown)
    })
}

/// What the map shows at a query.
fn window(query: &str) -> Option<BoundingBox> {
    PRESENT.with_borrow(|present| {
        let present = present.as_ref()?;
        Some(BoundingBox::visible_on_map(query, present.centre, present.ratio))
    })
}

/// Whether members are loaded by what is shown.
#[wasm_bindgen]
pub fn is_excerpt() -> bool {
    PRESENT.with_borrow(Option::is_some)
}

/// The members that the page was given last.
pub fn feed() -> DecodeResult {
    PRESENT.with_borrow(|present| present.as_ref().map(|present| feed_of(&present.shown)).unwrap_or_default())
}

/// How the members that are found by a query are a portion of the collection, if they are: how much of it is loaded, and why
/// some of it is not.
pub fn portion(lang: Lang, query: &str) -> Option<Portion> {
    PRESENT.with_borrow(|present| {
        let present = present.as_ref()?;
        let VisibleMembers { decoded, matched, is_complete, errors, .. } = &present.shown;

        let missing =
            (!is_complete).then(|| (ViewMessages::for_lang(lang).in_part)(decoded.members.len(), *matched));
        let said = missing
            .into_iter()
            .chain(errors.iter().map(|error| error.message(lang)))
            .collect::<Vec<_>>()
            .join(" ");
        Some(Portion {
            said,
            is_found: present.loader.is_searched_by_server(&DirectoryQuery::from_query_string(query).text),
        })
    })
}

fn feed_of(shown: &VisibleMembers) -> DecodeResult {
    let problems = shown.diagnostics.iter().map(|diagnostic| diagnostic.problem.clone()).collect();
    DecodeResult { problems, ..shown.decoded.clone() }
}

/// Asks for what a window lacks, all at once, and waits until it is there. What is on its way for another window is called off.
async fn load(window: BoundingBox, filter: &DirectoryQuery) {
    let controller = AbortController::new().ok();
    let requests = PRESENT.with_borrow_mut(|present| {
        let Some(present) = present else { return Vec::new() };
        if present.filter != *filter {
            present.filter = filter.clone();
            present.loader = present.loader.with_filter(filter.clone());
        }
        present.window = window;
        if let Some(before) = std::mem::replace(&mut present.controller, controller.clone()) {
            before.abort();
        }
        present.loader.viewport_changed(window, js_sys::Date::now() as u64)
    });
    let signal = controller.map(|controller| controller.signal());
    let loads = requests.into_iter().map(|(tile, request)| {
        let (signal, filter) = (signal.clone(), filter.clone());
        future_to_promise(async move {
            load_tile(tile, request, &filter, signal.as_ref()).await;
            Ok(JsValue::UNDEFINED)
        })
    });
    // None of them fails.
    let _ = JsFuture::from(Promise::all(&loads.collect::<Array>())).await;
}

async fn load_tile(
    tile: Tile,
    request: Request,
    filter: &DirectoryQuery,
    signal: Option<&web_sys::AbortSignal>,
) {
    let mut request = Some(request);
    while let Some(asked) = request {
        let outcome = fetch::ask(&asked, signal).await;
        request = PRESENT.with_borrow_mut(|present| {
            // What was asked for another filter is no answer to this one.
            let present = present.as_mut().filter(|present| present.filter == *filter)?;
            present.loader.handle(tile, outcome, (js_sys::Date::now() / 1000.0) as u64)
        });
    }
}
