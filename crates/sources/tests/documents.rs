//! The examples in docs/editors/data.md work as described there.
#![allow(clippy::unwrap_used, clippy::panic, reason = "a test fails by panicking")]

use std::fs;
use std::path::PathBuf;

use domain::{Class, Lang, ObjectReader};
use sources::{LoadResult, Source, decode_features, decode_page};

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

/// Decodes the second block of a section with the settings in the first.
fn read(section: &str) -> LoadResult {
    let [settings, document] = &blocks(section)[..] else {
        panic!("{section}: expected settings and a document")
    };
    let written = ObjectReader::parse(settings).unwrap().string_or_object("members").unwrap();
    let source = Source::from_json(&written).unwrap();
    let result = decode_features(&decode_page(&source, document.as_bytes()).unwrap().features);
    assert_eq!(result.diagnostics, [], "{section}");
    result
}

#[test]
fn every_source_type_has_an_example_without_problems() {
    for section in ["GeoJSON", "JSON", "CSV", "OGC API – Features"] {
        assert_eq!(read(section).decoded.members.len(), 1, "{section}");
    }
}

#[test]
fn geojson_fields_are_mapped_with_constants() {
    let member = &read("GeoJSON").decoded.members[0];
    assert_eq!(
        (member.id.as_str(), member.name.default.as_str(), member.country_code.as_str()),
        ("7", "Uppsala", "SE")
    );
}

#[test]
fn json_is_mapped_and_translated() {
    let member = &read("JSON").decoded.members[0];
    assert_eq!(member.name.default, "Daejeon – Science City");
    assert_eq!((member.lat, member.lon, member.joined), (36.35, 127.38, Some(1998)));
    assert_eq!((member.class, member.country_code.as_str()), (Some(Class::Full), "KR"));
}

#[test]
fn csv_supports_quotes_languages_and_lists() {
    let member = &read("CSV").decoded.members[0];
    assert_eq!(member.name.default, "Daejeon, Metropolitan City");
    assert_eq!(member.name.get(Lang::Ko), "대전광역시");
    assert_eq!(member.alt_names, ["Taejon", "Hanbat"]);
}
