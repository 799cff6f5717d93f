//! A validator for the part of schema.org's vocabulary that the site uses (https://schema.org/docs/full.html): the properties of
//! each type, their values, and which of them the site requires.

use domain::Date as Day;
use serde_json::{Map, Value};

/// The value of a property, or each value if it is a list.
#[derive(Clone, Copy)]
enum Expected {
    Text,
    Url,
    /// ISO 8601: a year, a month or a day.
    Date,
    Number,
    /// An object of one of these types.
    Of(&'static [&'static str]),
}
use Expected::{Date, Number, Of, Text, Url};

/// The name of a property, its value, and whether it is required.
type Property = (&'static str, Expected, bool);

const ORGANIZATIONS: &[&str] =
    &["Organization", "GovernmentOrganization", "CollegeOrUniversity", "ResearchOrganization", "Corporation"];
const ORGANIZATION: &[Property] = &[
    ("@id", Url, true),
    ("name", Text, true),
    ("url", Url, true),
    ("alternateName", Text, false),
    ("description", Text, false),
    ("logo", Url, false),
    ("member", Of(ORGANIZATIONS), false),
    ("memberOf", Of(&["Organization"]), false),
    ("sameAs", Url, false),
    ("location", Of(&["Place"]), false),
];
const TYPES: &[(&[&str], &[Property])] = &[
    (ORGANIZATIONS, ORGANIZATION),
    (
        &["Place"],
        &[
            ("name", Text, true),
            ("address", Of(&["PostalAddress"]), false),
            ("geo", Of(&["GeoCoordinates"]), false),
        ],
    ),
    (&["PostalAddress"], &[("addressCountry", Text, true), ("addressLocality", Text, false)]),
    (&["GeoCoordinates"], &[("latitude", Number, true), ("longitude", Number, true)]),
    (
        &["NewsArticle"],
        &[
            ("headline", Text, true),
            ("description", Text, true),
            ("datePublished", Date, true),
            ("dateModified", Date, false),
            ("inLanguage", Text, true),
            ("url", Url, true),
            ("mainEntityOfPage", Url, true),
            ("image", Url, true),
            ("publisher", Of(&["Organization"]), true),
            ("citation", Of(&["CreativeWork"]), true),
        ],
    ),
    (&["CreativeWork"], &[("name", Text, true), ("url", Url, false)]),
    (
        &["Event"],
        &[
            ("name", Text, true),
            ("startDate", Date, true),
            ("endDate", Date, false),
            ("about", Of(&["Thing"]), false),
            ("location", Of(&["Place"]), false),
            ("inLanguage", Text, true),
            ("organizer", Of(&["Organization"]), true),
            ("url", Url, true),
        ],
    ),
    (&["Thing"], &[("name", Text, true)]),
    (&["BreadcrumbList"], &[("itemListElement", Of(&["ListItem"]), true)]),
    (&["ListItem"], &[("position", Number, true), ("name", Text, true), ("item", Url, true)]),
];

/// The types of the graph's nodes, besides organizations.
const TOP_LEVEL: &[&str] = &["NewsArticle", "Event", "BreadcrumbList"];

/// The violations in a graph, each with its path.
pub fn violations(graph: &[Value]) -> Vec<String> {
    let is_organization =
        |node: &Value| node["@type"].as_str().is_some_and(|kind| ORGANIZATIONS.contains(&kind));
    let types = |node: &Value| if is_organization(node) { ORGANIZATIONS } else { TOP_LEVEL };
    graph.iter().flat_map(|node| violations_in("", node, Of(types(node)))).collect()
}

fn violations_in(path: &str, value: &Value, expected: Expected) -> Vec<String> {
    if let Value::Array(items) = value {
        let within = |item| violations_in(&format!("{path}[]"), item, expected);
        return if items.is_empty() || items.iter().any(Value::is_array) {
            vec![format!("{path}: {value}, expected a list of values")]
        } else {
            items.iter().flat_map(within).collect()
        };
    }
    let text = value.as_str().filter(|text| !text.trim().is_empty());
    let fits = match expected {
        Text => text.is_some(),
        Url => text.is_some_and(|text| text.starts_with("https://") || text.starts_with("http://")),
        Date => text.is_some_and(is_date),
        Number => value.is_number(),
        Of(types) => return object_violations(path, value, types),
    };
    if fits { Vec::new() } else { vec![format!("{path}: {value}")] }
}

fn object_violations(path: &str, value: &Value, types: &[&str]) -> Vec<String> {
    let kind = value["@type"].as_str().unwrap_or_default();
    let known = TYPES.iter().find(|(names, _)| names.contains(&kind) && types.contains(&kind));
    let (Some((_, properties)), Value::Object(fields)) = (known, value) else {
        return vec![format!("{path}: {value}, expected one of {types:?}")];
    };
    missing_properties(path, fields, properties).chain(wrong_properties(path, fields, properties)).collect()
}

fn missing_properties<'a>(
    path: &'a str,
    fields: &'a Map<String, Value>,
    properties: &'a [Property],
) -> impl Iterator<Item = String> {
    let missing = properties.iter().filter(|(name, _, required)| *required && !fields.contains_key(*name));
    missing.map(move |(name, ..)| format!("{path}: missing {name}"))
}

fn wrong_properties<'a>(
    path: &'a str,
    fields: &'a Map<String, Value>,
    properties: &'a [Property],
) -> impl Iterator<Item = String> {
    fields.iter().filter(|(name, _)| *name != "@type").flat_map(move |(name, value)| {
        match properties.iter().find(|(known, ..)| known == name) {
            Some(&(_, expected, _)) => violations_in(&format!("{path}.{name}"), value, expected),
            None => vec![format!("{path}.{name}: not a property of this type")],
        }
    })
}

fn is_date(text: &str) -> bool {
    let rest = match text.len() {
        4 => "-01-01",
        7 => "-01",
        _ => "",
    };
    text.len() <= 10 && Day::parse(&format!("{text}{rest}")).is_some()
}

#[test]
fn violations_are_found() {
    let valid = r#"{"@type": "Event", "name": "a", "startDate": "2005-05", "inLanguage": "en", "url": "https://a",
        "organizer": {"@type": "Organization", "@id": "https://b", "name": "b", "url": "https://b"}}"#;
    let violations_after = |from: &str, to: &str| {
        let node = serde_json::from_str(&valid.replacen(from, to, 1)).unwrap();
        violations(&[node])
    };
    assert_eq!(violations_after("", ""), [""; 0]);
    for (from, to, expected) in [
        ("\"Event\"", "\"Evnt\"", "expected one of"),
        ("\"name\": \"a\", ", "", ": missing name"),
        ("\"name\": \"a\"", "\"name\": \" \"", ".name: \" \""),
        ("2005-05", "May 2005", ".startDate"),
        ("2005-05", "2005-13", ".startDate"),
        ("\"a\"", "[]", ".name: []"),
        ("\"url\"", "\"uri\"", "uri: not a property"),
        ("https://a", "/a", ".url"),
        ("\"@id\": \"https://b\", ", "", ".organizer: missing @id"),
        ("\"Organization\"", "\"Place\"", ".organizer"),
    ] {
        let found = violations_after(from, to);
        assert!(found.iter().any(|violation| violation.contains(expected)), "{to}: {found:?}");
    }
}
