//! Member counts for charts and tables.

use std::cmp::Reverse;

use domain::Member;

use crate::facet::Facet;

/// Counts of a set of members.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Statistics {
    /// The number of members.
    pub members: usize,
    /// By country code, largest count first, ties by the rank of the country's name.
    pub countries: Vec<CategoryCount>,
    /// By class, in the order of the statutes, unknown last.
    pub classes: Vec<CategoryCount>,
    /// By kind of organization, unknown last.
    pub kinds: Vec<CategoryCount>,
    /// By part of the world, unknown last.
    pub regions: Vec<CategoryCount>,
    /// Every year from the first to the last in which a member joined.
    pub years: Vec<YearCount>,
    /// Members with an unknown year of joining; they are not counted in `years`.
    pub without_year: usize,
}

/// The number of members with a value.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CategoryCount {
    /// The value as in the URL: `KR`, `full`, `unknown`.
    pub value: String,
    /// The number of members with it.
    pub count: usize,
}

/// The members that joined in a year.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct YearCount {
    /// The year.
    pub year: u16,
    /// Members that joined in it.
    pub joined: usize,
    /// Members that joined in it or earlier.
    pub cumulative: usize,
}

impl Statistics {
    /// Counts members. `country_rank` gives the place of a country in alphabetical order.
    pub fn from_members<'a>(
        members: impl Iterator<Item = &'a Member> + Clone,
        country_rank: &dyn Fn(&str) -> u32,
    ) -> Self {
        let mut countries = count_values(members.clone(), Facet::Country);
        countries.sort_by_key(|country| (Reverse(country.count), country_rank(&country.value)));
        Self {
            countries,
            members: members.clone().count(),
            classes: count_values(members.clone(), Facet::Class),
            kinds: count_values(members.clone(), Facet::Kind),
            regions: count_values(members.clone(), Facet::Region),
            years: count_years(members.clone()),
            without_year: members.filter(|member| member.joined.is_none()).count(),
        }
    }
}

fn count_values<'a>(members: impl Iterator<Item = &'a Member>, facet: Facet) -> Vec<CategoryCount> {
    let mut values: Vec<(usize, String)> =
        members.map(|member| facet.sort_key(&facet.value_of(member))).collect();
    values.sort_unstable();
    let count = |same: &[(usize, String)]| CategoryCount { value: same[0].1.clone(), count: same.len() };
    values.chunk_by(|a, b| a == b).map(count).collect()
}

fn count_years<'a>(members: impl Iterator<Item = &'a Member>) -> Vec<YearCount> {
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
