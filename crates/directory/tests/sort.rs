//! The order of the published members.
#![allow(clippy::unwrap_used, reason = "a test fails by panicking")]

use directory::{Compare, Directory, DirectoryQuery, IncrementalSearch, SortRanks, Statistics};
use domain::{Lang, Member};

fn real() -> Vec<Member> {
    domain::decode(include_bytes!("../../../public/data/members.geojson")).unwrap().members
}

/// The members that a query selects, in its order.
fn sorted(query: &str, lang: Lang, compare: Compare) -> Vec<Member> {
    let directory = Directory::new(real(), &|code, _| code.to_owned());
    let query = DirectoryQuery::from_query_string(query);
    let selection = directory.select(&mut IncrementalSearch::default(), &query);
    let ranks = SortRanks::new(directory.members(), lang, &|code| code.to_owned(), compare);
    let sorted = ranks.sorted(directory.members(), &selection.hits, query.sort);
    sorted.into_iter().map(|at| directory.members()[at as usize].clone()).collect()
}

fn sorted_ids(query: &str) -> Vec<String> {
    sorted(query, Lang::En, Box::new(|a, b| a.cmp(b))).into_iter().map(|member| member.id).collect()
}

#[test]
fn members_are_sorted_by_each_key() {
    for (query, first, last) in [
        ("country=AU", "brisbane", "townsville"),
        ("country=AU&sort=-name", "townsville", "brisbane"),
        ("country=SE&country=AU&sort=country", "brisbane", "uppsala"),
        ("country=SE&country=AU&sort=-country", "uppsala", "townsville"),
        ("sort=joined", "asan", "petropolis"),
        ("sort=-joined", "binh-duong", "petropolis"),
        ("country=AU&sort=city", "brisbane", "townsville"),
        ("country=AU&sort=-city", "townsville", "brisbane"),
        ("country=KR&sort=kind", "asan", "daedeok-innopolis"),
        ("q=daeje", "daejeon", "hannam-university"),
    ] {
        let sorted = sorted_ids(query);
        assert_eq!((sorted[0].as_str(), sorted[sorted.len() - 1].as_str()), (first, last), "{query}");
    }
}

#[test]
fn countries_are_ranked_by_name_and_not_by_code() {
    let name = |code: &str| match code {
        "GB" => "United Kingdom".to_owned(),
        "TW" => "Taiwan".into(),
        "US" => "United States".into(),
        _ => format!("A {code}"),
    };
    let members = real();
    let ranks = SortRanks::new(&members, Lang::En, &name, Box::new(|a, b| a.cmp(b)));
    let rank = |code: &str| ranks.country_rank(code);
    assert!(rank("TW") < rank("GB") && rank("GB") < rank("US") && rank("US") < rank("ZZ"));
    let counts = Statistics::from_members(members.iter(), &rank);
    let order =
        counts.countries.iter().map(|country| (std::cmp::Reverse(country.count), rank(&country.value)));
    assert!(order.is_sorted(), "{:?}", counts.countries);
}

#[test]
fn members_without_the_value_are_last_in_both_directions() {
    let members = real();
    for (key, has) in [
        ("joined", (|member| member.joined.is_some()) as fn(&Member) -> bool),
        ("class", |member| member.class.is_some()),
        ("kind", |member| member.kind.is_some()),
        ("city", |member| member.city.is_some()),
    ] {
        for query in [format!("sort={key}"), format!("sort=-{key}")] {
            let member = |id: &String| members.iter().find(|member| member.id == *id).unwrap();
            let known: Vec<bool> = sorted_ids(&query).iter().map(|id| has(member(id))).collect();
            assert!(known.is_sorted_by(|a, b| a >= b), "{query}");
        }
    }
}

#[test]
fn names_are_sorted_with_the_given_comparison() {
    let sorted = sorted("country=AU&sort=name", Lang::Ko, Box::new(|a, b| b.cmp(a)));
    let names: Vec<_> = sorted.iter().map(|member| member.name.get(Lang::Ko)).collect();
    assert_eq!(names, ["타운즈빌", "입스위치", "브리즈번"]);
}
