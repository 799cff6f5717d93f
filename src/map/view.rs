//! The map itself: camera in, picture out; input becomes commands, in one place.

use atlas::{Camera, Command, Drag, Pixel, decimal};
use leptos::ev::{KeyboardEvent, MouseEvent, PointerEvent};
use leptos::prelude::*;

use super::controls::Controls;
use super::ground::{Ground, translation};
use super::label::Label;
use super::legend::Legend;
use super::markers::{Markers, OnMark};
use super::scene::{FRAME, Mark, Points, in_view};
use crate::platform;
use crate::site::here;

/// The id of what a narrow frame is scrolled to at first.
const START: &str = "map-start";

/// The chosen members on a map. The `active` one is shown with its name, and so is whichever the map makes active.
#[component]
pub fn MemberMap(
    chosen: Signal<Vec<usize>>,
    active: RwSignal<Option<usize>>,
    /// The id of what comes after the map, for those who skip it.
    next: &'static str,
) -> impl IntoView {
    let here = here();
    let points = Points::of(here.roster(), f64::from(here.site.config.map_centre));
    view! { <section class="map-section"><Stage points chosen active next/></section> }
}

#[component]
fn Stage(
    points: Points,
    chosen: Signal<Vec<usize>>,
    active: RwSignal<Option<usize>>,
    next: &'static str,
) -> impl IntoView {
    let words = here().words();
    let projection = points.projection;
    let camera = RwSignal::new(points.home());
    let points = StoredValue::new(points);
    let ready = RwSignal::new(false);
    Effect::new(move |_| {
        platform::scroll_frame_to(START);
        ready.set(true);
    });
    let command =
        Callback::new(move |command: Command| camera.update(|camera| *camera = camera.apply(command)));
    let on_key = move |event: KeyboardEvent| {
        let plain = !(event.ctrl_key() || event.meta_key() || event.alt_key());
        let now = camera.get_untracked();
        let then = atlas::key(&event.key(), FRAME).filter(|_| plain).map(|order| now.apply(order));
        // A key that changes nothing here is left to the page, which it scrolls.
        if let Some(then) = then.filter(|then| *then != now) {
            event.prevent_default();
            camera.set(then);
        }
    };
    view! {
        <div class="map" data-map="" data-map-ready=move || ready.get().then_some("") on:keydown=on_key>
            <a class="skip-map" href=here().anchor(next)>{words.skip_map}</a>
            <Frame projection camera points chosen active command/>
            <Controls camera=camera.into() command/>
        </div>
        <Legend/>
    }
}

#[component]
fn Frame(
    projection: atlas::EqualEarth,
    camera: RwSignal<Camera>,
    points: StoredValue<Points>,
    chosen: Signal<Vec<usize>>,
    active: RwSignal<Option<usize>>,
    command: Callback<Command>,
) -> impl IntoView {
    let words = here().words();
    let scale = Memo::new(move |_| camera.get().scale());
    let all = Memo::new(move |_| points.with_value(|points| points.marks(&chosen.read(), scale.get())));
    let origin = Signal::derive(move || points.with_value(|points| points.origin(camera.get())));
    let marks = Memo::new(move |_| all.with(|all| visible(all, origin)));
    let drag = StoredValue::new(None::<Drag>);
    let on = OnMark {
        light: Callback::new(move |index| active.set(index)),
        reveal: Callback::new(move |at| reveal(at, origin.get_untracked(), command)),
        open: Callback::new(move |members: Vec<usize>| {
            if let Some(bounds) = points.with_value(|points| points.bounds(&members)) {
                command.run(Command::Fit(bounds));
            }
        }),
    };
    // The whole world fits its frame: only a closer view has anywhere to be dragged to.
    let pressed = move |event: PointerEvent| {
        let at = mouse_at(&event).filter(|_| !camera.get_untracked().is_home());
        drag.set_value(at.map(Drag::start));
    };
    let moved = move |event: PointerEvent| drag_on(&event, drag, command);
    let clicked = move |event: MouseEvent| {
        if drag.with_value(|drag| drag.is_some_and(Drag::is_drag)) {
            event.prevent_default();
        }
    };
    let shift = move || translation(origin.get());
    view! {
        <div class="map-frame scrolls-sideways">
            <svg
                viewBox=format!("0 0 {} {}", decimal(FRAME.width, 0), decimal(FRAME.height, 0))
                role="group"
                aria-label=words.map
                class:is-close=move || !camera.get().is_home()
                on:pointerdown=pressed
                on:pointermove=moved
                on:pointerleave=move |_| drag.set_value(None)
                on:click=clicked
                on:dragstart=|event| event.prevent_default()
            >
                <Ground projection camera=camera.into()/>
                <g class="marks" transform=shift><Markers marks active on/></g>
                <Label marks=all origin active/>
            </svg>
            <span id=START class="map-start"></span>
        </div>
    }
}

/// Where there are few marks all stay, so that the keyboard reaches them wherever the view is.
fn visible(all: &[Mark], origin: Signal<Pixel>) -> Vec<Mark> {
    const FEW: usize = 200;
    if all.len() <= FEW {
        return all.to_vec();
    }
    let origin = origin.get();
    all.iter().filter(|mark| in_view(mark.at, origin)).cloned().collect()
}

/// Moves the view so that a mark out of sight comes to its middle.
fn reveal(at: Pixel, origin: Pixel, command: Callback<Command>) {
    if !in_view(at, Pixel { x: origin.x, y: origin.y }) {
        let middle = FRAME.middle();
        command.run(Command::Pan { dx: middle.x - at.x - origin.x, dy: middle.y - at.y - origin.y });
    }
}

/// The pointer in the frame's units, if it is a mouse whose button is down: a finger scrolls the page.
fn mouse_at(event: &PointerEvent) -> Option<Pixel> {
    (event.pointer_type() == "mouse" && event.buttons() == 1).then(|| platform::point_in(event, FRAME.width))
}

fn drag_on(event: &PointerEvent, drag: StoredValue<Option<Drag>>, command: Callback<Command>) {
    let Some(at) = mouse_at(event) else { return drag.set_value(None) };
    let order = drag.try_update_value(|drag| drag.as_mut().and_then(|drag| drag.moved(at))).flatten();
    if let Some(order) = order {
        command.run(order);
    }
}
