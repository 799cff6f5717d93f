//! Counts of members, for charts and their tables.

use domain::Member;

use crate::facet::Facet;

/// Counts of some members.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Counts {
    /// How many there are.
    pub members: usize,
    /// By country code, the most first, equals by code.
    pub countries: Vec<Bar>,
    /// By class, in the order of the statutes, the unknown last.
    pub classes: Vec<Bar>,
    /// By kind of body, the unknown last.
    pub kinds: Vec<Bar>,
    /// By part of the world, the unknown last.
    pub regions: Vec<Bar>,
    /// Every year from the first to the last in which a member joined.
    pub years: Vec<Year>,
    /// Members whose year of joining is not known. They are in no year.
    pub without_year: usize,
}

/// How many members have a value.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Bar {
    /// The value, as in addresses: `KR`, `full`, `unknown`.
    pub value: String,
    /// The members that have it.
    pub count: usize,
}

/// A year.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Year {
    /// The year.
    pub year: u16,
    /// Members that joined in it.
    pub joined: usize,
    /// Members that had joined by its end.
    pub so_far: usize,
}

impl Counts {
    /// Counts members.
    pub fn of<'a>(members: impl Iterator<Item = &'a Member> + Clone) -> Self {
        let mut countries = bars(members.clone(), Facet::Country);
        countries.sort_by_key(|bar| std::cmp::Reverse(bar.count));
        Self {
            countries,
            members: members.clone().count(),
            classes: bars(members.clone(), Facet::Class),
            kinds: bars(members.clone(), Facet::Kind),
            regions: bars(members.clone(), Facet::Region),
            years: years(members.clone()),
            without_year: members.filter(|member| member.joined.is_none()).count(),
        }
    }
}

fn bars<'a>(members: impl Iterator<Item = &'a Member>, facet: Facet) -> Vec<Bar> {
    let mut values: Vec<(usize, String)> = members.map(|member| facet.place(&facet.of(member))).collect();
    values.sort_unstable();
    let bar = |same: &[(usize, String)]| Bar { value: same[0].1.clone(), count: same.len() };
    values.chunk_by(|a, b| a == b).map(bar).collect()
}

fn years<'a>(members: impl Iterator<Item = &'a Member>) -> Vec<Year> {
    let joined: Vec<u16> = members.filter_map(|member| member.joined).collect();
    let (Some(&first), Some(&last)) = (joined.iter().min(), joined.iter().max()) else { return Vec::new() };
    let mut years: Vec<Year> = (first..=last).map(|year| Year { year, joined: 0, so_far: 0 }).collect();
    joined.iter().for_each(|year| years[usize::from(year - first)].joined += 1);
    let mut so_far = 0;
    for year in &mut years {
        so_far += year.joined;
        year.so_far = so_far;
    }
    years
}
