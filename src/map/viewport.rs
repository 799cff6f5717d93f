//! The map's viewport: land, markers and popup in a frame of whatever size the page gives it.

use atlas::{Camera, Command, ScreenPoint, Size, WorldBounds, WorldPoint, format_decimal};
use domain::MapQuery;
use leptos::prelude::*;

use super::land_layer::{LandLayer, translate};
use super::markers::{self, Markers};
use super::placement::{FRAME, ProjectedMembers};
use super::pointer_input::PointerInput;
use super::popup::Popup;
use super::state::{FRAME_ID, MapState};
use super::url_state;
use crate::page_context::use_page;
use crate::platform::{self, FrameSize};
use crate::render_queue::{deferred, on_commit};

/// The whole world is never drawn narrower than this, in CSS pixels. A narrower frame shows a part of it.
const MIN_WORLD_PX: f64 = 900.0;

/// Where a narrow frame starts unless it has been scrolled, in screen units from the left. The style sheet scrolls it there.
const START_LEFT: f64 = 440.0 * FRAME.width / MIN_WORLD_PX;

/// The class of the element that a narrow frame is scrolled to at first. A constant, because Leptos would create an element
/// with a literal class from markup, which the security policy forbids.
const START_CLASS: &str = "map-start";

/// The map's frame.
#[component]
pub fn Viewport(map: MapState, ready: RwSignal<bool>) -> impl IntoView {
    let page = use_page();
    let messages = page.messages();
    let camera = map.camera.current();
    let input = PointerInput::new(map);
    let watch_size = platform::watch_size(fit_to_page(map, ready));
    view! {
        <div
            id=FRAME_ID
            class="map-frame"
            class:is-live=ready
            class:is-close=move || !camera.get().is_home()
            role="group"
            aria-label=messages.map()
            aria-describedby=move || ready.get().then_some("map-hint")
            // Focusable before the map is ready, because a page that replaces another restores the focus at once.
            tabindex=cfg!(feature = "csr").then_some("0")
            on:pointerdown=move |event| input.press(&event)
            on:pointermove=move |event| input.drag(&event)
            on:pointerup=move |event| input.release(&event)
            on:pointercancel=move |_| input.cancel()
            on:click=move |event| input.click(&event)
            on:focusin=move |event| markers::on_focus(map, &event)
            on:focusout=move |event| markers::on_blur(map, &event)
            on:wheel=move |event| input.wheel(&event)
            on:touchstart=move |event| input.touch(&event)
            on:touchmove=move |event| input.touch(&event)
            on:dragstart=|event| event.prevent_default()
            use:watch_size
        >
            <Picture map input/>
            <Popup map/>
            <span class=START_CLASS></span>
        </div>
    }
}

/// The drawing: land, markers, and the box that a pointer drags.
#[component]
fn Picture(map: MapState, input: PointerInput) -> impl IntoView {
    let camera = map.camera.current();
    let view_box = move || {
        let Size { width, height } = camera.get().size();
        format!("0 0 {} {}", format_decimal(width, 2), format_decimal(height, 2))
    };
    let origin = move || translate(map.projected.with_value(|projected| projected.origin(camera.get())));
    view! {
        <svg viewBox=view_box>
            {deferred(move || view! { <LandLayer map/> }.into_any())}
            <g class="marks" transform=origin>{deferred(move || view! { <Markers map input/> }.into_any())}</g>
            <path class="box" d=move || input.selection_box.get().map(box_path)/>
        </svg>
    }
}

fn box_path((from, to): (ScreenPoint, ScreenPoint)) -> String {
    let [left, top, right, bottom] = [from.x, from.y, to.x, to.y].map(|side| format_decimal(side, 1));
    format!("M{left} {top}H{right}V{bottom}H{left}z")
}

/// Fits the map into the size that the page gives to the frame, now and whenever it changes. The map is ready once it knows its
/// size: at once if the page that is still shown has a map in the same place, otherwise when this one is in the document.
fn fit_to_page(map: MapState, ready: RwSignal<bool>) -> impl Fn(FrameSize) + Clone + use<> {
    let query = use_page().query.with_untracked(|query| MapQuery::from_query(query));
    let at_commit = query.clone();
    fit(map, ready, &query, platform::frame_size(FRAME_ID), true);
    // The prerendered map responds until this one replaces it. Only then is it known how it was scrolled and moved.
    on_commit(move || {
        fit(map, ready, &at_commit, platform::frame_size(FRAME_ID), true);
        take_over_view(map);
    });
    move |frame: FrameSize| fit(map, ready, &query, Some(frame), false)
}

