//! Highlights the search words in a displayed text.

use std::ops::Range;

use super::matching::{occurrences, typo_matches};
use super::text_query::{Pattern, TextForm, TextQuery, Word};
use crate::normalize::{NormalizedText, SPACE};

/// A text with the byte ranges to highlight.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Highlighted {
    /// The text.
    pub text: String,
    /// Sorted, disjoint ranges of whole characters.
    pub ranges: Vec<Range<usize>>,
}

impl TextQuery {
    /// The byte ranges of `text` that match the query: sorted, disjoint, whole characters. Each search word highlights
    /// the words that start with it, or else those that contain it, or else those that match it with a typo.
    pub fn highlights(&self, text: &str) -> Vec<Range<usize>> {
        let normalized = NormalizedText::new(text);
        let mut ranges: Vec<_> =
            self.words.iter().flat_map(|word| word_highlights(word, text, &normalized)).collect();
        ranges.sort_by_key(|range| (range.start, range.end));
        merge_overlapping(ranges)
    }

    /// How many of the search words match at least one of the texts.
    pub(super) fn count_words_in(&self, texts: &[&str]) -> usize {
        let texts: Vec<(&str, NormalizedText)> =
            texts.iter().map(|text| (*text, NormalizedText::new(text))).collect();
        let matches = |word: &Word| {
            texts.iter().any(|(text, normalized)| !word_highlights(word, text, normalized).is_empty())
        };
        self.words.iter().filter(|word| matches(word)).count()
    }
}

fn word_highlights(word: &Word, text: &str, normalized: &NormalizedText) -> Vec<Range<usize>> {
    let mut highlights = word.patterns.iter().map(|pattern| match pattern.form {
        TextForm::Full => pattern_highlights(pattern, normalized),
        TextForm::Initials => pattern_highlights(pattern, &NormalizedText::initials(text)),
    });
    highlights.find(|ranges| !ranges.is_empty()).unwrap_or_default()
}

fn pattern_highlights(pattern: &Pattern, normalized: &NormalizedText) -> Vec<Range<usize>> {
    let units = &normalized.units;
    let all: Vec<usize> = occurrences(units, &pattern.units).collect();
    let prefixes = all.iter().filter(|&&at| at == 0 || units[at - 1] == SPACE).copied().collect::<Vec<_>>();
    let best = if prefixes.is_empty() { all } else { prefixes };
    let mut ranges: Vec<_> = best.into_iter().map(|at| at..at + pattern.units.len()).collect();
    if ranges.is_empty() && pattern.allows_typo() {
        ranges = typo_matches(units, &pattern.units).collect();
    }
    ranges.into_iter().map(|range| normalized.source_range(range)).collect()
}

fn merge_overlapping(ranges: Vec<Range<usize>>) -> Vec<Range<usize>> {
    let mut merged: Vec<Range<usize>> = Vec::with_capacity(ranges.len());
    for range in ranges {
        match merged.last_mut() {
            Some(last) if range.start <= last.end => last.end = last.end.max(range.end),
            _ => merged.push(range),
        }
    }
    merged
}
