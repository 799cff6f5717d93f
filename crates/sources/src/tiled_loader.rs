//! Loads a collection that is too large to load as a whole: only the visible members, tile by tile.

use std::collections::HashSet;

use domain::{Class, DecodeResult, Member};

use directory::{DirectoryQuery, Facet};

use crate::{
    Action, BoundingBox, Diagnostic, Format, HttpOutcome, LoadResult, Loader, Request, Source, SourceError,
    Tile, url,
};

/// The maximum number of cached tiles.
const MAX_CACHED: usize = 200;

/// The requested tiles of a collection, for one filter.
#[derive(Clone, Debug)]
pub struct TiledLoader {
    source: Source,
    base: String,
    filter: DirectoryQuery,
    tiles: Vec<CachedTile>,
    /// The number of viewport changes, for evicting the least recently used tiles.
    generation: u64,
}

#[derive(Clone, Debug)]
struct CachedTile {
    tile: Tile,
    /// The generation in which it was last visible.
    last_used: u64,
    state: TileState,
}

#[derive(Clone, Debug)]
enum TileState {
    /// Boxed, because it is much larger than the others.
    Loading(Box<Loader>),
    Loaded(LoadResult),
    Failed(SourceError),
}

/// The loaded members in a bounding box.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct VisibleMembers {
    /// The members.
    pub decoded: DecodeResult,
    /// The problems in the tiles of the box.
    pub diagnostics: Vec<Diagnostic>,
    /// The total number of members in the tiles of the box, if the server states it for each. Tiles extend beyond the box,
    /// and a member on an edge counts twice, so this is not the number of visible members.
    pub matched: Option<u64>,
    /// Whether all members of the box are loaded: no tile is loading, has failed or exceeds the limit.
    pub is_complete: bool,
    /// The errors of failed tiles, without duplicates.
    pub errors: Vec<SourceError>,
}

impl TiledLoader {
    /// Creates a loader without any tiles for the members that match a filter. `base` is the URL of this site.
    pub fn new(source: Source, base: &str, filter: DirectoryQuery) -> Self {
        Self { source, base: base.into(), filter, tiles: Vec::new(), generation: 0 }
    }

    /// The part of a page's query string that a server may be able to apply: search text and class.
    pub fn server_filter(query_string: &str) -> DirectoryQuery {
        let query = DirectoryQuery::from_query_string(query_string);
        let mut filter = DirectoryQuery { text: query.text.clone(), ..DirectoryQuery::default() };
        query.selected(Facet::Class).iter().for_each(|class| filter.add_value(Facet::Class, class));
        filter
    }

    /// A loader for the same collection with another filter.
    #[must_use]
    pub fn with_filter(&self, filter: DirectoryQuery) -> Self {
        Self::new(self.source.clone(), &self.base, filter)
    }

    /// Whether the server has applied this search text, by whatever rules it uses.
    pub fn is_searched_by_server(&self, text: &str) -> bool {
        !text.is_empty() && self.filter.text == text && self.search_parameter().is_some()
    }

    /// Handles a change of the viewport. Returns the requests for tiles that are neither loaded nor loading.
    pub fn viewport_changed(&mut self, visible: BoundingBox, seed: u64) -> Vec<(Tile, Request)> {
        self.generation += 1;
        let mut requests = Vec::new();
        for tile in visible.tiles() {
            match self.tiles.iter_mut().find(|cached| cached.tile == tile) {
                Some(cached) if !matches!(cached.state, TileState::Failed(_)) => {
                    cached.last_used = self.generation;
                }
                _ => requests.extend(self.start(tile, seed).map(|request| (tile, request))),
            }
        }
        self.evict();
        requests
    }

    /// Handles the outcome of a tile's request and returns its next request. `now` is in seconds since 1970.
    pub fn handle(&mut self, tile: Tile, outcome: HttpOutcome, now: u64) -> Option<Request> {
        let cached = self.tiles.iter_mut().find(|cached| cached.tile == tile)?;
        let TileState::Loading(loader) = &mut cached.state else { return None };
        let action = loader.handle(outcome, now);
        self.apply(tile, action)
    }

