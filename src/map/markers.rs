//! The marks on the map: links to members, and clusters that open.

use atlas::{Pixel, decimal};
use leptos::prelude::*;

use super::cluster_mark::cluster;
use super::hands::Hands;
use super::mark::{NOWHERE, mark_id};
use super::member_mark::member;
use super::scene::Mark;
use super::stage::{MARKS_ID, Stage};
use crate::platform;
use crate::site::here;

/// Marks moved farther than this from their place get a line to it, in CSS pixels.
const LEADER_FROM: f64 = 5.0;

/// The marks, above the lines to the places that they stand for. While the same marks are shown only their places
/// change, so that the focus stays where it is; where other marks take their place, the focus goes to the one that holds
/// the member that had it.
#[component]
pub fn Markers(stage: Stage, hands: Hands) -> impl IntoView {
    let here = here();
    let draw = move |(order, mark): (usize, &Mark)| match mark.members[..] {
        [index] => member(&here, index, order, stage, hands),
        _ => cluster(&here, &mark.members, order, stage, hands),
    };
    let all = move || {
        stage.drawn.track();
        let scene = stage.scene.get_untracked();
        keep_focus(stage, &scene.marks);
        scene.marks.iter().enumerate().map(&draw).collect::<Vec<_>>()
    };
    view! {
        <path class="leaders" aria-hidden="true" d=move || leaders(stage)/>
        <g id=MARKS_ID>{all}</g>
    }
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
