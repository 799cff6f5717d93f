//! The handle of the list where it is a sheet over the map: see `style/components/sheet.css`.

use leptos::ev::MouseEvent;
use leptos::prelude::*;

use crate::page_context::use_page;
use crate::platform;

const ID: &str = "list-handle";
/// Where the sheet begins at its middle height, as a share of the window: `40svh` in `style/components/sheet.css`.
const MIDDLE: f64 = 0.4;
/// By how much a height may differ, because browsers round scroll positions.
const TOLERANCE: f64 = 0.02;

/// A button that leads to the next height of the list: the first rows, a part of the map, the whole window.
#[component]
pub fn ListHandle() -> impl IntoView {
    let label = use_page().messages().list_height();
    view! { <button id=ID class="list-handle" type="button" aria-label=label on:click=next_height></button> }
}

fn next_height(event: MouseEvent) {
    // The form around it would take this press as its first, and load what the worker renders.
    event.stop_propagation();
    match platform::top_in_window(ID) {
        Some(top) if top > MIDDLE + TOLERANCE => platform::scroll_by_windows(top - MIDDLE),
        Some(top) if top > TOLERANCE => platform::scroll_by_windows(top),
        _ => platform::scroll_to_top(),
    }
}

/// Lowers the sheet if it covers a part of the map. Without a sheet the handle is hidden, and its top is 0.
pub fn uncover_map() {
    if platform::top_in_window(ID).is_some_and(|top| top > 0.0) {
        platform::scroll_to_top();
    }
}
