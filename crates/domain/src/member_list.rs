//! The members together: found by id, grouped by country, counted.

use std::cmp::Ordering;

use crate::{Class, Date, DecodeResult, Lang, Member, Problem};

/// All members, and what is known of the list itself.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct MemberList {
    members: Vec<Member>,
    problems: Vec<Problem>,
    updated: Option<Date>,
}

/// What can be counted, never typed in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Totals {
    /// How many members.
    pub members: usize,
    /// In how many countries.
    pub countries: usize,
    /// The first and the last year in which a member joined.
    pub joined: Option<(u16, u16)>,
}

/// The members of one country.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CountryGroup {
    /// ISO 3166-1 alpha-2.
    pub code: String,
    /// The country's name in the reader's language.
    pub name: String,
    /// Positions in [`MemberList::members`].
    pub members: Vec<usize>,
}

impl From<DecodeResult> for MemberList {
    fn from(feed: DecodeResult) -> Self {
        Self { members: feed.members, problems: feed.problems, updated: feed.updated }
    }
}

impl MemberList {
    /// The members, in the order of the list.
    pub fn members(&self) -> &[Member] {
        &self.members
    }

    /// What could not be read.
    pub fn problems(&self) -> &[Problem] {
        &self.problems
    }

    /// The day of the list, if it says.
    pub const fn updated(&self) -> Option<Date> {
        self.updated
    }

    /// The member with this id.
    pub fn get(&self, id: &str) -> Option<&Member> {
        self.members.iter().find(|member| member.id == id)
    }

    /// The counts.
    pub fn totals(&self) -> Totals {
        let years = || self.members.iter().filter_map(|member| member.joined);
        Totals {
            members: self.members.len(),
            countries: self.in_countries(&mut (0..self.members.len())).len(),
            joined: years().min().zip(years().max()),
        }
    }

    /// The classes in use, in the order in which they are offered; `None` last, for members whose class is not known.
    pub fn classes(&self) -> Vec<Option<Class>> {
        let in_use = |class: &Option<Class>| self.members.iter().any(|member| member.class == *class);
        Class::ALL.iter().copied().map(Some).chain([None]).filter(in_use).collect()
    }

    /// Groups members by country, countries and names in the order of `compare`, the reader's collation.
    pub fn group_by_country(
        &self,
        chosen: &[usize],
        lang: Lang,
        country: impl Fn(&str) -> String,
        compare: impl Fn(&str, &str) -> Ordering,
    ) -> Vec<CountryGroup> {
        let groups = self.in_countries(&mut chosen.iter().copied());
        let name = |&index: &usize| (self.members[index].name.get(lang).to_owned(), index);
        let members = |indices: &Vec<usize>| in_order(indices.iter().map(name).collect(), &compare);
        let names = groups.iter().enumerate().map(|(at, (code, _))| (country(code), at)).collect();
        let group = |(name, at): (String, usize)| {
            let members = members(&groups[at].1).into_iter().map(|(_, index)| index).collect();
            CountryGroup { code: groups[at].0.into(), name, members }
        };
        in_order(names, &compare).into_iter().map(group).collect()
    }

    fn in_countries(&self, chosen: &mut dyn Iterator<Item = usize>) -> Vec<(&str, Vec<usize>)> {
        // A place for each pair of letters: quicker than any map, and no code of its own in the module.
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

/// One sort for all: each kind of sorted thing would bring its own copy of the algorithm into the module.
fn in_order(
    mut named: Vec<(String, usize)>,
    compare: &impl Fn(&str, &str) -> Ordering,
) -> Vec<(String, usize)> {
    named.sort_by(|(a, _), (b, _)| compare(a, b));
    named
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
    fn figures_are_counted() {
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
    fn groups_follow_the_given_collation() {
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
