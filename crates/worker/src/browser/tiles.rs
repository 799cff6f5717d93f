//! A collection too large to load as a whole: its members are loaded by viewport, tile by tile.

use std::rc::Rc;

use directory::DirectoryQuery;
use domain::DecodeResult;
use js_sys::{Array, Promise};
use protocol::{ListId, LoadMembers, SelectMembers, UpdateViewport, ViewportChange};
use sources::{BoundingBox, Request, Source, Tile, TiledLoader, VisibleMembers};
use wasm_bindgen::JsValue;
use wasm_bindgen_futures::{JsFuture, future_to_promise};
use web::CancelToken;

use super::http;
use super::state::WorkerState;
use crate::views::directory::PartialLoad;
use domain::ViewMessages;

/// What is loaded, and what of it the page was given.
pub struct TiledMembers {
    loader: TiledLoader,
    /// The filters that the loaded tiles are for.
    filter: DirectoryQuery,
    window: BoundingBox,
    /// What the page was given last, and the number of that list.
    shown: VisibleMembers,
    list: ListId,
    /// The meridian in the middle of the map, degrees east.
    centre: f64,
    /// The height of the map divided by its width.
    ratio: f64,
    /// Cancels requests for a viewport that is no longer shown.
    token: CancelToken,
}

/// Starts to load by viewport, and returns the members of the first one.
pub async fn start(state: &Rc<WorkerState>, source: Source, request: &LoadMembers) -> DecodeResult {
    let Ok(site) = state.site() else { return DecodeResult::default() };
    let filter = TiledLoader::server_filter(&request.query);
    state.tiles.replace(Some(TiledMembers {
        loader: TiledLoader::new(source, &site.base, filter.clone()),
        filter,
        window: BoundingBox::EARTH,
        shown: VisibleMembers::default(),
        list: request.list,
        centre: f64::from(site.config.map_centre),
        ratio: 0.0,
        token: CancelToken::default(),
    }));
    reload(state, request.list, &request.query).await.unwrap_or_default()
}

/// The members in the viewport of a query, as list `list`; `None` if members are not loaded by viewport.
pub async fn reload(state: &Rc<WorkerState>, list: ListId, query: &str) -> Option<DecodeResult> {
    let window = window(state, query)?;
    load(state, window, &TiledLoader::server_filter(query)).await;
    let mut tiles = state.tiles.borrow_mut();
    let tiles = tiles.as_mut()?;
    tiles.shown = tiles.loader.visible_members(window);
    tiles.list = list;
    let problems = tiles.shown.diagnostics.iter().map(|diagnostic| diagnostic.problem.clone()).collect();
    Some(DecodeResult { problems, ..tiles.shown.decoded.clone() })
}

/// Loads what a viewport lacks, and tells whether it has other members than the page was given.
pub async fn update(state: &Rc<WorkerState>, request: &UpdateViewport) -> ViewportChange {
    state.tiles.borrow_mut().iter_mut().for_each(|tiles| tiles.ratio = request.ratio);
    let Some(window) = window(state, &request.query) else { return ViewportChange::default() };
    let filter = TiledLoader::server_filter(&request.query);
    load(state, window, &filter).await;
    let tiles = state.tiles.borrow();
    // A later update may have changed the window; it responds for itself.
    let tiles = tiles.as_ref().filter(|tiles| tiles.window == window && tiles.filter == filter);
    ViewportChange { changed: tiles.is_some_and(|tiles| tiles.loader.visible_members(window) != tiles.shown) }
}

/// How much of the collection a selection covers, and why some of it is missing; `None` if its list is a whole one.
pub fn partial_load(state: &WorkerState, request: &SelectMembers) -> Option<PartialLoad> {
    let tiles = state.tiles.borrow();
    let tiles = tiles.as_ref().filter(|tiles| tiles.list == request.list)?;
    let VisibleMembers { decoded, matched, is_complete, errors, .. } = &tiles.shown;
    let missing = || (ViewMessages::for_lang(request.lang).partly_loaded)(decoded.members.len(), *matched);
    let missing = (!is_complete).then(missing);
    let failures = errors.iter().map(|error| error.message(request.lang));
    let said = missing.into_iter().chain(failures).collect::<Vec<_>>().join(" ");
    let text = DirectoryQuery::from_query_string(&request.query).text;
    Some(PartialLoad { notice: said, is_searched: tiles.loader.is_searched_by_server(&text) })
}

/// What the map shows at a query.
fn window(state: &WorkerState, query: &str) -> Option<BoundingBox> {
    let tiles = state.tiles.borrow();
    let tiles = tiles.as_ref()?;
    Some(BoundingBox::visible_on_map(query, tiles.centre, tiles.ratio))
}

/// Requests the tiles that a window lacks, all at once, and waits for them. Requests for another window are cancelled.
async fn load(state: &Rc<WorkerState>, window: BoundingBox, filter: &DirectoryQuery) {
    let token = CancelToken::default();
    let requests = {
        let mut tiles = state.tiles.borrow_mut();
        let Some(tiles) = tiles.as_mut() else { return };
        if tiles.filter != *filter {
            tiles.filter = filter.clone();
            tiles.loader = tiles.loader.with_filter(filter.clone());
        }
        tiles.window = window;
        std::mem::replace(&mut tiles.token, token.clone()).cancel();
        tiles.loader.viewport_changed(window, js_sys::Date::now() as u64)
    };
    let loads = requests.into_iter().map(|(tile, request)| {
        let (state, token, filter) = (state.clone(), token.clone(), filter.clone());
        future_to_promise(async move {
            load_tile(&state, tile, request, &filter, &token).await;
            Ok(JsValue::UNDEFINED)
        })
    });
    // None of them fails.
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
        // The response to another filter doesn't count for this one.
        let tiles = tiles.as_mut().filter(|tiles| tiles.filter == *filter);
        next =
            tiles.and_then(|tiles| tiles.loader.handle(tile, outcome, (js_sys::Date::now() / 1000.0) as u64));
    }
}
