//! The mark of one member: a link to its page.

use domain::{Member, Route};
use leptos::ev::MouseEvent;
use leptos::prelude::*;
use leptos::svg;

use super::marker::{self, MarkerProps, shape};
use crate::map::pointer_input::PointerInput;
use crate::map::state::MapState;
use crate::map::url_state;
use crate::page_context::PageContext;

/// The radius within which a mark can be hit, in CSS pixels.
const HIT: i32 = 13;
/// How far right of a mark its number stands in print, in units.
const PIN_NUMBER: i32 = 8;

/// What a member's mark is called: name, class, place.
fn name(page: &PageContext, member: &Member) -> String {
    let words = page.words();
    let place = page.place_name(member);
    (words.marker)(member.name.get(page.lang()), (words.class)(member.class), &place)
}

/// The mark of one member.
pub fn marker(page: &PageContext, index: usize, order: usize, map: MapState) -> AnyView {
    let member = &page.member_list().members()[index];
    let hit = svg::circle().attr("class", "hit").attr("r", HIT);
    let number = map.numbers.with_value(|numbers| numbers.get(index).copied()).map(|number| {
        svg::text()
            .attr("class", "pin-number")
            .attr("aria-hidden", "true")
            .attr("x", PIN_NUMBER)
            .attr("dy", "0.35em")
            .child(number)
    });
    let face = MarkerProps {
        class: "marker",
        href: page.href(&Route::Member(member.id.clone())),
        name: name(page, member),
        first: (index, true),
        order,
        picture: (hit.into_any(), shape(member.class, String::new())).into_any(),
        aside: number.into_any(),
    };
    marker::marker(map, face)
}

/// Answers a click on the mark of one member, which is a link.
pub fn click(page: &PageContext, index: usize, map: MapState, input: PointerInput, event: &MouseEvent) {
    // A finger cannot hover: its tap shows the card, which has the link.
    if input.by_finger.get_untracked() && !input.is_drag() {
        event.prevent_default();
        map.show(vec![index]);
        url_state::select(page, Some(index));
    }
}
