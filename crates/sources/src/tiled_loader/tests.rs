//! Requests for tiles, and the members visible in a bounding box.

use super::*;

const BASE: &str = "https://site.example/";
const KOREA: BoundingBox = BoundingBox { west: 125.0, south: 33.0, east: 130.0, north: 39.0 };

fn loader(more: &str, query: &str) -> TiledLoader {
    let settings = format!(r#"{{"type":"ogc","url":"https://api.example/c/m?lang=ko","limit":50{more}}}"#);
    TiledLoader::new(Source::from_json(&settings).unwrap(), BASE, DirectoryQuery::from_query_string(query))
}

fn page(points: &[(&str, f64, f64)], more: &str) -> HttpOutcome {
    let feature = |(id, lon, lat): &(&str, f64, f64)| {
        format!(
            r#"{{"type":"Feature","id":"{id}","geometry":{{"type":"Point","coordinates":[{lon},{lat}]}},
            "properties":{{"name":"A","country_code":"KR"}}}}"#
        )
    };
    let features = points.iter().map(feature).collect::<Vec<_>>().join(",");
    let body = format!(r#"{{"type":"FeatureCollection","features":[{features}]{more}}}"#).into_bytes();
    let url = "https://api.example/c/m/items".into();
    HttpOutcome::Response { status: 200, url, retry_after: None, content_type: None, body }
}

/// Responds to all requests for a bounding box with the same outcome.
fn load(loader: &mut TiledLoader, visible: BoundingBox, answer: &HttpOutcome) {
    for (tile, _) in loader.viewport_changed(visible, 7) {
        assert_eq!(loader.handle(tile, answer.clone(), 0), None);
    }
}

#[test]
fn tiles_are_requested_by_their_bounding_box() {
    let requests = loader("", "").viewport_changed(KOREA, 7);
    assert!((2..=12).contains(&requests.len()));
    for (tile, request) in requests {
        let bbox = tile.bbox().replace(',', "%2C");
        assert_eq!(request.url, format!("https://api.example/c/m/items?lang=ko&bbox={bbox}&limit=50"));
    }
}

#[test]
fn a_tile_is_requested_once() {
    let mut loader = loader("", "");
    let requested = loader.viewport_changed(KOREA, 7).len();
    assert_eq!(loader.viewport_changed(KOREA, 7).len(), 0);
    let wider = BoundingBox { east: 130.5, ..KOREA };
    assert!(loader.viewport_changed(wider, 7).len() < requested);
}

#[test]
fn a_failed_tile_is_requested_again() {
    let mut loader = loader("", "");
    load(&mut loader, KOREA, &HttpOutcome::Aborted);
    assert_eq!(loader.visible_members(KOREA).errors, [SourceError::Aborted]);
    assert!(!loader.viewport_changed(KOREA, 7).is_empty());
}

#[test]
fn a_transient_error_is_retried() {
    let mut loader = loader("", "");
    let (tile, first) = loader.viewport_changed(KOREA, 7).remove(0);
    let again = loader.handle(tile, HttpOutcome::NoResponse, 0).unwrap();
    assert_eq!((again.url, again.wait > 0), (first.url, true));
}

#[test]
fn visible_members_are_unique() {
    let mut loader = loader("", "");
    load(&mut loader, KOREA, &page(&[("a", 127.0, 36.0), ("b", 127.5, 36.5), ("far", 140.0, 36.0)], ""));
    let visible = loader.visible_members(KOREA);
    let ids: Vec<_> = visible.decoded.members.iter().map(|member| member.id.as_str()).collect();
    assert_eq!((ids, visible.is_complete), (vec!["a", "b"], true));
}

#[test]
fn the_total_needs_a_count_for_every_tile() {
    let mut loader = loader("", "");
    load(&mut loader, KOREA, &page(&[], r#","numberMatched":7"#));
    assert_eq!(loader.visible_members(KOREA).matched, Some(7 * KOREA.tiles().len() as u64));
    let wider = BoundingBox { east: 140.0, ..KOREA };
    assert_eq!(
        (loader.visible_members(wider).matched, loader.visible_members(wider).is_complete),
        (None, false)
    );
}

#[test]
fn a_tile_above_the_limit_is_incomplete() {
    let mut loader = loader("", "");
    let more = r#","numberMatched":900000,"links":[{"rel":"next","href":"items?offset=50"}]"#;
    load(&mut loader, KOREA, &page(&[("a", 127.0, 36.0)], more));
    let visible = loader.visible_members(KOREA);
    assert_eq!((visible.decoded.members.len(), visible.is_complete), (1, false));
}

#[test]
fn supported_filters_are_applied_by_the_server() {
    let capable = r#","search":"q","by_class":true,"fields":{"class":"/properties/type"},"values":{"class":{"Full Member":"full"}}"#;
    for (more, query, expected, finds) in [
        (capable, "q=대전&class=full", "&q=%EB%8C%80%EC%A0%84&type=Full+Member", true),
        (capable, "class=associate", "&type=associate", false),
        (capable, "class=full&class=associate", "", false),
        (capable, "class=unknown", "", false),
        ("", "q=대전", "", false),
        ("", "", "", false),
    ] {
        let mut loader = loader(more, query);
        let url = loader.viewport_changed(KOREA, 7).remove(0).1.url;
        assert!(url.starts_with(&format!("https://api.example/c/m/items?lang=ko{expected}&bbox=")), "{url}");
        assert_eq!(loader.is_searched_by_server("대전"), finds, "{query}");
        assert!(!loader.is_searched_by_server("대") && !loader.is_searched_by_server(""), "{query}");
    }
}

#[test]
fn least_recently_used_tiles_are_evicted() {
    let mut loader = loader("", "");
    for step in 0..100 {
        let west = -170.0 + 3.0 * f64::from(step);
        load(&mut loader, BoundingBox { west, south: 0.0, east: west + 2.0, north: 2.0 }, &page(&[], ""));
    }
    assert!(loader.tiles.len() <= 200 + 12, "{}", loader.tiles.len());
    assert!(
        !loader
            .viewport_changed(BoundingBox { west: -170.0, south: 0.0, east: -168.0, north: 2.0 }, 7)
            .is_empty()
    );
}
