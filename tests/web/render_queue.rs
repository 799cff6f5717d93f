//! Incremental rendering.

use domain::Route;
use leptos::task::tick;
use site::RenderQueue;
use wasm_bindgen_test::wasm_bindgen_test;

use crate::test_page::TestPage;

const MEMBERS: &[u8] = include_bytes!("../../public/data/members.geojson");

/// The numbers of elements in the page itself, on the map and in the list.
fn counts(page: &TestPage) -> [usize; 3] {
    ["main > *", "#map-marks > g", "#member-list li"].map(|selector| page.all(selector).len())
}

#[wasm_bindgen_test]
async fn tasks_add_up_to_the_page_that_renders_at_once() {
    let whole = counts(&TestPage::show(Route::Members, MEMBERS).await);
    let queue = RenderQueue::default();
    let page = TestPage::show_incrementally(Route::Members, MEMBERS, queue.clone()).await;
    assert_eq!(page.all("main").len(), 1, "the layout renders at once");
    let mut seen = vec![counts(&page)];
    while queue.run_next() {
        tick().await;
        seen.push(counts(&page));
    }
    assert_eq!(seen.first(), Some(&[0, 0, 0]));
    assert_eq!(seen.last(), Some(&whole));
    seen.dedup();
    assert!(seen.len() > 3, "{seen:?}");
}

#[wasm_bindgen_test]
async fn a_page_without_a_map_renders_incrementally() {
    let queue = RenderQueue::default();
    let page = TestPage::show_incrementally(Route::NotFound, MEMBERS, queue.clone()).await;
    assert!(queue.run_next());
    tick().await;
    assert_eq!(page.all("main h1").len(), 1);
    assert!(!queue.run_next());
}
