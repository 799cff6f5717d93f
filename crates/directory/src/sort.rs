//! Sorting members in the reader's language.

use std::cell::OnceCell;
use std::cmp::Ordering;

use domain::{Class, Kind, Lang, Member};

use crate::query::{Sort, SortKey};
use crate::search::{Hit, by_relevance};

/// Marks a member without a hit; no distance is as large.
const NOT_FOUND: u16 = u16::MAX;

/// The sort key of a member without a value; greater than every other key.
const NONE: u32 = u32::MAX;

/// The number of letters in a country code's alphabet.
const LETTERS: usize = 26;

/// Compares two names in the reader's language.
pub type Compare = Box<dyn Fn(&str, &str) -> Ordering>;

/// Precomputed language-dependent sort orders. Build them once per list and language: locale-aware comparison is slow.
pub struct SortRanks {
    lang: Lang,
    compare: Compare,
    /// The members sorted by name.
    by_name: Vec<u32>,
    /// For each pair of letters the rank of that country's name.
    country_ranks: Vec<u32>,
    /// For each member the rank of its city's name; computed when members are first sorted by it.
    city_ranks: OnceCell<Vec<Option<u32>>>,
}

impl SortRanks {
    /// Sorts members for readers of `lang`; `country` returns the name of a country by its code in that language.
    pub fn new(members: &[Member], lang: Lang, country: &dyn Fn(&str) -> String, compare: Compare) -> Self {
        let names: Vec<&str> = members.iter().map(|member| member.name.get(lang)).collect();
        let by_name = sorted(&names, &compare);
        let country_ranks = country_ranks(members, country, &compare);
        Self { lang, compare, by_name, country_ranks, city_ranks: OnceCell::new() }
    }

    /// The rank of a country's name among the countries of all members; any other country comes after them.
    pub fn country_rank(&self, code: &str) -> u32 {
        self.country_ranks.get(pair_of_letters(code)).copied().unwrap_or(NONE)
    }

    /// The hits as list indices in the given order. Without `sort` they are ordered by relevance, ties (and a selection
    /// without a search text) by name. Members without a city, class, kind
    /// or year are always last.
    pub fn sorted(&self, members: &[Member], hits: &[Hit], sort: Option<Sort>) -> Vec<u32> {
        // Two bytes per member keep this randomly accessed table in the CPU cache.
        let mut distances = vec![NOT_FOUND; members.len()];
        hits.iter().for_each(|hit| distances[hit.document as usize] = hit.distance);
        let hit = |&document: &u32| Hit { document, distance: distances[document as usize] };
        let mut by_name = Vec::with_capacity(hits.len());
        by_name.extend(self.by_name.iter().map(hit).filter(|hit| hit.distance != NOT_FOUND));
        let Some(sort) = sort else { return by_relevance(by_name.iter().copied()) };
        let mut sorted: Vec<u32> = by_name.into_iter().map(|hit| hit.document).collect();
        // Once for each member, not for each comparison.
        let mut keys = vec![NONE; members.len()];
        for &member in &sorted {
            let key = self.key(members, member, sort.key);
            keys[member as usize] =
                key.map_or(NONE, |key| if sort.descending { NONE - 1 - key } else { key });
        }
        match (sort.key, sort.descending) {
            (SortKey::Name, true) => sorted.reverse(),
            (SortKey::Name, false) => {}
            _ => sorted.sort_by_key(|&member| keys[member as usize]),
        }
        sorted
    }

    fn key(&self, members: &[Member], index: u32, key: SortKey) -> Option<u32> {
        let member = &members[index as usize];
        match key {
            SortKey::Name => None,
            SortKey::City => self.city_ranks(members)[index as usize],
            SortKey::Country => Some(self.country_rank(&member.country_code)),
            SortKey::Class => member.class.map(|class| position(Class::ALL, class)),
            SortKey::Kind => member.kind.map(|kind| position(Kind::ALL, kind)),
            SortKey::Joined => member.joined.map(u32::from),
        }
    }

    fn city_ranks(&self, members: &[Member]) -> &[Option<u32>] {
        self.city_ranks.get_or_init(|| {
            let city = |member: &Member| member.city.as_ref().map(|city| city.get(self.lang).to_owned());
            let cities: Vec<Option<String>> = members.iter().map(city).collect();
            let names: Vec<&str> = cities.iter().map(|city| city.as_deref().unwrap_or_default()).collect();
            let mut ranks = vec![None; members.len()];
            let (mut rank, mut previous) = (0, "");
            for member in sorted(&names, &self.compare) {
                let member = member as usize;
                rank += u32::from(names[member] != previous);
                previous = names[member];
                ranks[member] = cities[member].as_ref().map(|_| rank);
            }
            ranks
        })
    }
}

/// The index of a country code among all pairs of letters; beyond them for anything else.
fn pair_of_letters(code: &str) -> usize {
    let letter = |byte: &u8| usize::from(byte.wrapping_sub(b'A'));
    let append = |pair: usize, letter: usize| (pair * LETTERS + letter).min(LETTERS * LETTERS);
    code.as_bytes().iter().map(letter).fold(0, append)
}

/// For each pair of letters the rank of that country's name among those of the members.
fn country_ranks(members: &[Member], country: &dyn Fn(&str) -> String, compare: &Compare) -> Vec<u32> {
    let mut codes = vec![""; LETTERS * LETTERS];
    for member in members {
        if let Some(code) = codes.get_mut(pair_of_letters(&member.country_code)) {
            *code = &member.country_code;
        }
    }
    codes.retain(|code| !code.is_empty());
    let names: Vec<String> = codes.iter().map(|code| country(code)).collect();
    let names: Vec<&str> = names.iter().map(String::as_str).collect();
    let mut ranks = vec![NONE; LETTERS * LETTERS];
    for (rank, at) in (0..).zip(sorted(&names, compare)) {
        ranks[pair_of_letters(codes[at as usize])] = rank;
    }
    ranks
}

fn position<T: PartialEq>(all: &[T], value: T) -> u32 {
    all.iter().take_while(|other| **other != value).count() as u32
}

/// The indices of names in the reader's order. One copy of the algorithm serves members, countries and cities.
fn sorted(names: &[&str], compare: &Compare) -> Vec<u32> {
    let mut order: Vec<u32> = (0..names.len() as u32).collect();
    order.sort_by(|a, b| compare(names[*a as usize], names[*b as usize]));
    order
}
