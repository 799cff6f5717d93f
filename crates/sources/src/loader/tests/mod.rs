//! Requests, retries, pagination and errors.

mod errors;
mod pages;

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
