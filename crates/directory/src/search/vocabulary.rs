//! Every word once. A hundred thousand names share most of their words: what is typed is compared with each word, and found
//! in all texts that hold it.

use super::fit::{Fit, fit, is_typo};
use super::lists::Lists;
use super::query::Pattern;
use super::sign::Sign;
use crate::fold::Unit;

/// Words by number.
#[derive(Debug, Default)]
pub struct Vocabulary {
    words: Lists<Unit>,
    signs: Vec<Sign>,
}

/// A word that a pattern was found in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Match {
    pub word: u32,
    pub fit: Fit,
}

impl Vocabulary {
    /// How many words there are.
    pub const fn len(&self) -> u32 {
        self.words.len()
    }

    pub fn word(&self, word: u32) -> &[Unit] {
        self.words.get(word)
    }

    /// Adds a word, and returns its number.
    pub fn push(&mut self, units: &[Unit]) -> u32 {
        self.signs.push(Sign::of(units));
        self.words.push(units.iter().copied())
    }

    /// The words that a pattern is in as it is.
    pub fn matches(&self, pattern: &Pattern) -> Vec<Match> {
        let may = self.where_sign(|sign| sign.may_hold(pattern.sign));
        may.filter_map(|word| self.matched(word, pattern)).collect()
    }

    /// Those among `earlier`, the words that the beginning of the pattern is in.
    pub fn matches_among(&self, earlier: &[Match], pattern: &Pattern) -> Vec<Match> {
        let may = earlier.iter().filter(|known| self.signs[known.word as usize].may_hold(pattern.sign));
        may.filter_map(|known| self.matched(known.word, pattern)).collect()
    }

    fn matched(&self, word: u32, pattern: &Pattern) -> Option<Match> {
        fit(self.word(word), &pattern.units).map(|fit| Match { word, fit })
    }

    /// The words that begin with a pattern but for a mistake.
    pub fn mistyped(&self, pattern: &Pattern) -> Vec<Match> {
        let may = self.where_sign(|sign| sign.may_nearly_hold(pattern.sign));
        let typos = may.filter(|&word| is_typo(self.word(word), &pattern.units));
        typos.map(|word| Match { word, fit: Fit::Typo }).collect()
    }

    /// The words that can be spelled nearly like a pattern, by their signs.
    pub fn maybe_near(&self, sign: Sign) -> impl Iterator<Item = u32> {
        self.where_sign(move |other| other.may_be_near(sign))
    }

    fn where_sign(&self, may: impl Fn(Sign) -> bool) -> impl Iterator<Item = u32> {
        (0..).zip(&self.signs).filter(move |(_, sign)| may(**sign)).map(|(word, _)| word)
    }
}
