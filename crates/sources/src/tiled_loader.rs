//! A collection that is too large to load: only those members that the map shows, tile by tile.

use std::collections::HashSet;

use domain::{Class, DecodeResult, Member};

use directory::DirectoryQuery;
use directory::Facet;

use crate::{Fault, Form, Note, Outcome, Plan, Reading, Request, Source, Step, Tile, Window, url};

/// How many tiles are kept.
const MOST_KEPT: usize = 200;

/// The parts of a collection that were asked for, for one choice among its members.
#[derive(Clone, Debug)]
pub struct Excerpt {
    source: Source,
    base: String,
    filter: DirectoryQuery,
    parts: Vec<Part>,
    /// Counts the looks, so that it is known which tiles were not seen for long.
    looks: u64,
}

#[derive(Clone, Debug)]
struct Part {
    tile: Tile,
    /// The last look that it was part of.
    seen: u64,
    state: State,
}

#[derive(Clone, Debug)]
enum State {
    /// Boxed, as it is much larger than the others.
    Asked(Box<Plan>),
    Loaded(Reading),
    Failed(Fault),
}

/// The members in a window, and how far that is all.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Shown {
    /// The members in the window, as far as they are loaded.
    pub feed: DecodeResult,
    /// What is to be told of the tiles under the window.
    pub notes: Vec<Note>,
    /// How many members the tiles under the window have, if the server says so for each of them. Tiles are larger than the
    /// window, and a member on an edge counts twice, so that this is no number of what can be seen.
    pub matched: Option<u64>,
    /// Whether every member of the window is there: nothing is on its way, failed, or cut off by the limit.
    pub is_whole: bool,
    /// Why a part could not be had.
    pub faults: Vec<Fault>,
}

impl Excerpt {
    /// Nothing yet, of the members that a filter admits. `base` is the site's own address.
    pub fn new(source: Source, base: &str, filter: DirectoryQuery) -> Self {
        Self { source, base: base.into(), filter, parts: Vec::new(), looks: 0 }
    }

    /// What of a page's query the server may be asked to apply: words and class.
    pub fn filter_of(query: &str) -> DirectoryQuery {
        let choice = DirectoryQuery::from_query_string(query);
        let mut filter = DirectoryQuery { text: choice.text.clone(), ..DirectoryQuery::default() };
        choice.selected(Facet::Class).iter().for_each(|class| filter.add_value(Facet::Class, class));
        filter
    }

    /// The same collection with another filter, and nothing of it yet.
    #[must_use]
    pub fn filtered(&self, filter: DirectoryQuery) -> Self {
        Self::new(self.source.clone(), &self.base, filter)
    }

    /// Whether the members are those that the server finds by a text, in whatever way it does.
    pub fn finds(&self, text: &str) -> bool {
        !text.is_empty() && self.filter.text == text && self.search().is_some()
    }

    /// What to ask so that a window is covered: tiles that are neither there nor on their way.
    pub fn look(&mut self, window: Window, seed: u64) -> Vec<(Tile, Request)> {
        self.looks += 1;
        let mut requests = Vec::new();
        for tile in window.tiles() {
            match self.parts.iter_mut().find(|part| part.tile == tile) {
                Some(part) if !matches!(part.state, State::Failed(_)) => part.seen = self.looks,
                _ => requests.extend(self.begin(tile, seed).map(|request| (tile, request))),
            }
        }
        self.forget();
        requests
    }

    /// What to ask next after the answer for a tile, if anything. `now` is the time in seconds since 1970.
    pub fn take(&mut self, tile: Tile, outcome: Outcome, now: u64) -> Option<Request> {
        let part = self.parts.iter_mut().find(|part| part.tile == tile)?;
        let State::Asked(plan) = &mut part.state else { return None };
        let step = plan.take(outcome, now);
        self.put(tile, step)
    }

