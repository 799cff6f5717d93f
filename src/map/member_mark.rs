//! The mark of one member: a link to its page.

use domain::{Member, Route};
use leptos::ev::MouseEvent;
use leptos::prelude::*;
use leptos::svg;

use super::address;
use super::hands::Hands;
use super::mark::{Face, mark, shape};
use super::stage::Stage;
use crate::site::Here;

/// The radius within which a mark can be hit, in CSS pixels.
const HIT: i32 = 13;
/// How far right of a mark its number stands in print, in units.
const PIN_NUMBER: i32 = 8;

/// What a member's mark is called: name, class, place.
fn name(here: &Here, member: &Member) -> String {
    let words = here.words();
    let place = here.place(member.city.as_ref(), &member.country_code);
    (words.marker)(member.name.get(here.lang()), (words.class)(member.class), &place)
}

/// The mark of one member.
pub fn member(here: &Here, index: usize, order: usize, stage: Stage) -> AnyView {
    let member = &here.roster().members()[index];
    let hit = svg::circle().attr("class", "hit").attr("r", HIT);
    let number = stage.numbers.with_value(|numbers| numbers.get(index).copied()).map(|number| {
        svg::text()
            .attr("class", "pin-number")
            .attr("aria-hidden", "true")
            .attr("x", PIN_NUMBER)
            .attr("dy", "0.35em")
            .child(number)
    });
    let face = Face {
        class: "marker",
        href: here.href(&Route::Member(member.id.clone())),
        name: name(here, member),
        first: (index, true),
        order,
        picture: (hit.into_any(), shape(member.class, String::new())).into_any(),
        aside: number.into_any(),
    };
    mark(stage, face)
}

/// Answers a click on the mark of one member, which is a link.
pub fn click(here: &Here, index: usize, stage: Stage, hands: Hands, event: &MouseEvent) {
    // A finger cannot hover: its tap shows the card, which has the link.
    if hands.by_finger.get_untracked() && !hands.is_drag() {
        event.prevent_default();
        stage.show(vec![index]);
        address::select(here, Some(index));
    }
}
