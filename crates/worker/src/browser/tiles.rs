//! Loads the members of a collection too large to load as a whole by viewport, tile by tile.

use std::rc::Rc;

use directory::DirectoryQuery;
use domain::DecodeResult;
use js_sys::{Array, Promise};
use protocol::{ListId, LoadMembers, SelectMembers, UpdateViewport, ViewportChange};
use sources::{BoundingBox, Request, Source, Tile, TiledLoader};
use wasm_bindgen::JsValue;
use wasm_bindgen_futures::{JsFuture, future_to_promise};
use web::CancelToken;

use super::http;
use super::state::WorkerState;
use super::tiled_members::TiledMembers;
use crate::views::directory::PartialLoad;

/// Starts to load by viewport, and returns the members in the first one.
pub async fn start(state: &Rc<WorkerState>, source: Source, request: &LoadMembers) -> DecodeResult {
    let Ok(site) = state.site() else { return DecodeResult::default() };
    state.tiles.replace(Some(TiledMembers::new(&site, source, request)));
    reload(state, request.list, &request.query).await.unwrap_or_default()
}

/// The members in the viewport of a query, as list `list`; `None` if members are not loaded by viewport.
pub async fn reload(state: &Rc<WorkerState>, list: ListId, query: &str) -> Option<DecodeResult> {
    let viewport = viewport(state, query)?;
    load(state, viewport, &TiledLoader::server_filter(query)).await;
    Some(state.tiles.borrow_mut().as_mut()?.send(viewport, list))
}

/// Loads the missing tiles of a viewport, and returns whether its members differ from those that the page has.
pub async fn update(state: &Rc<WorkerState>, request: &UpdateViewport) -> ViewportChange {
    state.tiles.borrow_mut().iter_mut().for_each(|tiles| tiles.ratio = request.ratio);
    // A worker that was started again has no tiles: the page loads its members again.
    let Some(viewport) = viewport(state, &request.query) else { return ViewportChange { changed: true } };
    let filter = TiledLoader::server_filter(&request.query);
    load(state, viewport, &filter).await;
    let tiles = state.tiles.borrow();
    ViewportChange { changed: tiles.as_ref().is_some_and(|tiles| tiles.is_changed(viewport, &filter)) }
}

/// How much of the collection a selection covers, and why some of it is missing; `None` if its list is a whole one.
pub fn partial_load(state: &WorkerState, request: &SelectMembers) -> Option<PartialLoad> {
    state.tiles.borrow().as_ref()?.partial_load(request)
}

fn viewport(state: &WorkerState, query: &str) -> Option<BoundingBox> {
    Some(state.tiles.borrow().as_ref()?.viewport(query))
}

/// Requests the missing tiles of a viewport concurrently, and waits for them. Cancels requests for the previous viewport.
async fn load(state: &Rc<WorkerState>, viewport: BoundingBox, filter: &DirectoryQuery) {
    let requests = state.tiles.borrow_mut().as_mut().map(|tiles| tiles.requests(viewport, filter));
    let Some((requests, token)) = requests else { return };
    let loads = requests.into_iter().map(|(tile, request)| {
        let (state, token, filter) = (state.clone(), token.clone(), filter.clone());
        future_to_promise(async move {
            load_tile(&state, tile, request, &filter, &token).await;
            Ok(JsValue::UNDEFINED)
        })
    });
    // The promises never reject.
    let _ = JsFuture::from(Promise::all(&loads.collect::<Array>())).await;
}

async fn load_tile(
    state: &WorkerState,
    tile: Tile,
    request: Request,
    filter: &DirectoryQuery,
    token: &CancelToken,
) {
    let mut next = Some(request);
    while let Some(request) = next {
        let outcome = http::send(&request, Some(token)).await;
        let mut tiles = state.tiles.borrow_mut();
        next = tiles.as_mut().and_then(|tiles| tiles.handle(tile, outcome, filter));
    }
}
