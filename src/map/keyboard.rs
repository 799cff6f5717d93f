//! The keyboard on the map: one stop of the Tab key for the map, arrows within it.

use atlas::ScreenPoint;
use leptos::ev::KeyboardEvent;
use leptos::prelude::*;

use super::markers::mark_id;
use super::placement::Marker;
use super::state::{FRAME_ID, MARKS_ID, MapState};
use super::url_state;
use crate::page_context::{PageContext, use_page};
use crate::platform;

/// Marks whose heights differ by less than this, in units, stand in one line of reading.
const LINE: f64 = 40.0;

/// Answers a key, and keeps it from the page if it meant something to the map.
pub fn press(map: MapState, page: &PageContext, help: RwSignal<bool>, event: &KeyboardEvent) {
    if event.ctrl_key() || event.meta_key() || event.alt_key() {
        return;
    }
    let key = event.key();
    let among_marks = platform::has_focus(MARKS_ID);
    let on_frame = !among_marks && platform::has_focus(FRAME_ID) && map.card.get_untracked().is_none();
    let used = match key.as_str() {
        "Escape" => escape(map, page, help, among_marks),
        "?" => {
            help.update(|open| *open = !*open);
            true
        }
        "Enter" | " " if on_frame => step(map, Step::First),
        "ArrowRight" | "ArrowDown" if among_marks && !event.shift_key() => step(map, Step::Next),
        "ArrowLeft" | "ArrowUp" if among_marks && !event.shift_key() => step(map, Step::Previous),
        "Home" if among_marks => step(map, Step::First),
        "End" if among_marks => step(map, Step::Last),
        // Buttons and links of the map keep their own keys.
        "Enter" | " " => false,
        _ => {
            let size = map.flight.goal().size();
            atlas::key_command(&key, size).is_some_and(|command| map.flight.ease(command))
        }
    };
    if used {
        event.prevent_default();
    }
}

/// Takes back the innermost thing: a card, the help, the focus on a mark, the enlarged map.
fn escape(map: MapState, page: &PageContext, help: RwSignal<bool>, among_marks: bool) -> bool {
    if let Some(members) = map.card.get_untracked() {
        if !among_marks && platform::has_focus(FRAME_ID) {
            platform::focus(&mark_id(members[0]));
        }
        map.hide();
        url_state::select(page, None);
    } else if help.get_untracked() {
        help.set(false);
    } else if among_marks {
        platform::focus(FRAME_ID);
    } else if map.large.get_untracked() {
        map.enlarge(false);
    } else {
        return false;
    }
    true
}

/// Which mark is next.
#[derive(Clone, Copy, PartialEq)]
enum Step {
    First,
    Last,
    Next,
    Previous,
}

/// Gives the focus to another mark in view. `false` where there is none.
fn step(map: MapState, to: Step) -> bool {
    let scene = map.scene.get_untracked();
    let order = reading_order(map, &scene.marks);
    let present = map.focused.get_untracked().and_then(|member| at(&order, &scene.marks, member));
    let next = match (to, present) {
        (Step::First, _) | (_, None) => order.iter().copied().min(),
        (Step::Last, _) => order.iter().copied().max(),
        (Step::Next, Some(at)) => order.iter().copied().filter(|key| *key > at).min().or(present),
        (Step::Previous, Some(at)) => order.iter().copied().filter(|key| *key < at).max().or(present),
    };
    next.inspect(|next| platform::focus(&mark_id(scene.marks[next.2].members[0]))).is_some()
}

/// A mark's line, how far east it stands there, and its position among the marks.
type Key = (i32, i32, usize);

fn at(order: &[Key], marks: &[Marker], member: usize) -> Option<Key> {
    order.iter().copied().find(|key| marks[key.2].members.contains(&member))
}

/// The marks in view, each with what puts it into the order of reading: line by line, from west to east in each.
fn reading_order(map: MapState, marks: &[Marker]) -> Vec<Key> {
    let camera = map.flight.goal();
    let key = |index: usize| {
        let ScreenPoint { x, y } = map.in_frame(&marks[index], camera);
        ((y / LINE).floor() as i32, x as i32, index)
    };
    map.seen(marks, camera).into_iter().map(key).collect()
}

/// Says which of how many in view has the focus.
pub fn tell(map: MapState, page: &PageContext, member: usize) {
    let scene = map.scene.get_untracked();
    let order = reading_order(map, &scene.marks);
    if let Some(at) = at(&order, &scene.marks, member) {
        let number = order.iter().filter(|key| **key <= at).count();
        map.said.set((page.words().mark_of)(number, order.len()));
    }
}

/// The list of keys, shown on demand.
#[component]
pub fn Help(open: RwSignal<bool>) -> impl IntoView {
    let words = use_page().words();
    let keys = words.map_keys.iter().map(|&(key, what)| {
        view! { <div><dt><kbd>{key}</kbd></dt><dd>{what}</dd></div> }
    });
    let keys = keys.collect_view();
    view! {
        <dl id="map-keys" class="map-keys" tabindex="0" hidden=move || !open.get()>{keys}</dl>
    }
}
