//! An inverted index over deduplicated texts: words lead to texts, texts to documents.
//!
//! Deduplication pays off because 10,000 members share perhaps 100 country names.

use std::collections::HashMap;
use std::hash::{BuildHasher, RandomState};

use super::matching::MatchKind;
use super::packed_lists::PackedLists;
use super::vocabulary::{Match, Vocabulary};
use crate::normalize::{CodeUnit, SPACE};

/// The index of all texts in one form.
#[derive(Debug, Default)]
pub struct InvertedIndex {
    vocabulary: Vocabulary,
    /// For each text its words.
    texts: PackedLists<u32>,
    /// For each word the texts that contain it.
    texts_by_word: PackedLists<u32>,
    /// For each text the documents that have it.
    postings: PackedLists<Posting>,
}

/// A document that has a text (29 bits), and the penalty of the field (3 bits).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Posting(u32);

const PENALTY_BITS: u32 = 3;
const MAX_PENALTY: u8 = (1 << PENALTY_BITS) - 1;

impl Posting {
    /// Creates a posting; the penalty is capped at 7.
    pub fn new(document: u32, penalty: u8) -> Self {
        Self(document << PENALTY_BITS | u32::from(penalty.min(MAX_PENALTY)))
    }

    pub const fn document(self) -> usize {
        (self.0 >> PENALTY_BITS) as usize
    }

    pub const fn penalty(self) -> u16 {
        (self.0 as u8 & MAX_PENALTY) as u16
    }
}

impl InvertedIndex {
    pub const fn vocabulary(&self) -> &Vocabulary {
        &self.vocabulary
    }

    /// The texts that contain a word.
    pub fn texts_with_word(&self, word: u32) -> &[u32] {
        self.texts_by_word.get(word)
    }

    pub fn postings(&self, text: u32) -> &[Posting] {
        self.postings.get(text)
    }

    /// The kind of match in a text, given a match in one of its words.
    pub fn match_kind(&self, text: u32, found: Match) -> MatchKind {
        let is_first_word = || self.texts.get(text).first() == Some(&found.word);
        match found.kind {
            MatchKind::Exact if self.texts.get(text).len() == 1 => MatchKind::Exact,
            MatchKind::Exact | MatchKind::Prefix if is_first_word() => MatchKind::Prefix,
            MatchKind::Exact | MatchKind::Prefix => MatchKind::WordPrefix,
            other => other,
        }
    }

    /// The texts that start with the words `first` and `rest`; the last word may be a prefix.
    pub fn texts_starting_with(
        &self,
        first: u32,
        rest: &[&[CodeUnit]],
    ) -> impl Iterator<Item = (u32, MatchKind)> {
        self.texts_with_word(first).iter().filter_map(move |&text| {
            let (start, words) = self.texts.get(text).split_first()?;
            let (last, middle) = rest.split_last()?;
            let mut words = words.iter().map(|word| self.vocabulary.word(*word));
            let matches = *start == first && middle.iter().all(|part| words.next() == Some(part));
            let end = words.next().filter(|word| matches && word.starts_with(last))?;
            let is_whole_text = end.len() == last.len() && words.next().is_none();
            Some((text, if is_whole_text { MatchKind::Exact } else { MatchKind::Prefix }))
        })
    }

    fn text_equals(&self, text: u32, units: &[CodeUnit]) -> bool {
        let words = self.texts.get(text).iter().map(|word| self.vocabulary.word(*word));
        words.eq(units.split(is_space))
    }
}

fn is_space(unit: &CodeUnit) -> bool {
    *unit == SPACE
}

/// Builds an [`InvertedIndex`].
#[derive(Debug, Default)]
pub struct InvertedIndexBuilder {
    index: InvertedIndex,
    hasher: RandomState,
    /// Texts and words by hash.
    texts: HashMap<u64, u32>,
    words: HashMap<u64, u32>,
    /// In insertion order.
    postings: Vec<(u32, Posting)>,
}

impl InvertedIndexBuilder {
    /// Adds a text of a document; ignores an empty text.
    pub fn add(&mut self, units: &[CodeUnit], posting: Posting) {
        if !units.is_empty() {
            let text = self.intern_text(units);
            self.postings.push((text, posting));
        }
    }

    /// The number of a text. If two texts have the same hash, the second is stored once per occurrence: wasteful, but
    /// correct. The same goes for words.
    fn intern_text(&mut self, units: &[CodeUnit]) -> u32 {
        let hash = self.hasher.hash_one(units);
        let known = self.texts.get(&hash).copied().filter(|&text| self.index.text_equals(text, units));
        known.unwrap_or_else(|| {
            let words: Vec<u32> = units.split(is_space).map(|word| self.intern_word(word)).collect();
            let text = self.index.texts.push(words);
            self.texts.insert(hash, text);
            text
        })
    }

