//! Requests, retries, pagination and errors.

use super::*;

const BASE: &str = "https://site.example/wta/";
const NOW: u64 = 1_780_000_000;

/// Simulates a source that responds with these outcomes; returns the requested URLs, the waits and the last action.
fn play(settings: &str, outcomes: Vec<HttpOutcome>) -> (Vec<String>, Vec<u64>, Action) {
    let (mut loader, mut action) = Loader::start(Source::from_json(settings).unwrap(), BASE, 7);
    let (mut urls, mut waits) = (Vec::new(), Vec::new());
    for outcome in outcomes {
        let Action::Fetch(request) = action else { panic!("{action:?} before {outcome:?}") };
        urls.push(request.url);
        waits.push(request.wait);
        action = loader.handle(outcome, NOW);
    }
    (urls, waits, action)
}

fn answer(status: u16, url: &str, body: &str) -> HttpOutcome {
    HttpOutcome::Response {
        status,
        url: url.into(),
        retry_after: None,
        content_type: None,
        body: body.into(),
    }
}

fn error(settings: &str, outcomes: Vec<HttpOutcome>) -> SourceError {
    match play(settings, outcomes).2 {
        Action::Failed { error, .. } => error,
        action => panic!("{action:?}"),
    }
}

fn members(action: &Action) -> Vec<&str> {
    let Action::Done(result) = action else { panic!("{action:?}") };
    assert_eq!(result.diagnostics, []);
    result.decoded.members.iter().map(|member| member.id.as_str()).collect()
}

fn records(ids: &[&str]) -> String {
    let record = |id: &&str| format!(r#"{{"id":"{id}","name":"A","lat":1,"lon":2,"country_code":"KR"}}"#);
    format!("[{}]", ids.iter().map(record).collect::<Vec<_>>().join(","))
}

fn features(ids: &[&str], more: &str) -> String {
    let feature = |id: &&str| {
        format!(
            r#"{{"type":"Feature","id":"{id}","geometry":{{"type":"Point","coordinates":[2,1]}},
            "properties":{{"name":"A","country_code":"KR"}}}}"#
        )
    };
    let features = ids.iter().map(feature).collect::<Vec<_>>().join(",");
    format!(r#"{{"type":"FeatureCollection","features":[{features}]{more}}}"#)
}

fn next(href: &str) -> String {
    format!(r#","links":[{{"rel":"next","href":"{href}"}}]"#)
}

const OGC: &str = r#"{"type":"ogc","url":"https://api.example/collections/members","limit":2,"max":10}"#;
const ITEMS: &str = "https://api.example/collections/members/items?limit=2";
const PAGES: &str = r#"{"type":"json","url":"https://api.example/m?lang=ko","paging":{"page":"page","size":["per_page",2]},
    "headers":{"X-Key":"k"}}"#;

#[test]
fn one_document_is_one_request() {
    let (urls, waits, action) =
        play("data/members.geojson", vec![answer(200, BASE, &features(&["a", "b"], ""))]);
    assert_eq!(urls, ["https://site.example/wta/data/members.geojson"]);
    assert_eq!((waits, members(&action)), (vec![0], vec!["a", "b"]));
}

