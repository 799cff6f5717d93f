//! Every text once, one after the other, and the documents that have it.
//!
//! Of 10,000 members there are perhaps 100 countries; what is found in one is found for all who are there.

use std::collections::HashMap;
use std::hash::{BuildHasher, RandomState};

use super::fit::{Fit, fit, typos};
use super::query::Pattern;
use super::sign::Sign;
use crate::fold::Unit;

/// The texts of one form.
#[derive(Debug, Default)]
pub struct Shelf {
    units: Vec<Unit>,
    /// For each text where its units end.
    ends: Vec<u32>,
    signs: Vec<Sign>,
    postings: Vec<Posting>,
    /// For each text where its postings end.
    posting_ends: Vec<u32>,
}

/// A document that has a text, and the weight of the field: 29 bits and 3.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Posting(u32);

/// A text that a pattern was found in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Match {
    pub text: u32,
    pub fit: Fit,
}

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

impl Shelf {
    /// How many texts there are.
    pub const fn len(&self) -> u32 {
        self.ends.len() as u32
    }

    pub fn text(&self, text: u32) -> &[Unit] {
        part(&self.units, &self.ends, text)
    }

    pub fn postings(&self, text: u32) -> &[Posting] {
        part(&self.postings, &self.posting_ends, text)
    }

    /// The texts that a pattern is in as it is.
    pub fn matches(&self, pattern: &Pattern) -> Vec<Match> {
        let may = self.signs.iter().enumerate().filter(|(_, sign)| sign.may_hold(pattern.sign));
        may.filter_map(|(text, _)| self.matched(text as u32, pattern)).collect()
    }

    /// Those among `earlier`, the texts that the beginning of the pattern is in.
    pub fn matches_among(&self, earlier: &[Match], pattern: &Pattern) -> Vec<Match> {
        let may = earlier.iter().filter(|known| self.signs[known.text as usize].may_hold(pattern.sign));
        may.filter_map(|known| self.matched(known.text, pattern)).collect()
    }

    fn matched(&self, text: u32, pattern: &Pattern) -> Option<Match> {
        let may_begin = self.signs[text as usize].may_begin(pattern.sign);
        fit(self.text(text), &pattern.units, may_begin).map(|fit| Match { text, fit })
    }

    /// The texts that a pattern is in with a mistake.
    pub fn mistyped(&self, pattern: &Pattern) -> Vec<Match> {
        let may = self.signs.iter().enumerate().filter(|(_, sign)| sign.may_nearly_hold(pattern.sign));
        let has = |text: &u32| typos(self.text(*text), &pattern.units).next().is_some();
        may.map(|(text, _)| text as u32).filter(has).map(|text| Match { text, fit: Fit::Typo }).collect()
    }

    /// The texts that begin with a phrase.
    pub fn beginning_with(&self, phrase: &[Unit]) -> impl Iterator<Item = Match> {
        let sign = Sign::of(phrase);
        let may = self.signs.iter().enumerate().filter(move |(_, other)| other.may_hold(sign));
        may.filter_map(move |(text, _)| {
            let (text, units) = (text as u32, self.text(text as u32));
            let fit = if units.len() == phrase.len() { Fit::Exact } else { Fit::Beginning };
            units.starts_with(phrase).then_some(Match { text, fit })
        })
    }
}

fn part<'a, T>(all: &'a [T], ends: &[u32], at: u32) -> &'a [T] {
    let at = at as usize;
    let start = if at == 0 { 0 } else { ends[at - 1] };
    &all[start as usize..ends[at] as usize]
}

/// Makes a [`Shelf`].
#[derive(Debug, Default)]
pub struct ShelfBuilder {
    shelf: Shelf,
    hashes: RandomState,
    /// The texts by their hashes.
    known: HashMap<u64, u32>,
    /// In the order in which they came.
    postings: Vec<(u32, Posting)>,
}

impl ShelfBuilder {
    /// Adds a text that a document has; an empty one is left out.
    pub fn add(&mut self, units: &[Unit], posting: Posting) {
        if !units.is_empty() {
            let text = self.text(units);
            self.postings.push((text, posting));
        }
    }

    /// Of two texts with one hash the second is kept as often as it comes: a waste, but no fault.
    fn text(&mut self, units: &[Unit]) -> u32 {
        let hash = self.hashes.hash_one(units);
        let known = self.known.get(&hash).copied().filter(|&text| self.shelf.text(text) == units);
        known.unwrap_or_else(|| {
            let text = self.shelf.push(units);
            self.known.insert(hash, text);
            text
        })
    }

    pub fn build(mut self) -> Shelf {
        self.postings.sort_by_key(|(text, _)| *text);
        let texts = 0..self.shelf.ends.len() as u32;
        let end = |text| self.postings.partition_point(|(other, _)| *other <= text) as u32;
        self.shelf.posting_ends = texts.map(end).collect();
        self.shelf.postings = self.postings.into_iter().map(|(_, posting)| posting).collect();
        self.shelf
    }
}

impl Shelf {
    fn push(&mut self, units: &[Unit]) -> u32 {
        self.units.extend_from_slice(units);
        self.ends.push(self.units.len() as u32);
        self.signs.push(Sign::of(units));
        self.ends.len() as u32 - 1
    }
}
