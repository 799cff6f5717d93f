//! The live map.

use domain::Route;
use leptos::task::tick;
use leptos::wasm_bindgen::JsCast;
use leptos::web_sys::{Event, EventInit, HtmlElement};
use wasm_bindgen_test::wasm_bindgen_test;

use crate::test_page::TestPage;

const MEMBERS: &[u8] = include_bytes!("../../public/data/members.geojson");

/// Markers that have not moved for so many frames rest.
const STILL_FRAMES: usize = 10;

fn positions(page: &TestPage) -> Vec<String> {
    page.all("#map-marks > g").iter().map(|marker| marker.get_attribute("transform").unwrap()).collect()
}

/// The positions once they rest: the markers move to their places in the frame's own size.
async fn settled(page: &TestPage) -> Vec<String> {
    let (mut last, mut still) = (positions(page), 0);
    while still < STILL_FRAMES {
        page.next_frame().await;
        let now = positions(page);
        still = if now == last { still + 1 } else { 0 };
        last = now;
    }
    last
}

/// A bubbling event.
fn event(name: &str) -> Event {
    let init = EventInit::new();
    init.set_bubbles(true);
    Event::new_with_event_init_dict(name, &init).unwrap()
}

/// The members page, once its map is ready.
async fn show(members: &[u8]) -> TestPage {
    let page = TestPage::show(Route::Members, members).await;
    page.wait_until(|| page.all("[data-map][data-map-ready]").len() == 1).await;
    page
}

#[wasm_bindgen_test]
async fn zooming_splits_clusters_and_the_whole_world_joins_them_again() {
    let page = show(MEMBERS).await;
    let before = settled(&page).await;
    page.click_button("Zoom in").await;
    page.wait_until(|| positions(&page) != before).await;
    page.click_button("Whole world").await;
    page.wait_until(|| positions(&page) == before).await;
}

#[wasm_bindgen_test]
async fn focusing_a_marker_highlights_the_member_in_the_list_and_opens_a_popup() {
    let page = show(MEMBERS).await;
    let marker = page.all(r#"a.marker[href$="/cali/"]"#).remove(0);
    marker.dispatch_event(&event("focusin")).unwrap();
    tick().await;
    assert_eq!(page.text("#member-list .is-active .name"), "City of Cali");
    assert_eq!(page.text(".card-name"), "City of Cali");
    marker.dispatch_event(&event("focusout")).unwrap();
    page.wait_until(|| page.all(".is-active, .card").is_empty()).await;
}

#[wasm_bindgen_test]
async fn clicking_a_cluster_zooms_to_its_members() {
    let features: Vec<String> = (0..130)
        .map(|index| {
            let lon = f64::from(index) / 50.0;
            format!(
                r#"{{"type":"Feature","id":"m{index}","geometry":{{"type":"Point","coordinates":[{lon},50]}},
                "properties":{{"name":"Member {index}","country_code":"GB"}}}}"#
            )
        })
        .chain([r#"{"type":"Feature","id":"far","geometry":{"type":"Point","coordinates":[120,0]},
            "properties":{"name":"Far","country_code":"ID"}}"#
            .to_owned()])
        .collect();
    let members = format!(r#"{{"type":"FeatureCollection","features":[{}]}}"#, features.join(","));
    let page = show(members.as_bytes()).await;
    let cluster = page.all("a.cluster").remove(0);
    assert_eq!(
        cluster.get_attribute("aria-label").unwrap(),
        "130 members in United Kingdom: Member 0, Member 1, Member 2 and 127 more"
    );
    let before = page.all(".marks")[0].get_attribute("transform");
    // Not a real click, because the browser would follow the link and leave the test page.
    cluster.dispatch_event(&event("click")).unwrap();
    page.wait_until(|| page.all(".marks")[0].get_attribute("transform") != before).await;
}

#[wasm_bindgen_test]
async fn a_menu_group_opens_and_closes() {
    let page = TestPage::show(Route::NotFound, MEMBERS).await;
    let expanded = || page.all(".menu-group button")[0].get_attribute("aria-expanded").unwrap();
    page.click_button("About WTA").await;
    assert_eq!(expanded(), "true");
    page.all(".menu-group button")[0].unchecked_ref::<HtmlElement>().click();
    tick().await;
    assert_eq!(expanded(), "false");
}
