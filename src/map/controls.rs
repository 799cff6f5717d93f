//! Buttons for everything that gestures do. They need script and are hidden without it.

use atlas::{Command, MAX_ZOOM};
use domain::Messages;
use leptos::prelude::*;

use super::state::MapState;
use super::url_state;
use crate::page_context::use_page;

/// How far a button pans, in screen units.
const PAN: f64 = 160.0;

const ZOOM_IN: &str = "M12 5v14M5 12h14";
const ZOOM_OUT: &str = "M5 12h14";
const GLOBE: &str = "M12 4a8 8 0 1 0 0 16a8 8 0 1 0 0-16zM4 12h16M12 4c-5 5-5 11 0 16M12 4c5 5 5 11 0 16";
const ENLARGE: &str = "M4 9V4h5M15 4h5v5M20 15v5h-5M9 20H4v-5";
const REDUCE: &str = "M9 4v5H4M20 9h-5V4M15 20v-5h5M4 15h5v5";
const WEST: &str = "M14 6 8 12l6 6";
const EAST: &str = "M10 6l6 6-6 6";
const NORTH: &str = "M6 14l6-6 6 6";
const SOUTH: &str = "M6 10l6 6 6-6";

/// Zoom in, zoom out, whole world, larger map, and pan in four directions once the map is zoomed in.
///
/// Until the app is loaded, `js/prerendered-map.js` handles the buttons by their `data-command`.
#[component]
pub fn Controls(map: MapState) -> impl IntoView {
    let messages = use_page().messages();
    let camera = map.camera.current();
    let is_nearest = Signal::derive(move || camera.get().zoom() >= MAX_ZOOM - 1e-9);
    let is_home = Signal::derive(move || camera.get().is_home());
    let button =
        move |name, label, path, command, is_idle| command_button(map, name, label, path, command, is_idle);
    let pan = move |name, label, path, dx, dy| button(name, label, path, Command::Pan { dx, dy }, is_home);
    view! {
        <div class="map-controls" role="group" aria-label=messages.map_controls()>
            {button("zoom-in", messages.zoom_in(), ZOOM_IN, Command::Zoom { factor: 2.0 }, is_nearest)}
            {button("zoom-out", messages.zoom_out(), ZOOM_OUT, Command::Zoom { factor: 0.5 }, is_home)}
            {button("home", messages.whole_world(), GLOBE, Command::Home, is_home)}
            {size_button(map, messages)}
            <div class="map-pan" class:is-idle=is_home>
                {pan("pan-west", messages.pan_west(), WEST, PAN, 0.0)}
                {pan("pan-east", messages.pan_east(), EAST, -PAN, 0.0)}
                {pan("pan-north", messages.pan_north(), NORTH, 0.0, PAN)}
                {pan("pan-south", messages.pan_south(), SOUTH, 0.0, -PAN)}
            </div>
        </div>
    }
}

/// A button that gives the camera a command. It is idle where the command would change nothing.
fn command_button(
    map: MapState,
    name: &'static str,
    label: &'static str,
    path: &'static str,
    command: Command,
    is_idle: Signal<bool>,
) -> impl IntoView {
    let run = move |_| {
        if !is_idle.get_untracked() {
            map.camera.ease(command);
        }
    };
    view! {
        <button
            type="button"
            data-command=name
            aria-label=label
            title=label
            aria-disabled=move || is_idle.get().to_string()
            on:click=run
        >
            {icon(move || path)}
        </button>
    }
}

/// The button that enlarges the map, and makes it smaller again.
fn size_button(map: MapState, messages: Messages) -> impl IntoView {
    let label = move || if map.is_enlarged.get() { messages.reduce_map() } else { messages.enlarge_map() };
    view! {
        <button
            type="button"
            data-command="enlarge"
            aria-label=label
            title=label
            on:click=move |_| map.enlarge(!map.is_enlarged.get_untracked())
        >
            {icon(move || if map.is_enlarged.get() { REDUCE } else { ENLARGE })}
        </button>
    }
}

fn icon(path: impl Fn() -> &'static str + Send + Sync + 'static) -> impl IntoView {
    view! {
        <svg viewBox="0 0 24 24" width="24" height="24" aria-hidden="true" focusable="false"><path d=path/></svg>
    }
}

/// Below the map: buttons that copy the address of the view, number the markers (`js/marker-numbers.js`) and show the keys.
#[component]
pub fn Tools(map: MapState, help: RwSignal<bool>) -> impl IntoView {
    let page = use_page();
    let messages = page.messages();
    view! {
        <div class="map-tools">
            <button type="button" on:click=move |_| url_state::copy(map, &page)>{messages.copy_link()}</button>
            <button type="button" name="numbers">{messages.number_markers()}</button>
            <button
                type="button"
                aria-expanded=move || help.get().to_string()
                aria-controls="map-keys"
                on:click=move |_| help.update(|is_open| *is_open = !*is_open)
            >
                {messages.show_keys()}
            </button>
        </div>
    }
}
