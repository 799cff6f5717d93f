//! The distinct words of all texts. 100,000 names share most of their words, so a pattern is compared with each word once.

use super::matching::{MatchKind, is_typo, match_kind};
use super::packed_lists::PackedLists;
use super::signature::Signature;
use super::text_query::Pattern;
use crate::normalize::CodeUnit;

/// Words by number.
#[derive(Debug, Default)]
pub struct Vocabulary {
    words: PackedLists<CodeUnit>,
    signatures: Vec<Signature>,
}

/// A word that matches a pattern.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Match {
    pub word: u32,
    pub kind: MatchKind,
}

impl Vocabulary {
    /// The number of words.
    pub const fn len(&self) -> u32 {
        self.words.len()
    }

    pub fn word(&self, word: u32) -> &[CodeUnit] {
        self.words.get(word)
    }

    /// Adds a word and returns its number.
    pub fn push(&mut self, units: &[CodeUnit]) -> u32 {
        self.signatures.push(Signature::new(units));
        self.words.push(units.iter().copied())
    }

    /// The words that contain a pattern.
    pub fn matches(&self, pattern: &Pattern) -> Vec<Match> {
        let candidates = self.words_where(|signature| signature.may_contain(pattern.signature));
        candidates.filter_map(|word| self.match_word(word, pattern)).collect()
    }

    /// The words among `earlier`, the matches of a prefix of the pattern, that contain the pattern.
    pub fn matches_among(&self, earlier: &[Match], pattern: &Pattern) -> Vec<Match> {
        let may_match = |word: u32| self.signatures[word as usize].may_contain(pattern.signature);
        let candidates = earlier.iter().filter(|earlier| may_match(earlier.word));
        candidates.filter_map(|earlier| self.match_word(earlier.word, pattern)).collect()
    }

    fn match_word(&self, word: u32, pattern: &Pattern) -> Option<Match> {
        match_kind(self.word(word), &pattern.units).map(|kind| Match { word, kind })
    }

    /// The words that start with a pattern except for one edit.
    pub fn typo_matches(&self, pattern: &Pattern) -> Vec<Match> {
        let candidates = self.words_where(|signature| signature.may_contain_with_typo(pattern.signature));
        let typos = candidates.filter(|&word| is_typo(self.word(word), &pattern.units));
        typos.map(|word| Match { word, kind: MatchKind::Typo }).collect()
    }

    /// The words that may be within the edit distance of a suggestion, judged by their signatures.
    pub fn maybe_similar(&self, signature: Signature) -> impl Iterator<Item = u32> {
        self.words_where(move |other| other.may_be_similar(signature))
    }

    fn words_where(&self, may_match: impl Fn(Signature) -> bool) -> impl Iterator<Item = u32> {
        (0..).zip(&self.signatures).filter(move |(_, signature)| may_match(**signature)).map(|(word, _)| word)
    }
}
