//! Searching the published members and pages, and generated ones.
#![allow(clippy::unwrap_used, reason = "a test fails by panicking")]

use directory::{
    Field, Hit, IncrementalSearch, Index, IndexBuilder, PageIndex, TextQuery, by_relevance, member_index,
    search_pages,
};
use domain::{Lang, Member};
use proptest::prelude::*;

fn real() -> Vec<Member> {
    domain::decode(include_bytes!("../../../public/data/members.geojson")).unwrap().members
}

fn country(code: &str, lang: Lang) -> String {
    let names =
        [("KR", ["South Korea", "대한민국"]), ("SE", ["Sweden", "스웨덴"]), ("CN", ["China", "중국"])];
    let known = names.iter().find(|(other, _)| *other == code);
    known.map_or_else(|| code.into(), |(_, names)| names[lang.index()].into())
}

fn found(query: &str) -> Vec<String> {
    let members = real();
    let hits = IncrementalSearch::default().find(&member_index(&members, &country), &TextQuery::new(query));
    by_relevance(hits.into_iter()).into_iter().map(|at| members[at as usize].id.clone()).collect()
}

#[track_caller]
fn first(query: &str, expected: &str) {
    assert_eq!(found(query).first().map(String::as_str), Some(expected), "{query}");
}

#[test]
fn an_empty_query_finds_all() {
    assert_eq!(found(" … ").len(), real().len());
}

#[test]
fn names_cities_and_other_names_are_found() {
    for (query, expected) in [
        ("Uppsala", "uppsala"),
        ("PETROPOLIS", "petropolis"),
        ("xi’an", "xian"),
        ("carleton", "ottawa-carleton"),
        ("nanking", "nanjing"),
        ("南京", "nanjing"),
        ("новосибирск", "novosibirsk"),
        ("웁살라", "uppsala"),
        ("karaj", "razi-technology-incubator"),
        ("ōgaki", "ogaki"),
        ("ｄｏｒｔｍｕｎｄ", "dortmund"),
        ("binh duong", "binh-duong"),
    ] {
        first(query, expected);
    }
}

#[test]
fn every_name_of_a_member_ranks_it_first() {
    let members = real();
    let index = member_index(&members, &country);
    let mut search = IncrementalSearch::default();
    for member in &members {
        for name in member.name.all() {
            let found = by_relevance(search.find(&index, &TextQuery::new(name)).into_iter());
            let first = found.first().map(|&at| members[at as usize].name.all().any(|other| other == name));
            assert_eq!(first, Some(true), "{name}");
        }
        for name in &member.alt_names {
            let found = search.find(&index, &TextQuery::new(name));
            assert!(found.iter().any(|hit| members[hit.document as usize].id == member.id), "{name}");
        }
    }
}

#[test]
fn every_title_ranks_its_page_first() {
    for file in [
        include_str!("../../../public/content/en/search-index.json"),
        include_str!("../../../public/content/ko/search-index.json"),
    ] {
        let pages = PageIndex::from_json(file.as_bytes()).unwrap();
        let listed: Vec<serde_json::Value> = serde_json::from_str(file).unwrap();
        assert!(!listed.is_empty());
        for title in listed.iter().map(|page| page[1].as_str().unwrap()) {
            let hits = search_pages(&pages, &mut IncrementalSearch::default(), &TextQuery::new(title));
            assert_eq!(hits.first().map(|hit| hit.title.text.as_str()), Some(title));
        }
    }
}

#[test]
fn countries_classes_and_kinds_are_found_in_both_languages() {
    assert_eq!(found("sweden"), ["uppsala"]);
    assert_eq!(found("스웨덴"), ["uppsala"]);
    let members = real();
    let associates = members.iter().filter(|member| member.class == Some(domain::Class::Associate)).count();
    assert_eq!(found("associate").len(), associates);
    assert_eq!(found("university korea"), ["hannam-university"]);
    assert_eq!(found("대학교 대한민국"), ["hannam-university"]);
}

#[test]
fn a_typo_is_tolerated_and_ranks_last() {
    for (query, expected) in [
        ("upsala", "uppsala"),
        ("uppslaa", "uppsala"),
        ("daejon", "daejeon"),
        ("브리즈벤", "brisbane"),
        ("thesaloniki", "thessaloniki"),
    ] {
        first(query, expected);
    }
    assert!(found("uppx").is_empty());
    assert_eq!(found("asann").first().map(String::as_str), Some("asan"));
}

#[test]
fn hangul_matches_while_it_is_being_composed() {
    for query in ["ㄷ", "대", "댖", "대ㅈ", "대저", "대전", "대전과", "대전광", "ㄷㅈ", "ㄷㅈㄱㅇ"]
    {
        assert!(found(query).contains(&"daejeon".to_owned()), "{query}");
    }
    first("ㄷㅈㄱ", "daejeon");
}

#[test]
fn words_in_the_other_keyboard_layout_match() {
    first("eowjs", "daejeon");
    first("ㅕㅔㅔㄴ밈", "uppsala");
    first("vhgkd", "pohang");
    // 대줜 has an extra key: a typo in the other layout.
    assert!(found("eownjs").contains(&"daejeon".to_owned()));
}

