//! The marks on the map: links to members, and clusters that open.

mod cluster;
mod marker;
mod member;

use atlas::{ScreenPoint, format_decimal};
use leptos::ev::Event;
use leptos::prelude::*;

pub use marker::mark_id;
use marker::{NOWHERE, member_of};

use super::keyboard;
use super::placement::{Marker, in_view};
use super::pointer_input::PointerInput;
use super::state::{MARKS_ID, MapState};
use crate::page_context::{PageContext, use_page};
use crate::platform;

/// Marks moved farther than this from their place get a line to it, in CSS pixels.
const LEADER_FROM: f64 = 5.0;

/// The marks, above the lines to the places that they stand for. While the same marks are shown only their places
/// change, so that the focus stays where it is; where other marks take their place, the focus goes to the one that holds
/// the member that had it. What the pointer does on a mark is heard here, once for all of them.
#[component]
pub fn Markers(map: MapState, input: PointerInput) -> impl IntoView {
    let page = use_page();
    let clicking = page.clone();
    let draw = move |(order, mark): (usize, &Marker)| match mark.members[..] {
        [index] => member::marker(&page, index, order, map),
        _ => cluster::marker(&page, &mark.members, order, map),
    };
    let all = move || {
        map.drawn.track();
        let scene = map.scene.get_untracked();
        keep_focus(map, &scene.marks);
        scene.marks.iter().enumerate().map(&draw).collect::<Vec<_>>()
    };
    view! {
        <path class="leaders" aria-hidden="true" d=move || leaders(map)/>
        <g
            id=MARKS_ID
            on:pointerover=move |event| about(map, &event, |mark| map.show(mark.members.clone()))
            on:pointerout=move |_| map.leave()
            on:click=move |event| about(map, &event, |mark| match mark.members[..] {
                [index] => member::click(&clicking, index, map, input, &event),
                _ => cluster::click(mark, map, input, &event),
            })
        >
            {all}
        </g>
    }
}

/// The first member of the mark on which something happens.
fn first_of(event: &Event) -> Option<usize> {
    member_of(&platform::closest_link_id(event)?)
}

/// Answers what happens on a mark.
fn about(map: MapState, event: &Event, answer: impl FnOnce(&Marker)) {
    let member = first_of(event);
    let scene = map.scene.get_untracked();
    if let Some(mark) = scene.marks.iter().find(|mark| Some(mark.members[0]) == member) {
        answer(mark);
    }
}

/// Answers the focus, which comes to the frame as well: an element of a drawing that heard of it would be a stop of the Tab key.
pub fn focus(map: MapState, page: &PageContext, event: &Event) {
    about(map, event, |mark| enter(map, page, mark));
}

/// Answers that the focus goes, be it with a mark that there is no longer.
pub fn blur(map: MapState, event: &Event) {
    if first_of(event).is_some() {
        map.leave();
    }
}

/// A mark has the focus: its card opens, and where it is out of sight it comes to the middle of the view.
fn enter(map: MapState, page: &PageContext, mark: &Marker) {
    map.focused.set(Some(mark.members[0]));
    map.show(mark.members.clone());
    let camera = map.flight.goal();
    let seen = map.in_frame(mark, camera);
    if !in_view(seen, camera.size()) {
        let middle = camera.size().centre();
        map.flight.ease(atlas::Command::Pan { dx: middle.x - seen.x, dy: middle.y - seen.y });
    }
    keyboard::tell(map, page, mark.members[0]);
}

/// The marks are about to be made anew: whichever had the focus gives it to its successor.
fn keep_focus(map: MapState, marks: &[Marker]) {
    let held = map.focused.get_untracked().filter(|_| platform::has_focus(MARKS_ID));
    let next = held.and_then(|member| marks.iter().find(|mark| mark.members.contains(&member)));
    if let Some(next) = next.map(|mark| mark_id(mark.members[0])) {
        platform::after(0, move || platform::focus(&next));
    }
}

fn leaders(map: MapState) -> String {
    let point = |at: ScreenPoint| format!("{} {}", format_decimal(at.x, 1), format_decimal(at.y, 1));
    let scene = map.scene.get();
    let moved = scene.marks.iter().filter(|mark| mark.offset.distance(NOWHERE) > LEADER_FROM);
    let line = |mark: &Marker| {
        let still = Marker { members: Vec::new(), offset: NOWHERE, from: NOWHERE, place: mark.place };
        format!("M{}L{}", point(map.at(&still)), point(map.at(mark)))
    };
    moved.map(line).collect()
}
