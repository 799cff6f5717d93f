//! The picture: land, marks and card in a frame of whatever size the page gives it.

use atlas::{Camera, Command, ScreenPoint, Size, WorldBounds, WorldPoint, format_decimal};
use domain::MapQuery;
use leptos::prelude::*;

use super::land_layer::{LandLayer, translation};
use super::markers::{self, Markers};
use super::placement::FRAME;
use super::pointer_input::PointerInput;
use super::popup::Popup;
use super::state::{FRAME_ID, MapState};
use super::url_state;
use crate::page_context::use_page;
use crate::platform;
use crate::render_queue::{deferred, on_commit};

/// The frame is never drawn as if it were narrower than this, in CSS pixels: a narrower one shows a part of the world.
const DRAWN_FROM: f64 = 900.0;

/// What a narrow frame is scrolled to at first. Not a literal: those would be made from markup, which the policy refuses.
const START_CLASS: &str = "map-start";

/// The map's frame.
#[component]
pub fn Viewport(map: MapState, ready: RwSignal<bool>) -> impl IntoView {
    let page = use_page();
    let words = page.words();
    let camera = map.flight.camera();
    let input = PointerInput::on(map);
    let watched = platform::watch_size(fit_to_page(map, ready));
    view! {
        <div
            id=FRAME_ID
            class="map-frame"
            class:is-live=ready
            class:is-close=move || !camera.get().is_home()
            role="group"
            aria-label=words.map
            aria-describedby=move || ready.get().then_some("map-hint")
            // In the browser from the first: a page that is made anew gives the focus back at once.
            tabindex=cfg!(feature = "csr").then_some("0")
            on:pointerdown=move |event| input.press(&event)
            on:pointermove=move |event| input.drag(&event)
            on:pointerup=move |event| input.release(&event)
            on:pointercancel=move |_| input.cancel()
            on:click=move |event| input.click(&event)
            on:focusin=move |event| markers::focus(map, &page, &event)
            on:focusout=move |event| markers::blur(map, &event)
            on:wheel=move |event| input.wheel(&event)
            on:touchstart=move |event| input.touch(&event)
            on:touchmove=move |event| input.touch(&event)
            on:dragstart=|event| event.prevent_default()
            use:watched
        >
            <Picture map input/>
            <Popup map/>
            <span class=START_CLASS></span>
        </div>
    }
}

/// What is drawn: the land, the marks, and the box that a hand draws.
#[component]
fn Picture(map: MapState, input: PointerInput) -> impl IntoView {
    let camera = map.flight.camera();
    let view_box = move || {
        let Size { width, height } = camera.get().size();
        format!("0 0 {} {}", format_decimal(width, 2), format_decimal(height, 2))
    };
    let shift = move || translation(map.points.with_value(|points| points.origin(camera.get())));
    view! {
        <svg viewBox=view_box>
            {deferred(move || view! { <LandLayer map/> }.into_any())}
            <g class="marks" transform=shift>{deferred(move || view! { <Markers map input/> }.into_any())}</g>
            <path class="box" d=move || input.drawn.get().map(outline)/>
        </svg>
    }
}

fn outline((from, to): (ScreenPoint, ScreenPoint)) -> String {
    let [left, top, right, bottom] = [from.x, from.y, to.x, to.y].map(|side| format_decimal(side, 1));
    format!("M{left} {top}H{right}V{bottom}H{left}z")
}

/// Follows the size that the page gives to the frame. Only then the map knows how many pixels it has, and answers: at once
/// where the page that is there until now has a map in this place, and otherwise when this one stands in the page.
fn fit_to_page(map: MapState, ready: RwSignal<bool>) -> impl Fn([f64; 3]) + Clone + use<> {
    let view = use_page().query.with_untracked(|query| MapQuery::from_query(query));
    let again = view.clone();
    fit(map, ready, &view, platform::size_now(FRAME_ID), true);
    // The published map answers until this one takes its place: only then it is known how far it was scrolled and moved.
    on_commit(move || {
        fit(map, ready, &again, platform::size_now(FRAME_ID), true);
        go_on(map);
    });
    move |sides: [f64; 3]| fit(map, ready, &view, Some(sides), false)
}

