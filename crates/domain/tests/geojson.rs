//! Decoding and encoding lists of members.
#![allow(clippy::unwrap_used, reason = "a test fails by panicking")]

use domain::{Class, Evidence, GeoJsonError, Kind, Lang, Messages, decode, encode};
use proptest::prelude::*;

const REAL: &[u8] = include_bytes!("../../../public/data/members.geojson");

/// A list with one record, in which one part is replaced.
fn record(change: (&str, &str)) -> String {
    let record = r#"{
"type": "Feature",
"id": "uppsala",
"geometry": {"type": "Point", "coordinates": [17.6, 59.9]},
"properties": {
"name": "Uppsala",
"country_code": "SE",
"class": "full",
"kind": "city",
"joined": 1998,
"website": "https://example.org",
"alt_names": ["Upsala"],
"sources": ["https://example.org/a"]
}}"#;
    assert!(record.contains(change.0), "{}", change.0);
    let record = record.replacen(change.0, change.1, 1);
    format!("{{\"type\": \"FeatureCollection\", \"features\": [\n{record}\n]}}")
}

/// Expects that the changed record has one problem, and whether the record is dropped.
fn check(change: (&str, &str), expected: &str, drops_record: bool) {
    let list = decode(record(change).as_bytes()).unwrap();
    let problems: Vec<String> = list.problems.iter().map(|p| format!("{}: {p}", p.line)).collect();
    assert_eq!(problems, [expected], "{change:?}");
    assert_eq!(list.members.len(), usize::from(!drops_record), "{change:?}");
}

#[test]
fn the_published_list_has_no_problems() {
    let list = decode(REAL).unwrap();
    assert_eq!(list.problems, []);
    assert_eq!(list.members.len(), 54);
    assert_eq!(list.updated.unwrap().to_string(), "2026-11-23");
}

#[test]
fn the_published_list_is_decoded_completely() {
    let members = decode(REAL).unwrap().members;
    let count = |test: &dyn Fn(&domain::Member) -> bool| members.iter().filter(|member| test(member)).count();
    assert_eq!(count(&|m| m.class == Some(Class::Full)), 38);
    assert_eq!(count(&|m| m.class == Some(Class::Associate)), 7);
    assert_eq!(count(&|m| m.class.is_none()), 9);
    assert_eq!(count(&|m| m.evidence == Some(Evidence::Stated)), 31);
    assert_eq!(count(&|m| m.evidence == Some(Evidence::FoundingList)), 20);
    assert_eq!(count(&|m| m.evidence == Some(Evidence::Weak)), 3);
    assert_eq!(count(&|m| m.website.is_some()), 5);
    assert_eq!(count(&|m| m.joined.is_some()), 47);
    assert_eq!(count(&|m| m.as_of.is_some()), 53);
    assert_eq!(count(&|m| m.kind.is_some() && m.coord_source.is_some() && !m.sources.is_empty()), 54);
    let daejeon = &members[0];
    assert_eq!((daejeon.name.get(Lang::Ko), daejeon.kind), ("대전광역시", Some(Kind::City)));
}

