//! The member directory: which members a query selects, and how many every other facet value would select.

mod column;
mod facet_counts;
mod facet_search;

use domain::{Lang, Member};

use crate::facet::Facet;
use crate::query::DirectoryQuery;
use crate::search::{Hit, IncrementalSearch, Index, TextQuery, member_index};
use column::Column;

pub use facet_counts::{FacetCounts, ValueCount};

/// A list of members with its search index and facet columns.
#[derive(Debug)]
pub struct Directory {
    members: Vec<Member>,
    index: Index,
    columns: Vec<Column>,
    /// The first and last year of joining.
    years: Option<(u16, u16)>,
    without_year: usize,
}

/// The result of a query.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Selection {
    /// The selected members in list order; document numbers are indices in [`Directory::members`].
    pub hits: Vec<Hit>,
    /// The value counts of each of [`Facet::ALL`].
    pub facets: Vec<FacetCounts>,
    /// For each filter, the facets and then the year, the number of members excluded by it alone.
    excluded_only_by: [usize; FILTERS],
    /// If nothing was found, for each search word the number of members that miss only this word.
    missing_words: Vec<usize>,
}

/// A relaxation of a query without results that would give some.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Relaxation {
    /// The part of the query to drop.
    pub without: FilterPart,
    /// The number of results without it.
    pub members: usize,
}

/// A part of a query.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum FilterPart {
    /// All selected values of a facet.
    Facet(Facet),
    /// The last year of joining.
    JoinedBy,
    /// A word of the search text.
    Word(String),
}

/// Search hits after filtering.
struct Filtered {
    hits: Vec<Hit>,
    /// For each facet the number of members per value, other filters being applied.
    counts: Vec<Vec<usize>>,
    excluded_only_by: [usize; FILTERS],
}

/// The index of the year among the filters, after the facets.
const YEAR: usize = Facet::ALL.len();
/// The number of filters.
const FILTERS: usize = YEAR + 1;

impl Directory {
    /// Indexes a list. `country` returns the name of a country by its code (ISO 3166-1 alpha-2) in a language.
    pub fn new(members: Vec<Member>, country: &dyn Fn(&str, Lang) -> String) -> Self {
        let index = member_index(&members, country);
        let columns = Facet::ALL.iter().map(|&facet| Column::new(facet, &members)).collect();
        let years = members.iter().filter_map(|member| member.joined);
        let years = years.clone().min().zip(years.max());
        let without_year = members.iter().filter(|member| member.joined.is_none()).count();
        Self { members, index, columns, years, without_year }
    }

    /// The members in list order.
    pub fn members(&self) -> &[Member] {
        &self.members
    }

    /// The first and last year in which a member joined.
    pub const fn years(&self) -> Option<(u16, u16)> {
        self.years
    }

    /// The number of members with an unknown year of joining.
    pub const fn without_year(&self) -> usize {
        self.without_year
    }

    /// A query without the part that filters nothing: by the last year, everybody has joined. Members with an unknown year are
    /// selected as well, so that the end of the year slider shows what the page shows without it.
    #[must_use]
    pub fn normalized(&self, mut query: DirectoryQuery) -> DirectoryQuery {
        query.joined_by = query.joined_by.filter(|year| self.years.is_some_and(|(_, last)| *year < last));
        query
    }

    /// The members that match every word.
    pub fn find(&self, search: &mut IncrementalSearch, query: &TextQuery) -> Vec<Hit> {
        search.find(&self.index, query)
    }

    /// The members that the query selects, with facet counts.
    pub fn select(&self, search: &mut IncrementalSearch, query: &DirectoryQuery) -> Selection {
        let query = &self.normalized(query.clone());
        let text_query = TextQuery::new(&query.text);
        let found = search.find(&self.index, &text_query);
        let Filtered { hits, counts, excluded_only_by } =
            if query.has_filters() { self.filter(&found, query) } else { self.count_unfiltered(found) };
        let facets = self.columns.iter().zip(counts).map(|(column, counts)| column.counts(&counts, query));
        let missing_words =
            if hits.is_empty() { self.missing_words(search, &text_query, query) } else { Vec::new() };
        Selection { hits, facets: facets.collect(), excluded_only_by, missing_words }
    }

    /// Counts the hits of a query without filters. If more than half of the members were found (nearly every name
    /// contains an `e`), counts the others and subtracts.
    fn count_unfiltered(&self, hits: Vec<Hit>) -> Filtered {
        let documents = || hits.iter().map(|hit| hit.document);
        let is_majority = hits.len() * 2 > self.members.len();
        let rest: Vec<u32> =
            if is_majority { complement(documents(), self.members.len()) } else { Vec::new() };
        let counts = self.columns.iter().map(|column| {
            let tally = |documents: &mut dyn Iterator<Item = u32>| column.tally(documents.map(|at| (at, 0)));
            if !is_majority {
                return tally(&mut documents());
            }
            let rest = tally(&mut rest.iter().copied());
            column.totals.iter().zip(rest).map(|(total, rest)| total - rest).collect()
        });
        Filtered { counts: counts.collect(), excluded_only_by: [0; FILTERS], hits }
    }

