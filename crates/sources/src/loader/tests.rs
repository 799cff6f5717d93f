//! What is asked, and what comes of it.

use super::*;

const BASE: &str = "https://site.example/wta/";
const NOW: u64 = 1_780_000_000;

/// Plays a source that answers each request in turn, and returns the addresses asked, the waits, and the last step.
fn play(settings: &str, outcomes: Vec<Outcome>) -> (Vec<String>, Vec<u64>, Step) {
    let (mut plan, mut step) = Plan::begin(Source::read(settings).unwrap(), BASE, 7);
    let (mut urls, mut waits) = (Vec::new(), Vec::new());
    for outcome in outcomes {
        let Step::Ask(request) = step else { panic!("{step:?} before {outcome:?}") };
        urls.push(request.url);
        waits.push(request.wait);
        step = plan.take(outcome, NOW);
    }
    (urls, waits, step)
}

fn answer(status: u16, url: &str, body: &str) -> Outcome {
    Outcome::Answer { status, url: url.into(), retry_after: None, content_type: None, body: body.into() }
}

fn fault(settings: &str, outcomes: Vec<Outcome>) -> Fault {
    match play(settings, outcomes).2 {
        Step::Failed { fault, .. } => fault,
        step => panic!("{step:?}"),
    }
}

fn members(step: &Step) -> Vec<&str> {
    let Step::Done(reading) = step else { panic!("{step:?}") };
    assert_eq!(reading.notes, []);
    reading.feed.members.iter().map(|member| member.id.as_str()).collect()
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
    let (urls, waits, step) =
        play("data/members.geojson", vec![answer(200, BASE, &features(&["a", "b"], ""))]);
    assert_eq!(urls, ["https://site.example/wta/data/members.geojson"]);
    assert_eq!((waits, members(&step)), (vec![0], vec!["a", "b"]));
}

