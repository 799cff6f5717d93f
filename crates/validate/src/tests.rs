//! Issues, changes and clean copies of lists.

use super::*;

const REAL: &str = include_str!("../../../public/data/members.geojson");

fn published() -> DecodeResult {
    domain::decode(REAL.as_bytes()).unwrap()
}

/// Validates the published list with one replacement.
fn check_changed(from: &str, to: &str) -> ValidationReport {
    assert!(REAL.contains(from), "{from}");
    check(REAL.replacen(from, to, 1).as_bytes(), "members.geojson", &published()).unwrap()
}

/// The issues that this replacement adds.
fn new_issues(from: &str, to: &str) -> Vec<(usize, String, IssueKind)> {
    let existing = check(REAL.as_bytes(), "members.geojson", &published()).unwrap().issues;
    let new = check_changed(from, to).issues.into_iter();
    let is_new =
        |issue: &Issue| !existing.iter().any(|old| old.kind == issue.kind && old.record == issue.record);
    new.filter(is_new).map(|issue| (issue.line, issue.record, issue.kind)).collect()
}

const DAEJEON: &str = "[127.38493, 36.34913]";

#[test]
fn the_published_list_only_lacks_translations() {
    let report = check(REAL.as_bytes(), "members.geojson", &published()).unwrap();
    assert_eq!(report.decoded, published());
    assert_eq!(report.changes, Changes::default());
    let others = report
        .issues
        .iter()
        .filter(|issue| !matches!(issue.kind, IssueKind::MissingTranslation { lang: Lang::Ko }));
    assert_eq!(others.count(), 0);
}

#[test]
fn points_outside_their_country_are_found() {
    let outside =
        |code: &str| vec![(7, "daejeon".to_owned(), IssueKind::OutsideCountry { country: code.into() })];
    assert_eq!(new_issues(DAEJEON, "[2.35, 48.85]"), outside("KR"));
    assert_eq!(new_issues("\"country_code\": \"KR\"", "\"country_code\": \"SE\""), outside("SE"));
}

#[test]
fn swapped_coordinates_are_found_on_the_earth_and_off_it() {
    let bogota = "\"geometry\": {\"type\": \"Point\", \"coordinates\": [4.7, -74.1]}, \"properties\": {\"name\": \"B\", \"name_ko\": \"ㅂ\", \
                  \"country_code\": \"CO\"}";
    let list = format!(
        "{{\"type\": \"FeatureCollection\", \"features\": [\n{{\"type\": \"Feature\", \"id\": \"b\", {bogota}}}]}}"
    );
    let issues = check(list.as_bytes(), "a.json", &DecodeResult::default()).unwrap().issues;
    assert_eq!(
        issues,
        [Issue { line: 2, record: "b".into(), kind: IssueKind::SwappedCoordinates { country: "CO".into() } }]
    );
    let off = new_issues(DAEJEON, "[36.34913, 127.38493]");
    assert!(
        matches!(&off[..], [(_, record, IssueKind::Dropped(diagnostic))] if record == "daejeon" && diagnostic.is_swapped)
    );
}

#[test]
fn duplicate_names_are_found() {
    let kind = IssueKind::DuplicateName { other_id: "daejeon".into() };
    assert_eq!(
        new_issues("\"Gyeongsan City\"", "\"Daejeon Metropolitan City\""),
        [(31, "gyeongsan".into(), kind)]
    );
}

#[test]
fn missing_translations_are_found() {
    let kind = IssueKind::MissingTranslation { lang: Lang::Ko };
    assert_eq!(new_issues("\"name_ko\": \"대전광역시\",", ""), [(7, "daejeon".into(), kind)]);
}

#[test]
fn years_in_the_future_are_found() {
    let kind = IssueKind::YearInFuture { field: "joined", year: 2027 };
    assert_eq!(new_issues("\"joined\": 1998", "\"joined\": 2027"), [(7, "daejeon".into(), kind)]);
}

#[test]
fn dropped_fields_and_records_are_found_with_their_line() {
    for (from, to, line, field) in [
        ("\"https://www.daejeon.go.kr\"", "\"www.daejeon.go.kr\"", 24, "website"),
        ("\"joined\": 1998", "\"joined\": \"1998\"", 23, "joined"),
        ("\"name\": \"Gyeongsan City\"", "\"name\": \"\"", 39, "name"),
        ("\"id\": \"gyeongsan\"", "\"id\": \"daejeon\"", 33, "id"),
    ] {
        let issues = new_issues(from, to);
        let [(found_line, _, IssueKind::Dropped(diagnostic))] = &issues[..] else { panic!("{issues:?}") };
        assert_eq!((*found_line, diagnostic.problem.field), (line, field));
    }
}

