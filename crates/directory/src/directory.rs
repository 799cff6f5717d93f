//! The members, ready to be chosen from: what a choice admits, and what every other choice would.

mod column;

use domain::{Lang, Member};

use crate::choice::Choice;
use crate::facet::Facet;
use crate::search::{Finder, Hit, Index, Query, member_index};
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
pub struct Outcome {
    /// The members, in the order of the list; document numbers are positions in [`Directory::members`].
    pub hits: Vec<Hit>,
    /// For each of [`Facet::ALL`] what its values would give.
    pub facets: Vec<FacetCounts>,
    /// How many members only one facet keeps out; the last is the year.
    kept_out: [usize; YEAR + 1],
    /// Where nothing was found, how many members only one word keeps out, for each word.
    missed: Vec<usize>,
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

/// What is left of what was found.
struct Narrowed {
    hits: Vec<Hit>,
    /// For each facet what each of its values would give.
    counts: Vec<Vec<usize>>,
    kept_out: [usize; YEAR + 1],
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
    pub fn find(&self, finder: &mut Finder, query: &Query) -> Vec<Hit> {
        finder.find(&self.index, query)
    }

    /// What a choice admits, and what each value would give.
    pub fn select(&self, finder: &mut Finder, choice: &Choice) -> Outcome {
        let query = Query::new(&choice.text);
        let found = finder.find(&self.index, &query);
        let Narrowed { hits, counts, kept_out } =
            if choice.narrows() { self.narrowed(&found, choice) } else { self.as_found(found) };
        let facets = self.columns.iter().zip(counts).map(|(column, counts)| column.counts(&counts, choice));
        let missed = if hits.is_empty() { self.missed(finder, &query, choice) } else { Vec::new() };
        Outcome { hits, facets: facets.collect(), kept_out, missed }
    }

    /// The members found where nothing but words is chosen. What was not found is counted if that is less: nearly every
    /// name has an `e` in it.
    fn as_found(&self, hits: Vec<Hit>) -> Narrowed {
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
        Narrowed { counts: counts.collect(), kept_out: [0; YEAR + 1], hits }
    }

    /// Those of the members found that a choice admits.
    fn narrowed(&self, found: &[Hit], choice: &Choice) -> Narrowed {
        let documents = || found.iter().map(|hit| hit.document);
        let against = self.against(documents(), choice);
        let mut kept_out = [0; 1 << (YEAR + 1)];
        against.iter().for_each(|&against| kept_out[usize::from(against)] += 1);
        let counts = self.columns.iter().enumerate().map(|(place, column)| {
            let others = against.iter().map(|against| against & !(1 << place));
            column.tally(documents().zip(others))
        });
        let counts = counts.collect();
        let hits = found.iter().zip(&against).filter(|(_, against)| **against == 0).map(|(hit, _)| *hit);
        Narrowed { hits: hits.collect(), counts, kept_out: std::array::from_fn(|place| kept_out[1 << place]) }
    }

    /// For each member a bit for each facet that keeps it out, and one for the year. Facet by facet, as what is known of one
    /// lies together; there may be a hundred thousand members.
    fn against(&self, documents: impl ExactSizeIterator<Item = u32> + Clone, choice: &Choice) -> Vec<u8> {
        let mut against = vec![0; documents.len()];
        let facets = self.columns.iter().enumerate().map(|(place, column)| {
            let is_chosen = !choice.chosen(column.facet).is_empty();
            (place, column, is_chosen.then(|| column.admitted(choice)))
        });
        let year = self.columns.iter().filter(|column| column.facet == Facet::Joined);
        let year = year.map(|column| (YEAR, column, choice.until.map(|until| column.joined_by(until))));
        for (place, column, admitted) in facets.chain(year) {
            let Some(admitted) = admitted else { continue };
            for (against, document) in against.iter_mut().zip(documents.clone()) {
                *against |= u8::from(!admitted[column.of(document)]) << place;
            }
        }
        against
    }

    /// For each word of the last query how many members it alone keeps out.
    fn missed(&self, finder: &Finder, query: &Query, choice: &Choice) -> Vec<usize> {
        let but_one: Vec<(u32, usize)> = finder.but_one().collect();
        let against = self.against(but_one.iter().map(|(document, _)| *document), choice);
        let mut missed = vec![0; query.words().len()];
        for ((_, word), against) in but_one.iter().zip(against) {
            missed[*word] += usize::from(against == 0);
        }
        missed
    }

    /// What could be given up for more members, the most helpful first. Meant for when nothing was found.
    pub fn remedies(&self, choice: &Choice, outcome: &Outcome) -> Vec<Remedy> {
        let facets = Facet::ALL.into_iter().map(Part::Facet).chain([Part::Until]);
        let facets = facets.zip(outcome.kept_out).map(|(without, members)| Remedy { without, members });
        let query = Query::new(&choice.text);
        let words = query.words().map(|word| Part::Word(word.into())).zip(outcome.missed.iter().copied());
        let words = words.map(|(without, members)| Remedy { without, members });
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

/// The documents of all that are not among some, which are in their order.
fn others(documents: impl Iterator<Item = u32>, all: usize) -> Vec<u32> {
    let mut documents = documents.peekable();
    (0..all as u32).filter(|document| documents.next_if_eq(document).is_none()).collect()
}