/// Fits the map into a frame of such a size; `scrolls` says whether that may have been scrolled, so that the same size does not mean
/// the same view.
#[inline(never)]
fn fit(map: MapState, ready: RwSignal<bool>, view: &MapQuery, sides: Option<[f64; 3]>, scrolls: bool) {
    let Some((sides, measures)) = sides.and_then(|sides| Some((sides, measures(map, sides)?))) else {
        return;
    };
    let known = (map.unit.get_untracked(), map.flight.goal().size());
    if scrolls || !ready.get_untracked() || measures != known {
        resize(map, measures, sides[2], view, ready);
    }
}

/// CSS pixels a unit, and how many units a frame has; nothing where it cannot be seen.
fn measures(map: MapState, [width, height, _]: [f64; 3]) -> Option<(f64, Size)> {
    if width <= 0.0 || height <= 0.0 {
        return None;
    }
    let unit = if map.large.get_untracked() {
        (width / FRAME.width).clamp(DRAWN_FROM / FRAME.width, 1.25)
    } else {
        width.max(DRAWN_FROM) / FRAME.width
    };
    Some((unit, Size { width: width / unit, height: height / unit }))
}

fn resize(map: MapState, (unit, size): (f64, Size), scrolled: f64, view: &MapQuery, ready: RwSignal<bool>) {
    map.unit.set(unit);
    let goal = map.flight.goal();
    let at_start = !ready.get_untracked() || goal == map.start.get_untracked();
    let start = start(map, size, scrolled / unit);
    map.start.set(start);
    let next = if at_start { start } else { goal.resized(size) };
    if next != goal {
        map.flight.land(next);
    }
    if !ready.get_untracked() {
        url_state::arrive(map, view, false);
        ready.set(true);
    }
}

/// Goes on from the view to which the published map was moved before the app was here.
fn go_on(map: MapState) {
    let published = map.points.with_value(super::placement::ProjectedMembers::home);
    let moved = platform::published_view(FRAME_ID).as_deref().and_then(sides);
    let corners = moved.map(|[left, top, right, bottom]| {
        [(left, top), (right, bottom)].map(|(x, y)| published.to_world(ScreenPoint { x, y }))
    });
    if let Some(bounds) = corners.and_then(WorldBounds::enclosing) {
        map.flight.apply(Command::Fit { bounds, padding: 0.0 });
    }
}

/// Left, top, right and bottom of a view, told in hundredths of a unit.
fn sides(told: &str) -> Option<[f64; 4]> {
    let side = |word: &str| Some(f64::from(word.parse::<i32>().ok()?) / 100.0);
    let mut words = told.split(' ').map(side);
    Some([words.next()??, words.next()??, words.next()??, words.next()??])
}

/// The view to begin with: the whole world where it fits as large as it was published, and otherwise the part of it that
/// the frame was scrolled to.
fn start(map: MapState, size: Size, scrolled: f64) -> Camera {
    let usual = map.points.with_value(super::placement::ProjectedMembers::home);
    let home = Camera::home(usual.home_bounds(), size);
    if home.scale() >= usual.scale() * 0.99 {
        return home;
    }
    // Once the app is live nothing scrolls any more, so that the view stays where it was.
    let left = if scrolled > 0.0 { scrolled } else { START };
    let WorldPoint { x, y } =
        usual.to_world(ScreenPoint { x: left + size.width / 2.0, y: FRAME.height / 2.0 });
    home.with_view(WorldPoint { x, y }, usual.scale())
}

/// Where a narrow frame begins unless it was scrolled, in units: the style sheet scrolls it there.
const START: f64 = 440.0 * FRAME.width / DRAWN_FROM;

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_sides_of_a_view_are_read_or_nothing_is() {
        assert_eq!(sides("24000 9775 72000 29325"), Some([240.0, 97.75, 720.0, 293.25]));
        for broken in ["", "1 2 3", "1 2 three 4", "NaN 0 1 2"] {
            assert_eq!(sides(broken), None, "{broken}");
        }
    }
}
