//! The marks on the map: links to members, and clusters that open.

use atlas::{Pixel, decimal};
use domain::{Member, Route};
use leptos::prelude::*;
use leptos::{ev, svg};

use super::ground::translation;
use super::scene::Mark;
use crate::components::{class_shape, class_word};
use crate::site::{Here, here};

/// The radius within which a mark can be hit, in CSS pixels.
const HIT: i32 = 13;
/// Marks moved farther than this from their place get a line to it, in CSS pixels.
const LEADER_FROM: f64 = 5.0;
/// A cluster's name names so many members.
const NAMED: usize = 3;

/// What happens to a mark.
#[derive(Clone, Copy)]
pub struct OnMark {
    /// A mark has the focus or the pointer, or no longer.
    pub light: Callback<Option<usize>>,
    /// A mark has got the focus, and has to be in view.
    pub reveal: Callback<Pixel>,
    /// A cluster was chosen.
    pub open: Callback<Vec<usize>>,
}

/// The marks, above the lines to the places that they stand for. While the same marks are shown only their places
/// change, so that the focus stays where it is.
#[component]
pub fn Markers(marks: Memo<Vec<Mark>>, active: RwSignal<Option<usize>>, on: OnMark) -> impl IntoView {
    let here = here();
    let shown = Memo::new(move |_| {
        marks.with(|marks| marks.iter().map(|mark| mark.members.clone()).collect::<Vec<_>>())
    });
    let draw = move |(order, members): (usize, Vec<usize>)| {
        let at = Signal::derive(move || marks.with(|marks| marks.get(order).map_or(NOWHERE, |mark| mark.at)));
        match members[..] {
            [index] => member(&here, index, at, active, on).into_any(),
            _ => cluster(&here, members, at, on).into_any(),
        }
    };
    view! {
        <path class="leaders" aria-hidden="true" d=move || marks.with(|marks| leaders(marks))/>
        {move || shown.get().into_iter().enumerate().map(&draw).collect::<Vec<_>>()}
    }
}

const NOWHERE: Pixel = Pixel { x: 0.0, y: 0.0 };

fn leaders(marks: &[Mark]) -> String {
    let moved = marks.iter().filter(|mark| mark.at.distance(mark.place) > LEADER_FROM);
    let point = |at: Pixel| format!("{} {}", decimal(at.x, 1), decimal(at.y, 1));
    moved.map(|mark| format!("M{}L{}", point(mark.place), point(mark.at))).collect()
}

/// What a member's mark is called: name, class, place.
pub fn name(here: &Here, member: &Member) -> String {
    let words = here.words();
    let place = here.place(member.city.as_ref(), &member.country_code);
    (words.marker)(member.name.get(here.lang()), (words.class)(member.class), &place)
}

fn member(
    here: &Here,
    index: usize,
    at: Signal<Pixel>,
    active: RwSignal<Option<usize>>,
    on: OnMark,
) -> impl IntoView + use<> {
    let member = &here.roster().members()[index];
    let name = name(here, member);
    let light = move || on.light.run(Some(index));
    let dim = move || on.light.run(None);
    svg::a()
        .attr("class", move || if active.get() == Some(index) { "marker is-active" } else { "marker" })
        .attr("href", here.href(&Route::Member(member.id.clone())))
        .attr("aria-label", name.clone())
        .attr("transform", move || translation(at.get()))
        .child((
            svg::title().child(name),
            svg::circle().attr("class", "hit").attr("r", HIT),
            svg::path()
                .attr("class", "shape")
                .attr("data-class", class_word(member.class))
                .attr("d", class_shape(member.class)),
        ))
        .on(ev::focus, move |_| {
            light();
            on.reveal.run(at.get_untracked());
        })
        .on(ev::blur, move |_| dim())
        .on(ev::pointerenter, move |_| light())
        .on(ev::pointerleave, move |_| dim())
}

fn cluster(here: &Here, members: Vec<usize>, at: Signal<Pixel>, on: OnMark) -> impl IntoView + use<> {
    let count = members.len();
    let named = members.iter().take(NAMED);
    let named = named.map(|&index| here.roster().members()[index].name.get(here.lang()).to_owned());
    let name = (here.words().cluster)(count, &named.collect::<Vec<_>>());
    let radius = 13 + 3 * count.ilog10();
    svg::a()
        .attr("class", "cluster")
        .attr("href", format!("{}#{}", here.href(&Route::Members), crate::directory::LIST))
        .attr("aria-label", name.clone())
        .attr("transform", move || translation(at.get()))
        .child((
            svg::title().child(name),
            svg::circle().attr("class", "halo").attr("r", radius + 4),
            svg::circle().attr("class", "disc").attr("r", radius),
            svg::text()
                .attr("class", "cluster-count")
                .attr("dy", "0.35em")
                .child((here.words().number)(count)),
        ))
        .on(ev::focus, move |_| on.reveal.run(at.get_untracked()))
        .on(ev::click, move |event| {
            event.prevent_default();
            on.open.run(members.clone());
        })
}
