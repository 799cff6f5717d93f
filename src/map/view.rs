//! The map as a whole: frame, controls, what is said, and what stands under it.

use leptos::prelude::*;

use super::address;
use super::controls::{Controls, Tools};
use super::frame::Frame;
use super::keys::{self, Help};
use super::legend::Legend;
use super::scene::Points;
use super::stage::{MAP_ID, Stage};
use crate::site::here;
use crate::watch::watch;

/// The chosen members on a map. The `active` one is shown with its card, and so is whichever the map makes active.
#[component]
pub fn MemberMap(
    stage: Stage,
    /** The id of what comes after the map, for those who skip it. */
    next: &'static str,
) -> impl IntoView {
    let here = here();
    let words = here.words();
    let ready = RwSignal::new(false);
    let help = RwSignal::new(false);
    address::follow(stage, &here);
    let pressed = here.clone();
    announce(stage);
    view! {
        <div class="map-section">
            <div
                id=MAP_ID
                class="map"
                class:is-large=stage.large
                data-map=""
                data-map-ready=move || ready.get().then_some("")
                on:keydown=move |event| keys::press(stage, &pressed, help, &event)
            >
                <a class="skip-map" href=here.anchor(next)>{words.skip_map}</a>
                <Frame stage ready/>
                <Controls stage/>
                <p id="map-hint" class="visually-hidden">{words.map_hint}</p>
                <p class="visually-hidden" role="status">{stage.said}</p>
                <Help open=help/>
            </div>
            <Tools stage help/>
            <Legend trouble=stage.trouble.into()/>
        </div>
    }
}

/// A stage for the chosen members.
pub fn stage(chosen: Signal<Vec<usize>>, active: RwSignal<Option<usize>>) -> Stage {
    let here = here();
    Stage::new(Points::of(here.roster(), f64::from(here.site.config.map_centre)), chosen, active)
}

/// Says how many members are in view, each time that the view has come to rest.
fn announce(stage: Stage) {
    let words = here().words();
    watch(move |first| {
        let camera = stage.flight.rest().get();
        if !first {
            let seen = stage.members_in_view(camera).len();
            stage.said.set((words.in_view)(seen, stage.chosen.with_untracked(Vec::len)));
        }
    });
}
