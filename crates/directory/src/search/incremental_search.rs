//! Finds the documents that match a query and ranks them by distance.

use super::index::{Index, IndexId};
use super::matching::MatchKind;
use super::text_query::{Pattern, TextForm, TextQuery, Word};
use super::vocabulary::Match;
use crate::normalize::CodeUnit;

/// A document that matches.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Hit {
    /// The document number.
    pub document: u32,
    /// The distance from the query; 0 is the best match.
    pub distance: u16,
}

/// Searches an index and caches the matches of the last query: a word that extends an earlier one is only looked up among
/// the earlier matches. Searching another index clears the cache.
#[derive(Debug, Default)]
pub struct IncrementalSearch {
    /// The index that `last` refers to.
    index: Option<IndexId>,
    last: Vec<WordMatches>,
}

/// The matches of a query word.
#[derive(Debug)]
struct WordMatches {
    word: Word,
    patterns: Vec<PatternMatches>,
    /// For each document the distance of its best match.
    distances: Vec<u16>,
}

/// The vocabulary words that match a pattern.
#[derive(Debug)]
struct PatternMatches {
    pattern: Pattern,
    matches: Vec<Match>,
    typo_matches: Vec<Match>,
}

/// The distance per unit of a field's penalty; larger than any difference in match kind.
const FIELD_PENALTY: u16 = 8;
/// Added for a match on the other keyboard layout; larger than any field penalty.
const LAYOUT_PENALTY: u16 = 200;
/// Added for a match with a typo; larger than any other penalty.
const TYPO_PENALTY: u16 = 400;
/// Distances are capped here, which bounds the counting sort in [`by_relevance`].
const MAX_DISTANCE: u16 = 4095;
const NOT_FOUND: u16 = u16::MAX;

impl IncrementalSearch {
    /// The documents that match every word, in document order. An empty query matches all.
    pub fn find(&mut self, index: &Index, query: &TextQuery) -> Vec<Hit> {
        if self.index.as_ref() != Some(index.id()) {
            *self = Self { index: Some(index.id().clone()), last: Vec::new() };
        }
        let words: Vec<WordMatches> = query.words.iter().map(|word| self.word_matches(index, word)).collect();
        let mut totals = vec![0; index.len()];
        words.iter().for_each(|word| add_distances(&mut totals, &word.distances));
        if let (Some(phrase), Some(first)) = (query.phrase(), words.first()) {
            prefer_phrase(index, &first.patterns[0].matches, &phrase[1..], &mut totals);
        }
        self.last = words;
        // Allocate once: all documents may match.
        let mut hits = Vec::with_capacity(totals.len());
        let found = totals.into_iter().enumerate().filter(|&(_, distance)| distance != NOT_FOUND);
        hits.extend(found.map(|(document, distance)| Hit { document: document as u32, distance }));
        hits
    }

    /// The documents that match all words of the last query but one, with the index of that word.
    pub fn all_but_one(&self) -> impl Iterator<Item = (u32, usize)> {
        let documents = self.last.first().map_or(0, |word| word.distances.len());
        (0..documents).filter_map(|document| {
            let is_missing = |word: &WordMatches| word.distances[document] == NOT_FOUND;
            let mut missing =
                (0..).zip(&self.last).filter(|(_, word)| is_missing(word)).map(|(index, _)| index);
            let first = missing.next()?;
            missing.next().is_none().then_some((document as u32, first))
        })
    }

    fn word_matches(&mut self, index: &Index, word: &Word) -> WordMatches {
        if let Some(cached) = self.last.iter().position(|cached| cached.word == *word) {
            return self.last.swap_remove(cached);
        }
        let patterns: Vec<PatternMatches> =
            word.patterns.iter().map(|pattern| self.pattern_matches(index, pattern)).collect();
        let distances = distances(index, &patterns);
        WordMatches { word: word.clone(), patterns, distances }
    }

    fn pattern_matches(&self, index: &Index, pattern: &Pattern) -> PatternMatches {
        let vocabulary = index.inverted_index(pattern.form).vocabulary();
        let mut cached = self.last.iter().flat_map(|word| &word.patterns);
        let matches = match cached.find(|cached| pattern.extends(&cached.pattern)) {
            Some(cached) => vocabulary.matches_among(&cached.matches, pattern),
            None => vocabulary.matches(pattern),
        };
        let typo_matches = if pattern.allows_typo() { vocabulary.typo_matches(pattern) } else { Vec::new() };
        PatternMatches { pattern: pattern.clone(), matches, typo_matches }
    }
}

/// For each document the distance of the best match of any pattern.
fn distances(index: &Index, patterns: &[PatternMatches]) -> Vec<u16> {
    let mut distances = vec![NOT_FOUND; index.len()];
    for PatternMatches { pattern, matches, typo_matches } in patterns {
        let inverted = index.inverted_index(pattern.form);
        let layout_penalty = if pattern.is_other_layout { LAYOUT_PENALTY } else { 0 };
        for found in matches.iter().chain(typo_matches) {
            let typo_penalty = if found.kind == MatchKind::Typo { TYPO_PENALTY } else { 0 };
            for &text in inverted.texts_with_word(found.word) {
                let base = inverted.match_kind(text, *found) as u16 + layout_penalty + typo_penalty;
                for posting in inverted.postings(text) {
                    let distance = &mut distances[posting.document()];
                    *distance = (*distance).min(base + posting.penalty() * FIELD_PENALTY);
                }
            }
        }
    }
    distances
}

fn add_distances(totals: &mut [u16], distances: &[u16]) {
    for (total, &distance) in totals.iter_mut().zip(distances) {
        let is_found = *total != NOT_FOUND && distance != NOT_FOUND;
        *total = if is_found { (*total + distance).min(MAX_DISTANCE) } else { NOT_FOUND };
    }
}

/// Ranks names first that equal the phrase or start with it. `first` are the matches of its first word.
fn prefer_phrase(index: &Index, first: &[Match], rest: &[&[CodeUnit]], totals: &mut [u16]) {
    let inverted = index.inverted_index(TextForm::Full);
    let exact = first.iter().filter(|found| found.kind == MatchKind::Exact);
    for (text, kind) in exact.flat_map(|found| inverted.texts_starting_with(found.word, rest)) {
        for name in inverted.postings(text).iter().filter(|posting| posting.penalty() == 0) {
            let total = &mut totals[name.document()];
            *total = (*total).min(kind as u16);
        }
    }
}

/// The documents of `hits`, best first, ties in the order of `hits`. A counting sort: a comparison sort would take longer
/// than the search.
pub fn by_relevance(hits: impl Iterator<Item = Hit> + Clone) -> Vec<u32> {
    let mut starts = vec![0_usize; usize::from(MAX_DISTANCE) + 2];
    hits.clone().for_each(|hit| starts[usize::from(hit.distance) + 1] += 1);
    for distance in 1..starts.len() {
        starts[distance] += starts[distance - 1];
    }
    let mut documents = vec![0; starts[starts.len() - 1]];
    for hit in hits {
        let next = &mut starts[usize::from(hit.distance)];
        documents[*next] = hit.document;
        *next += 1;
    }
    documents
}
