//! The map as a whole: frame, controls, what is said, and what stands under it.

use leptos::prelude::*;

use super::controls::{Controls, Tools};
use super::keyboard::{self, Help};
use super::legend::Legend;
use super::placement::ProjectedMembers;
use super::state::{MAP_ID, MapState};
use super::url_state;
use super::viewport::Viewport;
use crate::effect::effect;
use crate::page_context::use_page;

/// The chosen members on a map. The `active` one is shown with its card, and so is whichever the map makes active.
#[component]
pub fn MemberMap(
    map: MapState,
    /** The id of what comes after the map, for those who skip it. */
    next: &'static str,
) -> impl IntoView {
    let page = use_page();
    let words = page.words();
    let ready = RwSignal::new(false);
    let help = RwSignal::new(false);
    url_state::follow(map, &page);
    let pressed = page.clone();
    announce(map);
    view! {
        <div class="map-section">
            <div
                id=MAP_ID
                class="map"
                class:is-large=map.large
                data-map=""
                data-map-ready=move || ready.get().then_some("")
                on:keydown=move |event| keyboard::press(map, &pressed, help, &event)
            >
                <a class="skip-map" href=page.anchor(next)>{words.skip_map}</a>
                <Viewport map ready/>
                <Controls map/>
                <p id="map-hint" class="visually-hidden">{words.map_hint}</p>
                <p class="visually-hidden" role="status">{map.said}</p>
                <Help open=help/>
            </div>
            <Tools map help/>
            <Legend failure=map.failure.into()/>
        </div>
    }
}

/// A stage for the chosen members.
pub fn new_map(chosen: Signal<Vec<usize>>, active: RwSignal<Option<usize>>) -> MapState {
    let page = use_page();
    MapState::new(
        ProjectedMembers::of(page.member_list(), f64::from(page.site.config.map_centre)),
        chosen,
        active,
    )
}

/// Says how many members are in view, each time that the view has come to rest.
fn announce(map: MapState) {
    let words = use_page().words();
    effect(move |first| {
        let camera = map.flight.rest().get();
        if !first {
            let seen = map.members_in_view(camera).len();
            map.said.set((words.in_view)(seen, map.chosen.with_untracked(Vec::len)));
        }
    });
}
