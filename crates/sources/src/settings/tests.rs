//! Which settings of a source are accepted, and what the errors say.

use super::*;

fn check(members: &str, expected: &str) {
    assert_eq!(
        Source::from_json(members).unwrap_err().to_string(),
        format!("config.json: {expected}"),
        "{members}"
    );
}

#[test]
fn a_bare_url_is_geojson() {
    let source = Source::from_json("data/members.geojson").unwrap();
    assert_eq!(
        (source.url.as_str(), source.format, source.max),
        ("data/members.geojson", Format::GeoJson, usize::MAX)
    );
}

#[test]
fn every_setting_is_parsed() {
    let source = Source::from_json(
        r#"{"type":"json","url":"https://example.org/api","items":"/data","headers":{"X-Key":"k"},"max":10,
            "fields":{"name":"/title"},"paging":{"page":"p","first":0,"size":["n",20]}}"#,
    )
    .unwrap();
    let pagination = Pagination {
        next: NextPage::Number { parameter: "p".into(), first: 0 },
        size: Some(("n".into(), 20)),
    };
    assert_eq!(source.format, Format::Json { items: "/data".into(), pagination: Some(pagination) });
    assert_eq!((source.max, source.headers), (10, vec![("X-Key".into(), "k".into())]));
}

#[test]
fn errors_name_their_key() {
    let types = "members.type: expected \"geojson\", \"json\", \"csv\" or \"ogc\", found";
    check(r#"{"url":"a"}"#, &format!("{types} none"));
    check(r#"{"type":"xml"}"#, &format!("{types} \"xml\""));
    check(r#"{"type":"csv"}"#, "members.url: expected a text, found none");
    check(r#"{"type":"csv","url":7}"#, "members.url: expected a text, found 7");
    check(
        r#"{"type":"ogc","url":"a","limit":0}"#,
        "members.limit: expected a whole number from 1 to 10000, found 0",
    );
    check(r#"{"type":"csv","url":"a","headers":{"a":1}}"#, "members.headers.a: expected a text, found 1");
    check(
        r#"{"type":"json","url":"a","items":"data"}"#,
        "members.items: expected a JSON Pointer that begins with /, found \"data\"",
    );
    check(
        r#"{"type":"json","url":"a","paging":{"page":"p","size":["n"]}}"#,
        "members.paging.size: expected a parameter and a number from 1 to 10000, such as [\"limit\", 100], found [\"n\"]",
    );
    check(
        r#"{"type":"json","url":"a","paging":{"offset":"o"}}"#,
        "members.paging.size: expected [\"limit\", 100], found none",
    );
    check(
        r#"{"type":"json","url":"a","paging":{"page":"p","next":"/n"}}"#,
        "members.paging: expected one of \"page\", \"offset\" (a parameter) and \"next\" (a JSON Pointer that begins \
         with /), found \"p\", \"\" and \"/n\"",
    );
}

#[test]
fn settings_of_other_source_types_are_unknown() {
    let error = Source::from_json(r#"{"type":"csv","url":"a","items":"/a"}"#).unwrap_err().to_string();
    assert!(
        error.starts_with("config.json: unknown field `members.items`; expected one of: type, url,"),
        "{error}"
    );
}
