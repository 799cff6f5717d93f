//! Which parts of a shown text were looked for.

use std::ops::Range;

use super::matching::{occurrences, typo_matches};
use super::text_query::{Form, Pattern, TextQuery, Word};
use crate::normalize::{NormalizedText, SPACE};

impl TextQuery {
    /// The bytes of `text` that the words were found at, in their order, apart from each other, whole characters. A word is
    /// marked where words begin with it; where there are none, within words; else where it stands with a mistake.
    pub fn highlights(&self, text: &str) -> Vec<Range<usize>> {
        let folded = NormalizedText::new(text);
        let mut marks: Vec<_> =
            self.words.iter().flat_map(|word| word_highlights(word, text, &folded)).collect();
        marks.sort_by_key(|mark| (mark.start, mark.end));
        merged(marks)
    }

    /// How many of the words are in one of the texts.
    pub(super) fn count_words_in(&self, texts: &[&str]) -> usize {
        let texts: Vec<(&str, NormalizedText)> =
            texts.iter().map(|text| (*text, NormalizedText::new(text))).collect();
        let has =
            |word: &Word| texts.iter().any(|(text, folded)| !word_highlights(word, text, folded).is_empty());
        self.words.iter().filter(|word| has(word)).count()
    }
}

fn word_highlights(word: &Word, text: &str, folded: &NormalizedText) -> Vec<Range<usize>> {
    let mut marks = word.patterns.iter().map(|pattern| match pattern.form {
        Form::Whole => pattern_highlights(pattern, folded),
        Form::Initials => pattern_highlights(pattern, &NormalizedText::initials(text)),
    });
    marks.find(|marks| !marks.is_empty()).unwrap_or_default()
}

fn pattern_highlights(pattern: &Pattern, folded: &NormalizedText) -> Vec<Range<usize>> {
    let units = &folded.units;
    let found: Vec<usize> = occurrences(units, &pattern.units).collect();
    let starts = found.iter().filter(|&&at| at == 0 || units[at - 1] == SPACE).copied().collect::<Vec<_>>();
    let best = if starts.is_empty() { found } else { starts };
    let mut marks: Vec<_> = best.into_iter().map(|at| at..at + pattern.units.len()).collect();
    if marks.is_empty() && pattern.is_forgiving() {
        marks = typo_matches(units, &pattern.units).collect();
    }
    marks.into_iter().map(|mark| folded.source(mark)).collect()
}

fn merged(marks: Vec<Range<usize>>) -> Vec<Range<usize>> {
    let mut apart: Vec<Range<usize>> = Vec::with_capacity(marks.len());
    for mark in marks {
        match apart.last_mut() {
            Some(last) if mark.start <= last.end => last.end = last.end.max(mark.end),
            _ => apart.push(mark),
        }
    }
    apart
}
