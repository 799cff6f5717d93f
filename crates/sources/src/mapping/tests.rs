//! Converting records to features.

use super::*;
use crate::Source;

fn mapped(settings: &str, record: Value) -> Value {
    let text = format!(r#"{{"type":"json","url":"a",{settings}}}"#);
    let mapping = Source::from_json(&text).unwrap().mapping;
    mapping.feature(|field| {
        let own = format!("/{field}");
        record.pointer(mapping.location(field).unwrap_or(&own)).cloned()
    })
}

#[test]
fn fields_are_read_from_their_locations() {
    let feature = mapped(
        r#""fields":{"id":"/slug","name":"/title/rendered","lat":"/at/0","lon":"/at/1"}"#,
        json!({"slug": "a", "title": {"rendered": "A"}, "at": [1.5, "2,5"], "city": "C"}),
    );
    let expected = json!({"type": "Feature", "id": "a",
        "geometry": {"type": "Point", "coordinates": [2.5, 1.5]}, "properties": {"name": "A", "city": "C"}});
    assert_eq!(feature, expected);
}

#[test]
fn values_are_translated_and_constants_filled_in() {
    let settings = r#""values":{"class":{"Full Member":"full"},"kind":{"3":"city"}},"constants":{"country_code":"KR","joined":1998}"#;
    let feature = mapped(settings, json!({"class": "Full Member ", "kind": 3, "country_code": " "}));
    let expected = json!({"class": "full", "kind": "city", "country_code": "KR", "joined": 1998});
    assert_eq!(feature["properties"], expected);
}

#[test]
fn texts_are_converted_to_field_types() {
    let feature = mapped(
        r#""separator":";""#,
        json!({"id": 7, "joined": "1998", "as_of": "soon", "alt_names": "A; B;", "name": 5}),
    );
    assert_eq!(feature["id"], "7");
    let expected = json!({"joined": 1998, "as_of": "soon", "alt_names": ["A", "B"], "name": "5"});
    assert_eq!(feature["properties"], expected);
}

#[test]
fn ids_become_lower_case_slugs() {
    for (id, expected) in [("KR_001 a", "kr-001-a"), (" b ", "b"), ("<B>", "<b>"), ("대전", "대전")] {
        assert_eq!(mapped("\"max\":9", json!({"id": id}))["id"], expected);
    }
}

#[test]
fn invalid_settings_are_reported() {
    for (settings, expected) in [
        (
            r#""fields":{"nam":"/a"}"#,
            "unknown field `members.fields.nam`; expected one of: id, lon, lat, name,",
        ),
        (
            r#""fields":{"name":"a"}"#,
            "members.fields.name: expected a JSON Pointer that begins with /, found \"a\"",
        ),
        (r#""fields":{"name":1}"#, "members.fields.name: expected a text, found 1"),
        (r#""values":{"class":{"a":1}}"#, "members.values.class.a: expected a text, found 1"),
        (r#""html":["title"]"#, "members.html: expected names of fields, found \"title\""),
    ] {
        let text = format!(r#"{{"type":"json","url":"a",{settings}}}"#);
        let error = Source::from_json(&text).unwrap_err().to_string();
        assert!(error.starts_with(&format!("config.json: {expected}")), "{error}");
    }
}
