//! Requests for pages of records.

use super::*;

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
fn diagnostics_name_their_page() {
    let second = features(&["b"], "").replace("[2,1]", "[36,127]");
    let pages = vec![answer(200, ITEMS, &features(&["a"], &next("items?p=2"))), answer(200, ITEMS, &second)];
    let Action::Done(result) = play(OGC, pages).2 else { panic!() };
    let diagnostic = &result.diagnostics[0];
    assert_eq!((result.decoded.members.len(), diagnostic.page, diagnostic.is_swapped), (1, 2, true));
}
