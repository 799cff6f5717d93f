//! Which parts of a shown text were looked for.

use std::ops::Range;

use super::fit::{places, typos};
use super::query::{Form, Pattern, Query, Word};
use crate::fold::{Folded, SPACE};

impl Query {
    /// The bytes of `text` that the words were found at, in their order, apart from each other, whole characters. A word is
    /// marked where words begin with it; where there are none, within words; else where it stands with a mistake.
    pub fn marks(&self, text: &str) -> Vec<Range<usize>> {
        let folded = Folded::new(text);
        let mut marks: Vec<_> = self.words.iter().flat_map(|word| word_marks(word, text, &folded)).collect();
        marks.sort_by_key(|mark| (mark.start, mark.end));
        merged(marks)
    }

    /// How many of the words are in one of the texts.
    pub(super) fn found_in(&self, texts: &[&str]) -> usize {
        let texts: Vec<(&str, Folded)> = texts.iter().map(|text| (*text, Folded::new(text))).collect();
        let has = |word: &Word| texts.iter().any(|(text, folded)| !word_marks(word, text, folded).is_empty());
        self.words.iter().filter(|word| has(word)).count()
    }
}

fn word_marks(word: &Word, text: &str, folded: &Folded) -> Vec<Range<usize>> {
    let mut marks = word.patterns.iter().map(|pattern| match pattern.form {
        Form::Whole => pattern_marks(pattern, folded),
        Form::Initials => pattern_marks(pattern, &Folded::initials(text)),
    });
    marks.find(|marks| !marks.is_empty()).unwrap_or_default()
}

fn pattern_marks(pattern: &Pattern, folded: &Folded) -> Vec<Range<usize>> {
    let units = &folded.units;
    let found: Vec<usize> = places(units, &pattern.units).collect();
    let starts = found.iter().filter(|&&at| at == 0 || units[at - 1] == SPACE).copied().collect::<Vec<_>>();
    let best = if starts.is_empty() { found } else { starts };
    let mut marks: Vec<_> = best.into_iter().map(|at| at..at + pattern.units.len()).collect();
    if marks.is_empty() && pattern.is_forgiving() {
        marks = typos(units, &pattern.units).collect();
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
