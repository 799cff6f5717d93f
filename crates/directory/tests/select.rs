//! Filtering, counting and sorting the published members and generated ones.
#![allow(clippy::unwrap_used, reason = "a test fails by panicking")]

use directory::{
    Directory, DirectoryQuery, Facet, FilterPart, IncrementalSearch, Relaxation, Selection, Statistics,
    TextQuery,
};
use domain::Member;
use proptest::prelude::*;

fn real() -> Vec<Member> {
    domain::decode(include_bytes!("../../../public/data/members.geojson")).unwrap().members
}

fn directory(members: Vec<Member>) -> Directory {
    Directory::new(members, &|code, _| code.to_owned())
}

fn select(query: &str) -> (Directory, Selection) {
    let directory = directory(real());
    let selection =
        directory.select(&mut IncrementalSearch::default(), &DirectoryQuery::from_query_string(query));
    (directory, selection)
}

fn ids(query: &str) -> Vec<String> {
    let (directory, selection) = select(query);
    selection.hits.iter().map(|hit| directory.members()[hit.document as usize].id.clone()).collect()
}

fn count(selection: &Selection, facet: Facet, value: &str) -> Option<usize> {
    let counts = selection.facets.iter().find(|counts| counts.facet == facet).unwrap();
    counts.values.iter().find(|count| count.value == value).map(|count| count.count)
}

fn values(selection: &Selection, facet: Facet) -> Vec<&str> {
    let counts = selection.facets.iter().find(|counts| counts.facet == facet).unwrap();
    counts.values.iter().map(|count| count.value.as_str()).collect()
}

#[test]
fn an_empty_query_selects_all() {
    let (directory, selection) = select("at=1,2,3");
    assert_eq!(selection.hits.len(), directory.members().len());
}

#[test]
fn values_of_a_facet_are_alternatives_and_facets_are_combined() {
    for (query, expected) in [
        ("country=SE", 1),
        ("country=SE&country=FR", 2),
        ("country=SE&country=FR&class=associate", 0),
        ("class=associate&class=unknown", 16),
        ("class=full", 38),
        ("joined=1998", 23),
        ("joined=1990s", 23),
        ("joined=1990s&joined=2000", 26),
        ("joined=unknown", 7),
        ("region=oceania", 3),
        ("region=antarctica", 0),
        ("kind=university&region=africa", 1),
        ("year=1998", 23),
        ("year=1997", 0),
        ("class=associate&q=%EB%8C%80%EC%A0%84", 1),
    ] {
        assert_eq!(ids(query).len(), expected, "{query}");
    }
}

#[test]
fn facet_counts_ignore_the_filter_of_the_same_facet() {
    let (_, all) = select("");
    let (_, selection) = select("class=associate");
    assert_eq!(count(&selection, Facet::Class, "full"), count(&all, Facet::Class, "full"));
    assert_eq!(count(&selection, Facet::Country, "SE"), Some(0));
    assert_eq!(count(&selection, Facet::Country, "KR"), Some(1));
    assert_eq!(count(&selection, Facet::Joined, "2010s"), Some(6));
}

#[test]
fn facet_values_keep_their_order() {
    let (_, selection) = select("q=uppsala&country=ZZ&joined=1950s");
    assert_eq!(values(&selection, Facet::Class), ["full", "associate", "unknown"]);
    assert_eq!(values(&selection, Facet::Region), ["africa", "americas", "asia", "europe", "oceania"]);
    assert_eq!(values(&selection, Facet::Joined)[..6], ["1950s", "1990s", "1998", "2000s", "2000", "2005"]);
    let (_, of_a_year) = select("joined=1955");
    assert_eq!(values(&of_a_year, Facet::Joined)[..2], ["1950s", "1955"]);
    assert_eq!(values(&selection, Facet::Joined).last(), Some(&"unknown"));
    assert_eq!(values(&selection, Facet::Country).last(), Some(&"ZZ"));
    assert_eq!(count(&selection, Facet::Country, "ZZ"), Some(0));
}

