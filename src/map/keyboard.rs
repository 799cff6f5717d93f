//! The keyboard on the map: the map is one Tab stop, and arrow keys move within it.

use atlas::ScreenPoint;
use leptos::ev::KeyboardEvent;
use leptos::prelude::*;

use super::markers::marker_id;
use super::placement::Marker;
use super::state::{FRAME_ID, MARKERS_ID, MapState};
use super::url_state;
use crate::page_context::{PageContext, use_page};
use crate::platform;

/// The height of a line in reading order, in screen units.
const LINE_HEIGHT: f64 = 40.0;

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
        "Enter" | " " if on_frame => move_focus(map, Step::First),
        "ArrowRight" | "ArrowDown" if on_marker && !event.shift_key() => move_focus(map, Step::Next),
        "ArrowLeft" | "ArrowUp" if on_marker && !event.shift_key() => move_focus(map, Step::Previous),
        "Home" if on_marker => move_focus(map, Step::First),
        "End" if on_marker => move_focus(map, Step::Last),
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

/// Closes the innermost thing that is open: the popup, the help, the focus on a marker, the enlarged map.
fn escape(map: MapState, page: &PageContext, help: RwSignal<bool>, on_marker: bool) -> bool {
    if let Some(members) = map.popup.members.get_untracked() {
        if !on_marker && platform::has_focus(FRAME_ID) {
            platform::focus(&marker_id(members[0]));
        }
        map.popup.close();
        url_state::select(page, None);
    } else if help.get_untracked() {
        help.set(false);
    } else if on_marker {
        platform::focus(FRAME_ID);
    } else if map.is_enlarged.get_untracked() {
        map.enlarge(false);
    } else {
        return false;
    }
    true
}

/// Which marker gets the focus, in reading order.
#[derive(Clone, Copy, PartialEq)]
enum Step {
    First,
    Last,
    Next,
    Previous,
}

/// Moves the focus to another marker in view; `false` if no other is in view.
fn move_focus(map: MapState, step: Step) -> bool {
    let set = map.markers.get_untracked();
    let order = reading_order(map, &set.markers);
    let current = map.focused.get_untracked().and_then(|member| find(&order, &set.markers, member));
    let next = match (step, current) {
        (Step::First, _) | (_, None) => order.iter().copied().min(),
        (Step::Last, _) => order.iter().copied().max(),
        (Step::Next, Some(at)) => order.iter().copied().filter(|place| *place > at).min().or(current),
        (Step::Previous, Some(at)) => order.iter().copied().filter(|place| *place < at).max().or(current),
    };
    next.inspect(|next| platform::focus(&marker_id(set.markers[next.index].members[0]))).is_some()
}

/// A marker's place in reading order: line by line from the top, each from left to right.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
struct ReadingPlace {
    line: i32,
    /// Whole units from the left.
    x: i32,
    /// Its index among the markers.
    index: usize,
}

fn find(order: &[ReadingPlace], markers: &[Marker], member: usize) -> Option<ReadingPlace> {
    order.iter().copied().find(|place| markers[place.index].members.contains(&member))
}

/// The reading places of the markers in view.
fn reading_order(map: MapState, markers: &[Marker]) -> Vec<ReadingPlace> {
    let camera = map.camera.target();
    let place = |index: usize| {
        let ScreenPoint { x, y } = map.position_in_frame(&markers[index], camera);
        ReadingPlace { line: (y / LINE_HEIGHT).floor() as i32, x: x as i32, index }
    };
    map.markers_in_view(markers, camera).into_iter().map(place).collect()
}

/// Announces which of the markers in view has the focus.
pub fn announce_focus(map: MapState, page: &PageContext, member: usize) {
    let set = map.markers.get_untracked();
    let order = reading_order(map, &set.markers);
    if let Some(at) = find(&order, &set.markers, member) {
        let number = order.iter().filter(|place| **place <= at).count();
        map.announcer.say((page.messages().focused_marker)(number, order.len()));
    }
}

/// The list of keys, shown on demand.
#[component]
pub fn Help(open: RwSignal<bool>) -> impl IntoView {
    let messages = use_page().messages();
    let keys = messages.map_keys.iter().map(|&(key, action)| {
        view! { <div><dt><kbd>{key}</kbd></dt><dd>{action}</dd></div> }
    });
    let keys = keys.collect_view();
    view! {
        <dl id="map-keys" class="map-keys" tabindex="0" hidden=move || !open.get()>{keys}</dl>
    }
}