    fn intern_word(&mut self, units: &[CodeUnit]) -> u32 {
        let hash = self.hasher.hash_one(units);
        let vocabulary = &mut self.index.vocabulary;
        let known = self.words.get(&hash).copied().filter(|&word| vocabulary.word(word) == units);
        known.unwrap_or_else(|| {
            let word = vocabulary.push(units);
            self.words.insert(hash, word);
            word
        })
    }

    pub fn build(self) -> InvertedIndex {
        let Self { mut index, texts, words, postings, .. } = self;
        // Free memory before allocating the final lists.
        drop((texts, words));
        index.postings = PackedLists::group(index.texts.len(), &postings);
        drop(postings);
        let texts = 0..index.texts.len();
        let pairs = texts.flat_map(|text| index.texts.get(text).iter().map(move |word| (*word, text)));
        let pairs: Vec<(u32, u32)> = pairs.collect();
        index.texts_by_word = PackedLists::group(index.vocabulary.len(), &pairs);
        index
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::normalize::normalize;
    use crate::search::TextQuery;

    fn index(texts: &[&str]) -> InvertedIndex {
        let mut builder = InvertedIndexBuilder::default();
        (0..).zip(texts).for_each(|(at, text)| builder.add(&normalize(text), Posting::new(at, 0)));
        builder.build()
    }

    #[test]
    fn the_match_kind_depends_on_the_position_in_the_text() {
        for (text, typed, expected) in [
            ("Uppsala", "uppsala", Some(MatchKind::Exact)),
            ("Uppsala city", "uppsala", Some(MatchKind::Prefix)),
            ("Uppsala city", "upp", Some(MatchKind::Prefix)),
            ("City of Uppsala", "uppsala", Some(MatchKind::WordPrefix)),
            ("City of Uppsala", "upp", Some(MatchKind::WordPrefix)),
            ("City of Uppsala", "sala", Some(MatchKind::Infix)),
            ("xup up", "up", Some(MatchKind::WordPrefix)),
            ("up up", "up", Some(MatchKind::Prefix)),
            ("City of Uppsala", "fup", None),
        ] {
            let (index, query) = (index(&[text]), TextQuery::new(typed));
            let found = index.vocabulary().matches(&query.words[0].patterns[0]);
            let best = found.into_iter().map(|found| index.match_kind(0, found)).min();
            assert_eq!(best, expected, "{typed} in {text}");
        }
    }

    #[test]
    fn words_and_texts_are_stored_once_and_lead_to_all_documents() {
        let index = index(&["City of Asan", "City of Uppsala", "City of Asan", "city city", ""]);
        assert_eq!((index.vocabulary().len(), index.texts.len()), (4, 3));
        let word =
            |text: &str| (0..4).find(|word| index.vocabulary().word(*word) == normalize(text)).unwrap();
        let documents = |text: &u32| index.postings(*text).iter().map(|posting| posting.document());
        for (text, expected) in [("asan", &[0, 2][..]), ("uppsala", &[1]), ("city", &[0, 2, 1, 3])] {
            let mut found: Vec<_> = index.texts_with_word(word(text)).iter().flat_map(documents).collect();
            found.dedup();
            assert_eq!(found, expected, "{text}");
        }
    }

    #[test]
    fn phrases_match_texts_that_start_with_them() {
        for (text, phrase, expected) in [
            ("Science Park", "science park", Some(MatchKind::Exact)),
            ("Science Park North", "science park", Some(MatchKind::Prefix)),
            ("Science Park North", "science par", Some(MatchKind::Prefix)),
            ("Science Park North", "science park north", Some(MatchKind::Exact)),
            ("Science Park North", "science par north", None),
            ("Great Science Park", "science park", None),
            ("Park Science", "science park", None),
            ("Science", "science park", None),
        ] {
            let index = index(&[text]);
            let words = normalize(phrase);
            let words: Vec<&[CodeUnit]> = words.split(is_space).collect();
            let first = (0..index.vocabulary().len()).find(|word| index.vocabulary().word(*word) == words[0]);
            let found = index.texts_starting_with(first.unwrap(), &words[1..]).next();
            assert_eq!(found.map(|(_, kind)| kind), expected, "{phrase} in {text}");
        }
    }
}