    /// The loaded members in a bounding box.
    pub fn visible_members(&self, visible: BoundingBox) -> VisibleMembers {
        let mut members = VisibleMembers { matched: Some(0), is_complete: true, ..VisibleMembers::default() };
        let mut ids = HashSet::new();
        for tile in visible.tiles() {
            match self.tiles.iter().find(|cached| cached.tile == tile).map(|cached| &cached.state) {
                Some(TileState::Loaded(result)) => members.add(result, visible, &mut ids),
                Some(TileState::Failed(error)) => members.add_missing(Some(error)),
                Some(TileState::Loading(_)) | None => members.add_missing(None),
            }
        }
        members
    }

    fn start(&mut self, tile: Tile, seed: u64) -> Option<Request> {
        let mut source = self.source.clone();
        let mut parameters = self.filter_parameters();
        parameters.push(("bbox", tile.bbox()));
        let parameters: Vec<_> = parameters.iter().map(|(name, value)| (*name, value.as_str())).collect();
        source.url = url::with_query(&source.url, &parameters);
        let (loader, action) = Loader::start_first_page(source, &self.base, seed);
        self.tiles.retain(|cached| cached.tile != tile);
        let state = TileState::Loading(Box::new(loader));
        self.tiles.push(CachedTile { tile, last_used: self.generation, state });
        self.apply(tile, action)
    }

    /// Stores the result of a tile, or returns its next request.
    fn apply(&mut self, tile: Tile, action: Action) -> Option<Request> {
        let cached = self.tiles.iter_mut().find(|cached| cached.tile == tile)?;
        cached.state = match action {
            Action::Fetch(request) => return Some(request),
            Action::Done(result) => TileState::Loaded(result),
            Action::Failed { error, .. } => TileState::Failed(error),
            Action::TooLarge => TileState::Failed(SourceError::TooManyMembers { max: self.source.max }),
        };
        None
    }

    fn filter_parameters(&self) -> Vec<(&str, String)> {
        let text = self.search_parameter().filter(|_| !self.filter.text.is_empty());
        let text = text.map(|name| (name, self.filter.text.clone()));
        text.into_iter().chain(self.class_parameter().map(|(name, value)| (name, value.to_owned()))).collect()
    }

    fn search_parameter(&self) -> Option<&str> {
        match &self.source.format {
            Format::Ogc { search, .. } => search.as_deref(),
            _ => None,
        }
    }

    /// The server's property for the class, and its value for the selected class. Servers can only filter by one.
    fn class_parameter(&self) -> Option<(&str, &str)> {
        let Format::Ogc { by_class: true, .. } = self.source.format else { return None };
        let [class] = self.filter.selected(Facet::Class) else { return None };
        let class = class.parse::<Class>().ok()?;
        let value = self.source.mapping.source_value("class", class.as_str())?;
        Some((self.source.mapping.property("class")?, value))
    }

    /// Evicts the least recently used tiles.
    fn evict(&mut self) {
        let mut generations: Vec<u64> = self.tiles.iter().map(|cached| cached.last_used).collect();
        if generations.len() > MAX_CACHED {
            generations.sort_unstable();
            let oldest = generations[generations.len() - MAX_CACHED];
            self.tiles.retain(|cached| cached.last_used >= oldest);
        }
    }
}

impl VisibleMembers {
    fn add(&mut self, result: &LoadResult, visible: BoundingBox, ids: &mut HashSet<String>) {
        self.is_complete &= !result.has_more;
        self.matched = self.matched.zip(result.matched).map(|(sum, matched)| sum + matched);
        self.diagnostics.extend(result.diagnostics.iter().cloned());
        let is_visible = |member: &&Member| visible.contains(member.lon, member.lat);
        // A member on an edge is in both tiles.
        let members = result.decoded.members.iter().filter(is_visible);
        let new = members.filter(|member| ids.insert(member.id.clone()));
        self.decoded.members.extend(new.cloned());
    }

    fn add_missing(&mut self, error: Option<&SourceError>) {
        self.is_complete = false;
        self.matched = None;
        let new = error.filter(|error| !self.errors.contains(error)).cloned();
        self.errors.extend(new);
    }
}

#[cfg(test)]
mod tests;
