//! The values of one facet for all members, stored as a column.

use std::collections::{HashMap, HashSet};

use domain::Member;

use super::facet_counts::{FacetCounts, ValueCount};
use crate::facet::{Facet, decade_of, parse_year};
use crate::query::DirectoryQuery;

/// The distinct values of a facet, and the value of every member.
#[derive(Debug)]
pub(super) struct Column {
    pub(super) facet: Facet,
    pub(super) values: Vec<String>,
    /// For each member an index in `values`.
    value_indices: Vec<u16>,
    /// For each value the number of members that have it.
    pub(super) totals: Vec<usize>,
}

impl Column {
    pub(super) fn new(facet: Facet, members: &[Member]) -> Self {
        let member_values: Vec<String> = members.iter().map(|member| facet.value_of(member)).collect();
        // Compute sort keys for the few distinct values only.
        let distinct: HashSet<&str> = member_values.iter().map(String::as_str).collect();
        let mut sorted: Vec<(usize, String)> =
            distinct.into_iter().map(|value| facet.sort_key(value)).collect();
        sorted.sort_unstable();
        let values: Vec<String> = sorted.into_iter().map(|(_, value)| value).collect();
        // u16 suffices: there are at most 2000 years and 676 countries.
        let indices: HashMap<&str, u16> = values.iter().map(String::as_str).zip(0..).collect();
        let value_indices =
            member_values.iter().map(|value| indices.get(value.as_str()).copied().unwrap_or_default());
        let value_indices = value_indices.collect();
        let mut column = Self { facet, values, value_indices, totals: Vec::new() };
        column.totals = column.tally((0..members.len() as u32).map(|document| (document, 0)));
        column
    }

    /// For each value whether the query admits it. A selected decade admits its years.
    pub(super) fn admitted(&self, query: &DirectoryQuery) -> Vec<bool> {
        let selected = query.selected(self.facet);
        let is_selected = |value: &String| {
            selected.contains(value) || decade_of(value).is_some_and(|decade| selected.contains(&decade))
        };
        self.values.iter().map(|value| selected.is_empty() || is_selected(value)).collect()
    }

    /// The index of a member's value in `values`.
    pub(super) fn value_index(&self, document: u32) -> usize {
        usize::from(self.value_indices[document as usize])
    }

    /// For each value whether it is a year up to `last`.
    pub(super) fn joined_by(&self, last: u16) -> Vec<bool> {
        let is_early = |value: &String| parse_year(value).is_some_and(|year| year <= last);
        self.values.iter().map(is_early).collect()
    }

    /// For each value the number of members that have it and are not excluded (mask 0).
    pub(super) fn tally(&self, members: impl Iterator<Item = (u32, u8)>) -> Vec<usize> {
        let mut counts = vec![0; self.values.len()];
        members.for_each(|(document, mask)| counts[self.value_index(document)] += usize::from(mask == 0));
        counts
    }

    /// The values with their counts. The count of a decade is the sum of its years.
    pub(super) fn counts(&self, counts: &[usize], query: &DirectoryQuery) -> FacetCounts {
        let selected = query.selected(self.facet);
        let mut all: Vec<(usize, String, usize)> = Vec::new();
        let mut add = |value: &str, count: usize| {
            let (rank, value) = self.facet.sort_key(value);
            all.push((rank, value, count));
        };
        let selected_values = selected.iter().map(|value| (value, 0));
        for (value, count) in selected_values.chain(self.values.iter().zip(counts.iter().copied())) {
            add(value, count);
            if let Some(decade) = decade_of(value).filter(|_| self.facet == Facet::Joined) {
                add(&decade, count);
            }
        }
        all.sort_unstable();
        let values = all.chunk_by(|a, b| (a.0, &a.1) == (b.0, &b.1)).map(|same| {
            let value = same[0].1.clone();
            let count = same.iter().map(|(.., count)| count).sum();
            ValueCount { is_selected: selected.contains(&value), value, count }
        });
        FacetCounts { facet: self.facet, values: values.collect() }
    }
}
