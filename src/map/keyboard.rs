//! The keyboard on the map: the map is one Tab stop, and arrow keys move within it.

use leptos::ev::KeyboardEvent;
use leptos::prelude::*;

use super::announcements::announce_view;
use super::marker_focus::{Direction, Step, move_focus};
use super::popup;
use super::state::{FRAME_ID, MARKERS_ID, MapState};
use crate::page_context::{PageContext, use_page};
use crate::platform;

/// What a key does while a marker has the focus.
fn step(key: &str) -> Option<Step> {
    Some(match key {
        "ArrowRight" => Step::Towards(Direction::Right),
        "ArrowLeft" => Step::Towards(Direction::Left),
        "ArrowUp" => Step::Towards(Direction::Up),
        "ArrowDown" => Step::Towards(Direction::Down),
        "n" => Step::Next,
        "p" => Step::Previous,
        "Home" => Step::First,
        "End" => Step::Last,
        _ => return None,
    })
}

/// Handles a key. Its default action is prevented if the map has used it.
pub fn on_key(map: MapState, page: &PageContext, help: RwSignal<bool>, event: &KeyboardEvent) {
    if event.ctrl_key() || event.meta_key() || event.alt_key() {
        return;
    }
    let key = event.key();
    let on_marker = platform::has_focus(MARKERS_ID);
    let on_frame = !on_marker && platform::has_focus(FRAME_ID) && map.popup.members.get_untracked().is_none();
    let is_used = match key.as_str() {
        "Escape" => escape(map, page, help, on_marker),
        "?" => {
            help.update(|is_open| *is_open = !*is_open);
            true
        }
        "i" => {
            announce_view(map, page);
            true
        }
        "Enter" | " " if on_frame => move_focus(map, page, Step::First),
        key if on_marker && !event.shift_key() && step(key).is_some() => {
            step(key).is_some_and(|step| move_focus(map, page, step))
        }
        // Buttons and links in the map keep their own keys.
        "Enter" | " " => false,
        _ => {
            let size = map.camera.target().size();
            atlas::key_command(&key, size).is_some_and(|command| map.camera.ease(command))
        }
    };
    if is_used {
        event.prevent_default();
    }
}

/// Closes the innermost thing that is open: the popup, the help, the fan, the focus on a marker, the enlarged map.
fn escape(map: MapState, page: &PageContext, help: RwSignal<bool>, on_marker: bool) -> bool {
    if map.popup.members.with_untracked(Option::is_some) {
        popup::close(map, page);
    } else if help.get_untracked() {
        help.set(false);
    } else if map.close_fan() {
        // The cluster that takes the place of the fan takes its focus as well.
    } else if on_marker {
        platform::focus(FRAME_ID);
    } else if map.is_enlarged.get_untracked() {
        map.enlarge(false);
    } else {
        return false;
    }
    true
}

/// The list of keys, shown on demand.
#[component]
pub fn Help(open: RwSignal<bool>) -> impl IntoView {
    let messages = use_page().messages();
    let keys = messages.map_keys().map(|(key, action)| {
        view! { <div><dt><kbd>{key}</kbd></dt><dd>{action}</dd></div> }
    });
    let keys = keys.collect_view();
    view! {
        <dl id="map-keys" class="map-keys" tabindex="0" hidden=move || !open.get()>{keys}</dl>
    }
}
