//! What all markers have in common: a link with a name and a position. `markers` handles their events.

use atlas::{ScreenPoint, format_decimal};
use domain::{Class, class_slug, class_symbol};
use leptos::prelude::*;
use leptos::svg;

use crate::map::land_layer::translate;
use crate::map::placement::ZERO;
use crate::map::state::MapState;

const ID_PREFIX: &str = "mark-";

/// The id of the marker whose first member is at this position in the member list.
pub fn marker_id(member: usize) -> String {
    format!("{ID_PREFIX}{member}")
}

/// The first member of the marker with this id.
pub fn member_of(id: &str) -> Option<usize> {
    id.strip_prefix(ID_PREFIX)?.parse().ok()
}

/// The content of a marker.
pub struct MarkerProps {
    /// `marker` or `cluster`.
    pub class: &'static str,
    /// The target of its link.
    pub href: String,
    /// Its accessible name.
    pub name: String,
    /// Its first member, as a position in the member list.
    pub member: usize,
    /// Its index among the markers.
    pub index: usize,
    /// What is drawn in the link.
    pub picture: AnyView,
}

/// Renders a marker.
pub fn marker(map: MapState, props: MarkerProps) -> AnyView {
    let MarkerProps { class, href, name, member, index, picture } = props;
    let position = move || {
        let set = map.markers.get();
        // A marker that is about to be removed is drawn at the origin.
        set.markers.get(index).map_or(ZERO, |marker| map.position(marker))
    };
    // The members of a popup are those of a marker, or one of them: the first tells which marker it is.
    let is_active = move || {
        let open = map.popup.members.with(|open| open.as_ref()?.first().copied());
        let set = map.markers.get();
        open.zip(set.markers.get(index)).is_some_and(|(open, own)| own.members.contains(&open))
    };
    let link = svg::a()
        .attr("id", marker_id(member))
        .attr("class", move || format!("{class}{}", if is_active() { " is-active" } else { "" }))
        .attr("href", href)
        .attr("aria-label", name)
        // Each marker of the prerendered map is a Tab stop, because nothing handles the arrow keys there.
        .attr("tabindex", cfg!(feature = "csr").then_some("-1"))
        .child(picture);
    at_place(position, (link.into_any(), print_number(map, member)).into_any())
}

/// Draws something at a position in screen units from the origin of the markers.
pub fn at_place(position: impl Fn() -> ScreenPoint + Send + Sync + 'static, content: AnyView) -> AnyView {
    svg::g().attr("transform", move || translate(position())).child(content).into_any()
}

/// A class's symbol, with a transform of its own.
pub fn symbol(class: Option<Class>, transform: String) -> AnyView {
    svg::path()
        .attr("class", "shape")
        .attr("data-class", class_slug(class))
        .attr("d", class_symbol(class))
        .attr("transform", (!transform.is_empty()).then_some(transform))
        .into_any()
}

/// The number on a marker in print.
fn print_number(map: MapState, member: usize) -> AnyView {
    let number = map.numbers.with(|numbers| numbers.get(member).copied()).filter(|&number| number > 0);
    number.map(|number| text("marker-number", 0.0, number.to_string())).into_any()
}

/// A text at a distance to the right, in screen units. Hidden from assistive technology, because links have names of their own.
pub fn text(class: &'static str, x: f64, content: String) -> AnyView {
    let text = svg::text().attr("class", class).attr("aria-hidden", "true");
    text.attr("x", format_decimal(x, 1)).attr("dy", "0.35em").child(content).into_any()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn id_and_member_round_trip() {
        assert_eq!(member_of(&marker_id(53)), Some(53));
        assert_eq!(member_of("map-marks"), None);
    }
}
