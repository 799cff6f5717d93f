//! The map's viewport: land, markers and popup in a frame of whatever size the page gives it.

use atlas::{Camera, Command, ScreenPoint, Size, WorldBounds, format_decimal};
use domain::MapQuery;
use leptos::ev::MouseEvent;
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

/// The range of CSS pixels per unit: it keeps markers at least 24 pixels wide in a narrow frame, and small in a wide one.
const PX_PER_UNIT: (f64, f64) = (900.0 / 960.0, 5.0 / 3.0);

/// The map's frame.
#[component]
pub fn Viewport(map: MapState, ready: RwSignal<bool>) -> impl IntoView {
    let page = use_page();
    let messages = page.messages();
    let camera = map.camera.current();
    let input = PointerInput::new(map);
    // Without script, a narrow frame is scrolled to this element at first.
    #[cfg(feature = "ssr")]
    let start = view! { <span class="map-start"></span> };
    #[cfg(not(feature = "ssr"))]
    let start = ();
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
            {start}
        </div>
    }
}

/// The drawing: land, markers, and the box that a pointer drags.
#[component]
fn Picture(map: MapState, input: PointerInput) -> impl IntoView {
    let page = use_page();
    let camera = map.camera.current();
    // A click beside the markers chooses no member.
    let on_click = move |event: MouseEvent| {
        if !input.is_drag() && platform::closest_link_id(&event).is_none() {
            url_state::select(&page, None);
        }
    };
    let view_box = move || {
        let Size { width, height } = camera.get().size();
        format!("0 0 {} {}", format_decimal(width, 2), format_decimal(height, 2))
    };
    let origin = move || translate(map.projected.with_value(|projected| projected.origin(camera.get())));
    view! {
        <svg viewBox=view_box on:click=on_click>
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
    fit(map, ready, &query, platform::frame_size(FRAME_ID));
    // The prerendered map responds until this one replaces it. Only then is it known how it was moved.
    on_commit(move || {
        fit(map, ready, &at_commit, platform::frame_size(FRAME_ID));
        take_over_view(map);
    });
    move |frame: FrameSize| fit(map, ready, &query, Some(frame))
}

/// Fits the map into a frame.
fn fit(map: MapState, ready: RwSignal<bool>, query: &MapQuery, frame: Option<FrameSize>) {
    let Some((px_per_unit, size)) = frame.and_then(units) else { return };
    let is_ready = ready.get_untracked();
    let target = map.camera.target();
    if is_ready && (px_per_unit, size) == (map.px_per_unit.get_untracked(), target.size()) {
        return;
    }
    map.px_per_unit.set(px_per_unit);
    let initial = Camera::home(target.home_bounds(), size);
    let is_initial = !is_ready || target == map.initial.get_untracked();
    let next = if is_initial { initial } else { target.resized(size) };
    map.initial.set(initial);
    if next != target {
        map.camera.jump_to(next);
    }
    if !is_ready {
        url_state::go_to(map, query, false);
        ready.set(true);
        // The selection was there before the size.
        if query.at.is_none() && !target.is_home() {
            map.show_selection();
        }
    }
}

/// CSS pixels per unit, and the frame's size in screen units. `None` if the frame is not visible.
fn units(FrameSize { width, height }: FrameSize) -> Option<(f64, Size)> {
    if width <= 0.0 || height <= 0.0 {
        return None;
    }
    let (least, most) = PX_PER_UNIT;
    let px_per_unit = (width / FRAME.width).min(height / FRAME.height).clamp(least, most);
    Some((px_per_unit, Size { width: width / px_per_unit, height: height / px_per_unit }))
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
