//! The examples of docs/editors/data.md do what it says.
#![allow(clippy::unwrap_used, clippy::panic, reason = "a test fails by panicking")]

use std::fs;
use std::path::PathBuf;

use domain::{Class, Lang, ObjectReader};
use sources::{Reading, Source, decode, judge};

/// The fenced blocks of a section of docs/editors/data.md.
fn blocks(section: &str) -> Vec<String> {
    let path = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../../docs/editors/data.md");
    let text = fs::read_to_string(path).unwrap();
    let section =
        text.split_once(&format!("\n### {section}\n")).unwrap_or_else(|| panic!("no section {section}")).1;
    let section = section.split("\n### ").next().unwrap();
    section
        .split("```")
        .skip(1)
        .step_by(2)
        .map(|block| block.split_once('\n').unwrap().1.to_owned())
        .collect()
}

/// What the second block of a section holds, read as the first one says.
fn read(section: &str) -> Reading {
    let [settings, document] = &blocks(section)[..] else {
        panic!("{section}: expected settings and a document")
    };
    let written = ObjectReader::parse(settings).unwrap().text_or_object("members").unwrap();
    let source = Source::read(&written).unwrap();
    let reading = judge(&decode(&source, document.as_bytes()).unwrap().drafts);
    assert_eq!(reading.notes, [], "{section}");
    reading
}

#[test]
fn every_source_has_an_example_that_is_read_without_a_problem() {
    for section in ["GeoJSON", "JSON", "CSV", "OGC API – Features"] {
        assert_eq!(read(section).feed.members.len(), 1, "{section}");
    }
}

#[test]
fn geojson_gets_its_names_and_constants() {
    let member = &read("GeoJSON").feed.members[0];
    assert_eq!(
        (member.id.as_str(), member.name.default.as_str(), member.country_code.as_str()),
        ("7", "Uppsala", "SE")
    );
}

#[test]
fn json_is_mapped_and_translated() {
    let member = &read("JSON").feed.members[0];
    assert_eq!(member.name.default, "Daejeon – Science City");
    assert_eq!((member.lat, member.lon, member.joined), (36.35, 127.38, Some(1998)));
    assert_eq!((member.class, member.country_code.as_str()), (Some(Class::Full), "KR"));
}

#[test]
fn a_table_gives_quoted_cells_languages_and_lists() {
    let member = &read("CSV").feed.members[0];
    assert_eq!(member.name.default, "Daejeon, Metropolitan City");
    assert_eq!(member.name.get(Lang::Ko), "대전광역시");
    assert_eq!(member.alt_names, ["Taejon", "Hanbat"]);
}
