//! The marker of one member: a link to its page.

use domain::{Member, Route};
use leptos::ev::MouseEvent;
use leptos::prelude::*;
use leptos::svg;

use super::marker::{self, MarkerProps, symbol, text};
use crate::map::labels::{NAME_DISTANCE, map_name};
use crate::map::placement::Marker;
use crate::map::pointer_input::PointerInput;
use crate::map::state::MapState;
use crate::map::url_state;
use crate::page_context::PageContext;

/// The radius of the target for pointers, in screen units.
const HIT_RADIUS: i32 = 13;
/// The member's name, class and place.
fn accessible_name(page: &PageContext, member: &Member) -> String {
    let messages = page.messages();
    let place = page.place_name(member);
    messages.marker(member.name.get(page.lang()), messages.class(member.class), &place)
}

/// The marker at `index` among the markers, of one member.
pub fn marker(page: &PageContext, marker: &Marker, index: usize, map: MapState) -> AnyView {
    let position = marker.members[0];
    let member = &page.member_list().members()[position];
    let hit = svg::circle().attr("class", "hit").attr("r", HIT_RADIUS);
    let label = marker
        .is_named
        .then(|| text("marker-label", NAME_DISTANCE, map_name(&page.site, page.lang(), position).to_owned()));
    let props = MarkerProps {
        class: "marker",
        href: page.href(&Route::Member(member.id.clone())),
        name: accessible_name(page, member),
        member: position,
        index,
        picture: ((hit.into_any(), symbol(member.class, String::new())).into_any(), label.into_any())
            .into_any(),
    };
    marker::marker(map, props)
}

/// Handles a click on the link: it chooses the member. The next click follows the link, as Enter and a click with a modifier do.
pub fn on_click(page: &PageContext, position: usize, map: MapState, input: PointerInput, event: &MouseEvent) {
    let is_plain = event.detail() > 0 && !(event.ctrl_key() || event.meta_key() || event.shift_key());
    if is_plain && !input.is_drag() && map.popup.selected.get_untracked() != Some(position) {
        event.prevent_default();
        // The next click opens the page, even if it comes so soon that it would be a double click.
        input.cancel();
        url_state::select(page, Some(position));
    }
}
