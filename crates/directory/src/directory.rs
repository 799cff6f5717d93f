//! The members, ready to be chosen from: what a choice admits, and what every other choice would.

mod column;

use domain::{Lang, Member};

use crate::facet::Facet;
use crate::query::DirectoryQuery;
use crate::search::{Hit, IncrementalSearch, Index, TextQuery, member_index};
use column::Column;

/// The members with what is needed to choose among them.
#[derive(Debug)]
pub struct Directory {
    members: Vec<Member>,
    index: Index,
    columns: Vec<Column>,
    /// The first and the last year in which one joined.
    years: Option<(u16, u16)>,
    without_year: usize,
}

/// What a choice admits.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Selection {
    /// The members, in the order of the list; document numbers are positions in [`Directory::members`].
    pub hits: Vec<Hit>,
    /// For each of [`Facet::ALL`] what its values would give.
    pub facets: Vec<FacetCounts>,
    /// How many members only one facet keeps out; the last is the year.
    excluded_only_by: [usize; YEAR + 1],
    /// Where nothing was found, how many members only one word keeps out, for each word.
    missing_words: Vec<usize>,
}

/// The values of one facet.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FacetCounts {
    /// The facet.
    pub facet: Facet,
    /// Every value that a member of the list has or that is chosen, in the order in which they are offered.
    pub values: Vec<ValueCount>,
}

/// How many members a value would give, all other facets and the words being as they are.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ValueCount {
    /// The value, as it is in addresses.
    pub value: String,
    /// The members that have it and that nothing else keeps out.
    pub count: usize,
    /// Whether it is chosen.
    pub is_selected: bool,
}

/// What would help when nothing was found.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Relaxation {
    /// What to give up.
    pub without: FilterPart,
    /// How many members there are then.
    pub members: usize,
}

/// A part of a choice.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum FilterPart {
    /// Everything that was chosen of a facet.
    Facet(Facet),
    /// The last year.
    JoinedBy,
    /// A word that is looked for.
    Word(String),
}

/// What is left of what was found.
struct Filtered {
    hits: Vec<Hit>,
    /// For each facet what each of its values would give.
    counts: Vec<Vec<usize>>,
    excluded_only_by: [usize; YEAR + 1],
}

/// The place of the year among what keeps members out, after the facets.
const YEAR: usize = Facet::ALL.len();

impl Directory {
    /// Makes a directory. `country` names a country by its code (ISO 3166-1 alpha-2) in a language.
    pub fn new(members: Vec<Member>, country: &dyn Fn(&str, Lang) -> String) -> Self {
        let index = member_index(&members, country);
        let columns = Facet::ALL.into_iter().map(|facet| Column::new(facet, &members)).collect();
        let years = members.iter().filter_map(|member| member.joined);
        let years = years.clone().min().zip(years.max());
        let without_year = members.iter().filter(|member| member.joined.is_none()).count();
        Self { members, index, columns, years, without_year }
    }

    /// The members, in the order of the list.
    pub fn members(&self) -> &[Member] {
        &self.members
    }

    /// The first and the last year in which a member joined.
    pub const fn years(&self) -> Option<(u16, u16)> {
        self.years
    }

    /// How many members joined in a year that is not known.
    pub const fn without_year(&self) -> usize {
        self.without_year
    }

    /// The members in which every word is found.
    pub fn find(&self, search: &mut IncrementalSearch, query: &TextQuery) -> Vec<Hit> {
        search.find(&self.index, query)
    }

    /// What a choice admits, and what each value would give.
    pub fn select(&self, search: &mut IncrementalSearch, choice: &DirectoryQuery) -> Selection {
        let query = TextQuery::new(&choice.text);
        let found = search.find(&self.index, &query);
        let Filtered { hits, counts, excluded_only_by } =
            if choice.has_filters() { self.filtered(&found, choice) } else { self.without_filters(found) };
        let facets = self.columns.iter().zip(counts).map(|(column, counts)| column.counts(&counts, choice));
        let missing_words =
            if hits.is_empty() { self.missing_words(search, &query, choice) } else { Vec::new() };
        Selection { hits, facets: facets.collect(), excluded_only_by, missing_words }
    }

    /// The members found where nothing but words is chosen. What was not found is counted if that is less: nearly every
    /// name has an `e` in it.
    fn without_filters(&self, hits: Vec<Hit>) -> Filtered {
        let documents = || hits.iter().map(|hit| hit.document);
        let are_most = hits.len() * 2 > self.members.len();
        let rest: Vec<u32> = if are_most { others(documents(), self.members.len()) } else { Vec::new() };
        let counts = self.columns.iter().map(|column| {
            let tally = |documents: &mut dyn Iterator<Item = u32>| column.tally(documents.map(|at| (at, 0)));
            if !are_most {
                return tally(&mut documents());
            }
            let rest = tally(&mut rest.iter().copied());
            column.all.iter().zip(rest).map(|(all, rest)| all - rest).collect()
        });
        Filtered { counts: counts.collect(), excluded_only_by: [0; YEAR + 1], hits }
    }

