//! Every text once, as its words, and the documents that have it.
//!
//! Of 10,000 members there are perhaps 100 countries; what is found in one is found for all who are there.

use std::collections::HashMap;
use std::hash::{BuildHasher, RandomState};

use super::matching::MatchKind;
use super::packed_lists::PackedLists;
use super::vocabulary::{Match, Vocabulary};
use crate::normalize::{CodeUnit, SPACE};

/// The texts of one form.
#[derive(Debug, Default)]
pub struct InvertedIndex {
    vocabulary: Vocabulary,
    /// For each text its words.
    texts: PackedLists<u32>,
    /// For each word the texts that hold it.
    holders: PackedLists<u32>,
    /// For each text the documents that have it.
    postings: PackedLists<Posting>,
}

/// A document that has a text, and the weight of the field: 29 bits and 3.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Posting(u32);

const WEIGHT_BITS: u32 = 3;
const MOST_WEIGHT: u8 = (1 << WEIGHT_BITS) - 1;

impl Posting {
    /// A heavier field counts as the heaviest.
    pub fn new(document: u32, weight: u8) -> Self {
        Self(document << WEIGHT_BITS | u32::from(weight.min(MOST_WEIGHT)))
    }

    pub const fn document(self) -> usize {
        (self.0 >> WEIGHT_BITS) as usize
    }

    pub const fn weight(self) -> u16 {
        (self.0 as u8 & MOST_WEIGHT) as u16
    }
}

impl InvertedIndex {
    pub const fn vocabulary(&self) -> &Vocabulary {
        &self.vocabulary
    }

    /// The texts that hold a word.
    pub fn texts_with_word(&self, word: u32) -> &[u32] {
        self.holders.get(word)
    }

    pub fn postings(&self, text: u32) -> &[Posting] {
        self.postings.get(text)
    }

    /// How well a word that was found fits a text that holds it.
    pub fn match_kind(&self, text: u32, found: Match) -> MatchKind {
        let begins = || self.texts.get(text).first() == Some(&found.word);
        match found.kind {
            MatchKind::Exact if self.texts.get(text).len() == 1 => MatchKind::Exact,
            MatchKind::Exact | MatchKind::Prefix if begins() => MatchKind::Prefix,
            MatchKind::Exact | MatchKind::Prefix => MatchKind::WordPrefix,
            other => other,
        }
    }

    /// The texts that begin with a word and go on as said, at the end perhaps with more.
    pub fn starting_with_phrase(
        &self,
        first: u32,
        rest: &[&[CodeUnit]],
    ) -> impl Iterator<Item = (u32, MatchKind)> {
        self.texts_with_word(first).iter().filter_map(move |&text| {
            let (start, words) = self.texts.get(text).split_first()?;
            let (last, between) = rest.split_last()?;
            let mut words = words.iter().map(|word| self.vocabulary.word(*word));
            let goes_on = *start == first && between.iter().all(|part| words.next() == Some(part));
            let end = words.next().filter(|word| goes_on && word.starts_with(last))?;
            let is_all = end.len() == last.len() && words.next().is_none();
            Some((text, if is_all { MatchKind::Exact } else { MatchKind::Prefix }))
        })
    }

    fn is(&self, text: u32, units: &[CodeUnit]) -> bool {
        let words = self.texts.get(text).iter().map(|word| self.vocabulary.word(*word));
        words.eq(units.split(is_space))
    }
}

fn is_space(unit: &CodeUnit) -> bool {
    *unit == SPACE
}

/// Makes an [`InvertedIndex`].
#[derive(Debug, Default)]
pub struct InvertedIndexBuilder {
    index: InvertedIndex,
    hashes: RandomState,
    /// The texts and the words by their hashes.
    texts: HashMap<u64, u32>,
    words: HashMap<u64, u32>,
    /// In the order in which they came.
    postings: Vec<(u32, Posting)>,
}

impl InvertedIndexBuilder {
    /// Adds a text that a document has; an empty one is left out.
    pub fn add(&mut self, units: &[CodeUnit], posting: Posting) {
        if !units.is_empty() {
            let text = self.text(units);
            self.postings.push((text, posting));
        }
    }

    /// Of two texts with one hash the second is kept as often as it comes: a waste, but no fault. So it is with words.
    fn text(&mut self, units: &[CodeUnit]) -> u32 {
        let hash = self.hashes.hash_one(units);
        let known = self.texts.get(&hash).copied().filter(|&text| self.index.is(text, units));
        known.unwrap_or_else(|| {
            let words: Vec<u32> = units.split(is_space).map(|word| self.word(word)).collect();
            let text = self.index.texts.push(words);
            self.texts.insert(hash, text);
            text
        })
    }

    fn word(&mut self, units: &[CodeUnit]) -> u32 {
        let hash = self.hashes.hash_one(units);
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
        // What is needed no more makes room for what is made.
        drop((texts, words));
        index.postings = PackedLists::group(index.texts.len(), &postings);
        drop(postings);
        let texts = 0..index.texts.len();
        let held = texts.flat_map(|text| index.texts.get(text).iter().map(move |word| (*word, text)));
        let held: Vec<(u32, u32)> = held.collect();
        index.holders = PackedLists::group(index.vocabulary.len(), &held);
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
    fn a_word_fits_a_text_by_where_it_stands() {
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
    fn words_and_texts_are_kept_once_and_lead_to_all_that_have_them() {
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
    fn a_text_begins_with_words_in_their_order() {
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
            let found = index.starting_with_phrase(first.unwrap(), &words[1..]).next();
            assert_eq!(found.map(|(_, kind)| kind), expected, "{phrase} in {text}");
        }
    }
}
