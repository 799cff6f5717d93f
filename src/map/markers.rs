//! The marks on the map: links to members, and clusters that open.

use atlas::{Pixel, decimal};
use leptos::ev::Event;
use leptos::prelude::*;

use super::cluster_mark::{self, cluster};
use super::hands::Hands;
use super::keys;
use super::mark::{NOWHERE, mark_id, member_of};
use super::member_mark::{self, member};
use super::scene::{Mark, in_view};
use super::stage::{MARKS_ID, Stage};
use crate::platform;
use crate::site::{Here, here};

/// Marks moved farther than this from their place get a line to it, in CSS pixels.
const LEADER_FROM: f64 = 5.0;

/// The marks, above the lines to the places that they stand for. While the same marks are shown only their places
/// change, so that the focus stays where it is; where other marks take their place, the focus goes to the one that holds
/// the member that had it. What the pointer does on a mark is heard here, once for all of them.
#[component]
pub fn Markers(stage: Stage, hands: Hands) -> impl IntoView {
    let here = here();
    let clicking = here.clone();
    let draw = move |(order, mark): (usize, &Mark)| match mark.members[..] {
        [index] => member(&here, index, order, stage),
        _ => cluster(&here, &mark.members, order, stage),
    };
    let all = move || {
        stage.drawn.track();
        let scene = stage.scene.get_untracked();
        keep_focus(stage, &scene.marks);
        scene.marks.iter().enumerate().map(&draw).collect::<Vec<_>>()
    };
    view! {
        <path class="leaders" aria-hidden="true" d=move || leaders(stage)/>
        <g
            id=MARKS_ID
            on:pointerover=move |event| about(stage, &event, |mark| stage.show(mark.members.clone()))
            on:pointerout=move |_| stage.leave()
            on:click=move |event| about(stage, &event, |mark| match mark.members[..] {
                [index] => member_mark::click(&clicking, index, stage, hands, &event),
                _ => cluster_mark::click(mark, stage, hands, &event),
            })
        >
            {all}
        </g>
    }
}

/// The first member of the mark on which something happens.
fn first_of(event: &Event) -> Option<usize> {
    member_of(&platform::link_of(event)?)
}

/// Answers what happens on a mark.
fn about(stage: Stage, event: &Event, answer: impl FnOnce(&Mark)) {
    let member = first_of(event);
    let scene = stage.scene.get_untracked();
    if let Some(mark) = scene.marks.iter().find(|mark| Some(mark.members[0]) == member) {
        answer(mark);
    }
}

/// Answers the focus, which comes to the frame as well: an element of a drawing that heard of it would be a stop of the Tab key.
pub fn focus(stage: Stage, here: &Here, event: &Event) {
    about(stage, event, |mark| enter(stage, here, mark));
}

/// Answers that the focus goes, be it with a mark that there is no longer.
pub fn blur(stage: Stage, event: &Event) {
    if first_of(event).is_some() {
        stage.leave();
    }
}

/// A mark has the focus: its card opens, and where it is out of sight it comes to the middle of the view.
fn enter(stage: Stage, here: &Here, mark: &Mark) {
    stage.focused.set(Some(mark.members[0]));
    stage.show(mark.members.clone());
    let camera = stage.flight.goal();
    let seen = stage.in_frame(mark, camera);
    if !in_view(seen, camera.size()) {
        let middle = camera.size().middle();
        stage.flight.ease(atlas::Command::Pan { dx: middle.x - seen.x, dy: middle.y - seen.y });
    }
    keys::tell(stage, here, mark.members[0]);
}

/// The marks are about to be made anew: whichever had the focus gives it to its successor.
fn keep_focus(stage: Stage, marks: &[Mark]) {
    let held = stage.focused.get_untracked().filter(|_| platform::has_focus(MARKS_ID));
    let next = held.and_then(|member| marks.iter().find(|mark| mark.members.contains(&member)));
    if let Some(next) = next.map(|mark| mark_id(mark.members[0])) {
        platform::after(0, move || platform::focus(&next));
    }
}

fn leaders(stage: Stage) -> String {
    let point = |at: Pixel| format!("{} {}", decimal(at.x, 1), decimal(at.y, 1));
    let scene = stage.scene.get();
    let moved = scene.marks.iter().filter(|mark| mark.offset.distance(NOWHERE) > LEADER_FROM);
    let line = |mark: &Mark| {
        let still = Mark { members: Vec::new(), offset: NOWHERE, from: NOWHERE, place: mark.place };
        format!("M{}L{}", point(stage.at(&still)), point(stage.at(mark)))
    };
    moved.map(line).collect()
}