    /// Those of the members found that a choice admits.
    fn filtered(&self, found: &[Hit], choice: &DirectoryQuery) -> Filtered {
        let documents = || found.iter().map(|hit| hit.document);
        let excluded_by = self.excluded_by(documents(), choice);
        let mut excluded_only_by = [0; 1 << (YEAR + 1)];
        excluded_by.iter().for_each(|&excluded_by| excluded_only_by[usize::from(excluded_by)] += 1);
        let counts = self.columns.iter().enumerate().map(|(place, column)| {
            let others = excluded_by.iter().map(|excluded_by| excluded_by & !(1 << place));
            column.tally(documents().zip(others))
        });
        let counts = counts.collect();
        let hits =
            found.iter().zip(&excluded_by).filter(|(_, excluded_by)| **excluded_by == 0).map(|(hit, _)| *hit);
        Filtered {
            hits: hits.collect(),
            counts,
            excluded_only_by: std::array::from_fn(|place| excluded_only_by[1 << place]),
        }
    }

    /// For each member a bit for each facet that keeps it out, and one for the year. Facet by facet, as what is known of one
    /// lies together; there may be a hundred thousand members.
    fn excluded_by(
        &self,
        documents: impl ExactSizeIterator<Item = u32> + Clone,
        choice: &DirectoryQuery,
    ) -> Vec<u8> {
        let mut excluded_by = vec![0; documents.len()];
        let facets = self.columns.iter().enumerate().map(|(place, column)| {
            let is_selected = !choice.selected(column.facet).is_empty();
            (place, column, is_selected.then(|| column.admitted(choice)))
        });
        let year = self.columns.iter().filter(|column| column.facet == Facet::Joined);
        let year = year.map(|column| (YEAR, column, choice.joined_by.map(|until| column.joined_by(until))));
        for (place, column, admitted) in facets.chain(year) {
            let Some(admitted) = admitted else { continue };
            for (excluded_by, document) in excluded_by.iter_mut().zip(documents.clone()) {
                *excluded_by |= u8::from(!admitted[column.of(document)]) << place;
            }
        }
        excluded_by
    }

    /// For each word of the last query how many members it alone keeps out.
    fn missing_words(
        &self,
        search: &IncrementalSearch,
        query: &TextQuery,
        choice: &DirectoryQuery,
    ) -> Vec<usize> {
        let all_but_one: Vec<(u32, usize)> = search.all_but_one().collect();
        let excluded_by = self.excluded_by(all_but_one.iter().map(|(document, _)| *document), choice);
        let mut missing_words = vec![0; query.words().len()];
        for ((_, word), excluded_by) in all_but_one.iter().zip(excluded_by) {
            missing_words[*word] += usize::from(excluded_by == 0);
        }
        missing_words
    }

    /// What could be given up for more members, the most helpful first. Meant for when nothing was found.
    pub fn relaxations(&self, choice: &DirectoryQuery, selection: &Selection) -> Vec<Relaxation> {
        let facets = Facet::ALL.into_iter().map(FilterPart::Facet).chain([FilterPart::JoinedBy]);
        let facets =
            facets.zip(selection.excluded_only_by).map(|(without, members)| Relaxation { without, members });
        let query = TextQuery::new(&choice.text);
        let words = query
            .words()
            .map(|word| FilterPart::Word(word.into()))
            .zip(selection.missing_words.iter().copied());
        let words = words.map(|(without, members)| Relaxation { without, members });
        let mut relaxations: Vec<_> =
            facets.chain(words).filter(|relaxation| relaxation.members > 0).collect();
        relaxations.sort_by_key(|relaxation| std::cmp::Reverse(relaxation.members));
        relaxations
    }

    /// At most `most` words from names that are spelled nearly like a word that is looked for.
    pub fn spelling_suggestions(&self, text: &str, most: usize) -> Vec<String> {
        let query = TextQuery::new(text);
        let near = query.suggest(&self.index, most).into_iter().filter_map(|at| {
            let member = &self.members[at as usize];
            let names = member.name.all().chain(member.alt_names.iter().map(String::as_str));
            names.filter_map(|name| query.closest_word(name)).next()
        });
        let mut spellings: Vec<String> = Vec::new();
        for word in near {
            if spellings.iter().all(|known| known != word) {
                spellings.push(word.into());
            }
        }
        spellings
    }
}

/// The documents of all that are not among some, which are in their order.
fn others(documents: impl Iterator<Item = u32>, all: usize) -> Vec<u32> {
    let mut documents = documents.peekable();
    (0..all as u32).filter(|document| documents.next_if_eq(document).is_none()).collect()
}
