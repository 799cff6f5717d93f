//! Exports compared byte for byte with golden files. `cargo xtask test` also reads the golden files with other programs.
#![allow(clippy::unwrap_used, reason = "a test fails by panicking")]

use std::collections::BTreeMap;

use domain::{Date, Kind, Lang, Localized, Member};
use export::{Export, csv, geojson, json, kml, vcard};
use proptest::prelude::*;

fn real() -> Vec<Member> {
    domain::decode(include_bytes!("../../../public/data/members.geojson")).unwrap().members
}

fn country(code: &str, lang: Lang) -> String {
    let names = include_str!("../../../src/platform/native/countries.json");
    let names: BTreeMap<String, BTreeMap<String, String>> = serde_json::from_str(names).unwrap();
    names[lang.code()].get(code).cloned().unwrap_or_else(|| code.into())
}

/// Members whose names look like syntax of the formats.
fn hostile() -> Vec<Member> {
    let names = [
        "=cmd|' /C calc'!A0",
        "+1-2",
        "-1+2",
        "@SUM(A1:A2)",
        "＝1+1",
        "\"Quoted\", Inc.; C:\\new\\table",
        "two\nlines\r\nand a third",
        "</name></Placemark><!-- ]]> & &amp; <script>alert(1)</script>",
        "Science 👩‍🔬 Park 🏞️ of a name that is long enough to be folded 👨‍👩‍👧‍👦 more than once 🇰🇷",
        "جامعة الملك سعود (\u{202b}rtl\u{202c})",
        "대전광역시과학기술단지관리사무소및국제협력추진본부(유네스코후원)동북아시아지역사무소",
        "bell\u{7} and\ttab",
        "BEGIN:VCARD\nEND:VCARD",
    ];
    names.iter().zip(1..).map(|(name, number)| generated(name, number)).collect()
}

fn generated(name: &str, number: u16) -> Member {
    Member {
        id: number.to_string(),
        name: Localized {
            default: name.into(),
            translations: [None, number.is_multiple_of(2).then(|| format!("{name} 가"))],
        },
        alt_names: vec![name.into(), "a, b; c".into()],
        lon: -180.0 + f64::from(number) * 1e-5,
        lat: if number == 1 { -90.0 } else { 0.5 },
        class: None,
        kind: Some(Kind::Company),
        city: Some(Localized::untranslated(name)),
        country_code: if number == 2 { "ZZ".into() } else { "KR".into() },
        joined: Some(1998 + number),
        website: Some("https://example.org/?a=1&b=%2C,;\"<>'".into()),
        as_of: None,
        evidence: None,
        sources: vec!["https://example.org/a,b".into(), "http://example.org/&amp;".into()],
        coord_source: Some(name.into()),
    }
}

fn with<T>(members: &[Member], lang: Lang, then: impl FnOnce(&Export<'_>) -> T) -> T {
    then(&Export {
        members: &members.iter().collect::<Vec<_>>(),
        lang,
        title: "Members <of> an association",
        site: "https://example.org/wta",
        licence: "Coordinates: CC BY 4.0 (https://creativecommons.org/licenses/by/4.0/)",
        attribution: "Coordinates: GeoNames (https://www.geonames.org)",
        updated: Date::new(2026, 11, 23),
        country: &country,
    })
}

type Format = fn(&Export<'_>) -> String;
const FORMATS: [(&str, Format); 5] =
    [("csv", csv), ("geojson", geojson), ("json", json), ("kml", kml), ("vcf", vcard)];

/// `UPDATE=1 cargo test -p export --test formats` rewrites the golden files; review the diff before committing.
fn check(name: &str, members: &[Member], lang: Lang) {
    for (extension, format) in FORMATS {
        let golden = format!("{}/tests/golden/{name}.{extension}", env!("CARGO_MANIFEST_DIR"));
        let exported = with(members, lang, format);
        if std::env::var_os("UPDATE").is_some() {
            std::fs::write(&golden, &exported).unwrap();
        }
        assert!(
            exported == std::fs::read_to_string(&golden).unwrap(),
            "{name}.{extension} differs from the golden file"
        );
    }
}

#[test]
fn published_members_match_the_golden_files() {
    check("real", &real(), Lang::Ko);
}

#[test]
fn hostile_names_match_the_golden_files() {
    check("hostile", &hostile(), Lang::En);
}

#[test]
fn an_empty_list_matches_the_golden_files() {
    check("none", &[], Lang::En);
}

#[test]
fn geojson_is_decoded_to_the_same_members() {
    let list = domain::decode(with(&real(), Lang::En, geojson).as_bytes()).unwrap();
    assert_eq!((list.members, list.problems), (real(), Vec::new()));
    assert_eq!(list.updated, Date::new(2026, 11, 23));
}

#[test]
fn formulas_are_escaped() {
    let exported = with(&hostile(), Lang::En, csv);
    let count = |start: &str| exported.lines().filter(|line| line.contains(start)).count();
    for formula in ["=cmd", "+1-2", "-1+2", "@SUM", "＝1+1"] {
        assert_eq!(count(&format!(",{formula}")) + count(&format!(",\"{formula}")), 0, "{formula}");
        assert!(count(&format!("'{formula}")) > 0, "{formula}");
    }
}

#[test]
fn without_a_site_url_page_urls_are_omitted() {
    let members = real();
    let members: Vec<&Member> = members.iter().take(1).collect();
    let exported = with(&[], Lang::En, |export| vcard(&Export { members: &members, site: "", ..*export }));
    assert!(!exported.contains("example.org") && exported.contains("SOURCE:https://www.donga.com/"));
}

proptest! {
    #[test]
    fn any_name_is_exported_unchanged(name in "\\PC{1,60}", number in 1..100_u16) {
        let name = name.trim();
        prop_assume!(!name.is_empty());
        let member = Member { city: None, alt_names: vec![], coord_source: None, ..generated(name, number) };
        let members = [member];
        let list = domain::decode(with(&members, Lang::En, geojson).as_bytes()).unwrap();
        prop_assert_eq!(&list.members[..], &members[..]);
        let read: serde_json::Value = serde_json::from_str(&with(&members, Lang::En, json)).unwrap();
        prop_assert_eq!(&read["members"][0]["name"], name);
        let card = with(&members, Lang::En, vcard);
        prop_assert!(card.ends_with("\r\n") && card.split("\r\n").all(|line| line.len() <= 75 && !line.contains('\n')));
    }
}
