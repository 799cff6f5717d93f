//! Counts of members, for charts and their tables.

use domain::Member;

use crate::facet::Facet;

/// Counts of some members.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Statistics {
    /// How many there are.
    pub members: usize,
    /// By country code, the most first, equals by code.
    pub countries: Vec<CategoryCount>,
    /// By class, in the order of the statutes, the unknown last.
    pub classes: Vec<CategoryCount>,
    /// By kind of body, the unknown last.
    pub kinds: Vec<CategoryCount>,
    /// By part of the world, the unknown last.
    pub regions: Vec<CategoryCount>,
    /// Every year from the first to the last in which a member joined.
    pub years: Vec<YearCount>,
    /// Members whose year of joining is not known. They are in no year.
    pub without_year: usize,
}

/// How many members have a value.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CategoryCount {
    /// The value, as in addresses: `KR`, `full`, `unknown`.
    pub value: String,
    /// The members that have it.
    pub count: usize,
}

/// A year.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct YearCount {
    /// The year.
    pub year: u16,
    /// Members that joined in it.
    pub joined: usize,
    /// Members that had joined by its end.
    pub cumulative: usize,
}

impl Statistics {
    /// Counts members.
    pub fn from_members<'a>(members: impl Iterator<Item = &'a Member> + Clone) -> Self {
        let mut countries = category_counts(members.clone(), Facet::Country);
        countries.sort_by_key(|country| std::cmp::Reverse(country.count));
        Self {
            countries,
            members: members.clone().count(),
            classes: category_counts(members.clone(), Facet::Class),
            kinds: category_counts(members.clone(), Facet::Kind),
            regions: category_counts(members.clone(), Facet::Region),
            years: years(members.clone()),
            without_year: members.filter(|member| member.joined.is_none()).count(),
        }
    }
}

fn category_counts<'a>(members: impl Iterator<Item = &'a Member>, facet: Facet) -> Vec<CategoryCount> {
    let mut values: Vec<(usize, String)> = members.map(|member| facet.place(&facet.of(member))).collect();
    values.sort_unstable();
    let count = |same: &[(usize, String)]| CategoryCount { value: same[0].1.clone(), count: same.len() };
    values.chunk_by(|a, b| a == b).map(count).collect()
}

fn years<'a>(members: impl Iterator<Item = &'a Member>) -> Vec<YearCount> {
    let joined: Vec<u16> = members.filter_map(|member| member.joined).collect();
    let (Some(&first), Some(&last)) = (joined.iter().min(), joined.iter().max()) else { return Vec::new() };
    let mut years: Vec<YearCount> =
        (first..=last).map(|year| YearCount { year, joined: 0, cumulative: 0 }).collect();
    joined.iter().for_each(|year| years[usize::from(year - first)].joined += 1);
    let mut cumulative = 0;
    for year in &mut years {
        cumulative += year.joined;
        year.cumulative = cumulative;
    }
    years
}
