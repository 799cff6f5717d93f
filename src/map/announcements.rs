//! What the map says to visitors who cannot see it.

use atlas::WorldPoint;
use leptos::prelude::*;

use super::state::MapState;
use crate::effect::effect;
use crate::page_context::{PageContext, use_page};

/// Announces what the map shows: the place in its middle, its width and how many members are in view.
pub fn announce_view(map: MapState, page: &PageContext) {
    let camera = map.camera.target();
    let Some(centre) = map.projected.with_value(|projected| projected.position_of(camera)) else { return };
    // A tenth of the width, because the scale changes towards the edges of the map.
    let tenth = camera.size().width / camera.scale() / 10.0;
    let WorldPoint { x, y } = camera.centre();
    let (west, east) = (WorldPoint { x: x - tenth / 2.0, y }, WorldPoint { x: x + tenth / 2.0, y });
    let km = map.projected.with_value(|projected| projected.distance_km(west, east));
    let seen = map.members_in_view(camera).len();
    let count = page.messages().in_view(seen, map.selected.with_untracked(Vec::len));
    let (lat, lon) = (centre.lat().round() as i32, centre.lon().round() as i32);
    map.announcer.say(page.messages().map_view((lat, lon), km.unwrap_or_default() * 10, &count));
}

/// Announces how many members are in view, each time the camera has settled.
pub fn announce_members_in_view(map: MapState) {
    let messages = use_page().messages();
    effect(move |is_first| {
        let camera = map.camera.settled().get();
        if !is_first {
            let in_view = map.members_in_view(camera).len();
            map.announcer.say(messages.in_view(in_view, map.selected.with_untracked(Vec::len)));
        }
    });
}
