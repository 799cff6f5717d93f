//! The members, ready to be chosen from: what a choice admits, and what every other choice would.

use std::collections::BTreeMap;

use domain::{Lang, Member};

use crate::choice::Choice;
use crate::facet::{Facet, decade_of};
use crate::search::{Finder, Hit, Index, Query, member_index};

/// The members with what is needed to choose among them.
#[derive(Debug)]
pub struct Directory {
    members: Vec<Member>,
    index: Index,
    columns: Vec<Column>,
}

/// The values of one facet, and which of them each member has.
#[derive(Debug)]
struct Column {
    facet: Facet,
    values: Vec<String>,
    /// For each member a position in `values`.
    of: Vec<u16>,
}

/// What a choice admits.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Outcome {
    /// The members, in the order of the list; document numbers are positions in [`Directory::members`].
    pub hits: Vec<Hit>,
    /// For each of [`Facet::ALL`] what its values would give.
    pub facets: Vec<FacetCounts>,
    /// How many members only one facet keeps out; the last is the year.
    kept_out: [usize; YEAR + 1],
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
    pub is_chosen: bool,
}

/// What would help when nothing was found.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Remedy {
    /// What to give up.
    pub without: Part,
    /// How many members there are then.
    pub members: usize,
}

/// A part of a choice.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Part {
    /// Everything that was chosen of a facet.
    Facet(Facet),
    /// The last year.
    Until,
    /// A word that is looked for.
    Word(String),
}

/// The place of the year among what keeps members out, after the facets.
const YEAR: usize = Facet::ALL.len();

impl Directory {
    /// Makes a directory. `country` names a country by its code (ISO 3166-1 alpha-2) in a language.
    pub fn new(members: Vec<Member>, country: &dyn Fn(&str, Lang) -> String) -> Self {
        let index = member_index(&members, country);
        let columns = Facet::ALL.into_iter().map(|facet| Column::new(facet, &members)).collect();
        Self { members, index, columns }
    }

    /// The members, in the order of the list.
    pub fn members(&self) -> &[Member] {
        &self.members
    }

    /// The members in which every word is found.
    pub fn find(&self, finder: &mut Finder, query: &Query) -> Vec<Hit> {
        finder.find(&self.index, query)
    }

    /// What a choice admits, and what each value would give.
    pub fn select(&self, finder: &mut Finder, choice: &Choice) -> Outcome {
        let found = finder.find(&self.index, &Query::new(&choice.text));
        let admitted: Vec<Vec<bool>> = self.columns.iter().map(|column| column.admitted(choice)).collect();
        let mut counts: Vec<Vec<usize>> =
            self.columns.iter().map(|column| vec![0; column.values.len()]).collect();
        let mut kept_out = [0; YEAR + 1];
        let mut hits = Vec::new();
        for hit in found {
            let at = hit.document as usize;
            let against = self.against(at, choice.until, &admitted);
            if against == 0 {
                hits.push(hit);
            }
            for (place, kept_out) in kept_out.iter_mut().enumerate() {
                *kept_out += usize::from(against == 1 << place);
            }
            for (place, column) in self.columns.iter().enumerate() {
                counts[place][usize::from(column.of[at])] += usize::from(against & !(1 << place) == 0);
            }
        }
        let facets =
            self.columns.iter().zip(counts).map(|(column, counts)| column.counts(&counts, choice)).collect();
        Outcome { hits, facets, kept_out }
    }

    /// A bit for each facet that keeps a member out, and one for the year.
    fn against(&self, at: usize, until: Option<u16>, admitted: &[Vec<bool>]) -> u32 {
        let facets = self.columns.iter().zip(admitted).enumerate();
        let facets = facets
            .map(|(place, (column, admitted))| u32::from(!admitted[usize::from(column.of[at])]) << place);
        let is_late = until.is_some_and(|until| self.members[at].joined.is_none_or(|year| year > until));
        facets.fold(u32::from(is_late) << YEAR, |all, one| all | one)
    }

    /// What could be given up for more members, the most helpful first. Meant for when nothing was found.
    pub fn remedies(&self, choice: &Choice, outcome: &Outcome) -> Vec<Remedy> {
        let facets = Facet::ALL.into_iter().map(Part::Facet).chain([Part::Until]);
        let facets = facets.zip(outcome.kept_out).map(|(without, members)| Remedy { without, members });
        let query = Query::new(&choice.text);
        let words = query.words().enumerate().map(|(at, word)| {
            let left = query.words().enumerate().filter(|(other, _)| *other != at).map(|(_, word)| word);
            let mut choice = choice.clone();
            choice.text = left.collect::<Vec<_>>().join(" ");
            let members = self.select(&mut Finder::default(), &choice).hits.len();
            Remedy { without: Part::Word(word.into()), members }
        });
        let mut remedies: Vec<_> = facets.chain(words).filter(|remedy| remedy.members > 0).collect();
        remedies.sort_by_key(|remedy| std::cmp::Reverse(remedy.members));
        remedies
    }

    /// At most `most` words from names that are spelled nearly like a word that is looked for.
    pub fn near_spellings(&self, text: &str, most: usize) -> Vec<String> {
        let query = Query::new(text);
        let near = query.near(&self.index, most).into_iter().filter_map(|at| {
            let member = &self.members[at as usize];
            let names = member.name.all().chain(member.alt_names.iter().map(String::as_str));
            names.filter_map(|name| query.spelling(name)).next()
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

impl Column {
    fn new(facet: Facet, members: &[Member]) -> Self {
        let own: Vec<String> = members.iter().map(|member| facet.of(member)).collect();
        let places: BTreeMap<_, _> = own.iter().map(|value| (facet.place(value), 0)).collect();
        let values: Vec<String> = places.into_keys().map(|(_, value)| value).collect();
        let known: BTreeMap<&str, u16> = values.iter().map(String::as_str).zip(0..).collect();
        // Every value is known; there are at most 2000 years and 676 countries.
        let of = own.iter().map(|value| known.get(value.as_str()).copied().unwrap_or_default()).collect();
        Self { facet, values, of }
    }

    fn admitted(&self, choice: &Choice) -> Vec<bool> {
        let chosen = choice.chosen(self.facet);
        let is_chosen = |value: &String| {
            chosen.contains(value) || decade_of(value).is_some_and(|decade| chosen.contains(&decade))
        };
        self.values.iter().map(|value| chosen.is_empty() || is_chosen(value)).collect()
    }

    /// The values with their counts; decades are the sums of their years.
    fn counts(&self, counts: &[usize], choice: &Choice) -> FacetCounts {
        let mut all: BTreeMap<(usize, String), usize> = BTreeMap::new();
        let chosen = choice.chosen(self.facet);
        for value in chosen {
            all.insert(self.facet.place(value), 0);
        }
        for (value, count) in self.values.iter().zip(counts) {
            *all.entry(self.facet.place(value)).or_default() += count;
            if self.facet == Facet::Joined
                && let Some(decade) = decade_of(value)
            {
                *all.entry(self.facet.place(&decade)).or_default() += count;
            }
        }
        let values = all.into_iter().map(|((_, value), count)| {
            let is_chosen = chosen.contains(&value);
            ValueCount { value, count, is_chosen }
        });
        FacetCounts { facet: self.facet, values: values.collect() }
    }
}