#[test]
fn the_most_effective_relaxation_comes_first() {
    let query = DirectoryQuery::from_query_string("q=uppsala city&country=KR&class=full");
    let directory = directory(real());
    let selection = directory.select(&mut IncrementalSearch::default(), &query);
    assert!(selection.hits.is_empty());
    let relaxations = directory.relaxations(&query, &selection);
    assert!(
        matches!(&relaxations[0], Relaxation { without: FilterPart::Word(word), members: 6.. } if word == "uppsala"),
        "{relaxations:?}"
    );
    assert_eq!(relaxations[1], Relaxation { without: FilterPart::Facet(Facet::Country), members: 1 });
    assert_eq!(relaxations.len(), 2);
}

#[test]
fn dropping_the_year_is_a_relaxation() {
    let query = DirectoryQuery::from_query_string("year=1997");
    let directory = directory(real());
    let selection = directory.select(&mut IncrementalSearch::default(), &query);
    assert_eq!(
        directory.relaxations(&query, &selection),
        [Relaxation { without: FilterPart::JoinedBy, members: 54 }]
    );
}

#[test]
fn spelling_suggestions_come_from_names() {
    let directory = directory(real());
    assert_eq!(directory.spelling_suggestions("upslala", 3), ["Uppsala"]);
    assert_eq!(directory.spelling_suggestions("bangolare", 1), ["Bangalore"]);
    assert!(directory.spelling_suggestions("xyzxyz", 3).is_empty());
}

#[test]
fn the_last_year_selects_the_same_as_no_year() {
    for (query, expected) in [("year=2018", 54), ("year=2050", 54), ("year=2017", 46), ("", 54)] {
        assert_eq!(ids(query).len(), expected, "{query}");
    }
}

#[test]
fn members_are_counted() {
    let members = real();
    let counts = Statistics::from_members(members.iter(), &|_| 0);
    assert_eq!((counts.members, counts.without_year), (54, 7));
    assert_eq!((counts.countries[0].value.as_str(), counts.countries[0].count), ("KR", 8));
    for bars in [&counts.countries, &counts.classes, &counts.kinds, &counts.regions] {
        assert_eq!(bars.iter().map(|bar| bar.count).sum::<usize>(), counts.members);
    }
    assert_eq!((counts.years[0].year, counts.years[0].joined), (1998, 23));
    assert_eq!((counts.years[1].year, counts.years[1].joined, counts.years[1].cumulative), (1999, 0, 23));
    assert_eq!(counts.years.last().unwrap().cumulative + counts.without_year, counts.members);
}

#[test]
fn no_members_give_empty_statistics() {
    assert_eq!(Statistics::from_members([].iter(), &|_| 0), Statistics::default());
    let selection = directory(Vec::new())
        .select(&mut IncrementalSearch::default(), &DirectoryQuery::from_query_string("q=a&class=full"));
    assert!(selection.hits.is_empty());
}

#[test]
fn ten_thousand_members_are_filtered_and_counted() {
    let real = real();
    let generated = |number: usize| {
        let member = real[number % real.len()].clone();
        let name = domain::Localized::untranslated(format!("{} {number}", member.name.default));
        Member { id: format!("{}-{number}", member.id), name, ..member }
    };
    let directory = directory((0..10_000).map(generated).collect());
    let selection =
        directory.select(&mut IncrementalSearch::default(), &DirectoryQuery::from_query_string("q=9999"));
    assert_eq!(selection.hits.len(), 1);
    let selection = directory.select(&mut IncrementalSearch::default(), &DirectoryQuery::default());
    for facet in selection.facets.iter().filter(|counts| counts.facet != Facet::Joined) {
        assert_eq!(facet.values.iter().map(|value| value.count).sum::<usize>(), 10_000, "{:?}", facet.facet);
    }
}

