//! Finds documents and says how well they fit.

use super::index::{Index, IndexId};
use super::matching::MatchKind;
use super::text_query::{Form, Pattern, TextQuery, Word};
use super::vocabulary::Match;
use crate::normalize::CodeUnit;

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
pub struct IncrementalSearch {
    /// The index that `last` is of.
    index: Option<IndexId>,
    last: Vec<WordMatches>,
}

/// A word that was looked for.
#[derive(Debug)]
struct WordMatches {
    word: Word,
    patterns: Vec<PatternMatches>,
    /// For each document how far the nearest of its texts is.
    nearest: Vec<u16>,
}

/// Where a pattern was found.
#[derive(Debug)]
struct PatternMatches {
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

impl IncrementalSearch {
    /// The documents in which every word is found, in their order. An empty query finds all of them.
    pub fn find(&mut self, index: &Index, query: &TextQuery) -> Vec<Hit> {
        if self.index.as_ref() != Some(index.id()) {
            *self = Self { index: Some(index.id().clone()), last: Vec::new() };
        }
        let found: Vec<WordMatches> = query.words.iter().map(|word| self.word_matches(index, word)).collect();
        let mut total = vec![0; index.len()];
        found.iter().for_each(|found| add(&mut total, &found.nearest));
        if let (Some(phrase), Some(first)) = (query.phrase(), found.first()) {
            prefer_phrase(index, &first.patterns[0].matches, &phrase[1..], &mut total);
        }
        self.last = found;
        // There may be as many as there are documents: room is made once.
        let mut hits = Vec::with_capacity(total.len());
        let found = total.into_iter().enumerate().filter(|&(_, distance)| distance != NOT_FOUND);
        hits.extend(found.map(|(document, distance)| Hit { document: document as u32, distance }));
        hits
    }

    /// The documents in which all words of the last query but one are found, with the place of that one among the words.
    pub fn all_but_one(&self) -> impl Iterator<Item = (u32, usize)> {
        let documents = self.last.first().map_or(0, |found| found.nearest.len());
        (0..documents).filter_map(|at| {
            let missing = |found: &WordMatches| found.nearest[at] == NOT_FOUND;
            let mut missing_words =
                (0..).zip(&self.last).filter(|(_, found)| missing(found)).map(|(word, _)| word);
            let word = missing_words.next()?;
            missing_words.next().is_none().then_some((at as u32, word))
        })
    }

    fn word_matches(&mut self, index: &Index, word: &Word) -> WordMatches {
        if let Some(at) = self.last.iter().position(|found| found.word == *word) {
            return self.last.swap_remove(at);
        }
        let patterns: Vec<PatternMatches> =
            word.patterns.iter().map(|pattern| self.pattern_matches(index, pattern)).collect();
        let nearest = nearest(index, &patterns);
        WordMatches { word: word.clone(), patterns, nearest }
    }

    fn pattern_matches(&self, index: &Index, pattern: &Pattern) -> PatternMatches {
        let vocabulary = index.inverted_index(pattern.form).vocabulary();
        let mut earlier = self.last.iter().flat_map(|found| &found.patterns);
        let matches = match earlier.find(|earlier| pattern.extends(&earlier.pattern)) {
            Some(earlier) => vocabulary.matches_among(&earlier.matches, pattern),
            None => vocabulary.matches(pattern),
        };
        let mistyped = if pattern.is_forgiving() { vocabulary.mistyped(pattern) } else { Vec::new() };
        PatternMatches { pattern: pattern.clone(), matches, mistyped }
    }
}

/// For each document how far the nearest of its texts is.
fn nearest(index: &Index, patterns: &[PatternMatches]) -> Vec<u16> {
    let mut nearest = vec![NOT_FOUND; index.len()];
    for PatternMatches { pattern, matches, mistyped } in patterns {
        let inverted = index.inverted_index(pattern.form);
        let layout = if pattern.is_other_layout { OTHER_LAYOUT } else { 0 };
        for found in matches.iter().chain(mistyped) {
            let mistake = if found.kind == MatchKind::Typo { MISTAKE } else { 0 };
            for &text in inverted.texts_with_word(found.word) {
                let base = inverted.match_kind(text, *found) as u16 + layout + mistake;
                for posting in inverted.postings(text) {
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
fn prefer_phrase(index: &Index, first: &[Match], rest: &[&[CodeUnit]], total: &mut [u16]) {
    let inverted = index.inverted_index(Form::Whole);
    let whole = first.iter().filter(|found| found.kind == MatchKind::Exact);
    for (text, kind) in whole.flat_map(|found| inverted.starting_with_phrase(found.word, rest)) {
        for name in inverted.postings(text).iter().filter(|posting| posting.weight() == 0) {
            let place = &mut total[name.document()];
            *place = (*place).min(kind as u16);
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
