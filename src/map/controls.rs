//! Buttons for what gestures do. They need script, and are not shown without.

use atlas::{Command, MAX_ZOOM};
use leptos::prelude::*;

use super::state::MapState;
use super::url_state;
use crate::page_context::use_page;

/// How far a button moves the view, in CSS pixels.
const STEP: f64 = 160.0;

const GLOBE: &str = "M12 4a8 8 0 1 0 0 16a8 8 0 1 0 0-16zM4 12h16M12 4c-5 5-5 11 0 16M12 4c5 5 5 11 0 16";
const LARGER: &str = "M4 9V4h5M15 4h5v5M20 15v5h-5M9 20H4v-5";
const SMALLER: &str = "M9 4v5H4M20 9h-5V4M15 20v-5h5M4 15h5v5";

/// Zoom in, zoom out, whole world, larger map; and, once zoomed in, four ways to move.
#[component]
pub fn Controls(map: MapState) -> impl IntoView {
    let words = use_page().words();
    let camera = map.flight.camera();
    let button = move |label: &'static str, icon: &'static str, then: Command, idle: Signal<bool>| {
        let run = move |_| {
            if !idle.get_untracked() {
                map.flight.ease(then);
            }
        };
        view! {
            <button type="button" aria-label=label title=label aria-disabled=move || idle.get().to_string() on:click=run>
                {self::icon(move || icon)}
            </button>
        }
    };
    let nearest = Signal::derive(move || camera.get().zoom() >= MAX_ZOOM - 1e-9);
    let farthest = Signal::derive(move || camera.get().is_home());
    let pan = move |label, icon, dx, dy| button(label, icon, Command::Pan { dx, dy }, farthest);
    view! {
        <div class="map-controls" role="group" aria-label=words.map_controls>
            {button(words.zoom_in, "M12 5v14M5 12h14", Command::Zoom { factor: 2.0 }, nearest)}
            {button(words.zoom_out, "M5 12h14", Command::Zoom { factor: 0.5 }, farthest)}
            {button(words.whole_world, GLOBE, Command::Home, farthest)}
            <button
                type="button"
                aria-label=move || if map.large.get() { words.smaller_map } else { words.larger_map }
                title=move || if map.large.get() { words.smaller_map } else { words.larger_map }
                on:click=move |_| map.enlarge(!map.large.get_untracked())
            >
                {icon(move || if map.large.get() { SMALLER } else { LARGER })}
            </button>
            <div class="map-pan" class:is-idle=farthest>
                {pan(words.pan_west, "M14 6 8 12l6 6", STEP, 0.0)}
                {pan(words.pan_east, "M10 6l6 6-6 6", -STEP, 0.0)}
                {pan(words.pan_north, "M6 14l6-6 6 6", 0.0, STEP)}
                {pan(words.pan_south, "M6 10l6 6 6-6", 0.0, -STEP)}
            </div>
        </div>
    }
}

fn icon(path: impl Fn() -> &'static str + Send + Sync + 'static) -> impl IntoView {
    view! {
        <svg viewBox="0 0 24 24" width="24" height="24" aria-hidden="true" focusable="false"><path d=path/></svg>
    }
}

/// What stands below the map: the address of the view, and the keys.
#[component]
pub fn Tools(map: MapState, help: RwSignal<bool>) -> impl IntoView {
    let page = use_page();
    let words = page.words();
    view! {
        <div class="map-tools">
            <button type="button" on:click=move |_| url_state::copy(map, &page)>{words.copy_link}</button>
            <button
                type="button"
                aria-expanded=move || help.get().to_string()
                aria-controls="map-keys"
                on:click=move |_| help.update(|open| *open = !*open)
            >
                {words.keys}
            </button>
        </div>
    }
}
