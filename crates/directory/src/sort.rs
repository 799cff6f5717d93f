//! Sorting members in the reader's language.

use std::cmp::Ordering;
use std::collections::HashMap;

use domain::{Class, Lang, Member};

use crate::query::{Sort, SortKey};
use crate::search::{Hit, by_relevance};

/// Marks a member without a hit; no distance is as large.
const NOT_FOUND: u16 = u16::MAX;

/// Precomputed language-dependent sort orders. Build them once per list and language: locale-aware comparison is slow.
#[derive(Debug)]
pub struct SortRanks {
    /// The members sorted by name.
    by_name: Vec<u32>,
    /// For each member the rank of its country's name.
    country_ranks: Vec<u32>,
}

/// Compares two names in the reader's language.
pub type Compare<'a> = &'a dyn Fn(&str, &str) -> Ordering;

impl SortRanks {
    /// Sorts members for readers of `lang`; `country` returns the name of a country by its code in that language.
    pub fn new(
        members: &[Member],
        lang: Lang,
        country: &dyn Fn(&str) -> String,
        compare: Compare<'_>,
    ) -> Self {
        let mut by_name: Vec<u32> = (0..members.len() as u32).collect();
        let name = |member: &u32| members[*member as usize].name.get(lang);
        by_name.sort_by(|a, b| compare(name(a), name(b)));
        Self { by_name, country_ranks: country_ranks(members, country, compare) }
    }

    /// The hits as list indices in the given order. Without `sort` they are ordered by relevance, ties (and a selection
    /// without a search text) by name. Members without a class or year are always last.
    pub fn sorted(&self, members: &[Member], hits: &[Hit], sort: Option<Sort>) -> Vec<u32> {
        // Two bytes per member keep this randomly accessed table in the CPU cache.
        let mut distances = vec![NOT_FOUND; members.len()];
        hits.iter().for_each(|hit| distances[hit.document as usize] = hit.distance);
        let hit = |&document: &u32| Hit { document, distance: distances[document as usize] };
        let mut by_name = Vec::with_capacity(hits.len());
        by_name.extend(self.by_name.iter().map(hit).filter(|hit| hit.distance != NOT_FOUND));
        let Some(sort) = sort else { return by_relevance(by_name.iter().copied()) };
        let mut sorted: Vec<u32> = by_name.into_iter().map(|hit| hit.document).collect();
        let key = |member: u32| {
            let key = self.key(&members[member as usize], member, sort.key);
            (key.is_none(), key.map(|key| if sort.descending { u32::MAX - key } else { key }))
        };
        match (sort.key, sort.descending) {
            (SortKey::Name, true) => sorted.reverse(),
            (SortKey::Name, false) => {}
            _ => sorted.sort_by_key(|&member| key(member)),
        }
        sorted
    }

    fn key(&self, member: &Member, index: u32, key: SortKey) -> Option<u32> {
        match key {
            SortKey::Name => None,
            SortKey::Country => Some(self.country_ranks[index as usize]),
            SortKey::Class => member.class.map(class_rank),
            SortKey::Joined => member.joined.map(u32::from),
        }
    }
}

fn class_rank(class: Class) -> u32 {
    Class::ALL.iter().take_while(|other| **other != class).count() as u32
}

fn country_ranks(members: &[Member], country: &dyn Fn(&str) -> String, compare: Compare<'_>) -> Vec<u32> {
    let mut names: HashMap<&str, String> = HashMap::new();
    for member in members {
        names.entry(&member.country_code).or_insert_with(|| country(&member.country_code));
    }
    let mut codes: Vec<(&str, String)> = names.into_iter().collect();
    codes.sort_by(|a, b| compare(&a.1, &b.1).then_with(|| a.0.cmp(b.0)));
    let ranks: HashMap<&str, u32> = codes.iter().map(|(code, _)| *code).zip(0..).collect();
    members
        .iter()
        .map(|member| ranks.get(member.country_code.as_str()).copied().unwrap_or_default())
        .collect()
}