    /// The members in a window.
    pub fn shown(&self, window: Window) -> Shown {
        let mut shown = Shown { matched: Some(0), is_whole: true, ..Shown::default() };
        let mut ids = HashSet::new();
        for tile in window.tiles() {
            match self.parts.iter().find(|part| part.tile == tile).map(|part| &part.state) {
                Some(State::Loaded(reading)) => shown.add(reading, window, &mut ids),
                Some(State::Failed(fault)) => shown.lack(Some(fault)),
                Some(State::Asked(_)) | None => shown.lack(None),
            }
        }
        shown
    }

    fn begin(&mut self, tile: Tile, seed: u64) -> Option<Request> {
        let mut source = self.source.clone();
        let mut parameters = self.parameters();
        parameters.push(("bbox", tile.bbox()));
        let parameters: Vec<_> = parameters.iter().map(|(name, value)| (*name, value.as_str())).collect();
        source.url = url::with_parameters(&source.url, &parameters);
        let (plan, step) = Plan::one_page(source, &self.base, seed);
        self.parts.retain(|part| part.tile != tile);
        self.parts.push(Part { tile, seen: self.looks, state: State::Asked(Box::new(plan)) });
        self.put(tile, step)
    }

    /// Keeps what came of a tile, or gives what is still to be asked.
    fn put(&mut self, tile: Tile, step: Step) -> Option<Request> {
        let part = self.parts.iter_mut().find(|part| part.tile == tile)?;
        part.state = match step {
            Step::Ask(request) => return Some(request),
            Step::Done(reading) => State::Loaded(reading),
            Step::Failed { fault, .. } => State::Failed(fault),
            Step::TooLarge => State::Failed(Fault::TooManyMembers(self.source.max)),
        };
        None
    }

    fn parameters(&self) -> Vec<(&str, String)> {
        let text = self.search().filter(|_| !self.filter.text.is_empty());
        let text = text.map(|name| (name, self.filter.text.clone()));
        text.into_iter().chain(self.class().map(|(name, word)| (name, word.to_owned()))).collect()
    }

    fn search(&self) -> Option<&str> {
        match &self.source.form {
            Form::Ogc { search, .. } => search.as_deref(),
            _ => None,
        }
    }

    /// The server's property for the class, and its word for the one that is chosen. It can be asked for one alone.
    fn class(&self) -> Option<(&str, &str)> {
        let Form::Ogc { by_class: true, .. } = self.source.form else { return None };
        let [class] = self.filter.selected(Facet::Class) else { return None };
        let class = class.parse::<Class>().ok()?;
        let word = self.source.mapping.own_word("class", Class::as_str(class))?;
        Some((self.source.mapping.property("class")?, word))
    }

    /// Forgets the tiles that were not seen for longest.
    fn forget(&mut self) {
        let mut looks: Vec<u64> = self.parts.iter().map(|part| part.seen).collect();
        if looks.len() > MOST_KEPT {
            looks.sort_unstable();
            let last = looks[looks.len() - MOST_KEPT];
            self.parts.retain(|part| part.seen >= last);
        }
    }
}

impl Shown {
    fn add(&mut self, reading: &Reading, window: Window, ids: &mut HashSet<String>) {
        self.is_whole &= !reading.has_more;
        self.matched = self.matched.zip(reading.matched).map(|(sum, matched)| sum + matched);
        self.notes.extend(reading.notes.iter().cloned());
        let in_view = |member: &&Member| window.holds(member.lon, member.lat);
        // A member on the edge of two tiles is in both.
        let new = reading.feed.members.iter().filter(in_view).filter(|member| ids.insert(member.id.clone()));
        self.feed.members.extend(new.cloned());
    }

    fn lack(&mut self, fault: Option<&Fault>) {
        self.is_whole = false;
        self.matched = None;
        self.faults.extend(
            fault.filter(|fault| !self.faults.contains(fault)).cloned().into_iter().collect::<Vec<_>>(),
        );
    }
}

#[cfg(test)]
mod tests;
