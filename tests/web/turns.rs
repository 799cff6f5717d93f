//! A page that is put together in turns.

use domain::Route;
use leptos::task::tick;
use site::Turns;
use wasm_bindgen_test::wasm_bindgen_test;

use crate::screen::Screen;

const MEMBERS: &[u8] = include_bytes!("../../public/data/members.geojson");

/// How many elements there are of the page itself, of the map and of the list.
fn parts(screen: &Screen) -> [usize; 3] {
    ["main > *", "#map-marks > g", "#member-list li"].map(|selector| screen.all(selector).len())
}

#[wasm_bindgen_test]
async fn its_pieces_come_one_by_one_until_it_is_the_page_that_is_made_at_once() {
    let whole = parts(&Screen::show(Route::Members, MEMBERS).await);
    let turns = Turns::default();
    let screen = Screen::put_together(Route::Members, MEMBERS, Some(turns.clone())).await;
    assert_eq!(screen.all("main").len(), 1, "its frame is there");
    let mut seen = vec![parts(&screen)];
    while turns.take() {
        tick().await;
        seen.push(parts(&screen));
    }
    assert_eq!(seen.first(), Some(&[0, 0, 0]));
    assert_eq!(seen.last(), Some(&whole));
    seen.dedup();
    assert!(seen.len() > 3, "{seen:?}");
}

#[wasm_bindgen_test]
async fn a_page_without_a_map_comes_in_turns_as_well() {
    let turns = Turns::default();
    let screen = Screen::put_together(Route::NotFound, MEMBERS, Some(turns.clone())).await;
    assert!(turns.take());
    tick().await;
    assert_eq!(screen.all("main h1").len(), 1);
    assert!(!turns.take());
}
