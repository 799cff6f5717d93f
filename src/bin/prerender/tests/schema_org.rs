//! schema.org's words, as far as the site uses them (https://schema.org/docs/full.html): which properties a type has, what they
//! hold, and which of them the site always tells.

use domain::Date as Day;
use serde_json::{Map, Value};

/// What a property holds; a list holds it in each of its items.
#[derive(Clone, Copy)]
enum Form {
    Text,
    Url,
    /// ISO 8601, down to a year, a month or a day.
    Date,
    Number,
    /// A thing of one of these types.
    Of(&'static [&'static str]),
}
use Form::{Date, Number, Of, Text, Url};

/// A property, what it holds, and whether it has to be there.
type Property = (&'static str, Form, bool);

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

/// What a page may be about, beside an organization.
const ABOUT: &[&str] = &["NewsArticle", "Event", "BreadcrumbList"];

/// What in a graph is not schema.org's, with its place.
pub fn faults(graph: &[Value]) -> Vec<String> {
    let is_organization =
        |node: &Value| node["@type"].as_str().is_some_and(|kind| ORGANIZATIONS.contains(&kind));
    let types = |node: &Value| if is_organization(node) { ORGANIZATIONS } else { ABOUT };
    graph.iter().flat_map(|node| faults_of("", node, Of(types(node)))).collect()
}

fn faults_of(place: &str, value: &Value, form: Form) -> Vec<String> {
    if let Value::Array(items) = value {
        let within = |item| faults_of(&format!("{place}[]"), item, form);
        return if items.is_empty() || items.iter().any(Value::is_array) {
            vec![format!("{place}: {value}, where a list of things was expected")]
        } else {
            items.iter().flat_map(within).collect()
        };
    }
    let text = value.as_str().filter(|text| !text.trim().is_empty());
    let fits = match form {
        Text => text.is_some(),
        Url => text.is_some_and(|text| text.starts_with("https://") || text.starts_with("http://")),
        Date => text.is_some_and(is_date),
        Number => value.is_number(),
        Of(types) => return thing(place, value, types),
    };
    if fits { Vec::new() } else { vec![format!("{place}: {value}")] }
}

fn thing(place: &str, value: &Value, types: &[&str]) -> Vec<String> {
    let kind = value["@type"].as_str().unwrap_or_default();
    let known = TYPES.iter().find(|(names, _)| names.contains(&kind) && types.contains(&kind));
    let (Some((_, properties)), Value::Object(fields)) = (known, value) else {
        return vec![format!("{place}: {value}, where one of {types:?} was expected")];
    };
    missing(place, fields, properties).chain(wrong(place, fields, properties)).collect()
}

fn missing<'a>(
    place: &'a str,
    fields: &'a Map<String, Value>,
    properties: &'a [Property],
) -> impl Iterator<Item = String> {
    let lacking = properties.iter().filter(|(name, _, always)| *always && !fields.contains_key(*name));
    lacking.map(move |(name, ..)| format!("{place}: no {name}"))
}

fn wrong<'a>(
    place: &'a str,
    fields: &'a Map<String, Value>,
    properties: &'a [Property],
) -> impl Iterator<Item = String> {
    fields.iter().filter(|(name, _)| *name != "@type").flat_map(move |(name, value)| {
        match properties.iter().find(|(own, ..)| own == name) {
            Some(&(_, form, _)) => faults_of(&format!("{place}.{name}"), value, form),
            None => vec![format!("{place}.{name}: not a word of this type")],
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
fn what_is_not_in_the_vocabulary_is_found() {
    let own = r#"{"@type": "Event", "name": "a", "startDate": "2005-05", "inLanguage": "en", "url": "https://a",
        "organizer": {"@type": "Organization", "@id": "https://b", "name": "b", "url": "https://b"}}"#;
    let told = |from: &str, to: &str| {
        let node = serde_json::from_str(&own.replacen(from, to, 1)).unwrap();
        faults(&[node])
    };
    assert_eq!(told("", ""), [""; 0]);
    for (from, to, expected) in [
        ("\"Event\"", "\"Evnt\"", "was expected"),
        ("\"name\": \"a\", ", "", ": no name"),
        ("\"name\": \"a\"", "\"name\": \" \"", ".name: \" \""),
        ("2005-05", "May 2005", ".startDate"),
        ("2005-05", "2005-13", ".startDate"),
        ("\"a\"", "[]", ".name: []"),
        ("\"url\"", "\"uri\"", "uri: not a word"),
        ("https://a", "/a", ".url"),
        ("\"@id\": \"https://b\", ", "", ".organizer: no @id"),
        ("\"Organization\"", "\"CanonicalBase\"", ".organizer"),
    ] {
        let found = told(from, to);
        assert!(found.iter().any(|fault| fault.contains(expected)), "{to}: {found:?}");
    }
}
