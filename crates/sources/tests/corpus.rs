//! Hostile and broken documents: what is kept of each, what is told, and how it fails.
#![allow(clippy::unwrap_used, clippy::panic, reason = "a test fails by panicking")]

use std::fs;
use std::path::PathBuf;

use domain::{Lang, Member};
use proptest::prelude::*;
use sources::{Fault, Note, Reading, Source, decode, judge};

fn folder() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../../tests/fixtures/feeds")
}

/// The source as which a document is read, by the beginning of its name.
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
        other => panic!("{name}: there is no source called {other}"),
    };
    Source::read(settings).unwrap()
}

fn read(name: &str) -> Result<Reading, Fault> {
    let bytes = fs::read(folder().join(name)).unwrap();
    decode(&source(name), &bytes).map(|answer| judge(&answer.drafts))
}

/// What came of a document, as `expected.txt` has it.
fn outcome(name: &str) -> String {
    let field = |note: &Note| format!("{}{}", note.problem.field, if note.swapped { "!" } else { "" });
    let (members, told, kind) = match read(name) {
        Ok(reading) => {
            let told: Vec<String> = reading.notes.iter().map(field).collect();
            (reading.feed.members.len(), told.join(","), "ok")
        }
        Err(fault) => (0, String::new(), fault.kind()),
    };
    format!("{name} {members} {} {kind}", if told.is_empty() { "-" } else { &told })
}

fn expected() -> Vec<String> {
    fs::read_to_string(folder().join("expected.txt")).unwrap().lines().map(str::to_owned).collect()
}

/// The documents, by what `expected.txt` says.
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
fn every_document_comes_out_as_expected() {
    let wrong: Vec<String> = expected()
        .into_iter()
        .filter_map(|line| {
            let found = outcome(line.split(' ').next().unwrap());
            (found != line).then(|| format!("expected {line}\n   found {found}"))
        })
        .collect();
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn every_document_of_the_folder_is_expected() {
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
fn no_text_that_is_kept_turns_or_breaks_the_line_or_has_no_end() {
    let unseen = |c: char| c.is_control() || matches!(c, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}');
    for name in names() {
        for member in read(&name).unwrap_or_default().feed.members {
            assert!(texts(&member).iter().all(|text| !text.contains(unseen)), "{name}");
            assert!(member.name.all().all(|text| text.chars().count() <= 201), "{name}");
        }
    }
}

#[test]
fn no_address_that_is_kept_runs_script() {
    for name in names() {
        for member in read(&name).unwrap_or_default().feed.members {
            for address in member.website.iter().chain(&member.sources) {
                let lower = address.to_ascii_lowercase();
                assert!(lower.starts_with("https://") || lower.starts_with("http://"), "{name}: {address}");
            }
        }
    }
}

#[test]
fn what_is_told_is_short_and_on_one_line() {
    for name in names() {
        for note in read(&name).unwrap_or_default().notes {
            for told in Lang::ALL.map(|lang| note.message(lang)) {
                assert!(!told.contains(char::is_control) && told.chars().count() < 500, "{name}: {told}");
            }
        }
    }
}

#[test]
fn what_is_kept_is_written_and_read_back_the_same() {
    for name in names() {
        let mut feed = read(&name).unwrap_or_default().feed;
        for member in &mut feed.members {
            // Seven decimals, a centimetre, read back the same.
            (member.lon, member.lat) = ((member.lon * 1e7).round() / 1e7, (member.lat * 1e7).round() / 1e7);
        }
        let again = domain::decode(domain::encode(&feed).as_bytes()).unwrap();
        assert_eq!(again, feed, "{name}");
    }
}

#[test]
fn lines_are_those_of_the_document() {
    for (name, lines) in [
        ("geojson-id-many-times.json", (3..11).collect::<Vec<usize>>()),
        ("csv-id-twice.csv", vec![3]),
        ("json-records-of-all-kinds.json", vec![1, 1, 1, 1]),
    ] {
        let found: Vec<usize> = read(name).unwrap().notes.iter().map(|note| note.problem.line).collect();
        assert_eq!(found, lines, "{name}");
    }
}

#[test]
fn the_page_itself_reads_geojson_alike() {
    for name in names().into_iter().filter(|name| name.starts_with("geojson-")) {
        let bytes = fs::read(folder().join(&name)).unwrap();
        match (domain::decode(&bytes), read(&name)) {
            (Ok(feed), Ok(reading)) => {
                assert_eq!(feed.members, reading.feed.members, "{name}");
                let problems: Vec<_> = reading.notes.into_iter().map(|note| note.problem).collect();
                assert_eq!(feed.problems, problems, "{name}");
            }
            (feed, reading) => assert!(feed.is_err() && reading.is_err(), "{name}"),
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
        if let Ok(answer) = decode(&source(&name), &bytes) {
            let reading = judge(&answer.drafts);
            prop_assert_eq!(reading.feed.members.len(), reading.places.len());
        }
    }
}
