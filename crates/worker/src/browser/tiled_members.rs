//! The tiles of a collection too large to load as a whole, and what the page has of them.

use directory::DirectoryQuery;
use domain::{DecodeResult, ViewMessages};
use protocol::{ListId, LoadMembers, SelectMembers};
use sources::{BoundingBox, HttpOutcome, Request, Source, Tile, TiledLoader, VisibleMembers};
use web::CancelToken;

use super::site_settings::SiteSettings;
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
    pub ratio: f64,
    /// Cancels requests for a viewport that is no longer shown.
    token: CancelToken,
}

impl TiledMembers {
    /// No tiles yet.
    pub fn new(site: &SiteSettings, source: Source, request: &LoadMembers) -> Self {
        let filter = TiledLoader::server_filter(&request.query);
        Self {
            loader: TiledLoader::new(source, &site.base, filter.clone()),
            filter,
            viewport: BoundingBox::EARTH,
            sent: VisibleMembers::default(),
            list: request.list,
            central_meridian: f64::from(site.config.map_centre),
            ratio: 0.0,
            token: CancelToken::default(),
        }
    }

    /// The part of the world that the map shows for a query.
    pub fn viewport(&self, query: &str) -> BoundingBox {
        BoundingBox::visible_on_map(query, self.central_meridian, self.ratio)
    }

    /// The requests for the missing tiles of a viewport, with what cancels them. Cancels those for the previous viewport.
    pub fn requests(
        &mut self,
        viewport: BoundingBox,
        filter: &DirectoryQuery,
    ) -> (Vec<(Tile, Request)>, CancelToken) {
        if self.filter != *filter {
            self.filter = filter.clone();
            self.loader = self.loader.with_filter(filter.clone());
        }
        self.viewport = viewport;
        let token = CancelToken::default();
        std::mem::replace(&mut self.token, token.clone()).cancel();
        (self.loader.viewport_changed(viewport, js_sys::Date::now() as u64), token)
    }

    /// Handles the outcome of a tile's request and returns the next one. Discards responses for another filter.
    pub fn handle(&mut self, tile: Tile, outcome: HttpOutcome, filter: &DirectoryQuery) -> Option<Request> {
        if self.filter != *filter {
            return None;
        }
        self.loader.handle(tile, outcome, (js_sys::Date::now() / 1000.0) as u64)
    }

    /// The members in a viewport, which the page gets as list `list`.
    pub fn send(&mut self, viewport: BoundingBox, list: ListId) -> DecodeResult {
        self.sent = self.loader.visible_members(viewport);
        self.list = list;
        let problems = self.sent.diagnostics.iter().map(|diagnostic| diagnostic.problem.clone()).collect();
        DecodeResult { problems, ..self.sent.decoded.clone() }
    }

    /// Whether a viewport has other members than the page. `false` if a later update has changed the viewport: only that one responds.
    pub fn is_changed(&self, viewport: BoundingBox, filter: &DirectoryQuery) -> bool {
        let is_current = self.viewport == viewport && self.filter == *filter;
        is_current && self.loader.visible_members(viewport) != self.sent
    }

    /// How much of the collection a selection covers, and why some of it is missing; `None` if its list is a whole one.
    pub fn partial_load(&self, request: &SelectMembers) -> Option<PartialLoad> {
        if self.list != request.list {
            return None;
        }
        let VisibleMembers { decoded, matched, is_complete, errors, .. } = &self.sent;
        let matched = matched.map(|matched| matched as usize);
        let missing = || ViewMessages::for_lang(request.lang).partly_loaded(decoded.members.len(), matched);
        let missing = (!is_complete).then(missing);
        let failures = errors.iter().map(|error| error.message(request.lang));
        let notice = missing.into_iter().chain(failures).collect::<Vec<_>>().join(" ");
        let text = DirectoryQuery::from_query_string(&request.query).text;
        Some(PartialLoad { notice, is_searched: self.loader.is_searched_by_server(&text) })
    }
}