#[test]
fn an_invalid_required_field_drops_the_record() {
    for (change, expected) in [
        (
            (r#""id": "uppsala","#, ""),
            "2: record 1: id: expected an id of lower-case letters, digits and hyphens, such as \"san-jose\"; \
             found nothing. The record is left out.",
        ),
        (
            (r#""id": "uppsala""#, r#""id": "Uppsala City""#),
            "4: record 1: id: expected an id of lower-case letters, digits and hyphens, such as \"san-jose\"; \
             found \"Uppsala City\". The record is left out.",
        ),
        (
            (r#""name": "Uppsala","#, ""),
            "2: uppsala: name: expected a text that is not empty; found nothing. The record is left out.",
        ),
        (
            (r#""name": "Uppsala""#, r#""name": "  ""#),
            "7: uppsala: name: expected a text that is not empty; found \"  \". The record is left out.",
        ),
        (
            (r#""country_code": "SE""#, r#""country_code": "Sweden""#),
            "8: uppsala: country_code: expected a country code of two letters (ISO 3166-1), such as KR; \
             found \"Sweden\". The record is left out.",
        ),
        (
            ("[17.6, 59.9]", "[59.9, 170.6]"),
            "5: uppsala: geometry: expected a longitude from -180 to 180, then a latitude from -90 to 90; \
             found {\"type\": \"Point\", \"coordinates\": [59.9, 170.6]}. The record is left out.",
        ),
        (
            ("[17.6, 59.9]", "[1e400, 0]"),
            "5: uppsala: geometry: expected {\"type\": \"Point\", \"coordinates\": [longitude, latitude]}; \
             found {\"type\": \"Point\", \"coordinates\": [1e400, 0]}. The record is left out.",
        ),
        (
            (r#"{"type": "Point", "coordinates": [17.6, 59.9]}"#, "null"),
            "2: uppsala: geometry: expected {\"type\": \"Point\", \"coordinates\": [longitude, latitude]}; \
             found nothing. The record is left out.",
        ),
    ] {
        check(change, expected, true);
    }
}

#[test]
fn an_invalid_optional_field_is_dropped() {
    for (change, expected) in [
        (
            (r#""name": "Uppsala","#, r#""name": "Uppsala", "name_ko": 7,"#),
            "7: uppsala: name: expected a text that is not empty; found 7. The field is left out.",
        ),
        (
            (r#""full""#, r#""platinum""#),
            "9: uppsala: class: expected full, associate or discretionary; found \"platinum\". The field is left out.",
        ),
        (
            (r#""city""#, "7"),
            "10: uppsala: kind: expected city, region, university, research-institute, science-park, company or \
             organization; found 7. The field is left out.",
        ),
        (
            ("1998", r#""1998""#),
            "11: uppsala: joined: expected a year as a number, from 1000 to 2999; found \"1998\". The field is left out.",
        ),
        (
            (r#""https://example.org""#, r#""javascript:alert(1)""#),
            "12: uppsala: website: expected an address that begins with https:// or http://; \
             found \"javascript:alert(1)\". The field is left out.",
        ),
        (
            (r#"["Upsala"]"#, r#""Upsala""#),
            "13: uppsala: alt_names: expected a list of texts; found \"Upsala\". The field is left out.",
        ),
        (
            (r#""https://example.org/a""#, r#""https://example.org/a", "data:text/html,x""#),
            "14: uppsala: sources: expected an address that begins with https:// or http://; \
             found \"data:text/html,x\". The field is left out.",
        ),
    ] {
        check(change, expected, false);
    }
}

#[test]
fn values_in_messages_are_on_one_line() {
    let geometry =
        "{\n  \"type\": \"Spot\",\n  \"coordinates\": [17.6, 59.9],\n  \"bbox\": [17.6, 59.9, 17.6, 59.9]\n}";
    check(
        (r#"{"type": "Point", "coordinates": [17.6, 59.9]}"#, geometry),
        "5: uppsala: geometry: expected {\"type\": \"Point\", \"coordinates\": [longitude, latitude]}; \
         found { \"type\": \"Spot\", \"coordinates\": [17.6, 59.9], \"bbox\": [17.6…. The record is left out.",
        true,
    );
}

#[test]
fn invisible_characters_are_removed_from_names() {
    let change = (r#""name": "Uppsala""#, "\"name\": \"Upp\u{202e}sala\\u0000\\n\\u2066\"");
    let list = decode(record(change).as_bytes()).unwrap();
    assert_eq!((list.members[0].name.default.as_str(), list.problems.len()), ("Upp sala", 0));
}

#[test]
fn long_names_are_truncated() {
    let name = format!("\"name\": \"{}\"", "가".repeat(10_000));
    let list = decode(record((r#""name": "Uppsala""#, &name)).as_bytes()).unwrap();
    assert_eq!(list.members[0].name.default, "가".repeat(200) + "…");
}

#[test]
fn ids_are_unique() {
    let twice = String::from_utf8_lossy(REAL).replace("\"gyeongsan\"", "\"daejeon\"");
    let list = decode(twice.as_bytes()).unwrap();
    assert_eq!(list.members.len(), 53);
    let problem = list.problems[0].to_string();
    assert!(problem.contains("an id that no record before it has; found \"daejeon\""), "{problem}");
}

#[test]
fn optional_fields_may_be_missing() {
    let bare = r#"{"type":"FeatureCollection","features":[{"type":"Feature","id":7,
        "geometry":{"type":"Point","coordinates":[0,0,12]},"properties":{"name":"A","country_code":"kr","class":null}}]}"#;
    let list = decode(bare.as_bytes()).unwrap();
    assert_eq!(list.problems, []);
    assert_eq!((list.members[0].id.as_str(), list.members[0].country_code.as_str()), ("7", "KR"));
}

#[test]
fn a_record_that_is_not_a_feature_is_dropped() {
    for broken in ["7", "null", "[]", r#"{"type":"Point"}"#] {
        let text = format!(r#"{{"type":"FeatureCollection","features":[{broken}]}}"#);
        let list = decode(text.as_bytes()).unwrap();
        assert_eq!((list.members.len(), list.problems.len()), (0, 1), "{broken}");
    }
}

#[test]
fn anything_but_a_collection_is_an_error() {
    let cut = &REAL[..REAL.len() / 2];
    let text = |bytes: &[u8]| Messages::for_lang(Lang::En).invalid_list(&decode(bytes).unwrap_err());
    for (bytes, expected) in [
        (&b""[..], "expected a GeoJSON FeatureCollection, found an empty file"),
        (b"  \n", "expected a GeoJSON FeatureCollection, found an empty file"),
        (b"<!doctype html><title>404</title>", "found a web page (HTML); check the address of the list"),
        (b"{\"type\": \"FeatureCollection\",\n \"features\": [NaN]}", "in line 2, column"),
        (b"[1, 2]", "found another kind of document (line 1)"),
        (b"{}", "found a document without \"type\""),
        (b"{\"type\": \"Topology\"}", "found \"type\": \"Topology\""),
        (b"{\"type\": \"FeatureCollection\"}", "found one without \"features\""),
        (b"\"\xff\"", "found bytes that are not UTF-8 text (from byte 1); save the file as UTF-8"),
        (cut, "found an incomplete file, which ends in line"),
    ] {
        assert!(text(bytes).contains(expected), "{} / {expected}", text(bytes));
    }
    assert!(matches!(decode(cut), Err(GeoJsonError::Truncated { .. })));
}

#[test]
fn developers_get_an_error_in_english() {
    for (bytes, expected) in [
        (&b""[..], "the document is empty"),
        (b"\"\xff\"", "the document is not UTF-8 from byte 1"),
        (b"<p>", "the document is HTML"),
        (b"{\n", "the document ends too early, in line 2"),
        (b"{]", "key must be a string in line 1, column 2"),
        (b"{}", "expected a FeatureCollection, found a document without \"type\""),
    ] {
        assert_eq!(decode(bytes).unwrap_err().to_string(), expected);
    }
}

#[test]
fn a_byte_order_mark_is_ignored() {
    let marked = [b"\xef\xbb\xbf", REAL].concat();
    assert_eq!(decode(&marked), decode(REAL));
}

#[test]
fn the_published_list_round_trips() {
    let list = decode(REAL).unwrap();
    assert_eq!(decode(encode(&list).as_bytes()).unwrap(), list);
}

proptest! {
    #[test]
    fn decoding_never_panics(bytes in proptest::collection::vec(any::<u8>(), 0..400)) {
        let _ = decode(&bytes);
    }

    #[test]
    fn decoding_a_damaged_list_never_panics(at in 0..REAL.len(), with in any::<u8>()) {
        let mut bytes = REAL.to_vec();
        bytes[at] = with;
        if let Ok(list) = decode(&bytes) {
            prop_assert!(list.members.len() + list.problems.len() >= 54);
        }
    }

    #[test]
    fn any_member_round_trips(
        id in "[a-z0-9]{1,20}",
        name in "\\PC{1,30}",
        ko in proptest::option::of("[가-힣]{1,10}"),
        (lon, lat) in (-1_800_000_000..=1_800_000_000_i32, -900_000_000..=900_000_000_i32),
        joined in proptest::option::of(1000_u16..3000),
        class in 0..4_usize,
    ) {
        let unseen = |c: char| matches!(c, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}');
        prop_assume!(!name.trim().is_empty() && !name.contains(unseen));
        let mut list = decode(record(("", "")).as_bytes()).unwrap();
        let member = &mut list.members[0];
        member.id = id;
        member.name.default = name.trim().into();
        member.name.translations[Lang::Ko.index()] = ko;
        // Seven decimal places, about one centimetre.
        (member.lon, member.lat) = (f64::from(lon) / 1e7, f64::from(lat) / 1e7);
        member.joined = joined;
        member.class = Class::ALL.get(class).copied();
        prop_assert_eq!(decode(encode(&list).as_bytes()).unwrap(), list);
    }
}
