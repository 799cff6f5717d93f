//! Every word once. A hundred thousand names share most of their words: what is typed is compared with each word, and found
//! in all texts that hold it.

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

/// A word that a pattern was found in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Match {
    pub word: u32,
    pub kind: MatchKind,
}

impl Vocabulary {
    /// How many words there are.
    pub const fn len(&self) -> u32 {
        self.words.len()
    }

    pub fn word(&self, word: u32) -> &[CodeUnit] {
        self.words.get(word)
    }

    /// Adds a word, and returns its number.
    pub fn push(&mut self, units: &[CodeUnit]) -> u32 {
        self.signatures.push(Signature::new(units));
        self.words.push(units.iter().copied())
    }

    /// The words that a pattern is in as it is.
    pub fn matches(&self, pattern: &Pattern) -> Vec<Match> {
        let may = self.words_where(|signature| signature.may_contain(pattern.signature));
        may.filter_map(|word| self.matched(word, pattern)).collect()
    }

    /// Those among `earlier`, the words that the beginning of the pattern is in.
    pub fn matches_among(&self, earlier: &[Match], pattern: &Pattern) -> Vec<Match> {
        let may = earlier
            .iter()
            .filter(|known| self.signatures[known.word as usize].may_contain(pattern.signature));
        may.filter_map(|known| self.matched(known.word, pattern)).collect()
    }

    fn matched(&self, word: u32, pattern: &Pattern) -> Option<Match> {
        match_kind(self.word(word), &pattern.units).map(|kind| Match { word, kind })
    }

    /// The words that begin with a pattern but for a mistake.
    pub fn mistyped(&self, pattern: &Pattern) -> Vec<Match> {
        let may = self.words_where(|signature| signature.may_contain_with_typo(pattern.signature));
        let typos = may.filter(|&word| is_typo(self.word(word), &pattern.units));
        typos.map(|word| Match { word, kind: MatchKind::Typo }).collect()
    }

    /// The words that can be spelled nearly like a pattern, by their signs.
    pub fn maybe_similar(&self, signature: Signature) -> impl Iterator<Item = u32> {
        self.words_where(move |other| other.may_be_similar(signature))
    }

    fn words_where(&self, may: impl Fn(Signature) -> bool) -> impl Iterator<Item = u32> {
        (0..).zip(&self.signatures).filter(move |(_, signature)| may(**signature)).map(|(word, _)| word)
    }
}
