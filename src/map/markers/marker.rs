//! What all marks have in common: a link with a name and a place. What happens on it is heard in `markers`.

use atlas::ScreenPoint;
use domain::{Class, class_slug, class_symbol};
use leptos::prelude::*;
use leptos::svg;

use crate::map::land_layer::translation;
use crate::map::state::MapState;

/// Where a mark is that is about to go.
pub const NOWHERE: ScreenPoint = ScreenPoint { x: 0.0, y: 0.0 };

/// The id of the mark whose first member is at this position in the member_list.
pub fn mark_id(member: usize) -> String {
    format!("mark-{member}")
}

/// The position in the member_list of the first member of the mark with this id.
pub fn member_of(id: &str) -> Option<usize> {
    id.strip_prefix("mark-")?.parse().ok()
}

/// What one mark is.
pub struct MarkerProps {
    /// `marker` or `cluster`.
    pub class: &'static str,
    /// Where its link leads.
    pub href: String,
    /// What it is called.
    pub name: String,
    /// Its first member, as a position in the member_list, and whether that is the only one.
    pub first: (usize, bool),
    /// Its position among the marks.
    pub order: usize,
    /// What is drawn.
    pub picture: AnyView,
    /// What is drawn beside it, outside of the link.
    pub aside: AnyView,
}

/// Draws a mark.
pub fn marker(map: MapState, face: MarkerProps) -> AnyView {
    let MarkerProps { class, href, name, first: (first, single), order, picture, aside } = face;
    let at = move || {
        let scene = map.scene.get();
        scene.marks.get(order).map_or(NOWHERE, |mark| map.at(mark))
    };
    let is_active = move || single && map.active.get() == Some(first);
    let link = svg::a()
        .attr("id", mark_id(first))
        .attr("class", move || format!("{class}{}", if is_active() { " is-active" } else { "" }))
        .attr("href", href)
        .attr("aria-label", name)
        // Before the app answers the keys, each mark is a stop of the Tab key.
        .attr("tabindex", cfg!(feature = "csr").then_some("-1"))
        .child(picture);
    svg::g().attr("transform", move || translation(at())).child((link.into_any(), aside)).into_any()
}

/// A class's sign, with a transform of its own.
pub fn shape(class: Option<Class>, transform: String) -> AnyView {
    svg::path()
        .attr("class", "shape")
        .attr("data-class", class_slug(class))
        .attr("d", class_symbol(class))
        .attr("transform", (!transform.is_empty()).then_some(transform))
        .into_any()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_mark_is_found_again_by_its_id() {
        assert_eq!(member_of(&mark_id(53)), Some(53));
        assert_eq!(member_of("map-marks"), None);
    }
}
