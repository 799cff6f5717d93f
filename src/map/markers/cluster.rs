//! The marker of a cluster.

use atlas::{Command, MAX_ZOOM};
use domain::{Class, Route};
use leptos::ev::MouseEvent;
use leptos::prelude::*;
use leptos::svg;

use super::marker::{self, MarkerProps, symbol};
use crate::components::LIST;
use crate::map::placement::Marker;
use crate::map::pointer_input::PointerInput;
use crate::map::state::MapState;
use crate::page_context::PageContext;

/// How many members a cluster's accessible name lists.
const MAX_NAMED: usize = 3;
/// The padding around the members of a cluster that is zoomed to, in screen units.
const PADDING: f64 = 56.0;
/// How far below the centre the class symbols are, in screen units.
const SYMBOLS_TOP: i32 = 12;
/// The distance between them, in screen units.
const SYMBOL_SPACING: i32 = 9;

/// The marker at `index` among the markers, of several members.
pub fn marker(page: &PageContext, members: &[usize], index: usize, map: MapState) -> AnyView {
    let count = members.len();
    let radius = 13 + 2 * count.ilog10();
    let number = svg::text().attr("class", "cluster-count").attr("dy", "0.2em");
    let picture = (
        svg::circle().attr("class", "halo").attr("r", radius + 4),
        svg::circle().attr("class", "disc").attr("r", radius),
        number.child((page.messages().number)(count)),
        symbols(page, members),
    )
        .into_any();
    let props = MarkerProps {
        class: "cluster",
        href: format!("{}#{LIST}", page.href(&Route::Members)),
        name: accessible_name(page, members),
        member: members[0],
        is_single: false,
        index,
        picture,
        aside: ().into_any(),
    };
    marker::marker(map, props)
}

/// Handles a click on the link.
pub fn on_click(marker: &Marker, map: MapState, input: PointerInput, event: &MouseEvent) {
    event.prevent_default();
    if !input.is_drag() {
        open(map, &marker.members);
    }
}

/// The symbols of the classes in a cluster.
fn symbols(page: &PageContext, members: &[usize]) -> Vec<AnyView> {
    let all = page.member_list().members();
    let is_present = |class: &Option<Class>| members.iter().any(|&member| all[member].class == *class);
    let classes: Vec<Option<Class>> = page.member_list().classes().into_iter().filter(is_present).collect();
    let left = -SYMBOL_SPACING * (classes.len() as i32 - 1) / 2;
    let symbol = |(class, x): (Option<Class>, i32)| {
        let transform = format!("translate({x} {SYMBOLS_TOP}) scale(.6)");
        symbol(class, transform)
    };
    classes.into_iter().zip((0..).map(|index| left + index * SYMBOL_SPACING)).map(symbol).collect()
}

/// How many members, where, and some of their names.
fn accessible_name(page: &PageContext, members: &[usize]) -> String {
    let all = page.member_list().members();
    let mut countries: Vec<&str> = Vec::new();
    for code in members.iter().map(|&member| all[member].country_code.as_str()) {
        if !countries.contains(&code) {
            countries.push(code);
        }
    }
    let country = countries.first().filter(|_| countries.len() == 1).map(|code| page.country_name(code));
    let named = members.iter().take(MAX_NAMED);
    let named: Vec<String> = named.map(|&index| all[index].name.get(page.lang()).to_owned()).collect();
    (page.messages().cluster)(members.len(), country.as_deref(), countries.len(), &named)
}

/// Zooms to the members of a cluster, or opens its popup if they share one place or the map is at its zoom limit.
fn open(map: MapState, members: &[usize]) {
    let target = map.camera.target();
    let bounds = map.projected.with_value(|projected| projected.bounds(members));
    let extended = bounds.filter(|bounds| bounds.width() > 0.0 || bounds.height() > 0.0);
    match extended.filter(|_| target.zoom() < MAX_ZOOM * (1.0 - 1e-9)) {
        Some(bounds) => {
            map.popup.close();
            map.camera.ease(Command::Fit { bounds, padding: PADDING });
        }
        None => map.popup.open(members.to_vec()),
    }
}
