//! Tests of the validation report.

use super::*;
use domain::DecodeResult;
use validate::check;

const REAL: &str = include_str!("../../../../../public/data/members.geojson");

fn published() -> DecodeResult {
    domain::decode(REAL.as_bytes()).unwrap()
}

fn report(lang: Lang, text: &str, then: impl FnOnce(&ReportView<'_>)) {
    let validation = check(text.as_bytes(), "members.geojson", &published()).unwrap();
    let place_name = |member: &Member| format!("<{}>", member.country_code);
    then(&ReportView { lang, report: &validation, place_name: &place_name, centre: 10.0, land: &[] });
}

fn rendered(lang: Lang, text: &str) -> (String, String) {
    let mut answer = Default::default();
    report(lang, text, |report| {
        let (status, nodes) = report.render();
        answer = (status, nodes.iter().map(|node| node.to_value().to_string()).collect());
    });
    answer
}

/// A list of `count` members, of which the first `faulty` ones lack a country.
fn list(count: usize, faulty: usize) -> String {
    let feature = |index: usize| {
        let country = if index < faulty { "" } else { r#", "country_code": "KR""# };
        format!(
            r#"{{"type": "Feature", "id": "m{index}", "geometry": {{"type": "Point", "coordinates": [127.{index}, 36.5]}}, "properties": {{"name": "Member {index}", "name_ko": "회원 {index}"{country}}}}}"#
        )
    };
    let features: Vec<String> = (0..count).map(feature).collect();
    format!("{{\"type\": \"FeatureCollection\", \"features\": [\n{}\n]}}", features.join(",\n"))
}

#[test]
fn the_published_list_has_no_changes() {
    let (status, nodes) = rendered(Lang::En, REAL);
    assert!(status.starts_with("54 members can be read."), "{status}");
    assert!(nodes.contains("Nothing would change on the site.") && !nodes.contains("Left out"));
}

#[test]
fn issues_have_a_line_and_a_remedy_in_both_languages() {
    let text = REAL.replacen("[127.38493, 36.34913]", "[2.35, 48.85]", 1).replacen(
        "\"class\": \"full\"",
        "\"class\": \"ful\"",
        1,
    );
    for (lang, parts) in [
        (
            Lang::En,
            [
                "Left out (1)",
                "found \\\"ful\\\"",
                "daejeon (line 7): the point is not in KR. Correct the point or the country.",
            ],
        ),
        (
            Lang::Ko,
            [
                "제외되는 항목(1)",
                "\\\"ful\\\"",
                "daejeon (7행): 좌표가 국가(KR) 밖에 있습니다. 좌표 또는 국가 코드를 확인해 주십시오.",
            ],
        ),
    ] {
        let (_, nodes) = rendered(lang, &text);
        for part in parts {
            assert!(nodes.contains(part), "{part} is missing");
        }
    }
}

#[test]
fn changes_are_in_a_table() {
    let text = REAL.replacen("\"id\": \"daejeon\"", "\"id\": \"taejon\"", 1).replacen(
        "\"Uppsala\"",
        "\"Upsala\"",
        1,
    );
    let (_, nodes) = rendered(Lang::En, &text);
    for part in [
        "Changes: 1 added, 1 removed, 1 altered",
        r#"["tr",["th",{"scope":"row"},"taejon"],["td","added"]"#,
        r#"["tr",["th",{"scope":"row"},"daejeon"],["td","removed"]"#,
        r#"["td","city"],["td","Uppsala"],["td","Upsala"]"#,
    ] {
        assert!(nodes.contains(part), "{part} is missing");
    }
}

#[test]
fn members_are_on_the_map_and_in_the_table() {
    let (_, nodes) = rendered(Lang::Ko, &list(2, 0));
    for part in [r#"["title","회원 0"]"#, r#"["th",{"scope":"row"},"회원 1"],["td","<KR>"]"#, "회원(2)"]
    {
        assert!(nodes.contains(part), "{part} is missing");
    }
}

#[test]
fn a_list_without_members_cannot_be_saved() {
    let (status, nodes) = rendered(Lang::En, &list(1, 1));
    assert!(status.starts_with("No member can be read. One entry or field would be left out."), "{status}");
    assert!(!nodes.contains("\"take\"") && !nodes.contains("svg"));
}

#[test]
fn long_sections_are_paginated() {
    let text = list(350, 120);
    report(Lang::En, &text, |report| {
        let page = |section, page| -> String {
            report.section_page(section, page).iter().map(|node| node.to_value().to_string()).collect()
        };
        let (first, second) = (page(SectionName::LeftOut, 1), page(SectionName::LeftOut, 2));
        assert!(first.contains("m99") && !first.contains("m100"), "{first}");
        assert!(second.contains("m119") && second.contains(r#""value":"left-out 1""#), "{second}");
        assert_eq!(page(SectionName::LeftOut, 9), second);
        assert_eq!(page(SectionName::LeftOut, 0), first);
        assert!(page(SectionName::Members, 3).contains("Member 349"));
    });
}

#[test]
fn overlapping_members_share_a_symbol() {
    let text = list(20_000, 0);
    let (_, nodes) = rendered(Lang::En, &text);
    assert!(nodes.matches("\"shape\"").count() < 200 + PAGE_SIZE, "symbols at one place");
}
