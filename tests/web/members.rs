//! The live list of members.

use domain::Route;
use leptos::prelude::*;
use leptos::task::tick;
use leptos::web_sys::Element;
use wasm_bindgen::JsCast;
use wasm_bindgen_test::wasm_bindgen_test;

use crate::test_page::TestPage;

const MEMBERS: &[u8] = include_bytes!("../../public/data/members.geojson");

/// Sets a worker's client that settles every call as this expression does.
fn set_worker(settled: &str) {
    let client = js_sys::eval(&format!(
        "({{ callEncoded: () => {settled}, configure() {{}}, useMembers() {{}}, watchViewport() {{}} }})"
    ));
    site::set_worker(client.unwrap().unchecked_into());
}

#[wasm_bindgen_test]
async fn list_and_map_show_what_the_worker_selects() {
    let response =
        r#"{"status":"2 of 54 members","members":"00030005","tools":[["p","tools"]],"results":[]}"#;
    set_worker(&format!("Promise.resolve(['{response}', new Uint8Array()])"));
    let page = TestPage::show(Route::Members, MEMBERS).await;
    assert_eq!(page.text(".count"), "54 members in 32 countries and regions");
    page.query.set("class=associate".into());
    wait_for_count(&page, "2 of 54 members").await;
    assert_eq!((page.all("#member-list li").len(), marked_members(&page)), (2, 2));
    assert_eq!(page.text(".tools-of-choice"), "tools");
}

#[wasm_bindgen_test]
async fn without_a_worker_all_members_stay_under_a_message() {
    for settled_as in [
        "Promise.reject(['unavailable', ''])",
        "Promise.reject(new Error('no pair'))",
        "Promise.resolve('no pair')",
        r#"Promise.resolve(['{"status":"","members":"0003","tools":[],"results":[]}', 'no bytes'])"#,
        "Promise.resolve(['{}', new Uint8Array()])",
        r#"Promise.resolve(['{"status":"","members":"0999","tools":[],"results":[]}', new Uint8Array()])"#,
    ] {
        set_worker(settled_as);
        let page = TestPage::show(Route::Members, MEMBERS).await;
        page.query.set("class=associate".into());
        wait_for_count(&page, "The search could not be loaded. Reload the page to try again.").await;
        assert_eq!(marked_members(&page), 54);
    }
}

/// How many members the markers stand for.
fn marked_members(page: &TestPage) -> usize {
    let count = |cluster: &Element| cluster.text_content().and_then(|text| text.parse::<usize>().ok());
    page.all("a.marker").len() + page.all("a.cluster").iter().filter_map(count).sum::<usize>()
}

/// Waits until the count says `count`.
async fn wait_for_count(page: &TestPage, count: &str) {
    for _ in 0..100 {
        if page.text(".count") == count {
            return;
        }
        tick().await;
    }
    assert_eq!(page.text(".count"), count);
}

#[wasm_bindgen_test]
async fn countries_have_the_browsers_names_and_order() {
    let page = TestPage::show(Route::Members, MEMBERS).await;
    let names: Vec<String> =
        page.all("#member-list h2").iter().map(|name| name.text_content().unwrap()).collect();
    assert_eq!((names[0].as_str(), names[31].as_str()), ("Australia", "Vietnam"));
}

#[wasm_bindgen_test]
async fn a_long_list_is_shown_in_chunks() {
    let features: Vec<String> = (0..170)
        .map(|index| {
            format!(
                r#"{{"type":"Feature","id":"m{index}","geometry":{{"type":"Point","coordinates":[{},0]}},
                "properties":{{"name":"Member {index}","country_code":"KR"}}}}"#,
                index % 180
            )
        })
        .collect();
    let members = format!(r#"{{"type":"FeatureCollection","features":[{}]}}"#, features.join(","));
    let page = TestPage::show(Route::Members, members.as_bytes()).await;
    assert_eq!(page.all("#member-list li").len(), 120);
    page.click_button("Show 50 more").await;
    assert_eq!(page.all("#member-list li").len(), 170);
    assert_eq!(page.all(".more").len(), 0);
}
