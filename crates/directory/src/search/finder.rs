//! Finds documents and says how well they fit.

use super::fit::Fit;
use super::index::{Identity, Index};
use super::query::{Form, Pattern, Query, Word};
use super::vocabulary::Match;
use crate::fold::Unit;

/// A document that was found.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Hit {
    /// Its number.
    pub document: u32,
    /// How far it is from what was looked for: 0 is the best.
    pub distance: u16,
}

/// Looks through an index, and remembers where the last words were found: a word that goes on is looked for only there.
/// Another index makes it forget.
#[derive(Debug, Default)]
pub struct Finder {
    /// The index that `last` is of.
    index: Option<Identity>,
    last: Vec<Found>,
}

/// A word that was looked for.
#[derive(Debug)]
struct Found {
    word: Word,
    traces: Vec<Trace>,
    /// For each document how far the nearest of its texts is.
    nearest: Vec<u16>,
}

/// Where a pattern was found.
#[derive(Debug)]
struct Trace {
    pattern: Pattern,
    matches: Vec<Match>,
    /// Where it is with a mistake.
    mistyped: Vec<Match>,
}

/// What a step in weight counts: more than a step in fit.
const WEIGHT: u16 = 8;
/// What is added for the other keyboard layout, and for a mistake: each more than any weight.
const OTHER_LAYOUT: u16 = 200;
const MISTAKE: u16 = 400;
/// The greatest distance that is told apart; it bounds the counting in [`by_relevance`].
const FARTHEST: u16 = 4095;
const NOT_FOUND: u16 = u16::MAX;

impl Finder {
    /// The documents in which every word is found, in their order. An empty query finds all of them.
    pub fn find(&mut self, index: &Index, query: &Query) -> Vec<Hit> {
        if self.index.as_ref() != Some(index.identity()) {
            *self = Self { index: Some(index.identity().clone()), last: Vec::new() };
        }
        let found: Vec<Found> = query.words.iter().map(|word| self.word(index, word)).collect();
        let mut total = vec![0; index.len()];
        found.iter().for_each(|found| add(&mut total, &found.nearest));
        if let (Some(phrase), Some(first)) = (query.phrase(), found.first()) {
            prefer_phrase(index, &first.traces[0].matches, &phrase[1..], &mut total);
        }
        self.last = found;
        // There may be as many as there are documents: room is made once.
        let mut hits = Vec::with_capacity(total.len());
        let found = total.into_iter().enumerate().filter(|&(_, distance)| distance != NOT_FOUND);
        hits.extend(found.map(|(document, distance)| Hit { document: document as u32, distance }));
        hits
    }

    /// The documents in which all words of the last query but one are found, with the place of that one among the words.
    pub fn but_one(&self) -> impl Iterator<Item = (u32, usize)> {
        let documents = self.last.first().map_or(0, |found| found.nearest.len());
        (0..documents).filter_map(|at| {
            let missing = |found: &Found| found.nearest[at] == NOT_FOUND;
            let mut missed = (0..).zip(&self.last).filter(|(_, found)| missing(found)).map(|(word, _)| word);
            let word = missed.next()?;
            missed.next().is_none().then_some((at as u32, word))
        })
    }

    fn word(&mut self, index: &Index, word: &Word) -> Found {
        if let Some(at) = self.last.iter().position(|found| found.word == *word) {
            return self.last.swap_remove(at);
        }
        let traces: Vec<Trace> = word.patterns.iter().map(|pattern| self.trace(index, pattern)).collect();
        let nearest = nearest(index, &traces);
        Found { word: word.clone(), traces, nearest }
    }

    fn trace(&self, index: &Index, pattern: &Pattern) -> Trace {
        let vocabulary = index.shelf(pattern.form).vocabulary();
        let mut earlier = self.last.iter().flat_map(|found| &found.traces);
        let matches = match earlier.find(|trace| pattern.goes_on(&trace.pattern)) {
            Some(trace) => vocabulary.matches_among(&trace.matches, pattern),
            None => vocabulary.matches(pattern),
        };
        let mistyped = if pattern.is_forgiving() { vocabulary.mistyped(pattern) } else { Vec::new() };
        Trace { pattern: pattern.clone(), matches, mistyped }
    }
}

/// For each document how far the nearest of its texts is.
fn nearest(index: &Index, traces: &[Trace]) -> Vec<u16> {
    let mut nearest = vec![NOT_FOUND; index.len()];
    for Trace { pattern, matches, mistyped } in traces {
        let shelf = index.shelf(pattern.form);
        let layout = if pattern.is_other_layout { OTHER_LAYOUT } else { 0 };
        for found in matches.iter().chain(mistyped) {
            let mistake = if found.fit == Fit::Typo { MISTAKE } else { 0 };
            for &text in shelf.holders(found.word) {
                let base = shelf.fit(text, *found) as u16 + layout + mistake;
                for posting in shelf.postings(text) {
                    let place = &mut nearest[posting.document()];
                    *place = (*place).min(base + posting.weight() * WEIGHT);
                }
            }
        }
    }
    nearest
}

fn add(total: &mut [u16], nearest: &[u16]) {
    for (total, &distance) in total.iter_mut().zip(nearest) {
        let is_found = *total != NOT_FOUND && distance != NOT_FOUND;
        *total = if is_found { (*total + distance).min(FARTHEST) } else { NOT_FOUND };
    }
}

/// A name that is the words in their order, or begins so, comes first. `first` is where the first word was found.
fn prefer_phrase(index: &Index, first: &[Match], rest: &[&[Unit]], total: &mut [u16]) {
    let shelf = index.shelf(Form::Whole);
    let whole = first.iter().filter(|found| found.fit == Fit::Exact);
    for (text, fit) in whole.flat_map(|found| shelf.beginning_with(found.word, rest)) {
        for name in shelf.postings(text).iter().filter(|posting| posting.weight() == 0) {
            let place = &mut total[name.document()];
            *place = (*place).min(fit as u16);
        }
    }
}

/// The documents of `hits` with the best first; among equals in the order of `hits`.
pub fn by_relevance(hits: impl Iterator<Item = Hit> + Clone) -> Vec<u32> {
    // Sorting by comparison would take longer than finding.
    let mut starts = vec![0_usize; usize::from(FARTHEST) + 2];
    hits.clone().for_each(|hit| starts[usize::from(hit.distance) + 1] += 1);
    for at in 1..starts.len() {
        starts[at] += starts[at - 1];
    }
    let mut documents = vec![0; starts[starts.len() - 1]];
    for hit in hits {
        let place = &mut starts[usize::from(hit.distance)];
        documents[*place] = hit.document;
        *place += 1;
    }
    documents
}
