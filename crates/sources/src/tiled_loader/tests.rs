//! What is asked for a window, and what is shown of it.

use super::*;

const BASE: &str = "https://site.example/";
const KOREA: Window = Window { west: 125.0, south: 33.0, east: 130.0, north: 39.0 };

fn excerpt(more: &str, query: &str) -> Excerpt {
    let settings = format!(r#"{{"type":"ogc","url":"https://api.example/c/m?lang=ko","limit":50{more}}}"#);
    Excerpt::new(Source::read(&settings).unwrap(), BASE, DirectoryQuery::from_query_string(query))
}

fn page(points: &[(&str, f64, f64)], more: &str) -> Outcome {
    let feature = |(id, lon, lat): &(&str, f64, f64)| {
        format!(
            r#"{{"type":"Feature","id":"{id}","geometry":{{"type":"Point","coordinates":[{lon},{lat}]}},
            "properties":{{"name":"A","country_code":"KR"}}}}"#
        )
    };
    let features = points.iter().map(feature).collect::<Vec<_>>().join(",");
    let body = format!(r#"{{"type":"FeatureCollection","features":[{features}]{more}}}"#).into_bytes();
    let url = "https://api.example/c/m/items".into();
    Outcome::Answer { status: 200, url, retry_after: None, content_type: None, body }
}

/// Answers every request for a window alike.
fn load(excerpt: &mut Excerpt, window: Window, answer: &Outcome) {
    for (tile, _) in excerpt.look(window, 7) {
        assert_eq!(excerpt.take(tile, answer.clone(), 0), None);
    }
}

#[test]
fn each_tile_is_asked_for_by_its_edges() {
    let requests = excerpt("", "").look(KOREA, 7);
    assert!((2..=12).contains(&requests.len()));
    for (tile, request) in requests {
        let bbox = tile.bbox().replace(',', "%2C");
        assert_eq!(request.url, format!("https://api.example/c/m/items?lang=ko&bbox={bbox}&limit=50"));
    }
}

#[test]
fn a_tile_is_asked_for_once() {
    let mut excerpt = excerpt("", "");
    let asked = excerpt.look(KOREA, 7).len();
    assert_eq!(excerpt.look(KOREA, 7).len(), 0);
    let wider = Window { east: 130.5, ..KOREA };
    assert!(excerpt.look(wider, 7).len() < asked);
}

#[test]
fn a_tile_that_failed_is_asked_for_again() {
    let mut excerpt = excerpt("", "");
    load(&mut excerpt, KOREA, &Outcome::Stopped);
    assert_eq!(excerpt.shown(KOREA).faults, [Fault::Stopped]);
    assert!(!excerpt.look(KOREA, 7).is_empty());
}

#[test]
fn a_passing_fault_is_repeated() {
    let mut excerpt = excerpt("", "");
    let (tile, first) = excerpt.look(KOREA, 7).remove(0);
    let again = excerpt.take(tile, Outcome::NoAnswer, 0).unwrap();
    assert_eq!((again.url, again.wait > 0), (first.url, true));
}

#[test]
fn what_the_window_holds_is_shown_once() {
    let mut excerpt = excerpt("", "");
    load(&mut excerpt, KOREA, &page(&[("a", 127.0, 36.0), ("b", 127.5, 36.5), ("far", 140.0, 36.0)], ""));
    let shown = excerpt.shown(KOREA);
    let ids: Vec<_> = shown.feed.members.iter().map(|member| member.id.as_str()).collect();
    assert_eq!((ids, shown.is_whole), (vec!["a", "b"], true));
}

#[test]
fn counts_are_given_where_every_tile_has_one() {
    let mut excerpt = excerpt("", "");
    load(&mut excerpt, KOREA, &page(&[], r#","numberMatched":7"#));
    assert_eq!(excerpt.shown(KOREA).matched, Some(7 * KOREA.tiles().len() as u64));
    let wider = Window { east: 140.0, ..KOREA };
    assert_eq!((excerpt.shown(wider).matched, excerpt.shown(wider).is_whole), (None, false));
}

#[test]
fn a_tile_with_more_than_the_limit_is_not_whole() {
    let mut excerpt = excerpt("", "");
    let more = r#","numberMatched":900000,"links":[{"rel":"next","href":"items?offset=50"}]"#;
    load(&mut excerpt, KOREA, &page(&[("a", 127.0, 36.0)], more));
    let shown = excerpt.shown(KOREA);
    assert_eq!((shown.feed.members.len(), shown.is_whole), (1, false));
}

#[test]
fn the_server_filters_what_it_can() {
    let capable = r#","search":"q","by_class":true,"fields":{"class":"/properties/type"},"values":{"class":{"Full Member":"full"}}"#;
    for (more, query, expected, finds) in [
        (capable, "q=대전&class=full", "&q=%EB%8C%80%EC%A0%84&type=Full+Member", true),
        (capable, "class=associate", "&type=associate", false),
        (capable, "class=full&class=associate", "", false),
        (capable, "class=unknown", "", false),
        ("", "q=대전", "", false),
        ("", "", "", false),
    ] {
        let mut excerpt = excerpt(more, query);
        let url = excerpt.look(KOREA, 7).remove(0).1.url;
        assert!(url.starts_with(&format!("https://api.example/c/m/items?lang=ko{expected}&bbox=")), "{url}");
        assert_eq!(excerpt.finds("대전"), finds, "{query}");
        assert!(!excerpt.finds("대") && !excerpt.finds(""), "{query}");
    }
}

#[test]
fn tiles_not_seen_for_long_are_forgotten() {
    let mut excerpt = excerpt("", "");
    for step in 0..100 {
        let west = -170.0 + 3.0 * f64::from(step);
        load(&mut excerpt, Window { west, south: 0.0, east: west + 2.0, north: 2.0 }, &page(&[], ""));
    }
    assert!(excerpt.parts.len() <= 200 + 12, "{}", excerpt.parts.len());
    assert!(!excerpt.look(Window { west: -170.0, south: 0.0, east: -168.0, north: 2.0 }, 7).is_empty());
}