    /// Applies the filters to the hits.
    fn filter(&self, found: &[Hit], query: &DirectoryQuery) -> Filtered {
        let documents = || found.iter().map(|hit| hit.document);
        let masks = self.exclusion_masks(documents(), query);
        let mut members_by_mask = [0; 1 << FILTERS];
        masks.iter().for_each(|&mask| members_by_mask[usize::from(mask)] += 1);
        let counts = self.columns.iter().enumerate().map(|(filter, column)| {
            let other_filters = masks.iter().map(|mask| mask & !(1 << filter));
            column.tally(documents().zip(other_filters))
        });
        let counts = counts.collect();
        let hits = found.iter().zip(&masks).filter(|(_, mask)| **mask == 0).map(|(hit, _)| *hit);
        let excluded_only_by = std::array::from_fn(|filter| members_by_mask[1 << filter]);
        Filtered { hits: hits.collect(), counts, excluded_only_by }
    }

    /// For each document a bit mask of the filters that exclude it. Iterates filter by filter, because the values of a
    /// facet are contiguous in memory and there may be 100,000 members.
    fn exclusion_masks(
        &self,
        documents: impl ExactSizeIterator<Item = u32> + Clone,
        query: &DirectoryQuery,
    ) -> Vec<u8> {
        let mut masks = vec![0; documents.len()];
        let facets = self.columns.iter().enumerate().map(|(filter, column)| {
            let is_active = !query.selected(column.facet).is_empty();
            (filter, column, is_active.then(|| column.admitted(query)))
        });
        let year = self.columns.iter().filter(|column| column.facet == Facet::Joined);
        let year = year.map(|column| (YEAR, column, query.joined_by.map(|year| column.joined_by(year))));
        for (filter, column, admitted) in facets.chain(year) {
            let Some(admitted) = admitted else { continue };
            for (mask, document) in masks.iter_mut().zip(documents.clone()) {
                *mask |= u8::from(!admitted[column.value_index(document)]) << filter;
            }
        }
        masks
    }

    /// For each word of the last search the number of members that miss only this word and pass all filters.
    fn missing_words(
        &self,
        search: &IncrementalSearch,
        text_query: &TextQuery,
        query: &DirectoryQuery,
    ) -> Vec<usize> {
        let all_but_one: Vec<(u32, usize)> = search.all_but_one().collect();
        let masks = self.exclusion_masks(all_but_one.iter().map(|(document, _)| *document), query);
        let mut missing_words = vec![0; text_query.words().len()];
        for ((_, word), mask) in all_but_one.iter().zip(masks) {
            missing_words[*word] += usize::from(mask == 0);
        }
        missing_words
    }

    /// Which single parts of a query without results to drop for some results, most results first.
    pub fn relaxations(&self, query: &DirectoryQuery, selection: &Selection) -> Vec<Relaxation> {
        let filters = Facet::ALL.iter().map(|&facet| FilterPart::Facet(facet)).chain([FilterPart::JoinedBy]);
        let filters = filters.zip(selection.excluded_only_by);
        let text_query = TextQuery::new(&query.text);
        let words = text_query.words().map(|word| FilterPart::Word(word.into()));
        let words = words.zip(selection.missing_words.iter().copied());
        let relaxations = filters.chain(words).filter(|(_, members)| *members > 0);
        let mut relaxations: Vec<_> =
            relaxations.map(|(without, members)| Relaxation { without, members }).collect();
        relaxations.sort_by_key(|relaxation| std::cmp::Reverse(relaxation.members));
        relaxations
    }

    /// At most `limit` words from member names that are spelled like a word of the search text.
    pub fn spelling_suggestions(&self, text: &str, limit: usize) -> Vec<String> {
        let query = TextQuery::new(text);
        let words = query.suggest(&self.index, limit).into_iter().filter_map(|document| {
            let member = &self.members[document as usize];
            let names = member.name.all().chain(member.alt_names.iter().map(String::as_str));
            names.filter_map(|name| query.closest_word(name)).next()
        });
        let mut suggestions: Vec<String> = Vec::new();
        for word in words {
            if suggestions.iter().all(|suggestion| suggestion != word) {
                suggestions.push(word.into());
            }
        }
        suggestions
    }
}

/// All documents up to `len` that are not among `documents`, which are sorted.
fn complement(documents: impl Iterator<Item = u32>, len: usize) -> Vec<u32> {
    let mut documents = documents.peekable();
    (0..len as u32).filter(|document| documents.next_if_eq(document).is_none()).collect()
}
