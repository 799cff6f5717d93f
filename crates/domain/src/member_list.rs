//! The list of all members: lookup by id, grouping by country, totals.

use std::cmp::Ordering;

use crate::{Class, Date, DecodeResult, Lang, Member, Problem};

/// How many members are printed at most.
pub const MAX_PRINTED: usize = 5_000;

/// All members, with the problems and the date of the list.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct MemberList {
    members: Vec<Member>,
    problems: Vec<Problem>,
    updated: Option<Date>,
}

/// Totals of the list. They are always counted, never part of a text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Totals {
    /// The number of members.
    pub members: usize,
    /// The number of their countries.
    pub countries: usize,
    /// The first and the last year in which a member joined, if any year is known.
    pub joined: Option<(u16, u16)>,
}

/// The members of one country.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CountryGroup {
    /// ISO 3166-1 alpha-2 code.
    pub code: String,
    /// The name of the country in the reader's language.
    pub name: String,
    /// Indices into [`MemberList::members`].
    pub members: Vec<usize>,
}

impl From<DecodeResult> for MemberList {
    fn from(decoded: DecodeResult) -> Self {
        Self { members: decoded.members, problems: decoded.problems, updated: decoded.updated }
    }
}

impl MemberList {
    /// The members, in the order of the list.
    pub fn members(&self) -> &[Member] {
        &self.members
    }

    /// The problems found while decoding.
    pub fn problems(&self) -> &[Problem] {
        &self.problems
    }

    /// The date of the list, if it states one.
    pub const fn updated(&self) -> Option<Date> {
        self.updated
    }

    /// The member with this id.
    pub fn get(&self, id: &str) -> Option<&Member> {
        self.members.iter().find(|member| member.id == id)
    }

    /// Counts the members, their countries and the years in which they joined.
    pub fn totals(&self) -> Totals {
        let years = || self.members.iter().filter_map(|member| member.joined);
        Totals {
            members: self.members.len(),
            countries: self.in_countries(&mut (0..self.members.len())).len(),
            joined: years().min().zip(years().max()),
        }
    }

    /// The classes in use, in display order. `None`, for members without a class, comes last.
    pub fn classes(&self) -> Vec<Option<Class>> {
        let in_use = |class: &Option<Class>| self.members.iter().any(|member| member.class == *class);
        Class::ALL.iter().copied().map(Some).chain([None]).filter(in_use).collect()
    }

    /// Groups the members at the given indices by country. Sorts countries and members by name with `compare`, the collation
    /// of the reader's language.
    pub fn group_by_country(
        &self,
        chosen: &[usize],
        lang: Lang,
        country: impl Fn(&str) -> String,
        compare: impl Fn(&str, &str) -> Ordering,
    ) -> Vec<CountryGroup> {
        let groups = self.in_countries(&mut chosen.iter().copied());
        let name = |index: usize| self.members[index].name.get(lang);
        let group = |(code, mut members): (&str, Vec<usize>)| {
            members.sort_by(|&a, &b| compare(name(a), name(b)));
            CountryGroup { code: code.into(), name: country(code), members }
        };
        let mut groups: Vec<CountryGroup> = groups.into_iter().map(group).collect();
        groups.sort_by(|a, b| compare(&a.name, &b.name));
        groups
    }

    fn in_countries(&self, chosen: &mut dyn Iterator<Item = usize>) -> Vec<(&str, Vec<usize>)> {
        // SIZE: one slot for each pair of letters; saves 648 B against a `BTreeMap`, which is also slower.
        const LETTERS: usize = 26;
        let mut places = vec![usize::MAX; LETTERS * LETTERS];
        let mut groups: Vec<(&str, Vec<usize>)> = Vec::new();
        for index in chosen {
            let code = self.members[index].country_code.as_str();
            let letters = code.bytes().map(|letter| usize::from(letter.wrapping_sub(b'A')));
            let place = letters.fold(0, |place, letter| place * LETTERS + letter) % places.len();
            if places[place] == usize::MAX {
                places[place] = groups.len();
                groups.push((code, Vec::new()));
            }
            groups[places[place]].1.push(index);
        }
        groups
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn member_list(records: &[(&str, &str, &str)]) -> MemberList {
        let features: Vec<String> = records
            .iter()
            .map(|(id, name, country)| {
                format!(
                    r#"{{"type":"Feature","id":"{id}","geometry":{{"type":"Point","coordinates":[0,0]}},
                    "properties":{{"name":"{name}","country_code":"{country}","joined":{}}}}}"#,
                    1998 + id.len()
                )
            })
            .collect();
        let json = format!(r#"{{"type":"FeatureCollection","features":[{}]}}"#, features.join(","));
        MemberList::from(crate::decode(json.as_bytes()).unwrap())
    }

    #[test]
    fn totals_are_counted() {
        let member_list = member_list(&[("a", "A", "KR"), ("bb", "B", "KR"), ("ccc", "C", "SE")]);
        assert_eq!(member_list.totals(), Totals { members: 3, countries: 2, joined: Some((1999, 2001)) });
    }

    #[test]
    fn only_classes_in_use_are_offered() {
        assert_eq!(member_list(&[("a", "A", "KR")]).classes(), [None]);
        assert_eq!(member_list(&[]).classes(), []);
    }

    #[test]
    fn an_empty_list_has_no_years() {
        assert_eq!(member_list(&[]).totals(), Totals { members: 0, countries: 0, joined: None });
    }

    #[test]
    fn groups_are_sorted_by_the_given_collation() {
        let member_list = member_list(&[("a", "Zeta", "KR"), ("b", "Alpha", "KR"), ("c", "Mid", "SE")]);
        let chosen = [0, 1, 2];
        let groups = member_list.group_by_country(
            &chosen,
            Lang::En,
            |code| format!("name of {code}"),
            |a, b| b.cmp(a),
        );
        let shape: Vec<_> = groups.iter().map(|group| (group.code.as_str(), group.members.clone())).collect();
        assert_eq!(shape, [("SE", vec![2]), ("KR", vec![0, 1])]);
    }

    #[test]
    fn a_member_is_found_by_id() {
        let member_list = member_list(&[("uppsala", "Uppsala", "SE")]);
        assert_eq!(member_list.get("uppsala").map(|member| member.name.get(Lang::Ko)), Some("Uppsala"));
        assert_eq!(member_list.get("nowhere"), None);
    }
}