#[test]
fn links_lead_from_page_to_page() {
    let second = "https://api.example/collections/members/items?offset=2";
    let pages = vec![
        answer(200, ITEMS, &features(&["a", "b"], &next("items?offset=2"))),
        answer(200, second, &features(&["c"], r#","numberMatched":3"#)),
    ];
    let (urls, _, step) = play(OGC, pages);
    assert_eq!(urls, [ITEMS, second]);
    assert_eq!(members(&step), ["a", "b", "c"]);
}

#[test]
fn a_link_without_the_lock_is_followed_with_it() {
    let second = "http://api.example/collections/members/items?offset=2";
    let pages =
        vec![answer(200, ITEMS, &features(&["a"], &next(second))), answer(200, ITEMS, &features(&["b"], ""))];
    let (urls, _, step) = play(OGC, pages);
    assert_eq!(
        (urls[1].as_str(), members(&step)),
        ("https://api.example/collections/members/items?offset=2", vec!["a", "b"])
    );
}

#[test]
fn pages_are_numbered_until_one_is_not_full() {
    let pages = vec![answer(200, "", &records(&["a", "b"])), answer(200, "", &records(&["c"]))];
    let (urls, _, step) = play(PAGES, pages);
    assert_eq!(urls[1], "https://api.example/m?lang=ko&per_page=2&page=2");
    assert_eq!(members(&step), ["a", "b", "c"]);
}

#[test]
fn an_error_after_the_last_full_page_is_the_end() {
    let pages = vec![answer(200, "", &records(&["a", "b"])), answer(400, "", "{}")];
    assert_eq!(members(&play(PAGES, pages).2), ["a", "b"]);
    assert_eq!(fault(PAGES, vec![answer(400, "", "{}")]), Fault::Status(400));
}

#[test]
fn an_offset_counts_what_came_before() {
    let settings = r#"{"type":"json","url":"m","paging":{"offset":"skip","size":["take",2]}}"#;
    let pages = vec![answer(200, "", &records(&["a", "b"])), answer(200, "", "[]")];
    let (urls, _, step) = play(settings, pages);
    assert_eq!(urls, ["https://site.example/wta/m?take=2", "https://site.example/wta/m?take=2&skip=2"]);
    assert_eq!(members(&step), ["a", "b"]);
}

#[test]
fn an_address_in_the_answer_is_followed() {
    let settings = r#"{"type":"json","url":"m","items":"/data","paging":{"next":"/meta/next"}}"#;
    let page = |ids: &[&str], next: &str| format!(r#"{{"data":{},"meta":{{"next":{next}}}}}"#, records(ids));
    let pages = vec![
        answer(200, "https://site.example/wta/m", &page(&["a"], "\"m?c=x\"")),
        answer(200, "https://site.example/wta/m?c=x", &page(&["b"], "null")),
    ];
    let (urls, _, step) = play(settings, pages);
    assert_eq!(urls[1], "https://site.example/wta/m?c=x");
    assert_eq!(members(&step), ["a", "b"]);
}

#[test]
fn headers_are_sent_with_every_page() {
    let (mut plan, step) = Plan::begin(Source::read(PAGES).unwrap(), BASE, 7);
    let headers = vec![("X-Key".to_owned(), "k".to_owned())];
    let second = plan.take(answer(200, "", &records(&["a", "b"])), NOW);
    for step in [step, second] {
        assert!(matches!(step, Step::Ask(request) if request.headers == headers));
    }
}

#[test]
fn features_are_asked_for_as_such() {
    for (settings, accepted) in [
        (OGC, "application/geo+json, application/json;q=0.9"),
        (r#"{"type":"ogc","url":"a","headers":{"accept":"x/y"}}"#, "x/y"),
    ] {
        let (_, step) = Plan::begin(Source::read(settings).unwrap(), BASE, 7);
        let Step::Ask(Request { headers, .. }) = step else { panic!() };
        assert_eq!(headers.iter().map(|(_, value)| value.as_str()).collect::<Vec<_>>(), [accepted]);
    }
}

#[test]
fn one_page_says_that_there_are_more() {
    for (more, has_more) in
        [(format!(r#","numberMatched":99{}"#, next("items?p=2")), true), (String::new(), false)]
    {
        let (mut plan, _) = Plan::one_page(Source::read(OGC).unwrap(), BASE, 7);
        let Step::Done(reading) = plan.take(answer(200, ITEMS, &features(&["a"], &more)), NOW) else {
            panic!()
        };
        assert_eq!(
            (reading.feed.members.len(), reading.has_more, reading.matched),
            (1, has_more, has_more.then_some(99))
        );
    }
}

#[test]
fn what_may_pass_is_tried_twice_more() {
    for passing in [Outcome::NoAnswer, Outcome::TooSlow, answer(429, "", ""), answer(503, "", "")] {
        let tries = vec![passing.clone(), passing.clone(), answer(200, "", &features(&["a"], ""))];
        let (urls, waits, step) = play("m", tries);
        assert_eq!((urls.len(), members(&step)), (3, vec!["a"]));
        assert!(waits[0] == 0 && waits[1] >= 750 && waits[2] > waits[1], "{waits:?}");
    }
}

#[test]
fn what_lasts_is_a_fault() {
    let elsewhere = r#"{"type":"csv","url":"https://api.example/m.csv"}"#;
    for (settings, outcome, expected) in [
        ("m", Outcome::NoAnswer, Fault::NoAnswer { elsewhere: false }),
        (elsewhere, Outcome::NoAnswer, Fault::NoAnswer { elsewhere: true }),
        ("m", Outcome::TooSlow, Fault::TooSlow),
        ("m", answer(500, "", ""), Fault::Status(500)),
    ] {
        assert_eq!(fault(settings, vec![outcome; 3]), expected);
    }
}

#[test]
fn what_will_not_change_is_not_tried_again() {
    let asked = "https://site.example/wta/m";
    for (outcome, expected) in [
        (Outcome::Stopped, Fault::Stopped),
        (Outcome::TooManyBytes, Fault::TooManyBytes(MOST_BYTES)),
        (answer(404, asked, ""), Fault::Status(404)),
        (answer(200, asked, "<html>"), Fault::Html),
        (answer(200, "https://login.example/", "<html>"), Fault::Redirected("https://login.example/".into())),
        (answer(200, asked, ""), Fault::Empty),
    ] {
        assert_eq!(fault("m", vec![outcome]), expected);
    }
}

#[test]
fn another_kind_of_file_is_named() {
    let outcome = Outcome::Answer {
        status: 200,
        url: BASE.into(),
        retry_after: None,
        content_type: Some("image/jpeg".into()),
        body: vec![0xff, 0xd8],
    };
    assert_eq!(fault("m", vec![outcome]), Fault::OtherType("image/jpeg".into()));
}

#[test]
fn a_server_is_not_asked_sooner_than_it_wishes() {
    let busy = |header: &str| Outcome::Answer {
        status: 503,
        url: BASE.into(),
        retry_after: Some(header.into()),
        content_type: None,
        body: Vec::new(),
    };
    let (_, waits, _) = play("m", vec![busy("9"), busy("Thu, 28 May 2026 20:26:50 GMT"), Outcome::Stopped]);
    assert_eq!(waits, [0, 9000, 10_000]);
}

#[test]
fn a_page_that_came_before_is_a_loop() {
    let back = vec![answer(200, ITEMS, &features(&["a"], &next(ITEMS)))];
    assert_eq!(fault(OGC, back), Fault::Loop(ITEMS.into()));
    let same = features(&["a"], &next("items?x=1"));
    let again = vec![answer(200, ITEMS, &same), answer(200, ITEMS, &same)];
    assert!(matches!(fault(OGC, again), Fault::Loop(_)));
    let nothing = answer(200, "https://api.example/a/items", &features(&[], &next("b/items")));
    assert!(matches!(fault(OGC, vec![nothing.clone(), nothing]), Fault::Loop(_)));
}

#[test]
fn a_link_to_another_site_is_not_followed() {
    let pages = vec![answer(200, ITEMS, &features(&["a"], &next("http://10.0.0.1/items")))];
    assert_eq!(fault(OGC, pages), Fault::NextElsewhere("http://10.0.0.1/items".into()));
}

#[test]
fn pages_do_not_go_on_for_ever() {
    let settings = r#"{"type":"ogc","url":"https://api.example/m"}"#;
    let page = |n: usize| {
        answer(
            200,
            "https://api.example/m/items",
            &features(&[&format!("a{n}")], &next(&format!("items?p={n}"))),
        )
    };
    assert_eq!(fault(settings, (0..MOST_PAGES).map(page).collect()), Fault::TooManyPages(MOST_PAGES));
}

#[test]
fn a_collection_that_says_it_is_too_large_is_not_loaded() {
    let page = features(&["a"], &format!(r#","numberMatched":123456{}"#, next("items?p=2")));
    assert_eq!(play(OGC, vec![answer(200, ITEMS, &page)]).2, Step::TooLarge);
}

#[test]
fn too_many_without_a_number_are_asked_for_by_place_or_are_a_fault() {
    let ids: Vec<String> = (0..11).map(|n| format!("a{n}")).collect();
    let ids: Vec<&str> = ids.iter().map(String::as_str).collect();
    assert_eq!(play(OGC, vec![answer(200, ITEMS, &features(&ids, ""))]).2, Step::TooLarge);
    let list = r#"{"type":"json","url":"https://api.example/m","max":10}"#;
    let url = "https://api.example/m";
    assert_eq!(fault(list, vec![answer(200, url, &records(&ids))]), Fault::TooManyMembers(10));
}

#[test]
fn an_address_that_is_none_asks_nothing() {
    let (_, step) = Plan::begin(Source::read("javascript:alert(1)").unwrap(), BASE, 7);
    let fault = Fault::Address("javascript:alert(1)".into());
    assert_eq!(step, Step::Failed { url: "javascript:alert(1)".into(), fault });
}

#[test]
fn problems_name_the_page_that_they_are_in() {
    let second = features(&["b"], "").replace("[2,1]", "[36,127]");
    let pages = vec![answer(200, ITEMS, &features(&["a"], &next("items?p=2"))), answer(200, ITEMS, &second)];
    let Step::Done(reading) = play(OGC, pages).2 else { panic!() };
    let note = &reading.notes[0];
    assert_eq!((reading.feed.members.len(), note.page, note.swapped), (1, 2, true));
}
