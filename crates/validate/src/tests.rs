//! What is found in a list.

use super::*;

const REAL: &str = include_str!("../../../public/data/members.geojson");

fn published() -> DecodeResult {
    domain::decode(REAL.as_bytes()).unwrap()
}

/// What is found in the published list when one thing in it is changed.
fn changed(from: &str, to: &str) -> Findings {
    assert!(REAL.contains(from), "{from}");
    check(REAL.replacen(from, to, 1).as_bytes(), "members.geojson", &published()).unwrap()
}

/// The same, without what is found in it anyway.
fn found(from: &str, to: &str) -> Vec<(usize, String, Matter)> {
    let usual = check(REAL.as_bytes(), "members.geojson", &published()).unwrap().findings;
    let new = changed(from, to).findings.into_iter();
    let new = new.filter(|finding| {
        !usual.iter().any(|one| one.matter == finding.matter && one.record == finding.record)
    });
    new.map(|finding| (finding.line, finding.record, finding.matter)).collect()
}

const DAEJEON: &str = "[127.38493, 36.34913]";

#[test]
fn of_the_published_list_only_translations_are_missing() {
    let findings = check(REAL.as_bytes(), "members.geojson", &published()).unwrap();
    assert_eq!(findings.feed, published());
    assert_eq!(findings.changes, Changes::default());
    let others =
        findings.findings.iter().filter(|one| !matches!(one.matter, Matter::NoTranslation(Lang::Ko)));
    assert_eq!(others.count(), 0);
}

#[test]
fn a_point_in_another_country_is_found() {
    let abroad = |code: &str| vec![(7, "daejeon".to_owned(), Matter::Abroad(code.into()))];
    assert_eq!(found(DAEJEON, "[2.35, 48.85]"), abroad("KR"));
    assert_eq!(found("\"country_code\": \"KR\"", "\"country_code\": \"SE\""), abroad("SE"));
}

#[test]
fn exchanged_numbers_are_found_on_the_earth_and_off_it() {
    let bogota = "\"geometry\": {\"type\": \"Point\", \"coordinates\": [4.7, -74.1]}, \"properties\": {\"name\": \"B\", \"name_ko\": \"ㅂ\", \
                  \"country_code\": \"CO\"}";
    let list = format!(
        "{{\"type\": \"FeatureCollection\", \"features\": [\n{{\"type\": \"Feature\", \"id\": \"b\", {bogota}}}]}}"
    );
    let findings = check(list.as_bytes(), "a.json", &DecodeResult::default()).unwrap().findings;
    assert_eq!(findings, [Finding { line: 2, record: "b".into(), matter: Matter::Exchanged("CO".into()) }]);
    let off = found(DAEJEON, "[36.34913, 127.38493]");
    assert!(matches!(&off[..], [(_, record, Matter::LeftOut(note))] if record == "daejeon" && note.swapped));
}

#[test]
fn a_name_that_stands_twice_is_found() {
    let matter = Matter::SameName("daejeon".into());
    assert_eq!(
        found("\"Gyeongsan City\"", "\"Daejeon Metropolitan City\""),
        [(31, "gyeongsan".into(), matter)]
    );
}

#[test]
fn a_missing_translation_is_found() {
    let matter = Matter::NoTranslation(Lang::Ko);
    assert_eq!(found("\"name_ko\": \"대전광역시\",", ""), [(7, "daejeon".into(), matter)]);
}

#[test]
fn a_year_to_come_is_found() {
    let matter = Matter::Future("joined", 2027);
    assert_eq!(found("\"joined\": 1998", "\"joined\": 2027"), [(7, "daejeon".into(), matter)]);
}

#[test]
fn what_the_site_leaves_out_is_found_with_its_line() {
    for (from, to, line, field) in [
        ("\"https://www.daejeon.go.kr\"", "\"www.daejeon.go.kr\"", 24, "website"),
        ("\"joined\": 1998", "\"joined\": \"1998\"", 23, "joined"),
        ("\"name\": \"Gyeongsan City\"", "\"name\": \"\"", 39, "name"),
        ("\"id\": \"gyeongsan\"", "\"id\": \"daejeon\"", 33, "id"),
    ] {
        let found = found(from, to);
        let [(at, _, Matter::LeftOut(note))] = &found[..] else { panic!("{found:?}") };
        assert_eq!((*at, note.problem.field), (line, field));
    }
}

