//! A collection too large to load as a whole: its members are loaded by viewport, tile by tile.

use std::rc::Rc;

use directory::DirectoryQuery;
use domain::{DecodeResult, ViewMessages};
use js_sys::{Array, Promise};
use protocol::{ListId, LoadMembers, SelectMembers, UpdateViewport, ViewportChange};
use sources::{BoundingBox, Request, Source, Tile, TiledLoader, VisibleMembers};
use wasm_bindgen::JsValue;
use wasm_bindgen_futures::{JsFuture, future_to_promise};
use web::CancelToken;

use super::http;
use super::state::WorkerState;
use crate::views::directory::PartialLoad;

/// The loaded tiles, and the members that the page has.
pub struct TiledMembers {
    loader: TiledLoader,
    /// The filters that the loaded tiles are for.
    filter: DirectoryQuery,
    viewport: BoundingBox,
    /// The members that the page has, and the id of that list.
    sent: VisibleMembers,
    list: ListId,
    /// The central meridian of the map, in degrees east.
    central_meridian: f64,
    /// The height of the map divided by its width.
    ratio: f64,
    /// Cancels requests for a viewport that is no longer shown.
    token: CancelToken,
}

/// Starts to load by viewport, and returns the members in the first one.
pub async fn start(state: &Rc<WorkerState>, source: Source, request: &LoadMembers) -> DecodeResult {
    let Ok(site) = state.site() else { return DecodeResult::default() };
    let filter = TiledLoader::server_filter(&request.query);
    state.tiles.replace(Some(TiledMembers {
        loader: TiledLoader::new(source, &site.base, filter.clone()),
        filter,
        viewport: BoundingBox::EARTH,
        sent: VisibleMembers::default(),
        list: request.list,
        central_meridian: f64::from(site.config.map_centre),
        ratio: 0.0,
        token: CancelToken::default(),
    }));
    reload(state, request.list, &request.query).await.unwrap_or_default()
}

/// The members in the viewport of a query, as list `list`; `None` if members are not loaded by viewport.
pub async fn reload(state: &Rc<WorkerState>, list: ListId, query: &str) -> Option<DecodeResult> {
    let viewport = viewport(state, query)?;
    load(state, viewport, &TiledLoader::server_filter(query)).await;
    let mut tiles = state.tiles.borrow_mut();
    let tiles = tiles.as_mut()?;
    tiles.sent = tiles.loader.visible_members(viewport);
    tiles.list = list;
    let problems = tiles.sent.diagnostics.iter().map(|diagnostic| diagnostic.problem.clone()).collect();
    Some(DecodeResult { problems, ..tiles.sent.decoded.clone() })
}

/// Loads the missing tiles of a viewport, and returns whether its members differ from those that the page has.
pub async fn update(state: &Rc<WorkerState>, request: &UpdateViewport) -> ViewportChange {
    state.tiles.borrow_mut().iter_mut().for_each(|tiles| tiles.ratio = request.ratio);
    // A worker that was started again has no tiles: the page loads its members again.
    let Some(viewport) = viewport(state, &request.query) else { return ViewportChange { changed: true } };
    let filter = TiledLoader::server_filter(&request.query);
    load(state, viewport, &filter).await;
    let tiles = state.tiles.borrow();
    // If a later update has changed the viewport, only that one responds.
    let tiles = tiles.as_ref().filter(|tiles| tiles.viewport == viewport && tiles.filter == filter);
    ViewportChange {
        changed: tiles.is_some_and(|tiles| tiles.loader.visible_members(viewport) != tiles.sent),
    }
}

/// How much of the collection a selection covers, and why some of it is missing; `None` if its list is a whole one.
pub fn partial_load(state: &WorkerState, request: &SelectMembers) -> Option<PartialLoad> {
    let tiles = state.tiles.borrow();
    let tiles = tiles.as_ref().filter(|tiles| tiles.list == request.list)?;
    let VisibleMembers { decoded, matched, is_complete, errors, .. } = &tiles.sent;
    let matched = matched.map(|matched| matched as usize);
    let missing = || ViewMessages::for_lang(request.lang).partly_loaded(decoded.members.len(), matched);
    let missing = (!is_complete).then(missing);
    let failures = errors.iter().map(|error| error.message(request.lang));
    let notice = missing.into_iter().chain(failures).collect::<Vec<_>>().join(" ");
    let text = DirectoryQuery::from_query_string(&request.query).text;
    Some(PartialLoad { notice, is_searched: tiles.loader.is_searched_by_server(&text) })
}

/// The part of the world that the map shows for a query.
fn viewport(state: &WorkerState, query: &str) -> Option<BoundingBox> {
    let tiles = state.tiles.borrow();
    let tiles = tiles.as_ref()?;
    Some(BoundingBox::visible_on_map(query, tiles.central_meridian, tiles.ratio))
}

/// Requests the missing tiles of a viewport concurrently, and waits for them. Cancels requests for the previous viewport.
async fn load(state: &Rc<WorkerState>, viewport: BoundingBox, filter: &DirectoryQuery) {
    let token = CancelToken::default();
    let requests = {
        let mut tiles = state.tiles.borrow_mut();
        let Some(tiles) = tiles.as_mut() else { return };
        if tiles.filter != *filter {
            tiles.filter = filter.clone();
            tiles.loader = tiles.loader.with_filter(filter.clone());
        }
        tiles.viewport = viewport;
        std::mem::replace(&mut tiles.token, token.clone()).cancel();
        tiles.loader.viewport_changed(viewport, js_sys::Date::now() as u64)
    };
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
        // Discard responses for another filter.
        let tiles = tiles.as_mut().filter(|tiles| tiles.filter == *filter);
        next =
            tiles.and_then(|tiles| tiles.loader.handle(tile, outcome, (js_sys::Date::now() / 1000.0) as u64));
    }
}
