//! The markers on the map: links to members, and clusters.

mod cluster;
mod marker;
mod member;

use atlas::{ScreenPoint, format_decimal};
use leptos::ev::Event;
use leptos::prelude::*;

use marker::member_of;
pub use marker::{at_place, marker_id, text};

use super::labels::area_label;
use super::placement::{Marker, ZERO};
use super::pointer_input::PointerInput;
use super::state::{MARKERS_ID, MapState};
use crate::components::uncover_map;
use crate::page_context::use_page;
use crate::platform;

/// The markers, above the names of areas and the lines of those that are fanned out. While they stand for the same members,
/// only their positions change, which keeps the focus. When other markers replace them, the one with the focused member takes the
/// focus.
///
/// Pointer events are delegated: one listener on the group serves all markers.
#[component]
pub fn Markers(map: MapState, input: PointerInput) -> impl IntoView {
    let page = use_page();
    let click_page = page.clone();
    let render = move |(index, marker): (usize, &Marker)| match marker.members[..] {
        [_] => member::marker(&page, marker, index, map),
        _ => cluster::marker(&page, &marker.members, index, map),
    };
    let all = move || {
        map.rendered.track();
        let set = map.markers.get_untracked();
        keep_focus(map, &set.markers);
        set.markers.iter().enumerate().map(&render).collect::<Vec<_>>()
    };
    // Apart from the markers, which are not drawn again when names of areas arrive.
    let labels =
        move || map.markers.read().labels.iter().map(|label| area_label(map, label)).collect::<Vec<_>>();
    view! {
        <path class="leaders" aria-hidden="true" d=move || leader_lines(map)/>
        <path class="fan-place" aria-hidden="true" d=move || fan_place(map)/>
        {labels}
        <g
            id=MARKERS_ID
            on:pointerover=move |event| {
                // Touch has no hover: a tap opens the popup, a press that may start a gesture doesn't.
                if event.pointer_type() != "touch" {
                    with_target(map, &event, |marker| map.popup.open(marker.members.clone()));
                }
            }
            on:pointerout=move |_| map.popup.close_later()
            on:click=move |event| with_target(map, &event, |marker| {
                uncover_map();
                match marker.members[..] {
                    [member] => member::on_click(&click_page, member, map, input, &event),
                    _ => cluster::on_click(marker, map, input, &event),
                }
            })
        >
            {all}
        </g>
    }
}

/// The first member of the marker that an event is on.
fn target_member(event: &Event) -> Option<usize> {
    member_of(&platform::closest_link_id(event)?)
}

/// Calls `handle` with the marker that an event is on, if any.
fn with_target(map: MapState, event: &Event, handle: impl FnOnce(&Marker)) {
    let member = target_member(event);
    let set = map.markers.get_untracked();
    if let Some(marker) = set.markers.iter().find(|marker| Some(marker.members[0]) == member) {
        handle(marker);
    }
}

/// Handles `focusin` for the frame, because listening to it on an SVG element would make that element a Tab stop.
pub fn on_focus(map: MapState, event: &Event) {
    with_target(map, event, |marker| focus(map, marker));
}

/// Handles `focusout`, also of a marker that has been removed.
pub fn on_blur(map: MapState, event: &Event) {
    if target_member(event).is_some() {
        map.popup.close_later();
    }
}

/// Opens the popup of the marker that got the focus, and brings a marker that is not wholly in view to the centre.
fn focus(map: MapState, marker: &Marker) {
    map.focused.set(Some(marker.members[0]));
    map.popup.open(marker.members.clone());
    map.reveal(map.position_in_frame(marker, map.camera.target()));
}

/// Moves the focus, before the markers are replaced, to the one that will stand for the focused member.
fn keep_focus(map: MapState, markers: &[Marker]) {
    let focused = map.focused.get_untracked().filter(|_| platform::has_focus(MARKERS_ID));
    let next = focused.and_then(|member| markers.iter().find(|marker| marker.members.contains(&member)));
    if let Some(next) = next.map(|marker| marker_id(marker.members[0])) {
        platform::after(0, move || platform::focus(&next));
    }
}

fn point(at: ScreenPoint) -> String {
    format!("{} {}", format_decimal(at.x, 1), format_decimal(at.y, 1))
}

/// The place of a fanned-out marker, in screen units from the origin of the markers.
fn place(map: MapState, marker: &Marker) -> String {
    point(map.place(marker.place))
}

/// A line from each marker that is fanned out to its place.
fn leader_lines(map: MapState) -> String {
    let set = map.markers.get();
    let fanned = set.markers.iter().filter(|marker| marker.offset != ZERO);
    fanned.map(|marker| format!("M{}L{}", place(map, marker), point(map.position(marker)))).collect()
}

/// A dot at the place of the markers that are fanned out: a line without length, with round ends.
fn fan_place(map: MapState) -> String {
    let set = map.markers.get();
    let fanned = set.markers.iter().find(|marker| marker.offset != ZERO);
    fanned.map(|marker| format!("M{}h0", place(map, marker))).unwrap_or_default()
}
