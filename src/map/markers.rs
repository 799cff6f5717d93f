//! The marks on the map: links to members, and clusters that open.

use atlas::{Command, MAX_ZOOM, Pixel, decimal};
use domain::{Class, Member, Route};
use leptos::ev::MouseEvent;
use leptos::prelude::*;
use leptos::{ev, svg};

use super::address;
use super::ground::translation;
use super::hands::Hands;
use super::keys;
use super::scene::{Mark, in_view};
use super::stage::{MARKS_ID, Stage};
use crate::components::{class_shape, class_word};
use crate::platform;
use crate::site::{Here, here};

/// The radius within which a mark can be hit, in CSS pixels.
const HIT: i32 = 13;
/// Marks moved farther than this from their place get a line to it, in CSS pixels.
const LEADER_FROM: f64 = 5.0;
/// A cluster's name names so many members.
const NAMED: usize = 3;
/// What stays free around the members of a cluster when it opens, in units.
const ROOM: f64 = 56.0;
/// Where the signs of a cluster's classes stand below its middle, in units from it and from each other.
const SIGNS: (i32, i32) = (12, 9);

/// The id of the mark whose first member is at this position in the roster.
pub fn mark_id(member: usize) -> String {
    format!("mark-{member}")
}

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

const NOWHERE: Pixel = Pixel { x: 0.0, y: 0.0 };

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

/// What a member's mark is called: name, class, place.
fn name(here: &Here, member: &Member) -> String {
    let words = here.words();
    let place = here.place(member.city.as_ref(), &member.country_code);
    (words.marker)(member.name.get(here.lang()), (words.class)(member.class), &place)
}

fn member(here: &Here, index: usize, order: usize, stage: Stage, hands: Hands) -> AnyView {
    let member = &here.roster().members()[index];
    let hit = svg::circle().attr("class", "hit").attr("r", HIT);
    let children = (hit.into_any(), shape(member.class, String::new())).into_any();
    let selecting = here.clone();
    let tapped = move |event: MouseEvent| {
        // A finger cannot hover: its tap shows the card, which has the link.
        if hands.by_finger.get_value() && !hands.is_drag() {
            event.prevent_default();
            stage.show(vec![index]);
            address::select(&selecting, Some(index));
        }
    };
    let href = here.href(&Route::Member(member.id.clone()));
    mark(
        here,
        "marker",
        (href, name(here, member)),
        vec![index],
        children,
        order,
        stage,
        Callback::new(tapped),
    )
}

fn cluster(here: &Here, members: &[usize], order: usize, stage: Stage, hands: Hands) -> AnyView {
    let count = members.len();
    let radius = 13 + 2 * count.ilog10();
    let number = svg::text().attr("class", "cluster-count").attr("dy", "0.2em");
    let children = (
        svg::circle().attr("class", "halo").attr("r", radius + 4),
        svg::circle().attr("class", "disc").attr("r", radius),
        number.child((here.words().number)(count)),
        signs(here, members),
    )
        .into_any();
    let held = members.to_vec();
    let opened = move |event: MouseEvent| {
        event.prevent_default();
        if !hands.is_drag() {
            open(stage, &held);
        }
    };
    let href = format!("{}#{}", here.href(&Route::Members), crate::directory::LIST);
    let name = cluster_name(here, members);
    mark(here, "cluster", (href, name), members.to_vec(), children, order, stage, Callback::new(opened))
}

