//! The map with its controls, its live region and its legend.

use leptos::prelude::*;

use super::announcements::announce_members_in_view;
use super::controls::{Controls, Tools};
use super::keyboard::{self, Help};
use super::legend::Legend;
use super::state::{MAP_ID, MapState};
use super::url_state;
use super::viewport::Viewport;
use crate::components::live_span;
use crate::page_context::use_page;

/// A map of members.
#[component]
pub fn MemberMap(
    map: MapState,
    /** The id of the element after the map, for a link that skips it. */
    next: &'static str,
) -> impl IntoView {
    let page = use_page();
    let messages = page.messages();
    let ready = RwSignal::new(false);
    let help = RwSignal::new(false);
    url_state::sync(map, &page);
    let key_page = page.clone();
    announce_members_in_view(map);
    view! {
        <div class="map-section">
            <div
                id=MAP_ID
                class="map"
                class:is-large=map.is_enlarged
                data-map=""
                data-map-ready=move || ready.get().then_some("")
                on:keydown=move |event| keyboard::on_key(map, &key_page, help, &event)
            >
                <a class="skip-map" href=page.anchor(next) target="_self">{messages.skip_map()}</a>
                <Viewport map ready/>
                <Controls map/>
                <p id="map-hint" class="visually-hidden">{messages.map_hint()}</p>
                <p class="visually-hidden" role="status">{live_span(Box::new(move || map.announcer.text().get()))}</p>
                <Help open=help/>
            </div>
            <Tools map help/>
            <Legend failure=map.failure.into()/>
        </div>
    }
}
