//! Members in an order of the reader's language.

use std::cmp::Ordering;
use std::collections::HashMap;

use domain::{Class, Lang, Member};

use crate::query::{Sort, SortKey};
use crate::search::{Hit, by_relevance};

/// No distance is that great.
const NOT_FOUND: u16 = u16::MAX;

/// Where each member stands in the orders that need a language. Made once a list and language: comparing names as people
/// do takes a while.
#[derive(Debug)]
pub struct SortRanks {
    /// The members by name.
    by_name: Vec<u32>,
    /// For each member the place of its country's name.
    countries: Vec<u32>,
}

/// Compares two names as the reader's language does.
pub type Compare<'a> = &'a dyn Fn(&str, &str) -> Ordering;

impl SortRanks {
    /// Orders members by the names for a reader of `lang`; `country` names a country by its code in that language.
    pub fn new(
        members: &[Member],
        lang: Lang,
        country: &dyn Fn(&str) -> String,
        compare: Compare<'_>,
    ) -> Self {
        let mut by_name: Vec<u32> = (0..members.len() as u32).collect();
        let name = |at: &u32| members[*at as usize].name.get(lang);
        by_name.sort_by(|a, b| compare(name(a), name(b)));
        Self { by_name, countries: country_ranks(members, country, compare) }
    }

    /// The members found, in order: positions in the list. Without an order the nearest to what was looked for come first, and
    /// among equals, as where nothing was looked for, they are by name. Members without a class or a year come last, whichever
    /// way the order goes.
    pub fn sorted(&self, members: &[Member], hits: &[Hit], sort: Option<Sort>) -> Vec<u32> {
        // Two bytes a member, so that what is looked up all over the place stays near.
        let mut found = vec![NOT_FOUND; members.len()];
        hits.iter().for_each(|hit| found[hit.document as usize] = hit.distance);
        let hit = |&document: &u32| Hit { document, distance: found[document as usize] };
        let mut by_name = Vec::with_capacity(hits.len());
        by_name.extend(self.by_name.iter().map(hit).filter(|hit| hit.distance != NOT_FOUND));
        let Some(sort) = sort else { return by_relevance(by_name.iter().copied()) };
        let mut ordered: Vec<u32> = by_name.into_iter().map(|hit| hit.document).collect();
        let key = |at: u32| {
            let key = self.key(&members[at as usize], at, sort.key);
            (key.is_none(), key.map(|key| if sort.descending { u32::MAX - key } else { key }))
        };
        match (sort.key, sort.descending) {
            (SortKey::Name, true) => ordered.reverse(),
            (SortKey::Name, false) => {}
            _ => ordered.sort_by_key(|&at| key(at)),
        }
        ordered
    }

    fn key(&self, member: &Member, at: u32, key: SortKey) -> Option<u32> {
        match key {
            SortKey::Name => None,
            SortKey::Country => Some(self.countries[at as usize]),
            SortKey::Class => member.class.map(|class| place(class, Class::ALL)),
            SortKey::Joined => member.joined.map(u32::from),
        }
    }
}

fn place(class: Class, all: &[Class]) -> u32 {
    all.iter().take_while(|other| **other != class).count() as u32
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