/// What all marks have in common: a link with a name and a place, whose card opens by pointer and focus.
#[expect(
    clippy::too_many_arguments,
    reason = "one function for both kinds of mark is half the code in the module"
)]
fn mark(
    here: &Here,
    class: &'static str,
    (href, name): (String, String),
    members: Vec<usize>,
    children: AnyView,
    order: usize,
    stage: Stage,
    click: Callback<MouseEvent>,
) -> AnyView {
    let at = move || {
        let scene = stage.scene.get();
        scene.marks.get(order).map_or(NOWHERE, |mark| stage.at(mark))
    };
    let first = members[0];
    let single = members.len() == 1;
    let is_active = move || single && stage.active.get() == Some(first);
    let show = Callback::new(move |()| stage.show(members.clone()));
    let here = here.clone();
    let focused = move |_| {
        stage.focused.set(Some(first));
        show.run(());
        reveal(stage, untrack(at));
        keys::tell(stage, &here, first);
    };
    svg::a()
        .attr("id", mark_id(first))
        .attr("class", move || format!("{class}{}", if is_active() { " is-active" } else { "" }))
        .attr("href", href)
        .attr("aria-label", name)
        // Before the app answers the keys, each mark is a stop of the Tab key.
        .attr("tabindex", cfg!(feature = "csr").then_some("-1"))
        .attr("transform", move || translation(at()))
        .child(children)
        .on(ev::focus, focused)
        .on(ev::blur, move |_| stage.leave())
        .on(ev::pointerenter, move |_| show.run(()))
        .on(ev::pointerleave, move |_| stage.leave())
        .on(ev::click, move |event| click.run(event))
        .into_any()
}

/// Moves the view so that a mark out of sight comes to its middle.
fn reveal(stage: Stage, at: Pixel) {
    let camera = stage.flight.goal();
    let corner = stage.points.with_value(|points| points.origin(camera));
    let seen = Pixel { x: corner.x + at.x, y: corner.y + at.y };
    if !in_view(seen, camera.size()) {
        let middle = camera.size().middle();
        stage.flight.ease(Command::Pan { dx: middle.x - seen.x, dy: middle.y - seen.y });
    }
}

/// A class's sign, with a transform of its own.
fn shape(class: Option<Class>, transform: String) -> AnyView {
    svg::path()
        .attr("class", "shape")
        .attr("data-class", class_word(class))
        .attr("d", class_shape(class))
        .attr("transform", (!transform.is_empty()).then_some(transform))
        .into_any()
}

/// The signs of the classes that a cluster holds: shape as well as colour tells them.
fn signs(here: &Here, members: &[usize]) -> Vec<AnyView> {
    let all = here.roster().members();
    let held = |class: &Option<Class>| members.iter().any(|&member| all[member].class == *class);
    let classes: Vec<Option<Class>> = here.roster().classes().into_iter().filter(held).collect();
    let (down, apart) = SIGNS;
    let first = -apart * (classes.len() as i32 - 1) / 2;
    let sign = |(class, x): (Option<Class>, i32)| {
        let place = format!("translate({x} {down}) scale(.6)");
        shape(class, place)
    };
    classes.into_iter().zip((0..).map(|index| first + index * apart)).map(sign).collect()
}

/// How many, where, and some of their names.
fn cluster_name(here: &Here, members: &[usize]) -> String {
    let all = here.roster().members();
    let mut countries: Vec<&str> = Vec::new();
    for code in members.iter().map(|&member| all[member].country_code.as_str()) {
        if !countries.contains(&code) {
            countries.push(code);
        }
    }
    let country = countries.first().filter(|_| countries.len() == 1).map(|code| here.country(code));
    let named = members.iter().take(NAMED);
    let named: Vec<String> = named.map(|&index| all[index].name.get(here.lang()).to_owned()).collect();
    (here.words().cluster)(members.len(), country.as_deref(), countries.len(), &named)
}

/// A cluster opens into its members; where they stand at one place, or the map cannot come closer, into their list.
fn open(stage: Stage, members: &[usize]) {
    let goal = stage.flight.goal();
    let bounds = stage.points.with_value(|points| points.bounds(members));
    let wide = bounds.filter(|bounds| bounds.width() > 0.0 || bounds.height() > 0.0);
    match wide.filter(|_| goal.zoom() < MAX_ZOOM * (1.0 - 1e-9)) {
        Some(bounds) => {
            stage.hide();
            stage.flight.ease(Command::Fit { bounds, padding: ROOM });
        }
        None => stage.show(members.to_vec()),
    }
}