#[test]
fn changes_are_listed() {
    let changes = check_changed("\"id\": \"gyeongsan\"", "\"id\": \"gyeongsan-si\"").changes;
    assert_eq!(
        (changes.added, changes.removed),
        (vec!["gyeongsan-si".to_owned()], vec!["gyeongsan".to_owned()])
    );
    let changes = check_changed("\"name_ko\": \"대전광역시\",", "\"name_ko\": \"대전시\",").changes;
    let expected = Difference {
        id: "daejeon".into(),
        field: "name_ko".into(),
        before: "\"대전광역시\"".into(),
        after: "\"대전시\"".into(),
    };
    assert_eq!(changes.changed, [expected]);
}

#[test]
fn csv_is_detected_by_name_or_content() {
    let table = "id,name,name_ko,lat,lon,country_code\na,A,가,36.35,127.38,KR\nb,B,나,127.38,36.35,KR\n";
    for name in ["members.csv", "MEMBERS.CSV", "members.tsv", "members.txt", "members", ""] {
        let report = check(table.as_bytes(), name, &DecodeResult::default()).unwrap();
        assert_eq!((report.decoded.members.len(), report.changes.added), (1, vec!["a".to_owned()]));
        assert!(
            matches!(&report.issues[..], [Issue { line: 3, kind: IssueKind::Dropped(diagnostic), .. }] if diagnostic.is_swapped)
        );
    }
    assert!(matches!(
        check(table.as_bytes(), "a.geojson", &DecodeResult::default()),
        Err(SourceError::Syntax { line: 1, column: 1, .. })
    ));
}

#[test]
fn a_clean_copy_has_nothing_to_drop() {
    let broken = REAL.replacen("\"joined\": 1998", "\"joined\": \"soon\"", 1);
    let report = check(broken.as_bytes(), "members.geojson", &published()).unwrap();
    let again = check(report.clean().as_bytes(), "members.geojson", &published()).unwrap();
    assert_eq!((&again.decoded, again.issues.iter().any(is_dropped)), (&report.decoded, false));
    assert!(report.issues.iter().any(is_dropped));
}

fn is_dropped(issue: &Issue) -> bool {
    matches!(issue.kind, IssueKind::Dropped(_))
}

#[test]
fn foreign_members_are_kept() {
    let report = check(REAL.as_bytes(), "members.geojson", &published()).unwrap();
    let again = check(report.clean().as_bytes(), "members.geojson", &published()).unwrap();
    let names: Vec<&str> = again.foreign_members.iter().map(|(name, _)| name.as_str()).collect();
    assert_eq!((names, &again.foreign_members), (vec!["attribution", "licence"], &report.foreign_members));
}

#[test]
fn an_empty_list_keeps_its_foreign_members() {
    let list = r#"{"type":"FeatureCollection","bbox":[0,0,1,1],"a\"b":{"c":[1]},"features":[]}"#;
    let clean = check(list.as_bytes(), "a.json", &DecodeResult::default()).unwrap().clean();
    let again = check(clean.as_bytes(), "a.json", &DecodeResult::default()).unwrap();
    assert_eq!(again.foreign_members, [("a\"b".to_owned(), "{\"c\":[1]}".to_owned())]);
}

#[test]
fn a_pasted_list_is_detected_by_its_content() {
    let pasted = format!("\u{feff}\n {REAL}");
    assert_eq!(check(pasted.as_bytes(), "", &published()).unwrap().decoded, published());
    assert_eq!(check(b"<p>", "", &published()), Err(SourceError::Html));
    assert_eq!(check(b" ", "", &published()), Err(SourceError::Empty));
}

#[test]
fn a_file_that_is_too_large_is_rejected() {
    let bytes = vec![b' '; MAX_SOURCE_BYTES + 1];
    assert_eq!(
        check(&bytes, "", &DecodeResult::default()),
        Err(SourceError::TooManyBytes { max: MAX_SOURCE_BYTES })
    );
}

#[test]
fn every_kind_has_its_own_message_in_every_language() {
    let code = || "KR".to_owned();
    let kinds = [
        IssueKind::SwappedCoordinates { country: code() },
        IssueKind::OutsideCountry { country: code() },
        IssueKind::DuplicateName { other_id: code() },
        IssueKind::MissingTranslation { lang: Lang::En },
        IssueKind::MissingTranslation { lang: Lang::Ko },
        IssueKind::YearInFuture { field: "joined", year: 2027 },
    ];
    for lang in Lang::ALL {
        let messages: std::collections::HashSet<_> = kinds.iter().map(|kind| kind.message(lang)).collect();
        assert_eq!(messages.len(), kinds.len(), "{messages:?}");
    }
}

#[test]
fn messages_name_record_line_and_remedy() {
    let issue = Issue { line: 7, record: "a".into(), kind: IssueKind::MissingTranslation { lang: Lang::Ko } };
    assert_eq!(issue.message(Lang::En), "a (line 7): the name has no Korean form. Add name_ko.");
    assert_eq!(issue.message(Lang::Ko), "a (7행): 한국어 이름이 없습니다. name_ko 값을 추가해 주십시오.");
}
