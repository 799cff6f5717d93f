//! Buttons for what gestures do. They need script, and are not shown without.

use atlas::{Camera, Command, MAX_ZOOM};
use leptos::prelude::*;

use crate::site::here;

/// How far a button moves the view, in CSS pixels.
const STEP: f64 = 160.0;

/// Zoom in, zoom out, whole world; and, once zoomed in, four ways to move.
#[component]
pub fn Controls(camera: Signal<Camera>, command: Callback<Command>) -> impl IntoView {
    let words = here().words();
    let button = move |label: &'static str, icon: &'static str, then: Command, idle: Signal<bool>| {
        let run = move |_| {
            if !idle.get_untracked() {
                command.run(then);
            }
        };
        view! {
            <button type="button" aria-label=label title=label aria-disabled=move || idle.get().to_string() on:click=run>
                <svg viewBox="0 0 24 24" width="24" height="24" aria-hidden="true" focusable="false"><path d=icon/></svg>
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
            {button(words.whole_world, "M4 9V4h5M15 4h5v5M20 15v5h-5M9 20H4v-5", Command::Home, farthest)}
            <div class="map-pan" class:is-idle=farthest>
                {pan(words.pan_west, "M14 6 8 12l6 6", STEP, 0.0)}
                {pan(words.pan_east, "M10 6l6 6-6 6", -STEP, 0.0)}
                {pan(words.pan_north, "M6 14l6-6 6 6", 0.0, STEP)}
                {pan(words.pan_south, "M6 10l6 6 6-6", 0.0, -STEP)}
            </div>
        </div>
    }
}