#[test]
fn next_links_are_followed() {
    let second = "https://api.example/collections/members/items?offset=2";
    let pages = vec![
        answer(200, ITEMS, &features(&["a", "b"], &next("items?offset=2"))),
        answer(200, second, &features(&["c"], r#","numberMatched":3"#)),
    ];
    let (urls, _, action) = play(OGC, pages);
    assert_eq!(urls, [ITEMS, second]);
    assert_eq!(members(&action), ["a", "b", "c"]);
}

#[test]
fn http_links_are_upgraded_to_https() {
    let second = "http://api.example/collections/members/items?offset=2";
    let pages =
        vec![answer(200, ITEMS, &features(&["a"], &next(second))), answer(200, ITEMS, &features(&["b"], ""))];
    let (urls, _, action) = play(OGC, pages);
    assert_eq!(
        (urls[1].as_str(), members(&action)),
        ("https://api.example/collections/members/items?offset=2", vec!["a", "b"])
    );
}

#[test]
fn numbered_pages_are_requested_until_one_is_not_full() {
    let pages = vec![answer(200, "", &records(&["a", "b"])), answer(200, "", &records(&["c"]))];
    let (urls, _, action) = play(PAGES, pages);
    assert_eq!(urls[1], "https://api.example/m?lang=ko&per_page=2&page=2");
    assert_eq!(members(&action), ["a", "b", "c"]);
}

#[test]
fn an_error_status_after_a_full_page_ends_the_list() {
    let pages = vec![answer(200, "", &records(&["a", "b"])), answer(400, "", "{}")];
    assert_eq!(members(&play(PAGES, pages).2), ["a", "b"]);
    assert_eq!(error(PAGES, vec![answer(400, "", "{}")]), SourceError::Status { found: 400 });
}

#[test]
fn offsets_count_the_records_before() {
    let settings = r#"{"type":"json","url":"m","paging":{"offset":"skip","size":["take",2]}}"#;
    let pages = vec![answer(200, "", &records(&["a", "b"])), answer(200, "", "[]")];
    let (urls, _, action) = play(settings, pages);
    assert_eq!(urls, ["https://site.example/wta/m?take=2", "https://site.example/wta/m?take=2&skip=2"]);
    assert_eq!(members(&action), ["a", "b"]);
}

#[test]
fn a_url_in_the_response_is_followed() {
    let settings = r#"{"type":"json","url":"m","items":"/data","paging":{"next":"/meta/next"}}"#;
    let page = |ids: &[&str], next: &str| format!(r#"{{"data":{},"meta":{{"next":{next}}}}}"#, records(ids));
    let pages = vec![
        answer(200, "https://site.example/wta/m", &page(&["a"], "\"m?c=x\"")),
        answer(200, "https://site.example/wta/m?c=x", &page(&["b"], "null")),
    ];
    let (urls, _, action) = play(settings, pages);
    assert_eq!(urls[1], "https://site.example/wta/m?c=x");
    assert_eq!(members(&action), ["a", "b"]);
}

#[test]
fn headers_are_sent_with_every_page() {
    let (mut loader, action) = Loader::start(Source::from_json(PAGES).unwrap(), BASE, 7);
    let headers = vec![("X-Key".to_owned(), "k".to_owned())];
    let second = loader.handle(answer(200, "", &records(&["a", "b"])), NOW);
    for action in [action, second] {
        assert!(matches!(action, Action::Fetch(request) if request.headers == headers));
    }
}

#[test]
fn geojson_is_requested_with_an_accept_header() {
    for (settings, accepted) in [
        (OGC, "application/geo+json, application/json;q=0.9"),
        (r#"{"type":"ogc","url":"a","headers":{"accept":"x/y"}}"#, "x/y"),
    ] {
        let (_, action) = Loader::start(Source::from_json(settings).unwrap(), BASE, 7);
        let Action::Fetch(Request { headers, .. }) = action else { panic!() };
        assert_eq!(headers.iter().map(|(_, value)| value.as_str()).collect::<Vec<_>>(), [accepted]);
    }
}

#[test]
fn the_first_page_tells_whether_there_are_more() {
    for (more, has_more) in
        [(format!(r#","numberMatched":99{}"#, next("items?p=2")), true), (String::new(), false)]
    {
        let (mut loader, _) = Loader::start_first_page(Source::from_json(OGC).unwrap(), BASE, 7);
        let Action::Done(result) = loader.handle(answer(200, ITEMS, &features(&["a"], &more)), NOW) else {
            panic!()
        };
        assert_eq!(
            (result.decoded.members.len(), result.has_more, result.matched),
            (1, has_more, has_more.then_some(99))
        );
    }
}

#[test]
fn transient_errors_are_retried_twice() {
    for transient in [HttpOutcome::NoResponse, HttpOutcome::Timeout, answer(429, "", ""), answer(503, "", "")]
    {
        let outcomes = vec![transient.clone(), transient.clone(), answer(200, "", &features(&["a"], ""))];
        let (urls, waits, action) = play("m", outcomes);
        assert_eq!((urls.len(), members(&action)), (3, vec!["a"]));
        assert!(waits[0] == 0 && waits[1] >= 750 && waits[2] > waits[1], "{waits:?}");
    }
}

#[test]
fn lasting_errors_are_returned() {
    let cross_origin = r#"{"type":"csv","url":"https://api.example/m.csv"}"#;
    for (settings, outcome, expected) in [
        ("m", HttpOutcome::NoResponse, SourceError::NoResponse { is_cross_origin: false }),
        (cross_origin, HttpOutcome::NoResponse, SourceError::NoResponse { is_cross_origin: true }),
        ("m", HttpOutcome::Timeout, SourceError::Timeout),
        ("m", answer(500, "", ""), SourceError::Status { found: 500 }),
    ] {
        assert_eq!(error(settings, vec![outcome; 3]), expected);
    }
}

#[test]
fn permanent_errors_are_not_retried() {
    let asked = "https://site.example/wta/m";
    for (outcome, expected) in [
        (HttpOutcome::Aborted, SourceError::Aborted),
        (HttpOutcome::TooManyBytes, SourceError::TooManyBytes { max: MAX_BYTES }),
        (answer(404, asked, ""), SourceError::Status { found: 404 }),
        (answer(200, asked, "<html>"), SourceError::Html),
        (
            answer(200, "https://login.example/", "<html>"),
            SourceError::Redirected { to: "https://login.example/".into() },
        ),
        (answer(200, asked, ""), SourceError::Empty),
    ] {
        assert_eq!(error("m", vec![outcome]), expected);
    }
}

#[test]
fn files_of_another_type_are_named() {
    let outcome = HttpOutcome::Response {
        status: 200,
        url: BASE.into(),
        retry_after: None,
        content_type: Some("image/jpeg".into()),
        body: vec![0xff, 0xd8],
    };
    assert_eq!(error("m", vec![outcome]), SourceError::WrongFileType { found: "image/jpeg".into() });
}

#[test]
fn retry_after_is_honoured() {
    let busy = |header: &str| HttpOutcome::Response {
        status: 503,
        url: BASE.into(),
        retry_after: Some(header.into()),
        content_type: None,
        body: Vec::new(),
    };
    let (_, waits, _) =
        play("m", vec![busy("9"), busy("Thu, 28 May 2026 20:26:50 GMT"), HttpOutcome::Aborted]);
    assert_eq!(waits, [0, 9000, 10_000]);
}

#[test]
fn a_repeated_page_is_an_error() {
    let back = vec![answer(200, ITEMS, &features(&["a"], &next(ITEMS)))];
    assert_eq!(error(OGC, back), SourceError::RepeatedPage { url: ITEMS.into() });
    let same = features(&["a"], &next("items?x=1"));
    let again = vec![answer(200, ITEMS, &same), answer(200, ITEMS, &same)];
    assert!(matches!(error(OGC, again), SourceError::RepeatedPage { .. }));
    let nothing = answer(200, "https://api.example/a/items", &features(&[], &next("b/items")));
    assert!(matches!(error(OGC, vec![nothing.clone(), nothing]), SourceError::RepeatedPage { .. }));
}

#[test]
fn cross_origin_links_are_not_followed() {
    let pages = vec![answer(200, ITEMS, &features(&["a"], &next("http://10.0.0.1/items")))];
    assert_eq!(error(OGC, pages), SourceError::CrossOriginPage { url: "http://10.0.0.1/items".into() });
}

#[test]
fn the_number_of_pages_is_limited() {
    let settings = r#"{"type":"ogc","url":"https://api.example/m"}"#;
    let page = |n: usize| {
        answer(
            200,
            "https://api.example/m/items",
            &features(&[&format!("a{n}")], &next(&format!("items?p={n}"))),
        )
    };
    assert_eq!(
        error(settings, (0..MAX_PAGES).map(page).collect()),
        SourceError::TooManyPages { max: MAX_PAGES }
    );
}

#[test]
fn a_collection_with_too_many_members_is_not_loaded() {
    let page = features(&["a"], &format!(r#","numberMatched":123456{}"#, next("items?p=2")));
    assert_eq!(play(OGC, vec![answer(200, ITEMS, &page)]).2, Action::TooLarge);
}

#[test]
fn too_many_members_without_a_total_are_detected() {
    let ids: Vec<String> = (0..11).map(|n| format!("a{n}")).collect();
    let ids: Vec<&str> = ids.iter().map(String::as_str).collect();
    assert_eq!(play(OGC, vec![answer(200, ITEMS, &features(&ids, ""))]).2, Action::TooLarge);
    let list = r#"{"type":"json","url":"https://api.example/m","max":10}"#;
    let url = "https://api.example/m";
    assert_eq!(error(list, vec![answer(200, url, &records(&ids))]), SourceError::TooManyMembers { max: 10 });
}

#[test]
fn an_invalid_url_is_not_requested() {
    let (_, action) = Loader::start(Source::from_json("javascript:alert(1)").unwrap(), BASE, 7);
    let error = SourceError::InvalidUrl { found: "javascript:alert(1)".into() };
    assert_eq!(action, Action::Failed { url: "javascript:alert(1)".into(), error });
}

#[test]
fn diagnostics_name_their_page() {
    let second = features(&["b"], "").replace("[2,1]", "[36,127]");
    let pages = vec![answer(200, ITEMS, &features(&["a"], &next("items?p=2"))), answer(200, ITEMS, &second)];
    let Action::Done(result) = play(OGC, pages).2 else { panic!() };
    let diagnostic = &result.diagnostics[0];
    assert_eq!((result.decoded.members.len(), diagnostic.page, diagnostic.is_swapped), (1, 2, true));
}