/// Fits the map into a frame. Set `may_have_scrolled` if the frame may have been scrolled: then the map is fitted again even if
/// the size is the same.
// SIZE: not inlined into its three callers. Not measured alone.
#[inline(never)]
fn fit(
    map: MapState,
    ready: RwSignal<bool>,
    query: &MapQuery,
    frame: Option<FrameSize>,
    may_have_scrolled: bool,
) {
    let Some((frame, fitted)) = frame.and_then(|frame| Some((frame, units(map, frame)?))) else { return };
    let current = (map.px_per_unit.get_untracked(), map.camera.target().size());
    if may_have_scrolled || !ready.get_untracked() || fitted != current {
        resize(map, fitted, frame.scroll_left, query, ready);
    }
}

/// CSS pixels a unit, and the frame's size in screen units. `None` if the frame is not visible.
fn units(map: MapState, FrameSize { width, height, .. }: FrameSize) -> Option<(f64, Size)> {
    if width <= 0.0 || height <= 0.0 {
        return None;
    }
    let px_per_unit = if map.is_enlarged.get_untracked() {
        (width / FRAME.width).clamp(MIN_WORLD_PX / FRAME.width, 1.25)
    } else {
        width.max(MIN_WORLD_PX) / FRAME.width
    };
    Some((px_per_unit, Size { width: width / px_per_unit, height: height / px_per_unit }))
}

/// `scroll_left` is in CSS pixels.
fn resize(
    map: MapState,
    (px_per_unit, size): (f64, Size),
    scroll_left: f64,
    query: &MapQuery,
    ready: RwSignal<bool>,
) {
    map.px_per_unit.set(px_per_unit);
    let target = map.camera.target();
    let is_initial = !ready.get_untracked() || target == map.initial.get_untracked();
    let initial = initial_camera(map, size, scroll_left / px_per_unit);
    map.initial.set(initial);
    let next = if is_initial { initial } else { target.resized(size) };
    if next != target {
        map.camera.jump_to(next);
    }
    if !ready.get_untracked() {
        url_state::go_to(map, query, false);
        ready.set(true);
    }
}

/// Shows what the prerendered map showed, if it was moved.
fn take_over_view(map: MapState) {
    let prerendered = map.projected.with_value(ProjectedMembers::home);
    let view = platform::attribute(&format!("#{FRAME_ID}"), "data-view").as_deref().and_then(parse_view);
    let corners = view.map(|[left, top, right, bottom]| {
        [(left, top), (right, bottom)].map(|(x, y)| prerendered.to_world(ScreenPoint { x, y }))
    });
    if let Some(bounds) = corners.and_then(WorldBounds::enclosing) {
        map.camera.apply(Command::Fit { bounds, padding: 0.0 });
    }
}

/// Left, top, right and bottom of the prerendered map's view in screen units, from hundredths of a unit: see
/// `js/prerendered-map.js`.
fn parse_view(view: &str) -> Option<[f64; 4]> {
    let side = |number: &str| Some(f64::from(number.parse::<i32>().ok()?) / 100.0);
    let mut sides = view.split(' ').map(side);
    Some([sides.next()??, sides.next()??, sides.next()??, sides.next()??])
}

/// The camera to start with: the whole world if it fits at the prerendered scale, otherwise the part that the frame was scrolled
/// to, `scroll_left` units from the left.
fn initial_camera(map: MapState, size: Size, scroll_left: f64) -> Camera {
    let prerendered = map.projected.with_value(ProjectedMembers::home);
    let home = Camera::home(prerendered.home_bounds(), size);
    if home.scale() >= prerendered.scale() * 0.99 {
        return home;
    }
    // The live frame no longer scrolls, so the camera takes over the scroll position.
    let left = if scroll_left > 0.0 { scroll_left } else { START_LEFT };
    let WorldPoint { x, y } =
        prerendered.to_world(ScreenPoint { x: left + size.width / 2.0, y: FRAME.height / 2.0 });
    home.with_view(WorldPoint { x, y }, prerendered.scale())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_view_has_four_sides() {
        assert_eq!(parse_view("24000 9775 72000 29325"), Some([240.0, 97.75, 720.0, 293.25]));
        for invalid in ["", "1 2 3", "1 2 three 4", "NaN 0 1 2"] {
            assert_eq!(parse_view(invalid), None, "{invalid}");
        }
    }
}
