//! Broken and malicious documents: which members are kept, which problems are reported, and which errors returned.
#![allow(clippy::unwrap_used, clippy::panic, reason = "a test fails by panicking")]

use std::fs;
use std::path::PathBuf;

use domain::{Lang, Member};
use proptest::prelude::*;
use sources::{Diagnostic, LoadResult, Source, SourceError, decode_features, decode_page};

fn folder() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../../tests/fixtures/lists")
}

/// The source settings for a document, by the prefix of its name.
fn source(name: &str) -> Source {
    let settings = match name.split('-').next().unwrap() {
        "geojson" => r#"{"type":"geojson","url":"a"}"#,
        "csv" => r#"{"type":"csv","url":"a"}"#,
        "ogc" => r#"{"type":"ogc","url":"a"}"#,
        "json" => {
            r#"{"type":"json","url":"a","items":"/data/members","html":["name"],
                "fields":{"id":"/slug","name":"/title/rendered","lat":"/geo/lat","lon":"/geo/lon","country_code":"/country",
                    "website":"/link","joined":"/year"},
                "values":{"class":{"Full Member":"full"},"country_code":{"Sweden":"SE"}}}"#
        }
        other => panic!("{name}: unknown source type {other}"),
    };
    Source::from_json(settings).unwrap()
}

fn read(name: &str) -> Result<LoadResult, SourceError> {
    let bytes = fs::read(folder().join(name)).unwrap();
    decode_page(&source(name), &bytes).map(|page| decode_features(&page.features))
}

/// The result for a document in the format of `expected.txt`.
fn result_of(name: &str) -> String {
    let field = |diagnostic: &Diagnostic| {
        format!("{}{}", diagnostic.problem.field, if diagnostic.is_swapped { "!" } else { "" })
    };
    let (members, messages, kind) = match read(name) {
        Ok(result) => {
            let messages: Vec<String> = result.diagnostics.iter().map(field).collect();
            (result.decoded.members.len(), messages.join(","), "ok")
        }
        Err(error) => (0, String::new(), error.kind()),
    };
    format!("{name} {members} {} {kind}", if messages.is_empty() { "-" } else { &messages })
}

fn expected() -> Vec<String> {
    fs::read_to_string(folder().join("expected.txt")).unwrap().lines().map(str::to_owned).collect()
}

/// The documents listed in `expected.txt`.
fn names() -> Vec<String> {
    expected().iter().map(|line| line.split(' ').next().unwrap().to_owned()).collect()
}

fn texts(member: &Member) -> Vec<&str> {
    let names = member.name.all().chain(member.city.iter().flat_map(|city| city.all()));
    let others = [&member.website, &member.coord_source].into_iter().flatten().map(String::as_str);
    let lists = member.alt_names.iter().chain(&member.sources).map(String::as_str);
    names.chain(others).chain(lists).chain([member.id.as_str(), &member.country_code]).collect()
}

#[test]
fn every_document_has_the_expected_result() {
    let wrong: Vec<String> = expected()
        .into_iter()
        .filter_map(|line| {
            let found = result_of(line.split(' ').next().unwrap());
            (found != line).then(|| format!("expected {line}\n   found {found}"))
        })
        .collect();
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn expected_txt_lists_every_document() {
    let mut files: Vec<String> = fs::read_dir(folder())
        .unwrap()
        .map(|entry| entry.unwrap().file_name().into_string().unwrap())
        .filter(|name| name != "make.mjs" && name != "expected.txt")
        .collect();
    let mut names = names();
    files.sort();
    names.sort();
    assert!(names.len() >= 200, "only {} documents", names.len());
    assert_eq!(names, files);
}

#[test]
fn kept_texts_have_no_control_characters_and_bounded_length() {
    let is_invisible =
        |c: char| c.is_control() || matches!(c, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}');
    for name in names() {
        for member in read(&name).unwrap_or_default().decoded.members {
            assert!(texts(&member).iter().all(|text| !text.contains(is_invisible)), "{name}");
            assert!(member.name.all().all(|text| text.chars().count() <= 201), "{name}");
        }
    }
}

#[test]
fn kept_urls_are_http() {
    for name in names() {
        for member in read(&name).unwrap_or_default().decoded.members {
            for url in member.website.iter().chain(&member.sources) {
                let lower = url.to_ascii_lowercase();
                assert!(lower.starts_with("https://") || lower.starts_with("http://"), "{name}: {url}");
            }
        }
    }
}

#[test]
fn messages_are_short_and_on_one_line() {
    for name in names() {
        for diagnostic in read(&name).unwrap_or_default().diagnostics {
            for message in Lang::ALL.map(|lang| diagnostic.message(lang)) {
                assert!(
                    !message.contains(char::is_control) && message.chars().count() < 500,
                    "{name}: {message}"
                );
            }
        }
    }
}

#[test]
fn kept_members_survive_encoding_and_decoding() {
    for name in names() {
        let mut list = read(&name).unwrap_or_default().decoded;
        for member in &mut list.members {
            // Seven decimals (1 cm) survive the round trip.
            (member.lon, member.lat) = ((member.lon * 1e7).round() / 1e7, (member.lat * 1e7).round() / 1e7);
        }
        let decoded = domain::decode(domain::encode(&list).as_bytes()).unwrap();
        assert_eq!(decoded, list, "{name}");
    }
}

#[test]
fn line_numbers_refer_to_the_document() {
    for (name, lines) in [
        ("geojson-id-many-times.json", (3..11).collect::<Vec<usize>>()),
        ("csv-id-twice.csv", vec![3]),
        ("json-records-of-all-kinds.json", vec![1, 1, 1, 1]),
    ] {
        let found: Vec<usize> =
            read(name).unwrap().diagnostics.iter().map(|diagnostic| diagnostic.problem.line).collect();
        assert_eq!(found, lines, "{name}");
    }
}

#[test]
fn geojson_is_decoded_as_by_the_page() {
    for name in names().into_iter().filter(|name| name.starts_with("geojson-")) {
        let bytes = fs::read(folder().join(&name)).unwrap();
        match (domain::decode(&bytes), read(&name)) {
            (Ok(list), Ok(result)) => {
                assert_eq!(list.members, result.decoded.members, "{name}");
                let problems: Vec<_> =
                    result.diagnostics.into_iter().map(|diagnostic| diagnostic.problem).collect();
                assert_eq!(list.problems, problems, "{name}");
            }
            (list, result) => assert!(list.is_err() && result.is_err(), "{name}"),
        }
    }
}

proptest! {
    #[test]
    fn a_damaged_document_never_panics(which in any::<prop::sample::Index>(), at in any::<prop::sample::Index>(), with in any::<u8>()) {
        let name = which.get(&names()).clone();
        let mut bytes = fs::read(folder().join(&name)).unwrap();
        prop_assume!(!bytes.is_empty());
        let at = at.index(bytes.len());
        bytes[at] = with;
        if let Ok(page) = decode_page(&source(&name), &bytes) {
            let result = decode_features(&page.features);
            prop_assert_eq!(result.decoded.members.len(), result.positions.len());
        }
    }
}