#[test]
fn what_would_change_is_told() {
    let changes = changed("\"id\": \"gyeongsan\"", "\"id\": \"gyeongsan-si\"").changes;
    assert_eq!(
        (changes.added, changes.removed),
        (vec!["gyeongsan-si".to_owned()], vec!["gyeongsan".to_owned()])
    );
    let changes = changed("\"name_ko\": \"대전광역시\",", "\"name_ko\": \"대전시\",").changes;
    let expected = Difference {
        id: "daejeon".into(),
        field: "name_ko".into(),
        before: "\"대전광역시\"".into(),
        after: "\"대전시\"".into(),
    };
    assert_eq!(changes.altered, [expected]);
}

#[test]
fn a_table_is_known_by_its_name_or_by_how_it_begins() {
    let table = "id,name,name_ko,lat,lon,country_code\na,A,가,36.35,127.38,KR\nb,B,나,127.38,36.35,KR\n";
    for name in ["members.csv", "MEMBERS.CSV", "members.tsv", "members.txt", "members", ""] {
        let findings = check(table.as_bytes(), name, &DecodeResult::default()).unwrap();
        assert_eq!((findings.feed.members.len(), findings.changes.added), (1, vec!["a".to_owned()]));
        assert!(
            matches!(&findings.findings[..], [Finding { line: 3, matter: Matter::LeftOut(note), .. }] if note.swapped)
        );
    }
    assert!(matches!(
        check(table.as_bytes(), "a.geojson", &DecodeResult::default()),
        Err(Fault::Syntax(1, 1, _))
    ));
}

#[test]
fn what_is_written_clean_has_nothing_left_out() {
    let broken = REAL.replacen("\"joined\": 1998", "\"joined\": \"soon\"", 1);
    let found = check(broken.as_bytes(), "members.geojson", &published()).unwrap();
    let again = check(found.clean().as_bytes(), "members.geojson", &published()).unwrap();
    assert_eq!((&again.feed, again.findings.iter().any(is_left_out)), (&found.feed, false));
    assert!(found.findings.iter().any(is_left_out));
}

fn is_left_out(finding: &Finding) -> bool {
    matches!(finding.matter, Matter::LeftOut(_))
}

#[test]
fn what_is_said_of_the_list_stays() {
    let found = check(REAL.as_bytes(), "members.geojson", &published()).unwrap();
    let again = check(found.clean().as_bytes(), "members.geojson", &published()).unwrap();
    let names: Vec<&str> = again.remarks.iter().map(|(name, _)| name.as_str()).collect();
    assert_eq!((names, &again.remarks), (vec!["attribution", "licence"], &found.remarks));
}

#[test]
fn a_list_of_none_is_written_with_its_remarks() {
    let list = r#"{"type":"FeatureCollection","bbox":[0,0,1,1],"a\"b":{"c":[1]},"features":[]}"#;
    let clean = check(list.as_bytes(), "a.json", &DecodeResult::default()).unwrap().clean();
    let again = check(clean.as_bytes(), "a.json", &DecodeResult::default()).unwrap();
    assert_eq!(again.remarks, [("a\"b".to_owned(), "{\"c\":[1]}".to_owned())]);
}

#[test]
fn a_pasted_list_is_known_by_how_it_begins() {
    let pasted = format!("\u{feff}\n {REAL}");
    assert_eq!(check(pasted.as_bytes(), "", &published()).unwrap().feed, published());
    assert_eq!(check(b"<p>", "", &published()), Err(Fault::Html));
    assert_eq!(check(b" ", "", &published()), Err(Fault::Empty));
}

#[test]
fn too_much_is_not_read() {
    let much = vec![b' '; MOST_BYTES + 1];
    assert_eq!(check(&much, "", &DecodeResult::default()), Err(Fault::TooManyBytes(MOST_BYTES)));
}

#[test]
fn every_matter_is_told_apart_in_every_language() {
    let code = || "KR".to_owned();
    let matters = [
        Matter::Exchanged(code()),
        Matter::Abroad(code()),
        Matter::SameName(code()),
        Matter::NoTranslation(Lang::En),
        Matter::NoTranslation(Lang::Ko),
        Matter::Future("joined", 2027),
    ];
    for lang in Lang::ALL {
        let said: std::collections::HashSet<_> = matters.iter().map(|matter| matter.message(lang)).collect();
        assert_eq!(said.len(), matters.len(), "{said:?}");
    }
}

#[test]
fn a_finding_names_record_line_and_remedy() {
    let finding = Finding { line: 7, record: "a".into(), matter: Matter::NoTranslation(Lang::Ko) };
    assert_eq!(finding.message(Lang::En), "a (line 7): the name has no Korean form. Add name_ko.");
    assert_eq!(finding.message(Lang::Ko), "a (7행): 한국어 이름이 없습니다. name_ko 값을 추가해 주십시오.");
}
