//! One facet of all members, as a column of a table.

use std::collections::{HashMap, HashSet};

use domain::Member;

use super::{FacetCounts, ValueCount};
use crate::facet::{Facet, decade_of, year};
use crate::query::DirectoryQuery;

/// The values of one facet, and which of them each member has.
#[derive(Debug)]
pub(super) struct Column {
    pub(super) facet: Facet,
    pub(super) values: Vec<String>,
    /// For each member a position in `values`.
    of: Vec<u16>,
    /// For each value how many members have it.
    pub(super) all: Vec<usize>,
}

impl Column {
    pub(super) fn new(facet: Facet, members: &[Member]) -> Self {
        let own: Vec<String> = members.iter().map(|member| facet.of(member)).collect();
        // Few values, many members: what each takes is done for the values alone.
        let distinct: HashSet<&str> = own.iter().map(String::as_str).collect();
        let mut places: Vec<(usize, String)> = distinct.into_iter().map(|value| facet.place(value)).collect();
        places.sort_unstable();
        let values: Vec<String> = places.into_iter().map(|(_, value)| value).collect();
        let known: HashMap<&str, u16> = values.iter().map(String::as_str).zip(0..).collect();
        // Every value is known; there are at most 2000 years and 676 countries.
        let of = own.iter().map(|value| known.get(value.as_str()).copied().unwrap_or_default()).collect();
        let mut column = Self { facet, values, of, all: Vec::new() };
        column.all = column.tally((0..members.len() as u32).map(|document| (document, 0)));
        column
    }

    pub(super) fn admitted(&self, query: &DirectoryQuery) -> Vec<bool> {
        let chosen = query.selected(self.facet);
        let is_selected = |value: &String| {
            chosen.contains(value) || decade_of(value).is_some_and(|decade| chosen.contains(&decade))
        };
        self.values.iter().map(|value| chosen.is_empty() || is_selected(value)).collect()
    }

    /// Where the value of a member is in `values`.
    pub(super) fn of(&self, document: u32) -> usize {
        usize::from(self.of[document as usize])
    }

    /// For each value whether it is a year up to the last.
    pub(super) fn joined_by(&self, last: u16) -> Vec<bool> {
        let is_early = |value: &String| year(value).is_some_and(|year| year <= last);
        self.values.iter().map(is_early).collect()
    }

    /// For each value how many members have it that nothing is against.
    pub(super) fn tally(&self, members: impl Iterator<Item = (u32, u8)>) -> Vec<usize> {
        let mut counts = vec![0; self.values.len()];
        members
            .for_each(|(document, excluded_by)| counts[self.of(document)] += usize::from(excluded_by == 0));
        counts
    }

    /// The values with their counts; decades are the sums of their years.
    pub(super) fn counts(&self, counts: &[usize], query: &DirectoryQuery) -> FacetCounts {
        let chosen = query.selected(self.facet);
        let mut all: Vec<(usize, String, usize)> = Vec::new();
        let mut add = |value: &str, count: usize| {
            let (place, value) = self.facet.place(value);
            all.push((place, value, count));
        };
        chosen.iter().for_each(|value| add(value, 0));
        for (value, &count) in self.values.iter().zip(counts) {
            add(value, count);
            if let Some(decade) = decade_of(value).filter(|_| self.facet == Facet::Joined) {
                add(&decade, count);
            }
        }
        all.sort_unstable();
        let values = all.chunk_by(|a, b| (a.0, &a.1) == (b.0, &b.1)).map(|same| {
            let value = same[0].1.clone();
            let count = same.iter().map(|(.., count)| count).sum();
            ValueCount { is_selected: chosen.contains(&value), value, count }
        });
        FacetCounts { facet: self.facet, values: values.collect() }
    }
}
