//! The picture: land, marks and card in a frame of whatever size the page gives it.

use atlas::{Camera, Command, Pixel, Size, World, WorldBounds, decimal};
use domain::View;
use leptos::prelude::*;

use super::address;
use super::card::Card;
use super::ground::{Ground, translation};
use super::hands::Hands;
use super::markers::{self, Markers};
use super::scene::FRAME;
use super::stage::{FRAME_ID, Stage};
use crate::platform;
use crate::site::here;
use crate::turns::{at_last, in_turn};

/// The frame is never drawn as if it were narrower than this, in CSS pixels: a narrower one shows a part of the world.
const DRAWN_FROM: f64 = 900.0;

/// What a narrow frame is scrolled to at first. Not a literal: those would be made from markup, which the policy refuses.
const START_CLASS: &str = "map-start";

/// The map's frame.
#[component]
pub fn Frame(stage: Stage, ready: RwSignal<bool>) -> impl IntoView {
    let here = here();
    let words = here.words();
    let camera = stage.flight.camera();
    let hands = Hands::on(stage);
    let watched = platform::watch_size(fit_to_page(stage, ready));
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
            on:pointerdown=move |event| hands.press(&event)
            on:pointermove=move |event| hands.drag(&event)
            on:pointerup=move |event| hands.release(&event)
            on:pointercancel=move |_| hands.cancel()
            on:click=move |event| hands.click(&event)
            on:focusin=move |event| markers::focus(stage, &here, &event)
            on:focusout=move |event| markers::blur(stage, &event)
            on:wheel=move |event| hands.wheel(&event)
            on:touchstart=move |event| hands.touch(&event)
            on:touchmove=move |event| hands.touch(&event)
            on:dragstart=|event| event.prevent_default()
            use:watched
        >
            <Picture stage hands/>
            <Card stage/>
            <span class=START_CLASS></span>
        </div>
    }
}

/// What is drawn: the land, the marks, and the box that a hand draws.
#[component]
fn Picture(stage: Stage, hands: Hands) -> impl IntoView {
    let camera = stage.flight.camera();
    let view_box = move || {
        let Size { width, height } = camera.get().size();
        format!("0 0 {} {}", decimal(width, 2), decimal(height, 2))
    };
    let shift = move || translation(stage.points.with_value(|points| points.origin(camera.get())));
    view! {
        <svg viewBox=view_box>
            {in_turn(move || view! { <Ground stage/> }.into_any())}
            <g class="marks" transform=shift>{in_turn(move || view! { <Markers stage hands/> }.into_any())}</g>
            <path class="box" d=move || hands.drawn.get().map(outline)/>
        </svg>
    }
}

fn outline((from, to): (Pixel, Pixel)) -> String {
    let [left, top, right, bottom] = [from.x, from.y, to.x, to.y].map(|side| decimal(side, 1));
    format!("M{left} {top}H{right}V{bottom}H{left}z")
}

/// Follows the size that the page gives to the frame. Only then the map knows how many pixels it has, and answers: at once
/// where the page that is there until now has a map in this place, and otherwise when this one stands in the page.
fn fit_to_page(stage: Stage, ready: RwSignal<bool>) -> impl Fn([f64; 3]) + Clone + use<> {
    let view = here().query.with_untracked(|query| View::from_query(query));
    let again = view.clone();
    fit(stage, ready, &view, platform::size_now(FRAME_ID), true);
    // The published map answers until this one takes its place: only then it is known how far it was scrolled and moved.
    at_last(move || {
        fit(stage, ready, &again, platform::size_now(FRAME_ID), true);
        go_on(stage);
    });
    move |sides: [f64; 3]| fit(stage, ready, &view, Some(sides), false)
}

/// Fits the map into a frame of such a size; `scrolls` says whether that may have been scrolled, so that the same size does not mean
/// the same view.
#[inline(never)]
fn fit(stage: Stage, ready: RwSignal<bool>, view: &View, sides: Option<[f64; 3]>, scrolls: bool) {
    let Some((sides, measures)) = sides.and_then(|sides| Some((sides, measures(stage, sides)?))) else {
        return;
    };
    let known = (stage.unit.get_untracked(), stage.flight.goal().size());
    if scrolls || !ready.get_untracked() || measures != known {
        resize(stage, measures, sides[2], view, ready);
    }
}

/// CSS pixels a unit, and how many units a frame has; nothing where it cannot be seen.
fn measures(stage: Stage, [width, height, _]: [f64; 3]) -> Option<(f64, Size)> {
    if width <= 0.0 || height <= 0.0 {
        return None;
    }
    let unit = if stage.large.get_untracked() {
        (width / FRAME.width).clamp(DRAWN_FROM / FRAME.width, 1.25)
    } else {
        width.max(DRAWN_FROM) / FRAME.width
    };
    Some((unit, Size { width: width / unit, height: height / unit }))
}

fn resize(stage: Stage, (unit, size): (f64, Size), scrolled: f64, view: &View, ready: RwSignal<bool>) {
    stage.unit.set(unit);
    let goal = stage.flight.goal();
    let at_start = !ready.get_untracked() || goal == stage.start.get_untracked();
    let start = start(stage, size, scrolled / unit);
    stage.start.set(start);
    let next = if at_start { start } else { goal.resized(size) };
    if next != goal {
        stage.flight.land(next);
    }
    if !ready.get_untracked() {
        address::arrive(stage, view, false);
        ready.set(true);
    }
}

/// Goes on from the view to which the published map was moved before the app was here.
fn go_on(stage: Stage) {
    let published = stage.points.with_value(super::scene::Points::home);
    let moved = platform::published_view(FRAME_ID).as_deref().and_then(sides);
    let corners = moved.map(|[left, top, right, bottom]| {
        [(left, top), (right, bottom)].map(|(x, y)| published.to_world(Pixel { x, y }))
    });
    if let Some(bounds) = corners.and_then(WorldBounds::of) {
        stage.flight.apply(Command::Fit { bounds, padding: 0.0 });
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
fn start(stage: Stage, size: Size, scrolled: f64) -> Camera {
    let usual = stage.points.with_value(super::scene::Points::home);
    let home = Camera::home(usual.home_bounds(), size);
    if home.scale() >= usual.scale() * 0.99 {
        return home;
    }
    // Once the app is live nothing scrolls any more, so that the view stays where it was.
    let left = if scrolled > 0.0 { scrolled } else { START };
    let World { x, y } = usual.to_world(Pixel { x: left + size.width / 2.0, y: FRAME.height / 2.0 });
    home.looking(World { x, y }, usual.scale())
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