fn any_query_string() -> impl Strategy<Value = String> {
    let one = prop_oneof![
        "class=(full|associate|unknown)",
        "kind=(city|university|unknown)",
        "country=(KR|DE|AU|ZZ)",
        "region=(asia|europe|africa)",
        "joined=(1998|1990s|2000s|unknown)",
        "evidence=(stated|weak)",
        "year=(1998|2005|2010)",
        "q=(city|dae|university)( (korea|uppsala|ㄷㅈ|xyz)){0,2}",
    ];
    prop::collection::vec(one, 0..6).prop_map(|parts| parts.join("&"))
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    /// The count of a value equals the number of results with only that value selected in its facet.
    #[test]
    fn facet_counts_match_the_results(query in any_query_string()) {
        let directory = directory(real());
        let query = DirectoryQuery::from_query_string(&query);
        let selection = directory.select(&mut IncrementalSearch::default(), &query);
        for facet in &selection.facets {
            for value in &facet.values {
                let alone = query.without(facet.facet).toggled(facet.facet, &value.value);
                let given = directory.select(&mut IncrementalSearch::default(), &alone).hits.len();
                prop_assert_eq!(value.count, given, "{:?} {}", facet.facet, value.value);
            }
        }
    }

    /// The count of a relaxation equals the number of results without that part.
    #[test]
    fn relaxation_counts_match_the_results(query in any_query_string(), first in "(city|dae|university)", second in "(uppsala|korea|ㄷㅈ|xyz)") {
        let directory = directory(real());
        let with_text = |query: &DirectoryQuery, text: &str| {
            let mut query = query.clone();
            query.text = text.into();
            query
        };
        let query = with_text(&DirectoryQuery::from_query_string(&query), &format!("{first} {second}"));
        let selection = directory.select(&mut IncrementalSearch::default(), &query);
        prop_assume!(selection.hits.is_empty());
        let left = |query: &DirectoryQuery| directory.select(&mut IncrementalSearch::default(), query).hits.len();
        let words = [(&first, &second), (&second, &first)];
        let words = words.map(|(dropped, kept)| {
            (FilterPart::Word(dropped.clone()), left(&with_text(&query, kept)))
        });
        let facets = Facet::ALL.iter().map(|&facet| (FilterPart::Facet(facet), left(&query.without(facet))));
        let mut any_year = query.clone();
        any_year.joined_by = None;
        let until = (FilterPart::JoinedBy, left(&any_year));
        let expected = words.into_iter().chain(facets).chain([until]).filter(|(_, members)| *members > 0);
        let mut expected: Vec<_> = expected.map(|(part, members)| (format!("{part:?}"), members)).collect();
        let relaxations = directory.relaxations(&query, &selection).into_iter();
        let mut relaxations: Vec<_> =
            relaxations.map(|relaxation| (format!("{:?}", relaxation.without), relaxation.members)).collect();
        expected.sort();
        relaxations.sort();
        prop_assert_eq!(relaxations, expected);
    }
}

#[test]
fn values_of_facets_are_found_by_name_and_by_their_form_in_the_url() {
    let directory = directory(real());
    let name = |facet: Facet, value: &str| match (facet, value) {
        (Facet::Region, "europe") => "유럽".to_owned(),
        _ => format!("<{value}>"),
    };
    for (text, expected) in [
        ("europe", vec![(Facet::Region, "europe")]),
        ("유럽", vec![(Facet::Region, "europe")]),
        ("1998", vec![(Facet::Joined, "1998")]),
        ("1990s", vec![(Facet::Joined, "1990s")]),
        ("associ", vec![(Facet::Class, "associate")]),
        ("unknown", vec![]),
        ("europe associate", vec![]),
        ("uppsala", vec![]),
        ("", vec![]),
    ] {
        let found = directory.find_facet_values(&TextQuery::new(text), &name);
        let values: Vec<(Facet, &str)> =
            found.iter().map(|(facet, value)| (*facet, value.value.as_str())).collect();
        assert_eq!(values, expected, "{text}");
    }
    let europe = &directory.find_facet_values(&TextQuery::new("europe"), &name)[0].1;
    assert_eq!(europe.count, ids("region=europe").len());
}
