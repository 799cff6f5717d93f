//! What all marks have in common: a link with a name and a place, whose card opens by pointer and focus.

use atlas::{Command, Pixel};
use domain::{Class, class_shape, class_word};
use leptos::ev::MouseEvent;
use leptos::prelude::*;
use leptos::{ev, svg};

use super::ground::translation;
use super::keys;
use super::scene::in_view;
use super::stage::Stage;
use crate::site::Here;

/// Where a mark is that is about to go.
pub const NOWHERE: Pixel = Pixel { x: 0.0, y: 0.0 };

/// The id of the mark whose first member is at this position in the roster.
pub fn mark_id(member: usize) -> String {
    format!("mark-{member}")
}

/// What one mark is.
pub struct Face {
    /// `marker` or `cluster`.
    pub class: &'static str,
    /// Where its link leads.
    pub href: String,
    /// What it is called.
    pub name: String,
    /// Its members, as positions in the roster.
    pub members: Vec<usize>,
    /// Its position among the marks.
    pub order: usize,
    /// What is drawn.
    pub picture: AnyView,
    /// What is drawn beside it, outside of the link.
    pub aside: AnyView,
    /// What a click does besides.
    pub click: Callback<MouseEvent>,
}

/// Draws a mark.
pub fn mark(here: &Here, stage: Stage, face: Face) -> AnyView {
    let Face { class, href, name, members, order, picture, aside, click } = face;
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
    let link = svg::a()
        .attr("id", mark_id(first))
        .attr("class", move || format!("{class}{}", if is_active() { " is-active" } else { "" }))
        .attr("href", href)
        .attr("aria-label", name)
        // Before the app answers the keys, each mark is a stop of the Tab key.
        .attr("tabindex", cfg!(feature = "csr").then_some("-1"))
        .child(picture)
        .on(ev::focus, focused)
        .on(ev::blur, move |_| stage.leave())
        .on(ev::pointerenter, move |_| show.run(()))
        .on(ev::pointerleave, move |_| stage.leave())
        .on(ev::click, move |event| click.run(event));
    svg::g().attr("transform", move || translation(at())).child((link.into_any(), aside)).into_any()
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
pub fn shape(class: Option<Class>, transform: String) -> AnyView {
    svg::path()
        .attr("class", "shape")
        .attr("data-class", class_word(class))
        .attr("d", class_shape(class))
        .attr("transform", (!transform.is_empty()).then_some(transform))
        .into_any()
}