#[test]
fn all_words_must_match() {
    assert_eq!(found("city korea gyeong"), ["gyeongsan"]);
    assert!(found("uppsala korea").is_empty());
}

#[test]
fn better_matches_come_first() {
    let names = ["Old Asan", "Basan", "Asana", "Asan", "Nothing", "City", "Asba"];
    let mut builder = IndexBuilder::default();
    for name in names {
        let city = if name == "City" { "Asan" } else { "" };
        builder.add([Field { text: name, penalty: 0 }, Field { text: city, penalty: 2 }]);
    }
    let found = IncrementalSearch::default().find(&builder.build(), &TextQuery::new("asan"));
    let order: Vec<_> = by_relevance(found.into_iter()).into_iter().map(|at| names[at as usize]).collect();
    assert_eq!(order, ["Asan", "Asana", "Old Asan", "Basan", "City"]);
}

#[test]
fn names_that_match_the_phrase_come_first() {
    let mut builder = IndexBuilder::default();
    for name in ["Park, Science", "Great Science Park", "Science Park North", "Science Park"] {
        builder.add([Field { text: name, penalty: 0 }]);
    }
    let found = IncrementalSearch::default().find(&builder.build(), &TextQuery::new("science park"));
    assert_eq!(by_relevance(found.into_iter())[..2], [3, 2]);
}

#[test]
fn an_empty_index_has_no_hits() {
    let index = IndexBuilder::default().build();
    assert!(index.is_empty());
    assert_eq!(IncrementalSearch::default().find(&index, &TextQuery::new("a")), []);
}

#[test]
fn the_cache_is_cleared_for_another_index() {
    let mut search = IncrementalSearch::default();
    let query = TextQuery::new("asan");
    assert_eq!(search.find(&index_of(&["Asan".into(), "Uppsala".into()]), &query).len(), 1);
    assert_eq!(
        search.find(&index_of(&["Uppsala".into(), "Asan".into(), "Asan City".into()]), &query).len(),
        2
    );
}

#[test]
fn highlights_are_whole_characters() {
    for (text, query, expected) in [
        ("City of Uppsala", "upps", &["Upps"][..]),
        ("City of Uppsala", "city sala", &["City", "sala"]),
        ("Petrópolis", "petro", &["Petró"]),
        ("Petro\u{301}polis", "petro", &["Petro\u{301}"]),
        ("대전광역시", "대저", &["대전"]),
        ("대전광역시", "ㅈㄱ", &["전광"]),
        ("대전광역시", "eowjs", &["대전"]),
        ("Uppsala", "upsala", &["Uppsala"]),
        ("Gießen", "gies", &["Gieß"]),
        ("a ba a", "a", &["a", "a"]),
        ("Uppsala", "x", &[]),
        ("xabc", "bc ab", &["abc"]),
    ] {
        let highlights: Vec<_> =
            TextQuery::new(query).highlights(text).into_iter().map(|range| &text[range]).collect();
        assert_eq!(highlights, expected, "{query} in {text}");
    }
}

fn index_of(names: &[String]) -> Index {
    let mut builder = IndexBuilder::default();
    for name in names {
        builder.add([Field { text: name, penalty: 0 }]);
    }
    builder.build()
}

proptest! {
    #[test]
    fn incremental_search_equals_a_new_search(
        names in prop::collection::vec("[ab대전]{1,4}( [abc자]{1,7})?", 0..12),
        query in "[abㄷㅈ대저]{1,4}( [abc자]{0,7})?",
    ) {
        let index = index_of(&names);
        let mut search = IncrementalSearch::default();
        for (at, letter) in query.char_indices() {
            let query = TextQuery::new(&query[..at + letter.len_utf8()]);
            prop_assert_eq!(search.find(&index, &query), IncrementalSearch::default().find(&index, &query));
        }
    }

    #[test]
    fn one_typo_anywhere_is_tolerated(word in "[a-d]{6,9}", at in 0..6_usize, kind in 0..4, letter in "[a-e]") {
        let mut typed: Vec<char> = word.chars().collect();
        match kind {
            0 => typed.insert(at, letter.chars().next().unwrap()),
            1 => drop(typed.remove(at)),
            2 => typed[at] = letter.chars().next().unwrap(),
            _ => typed.swap(at, (at + 1).min(word.len() - 1)),
        }
        let index = index_of(&[format!("the {word}")]);
        let typed = typed.into_iter().collect::<String>();
        let hits = IncrementalSearch::default().find(&index, &TextQuery::new(&typed));
        prop_assert!(matches!(hits[..], [Hit { document: 0, .. }]), "{typed} for {word}");
    }

    #[test]
    fn no_query_panics(query in "\\PC{0,30}", text in "\\PC{0,30}") {
        let index = index_of(std::slice::from_ref(&text));
        IncrementalSearch::default().find(&index, &TextQuery::new(&query));
        for range in TextQuery::new(&query).highlights(&text) {
            prop_assert!(text.get(range).is_some_and(|part| !part.is_empty()));
        }
    }
}
