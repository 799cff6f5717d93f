//! The marker of a cluster.

use atlas::{Command, format_decimal};
use domain::{Class, Route, class_slug};
use leptos::ev::MouseEvent;
use leptos::prelude::*;
use leptos::svg;

use super::marker::{self, MarkerProps, symbol, text};
use crate::components::LIST;
use crate::map::placement::{MAX_FANNED, Marker};
use crate::map::pointer_input::PointerInput;
use crate::map::state::MapState;
use crate::page_context::PageContext;

/// How many members a cluster's accessible name lists.
const MAX_NAMED: usize = 3;
/// The padding around the members of a cluster that is zoomed to, in screen units.
const PADDING: f64 = 56.0;
/// The size of a class's symbol on the ring, as a share of its size alone.
const SYMBOL_SCALE: &str = "scale(.55)";

/// The marker at `index` among the markers, of several members.
pub fn marker(page: &PageContext, members: &[usize], index: usize, map: MapState) -> AnyView {
    let count = members.len();
    let radius = 11 + 2 * count.ilog10();
    let picture = (
        svg::circle().attr("class", "disc").attr("r", radius + 3),
        shares(page, members, radius),
        text("cluster-count", 0.0, page.messages().number(count)),
    )
        .into_any();
    let props = MarkerProps {
        class: "cluster",
        href: format!("{}#{LIST}", page.href(&Route::Members)),
        name: accessible_name(page, members),
        member: members[0],
        index,
        picture,
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

/// A ring of arcs, one for each class in a cluster: as long as its share, with its symbol in the middle.
fn shares(page: &PageContext, members: &[usize], radius: u32) -> Vec<AnyView> {
    let all = page.member_list().members();
    let mut start = 0;
    let share = |class: Option<Class>| {
        let count = members.iter().filter(|&&member| all[member].class == class).count();
        start += count;
        (count > 0).then(|| share(class, (start - count, count, members.len()), radius))
    };
    page.member_list().classes().into_iter().filter_map(share).collect()
}

/// The arc of a class: after `start` of `total` members, clockwise from the top, as long as `count`.
fn share(class: Option<Class>, (start, count, total): (usize, usize, usize), radius: u32) -> AnyView {
    let turn = |members: f64| format_decimal(members * 360.0 / total as f64, 1);
    // A circle as a path, because HTML validators reject `pathLength` on a circle.
    let half = format!("a{radius} {radius} 0 1 1 0");
    let arc = svg::path()
        .attr("class", "share")
        .attr("data-class", class_slug(class))
        .attr("d", format!("M0-{radius}{half} {0}{half}-{0}", 2 * radius))
        .attr("pathLength", total)
        .attr("stroke-dasharray", format!("{count} {total}"))
        .attr("transform", format!("rotate({})", turn(start as f64)));
    let middle = turn(start as f64 + count as f64 / 2.0);
    let place = format!("rotate({middle}) translate(0 -{radius}) rotate(-{middle}) {SYMBOL_SCALE}");
    (arc, symbol(class, place)).into_any()
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
    page.messages().cluster(members.len(), country.as_deref(), countries.len(), &named)
}

/// Zooms to the members of a cluster. Those of one place are fanned out, or listed in the popup if there are too many.
fn open(map: MapState, members: &[usize]) {
    let (bounds, is_one_place) = map
        .projected
        .with_value(|projected| (projected.bounds(members), projected.are_at_one_place(members)));
    match bounds.filter(|_| !is_one_place) {
        Some(bounds) => {
            map.popup.close();
            map.camera.ease(Command::Fit { bounds, padding: PADDING });
        }
        None if members.len() <= MAX_FANNED => fan_out(map, members),
        None => map.popup.open(members.to_vec()),
    }
}

/// Fans the members of a cluster out. A focused cluster passes its focus on to the first of them.
fn fan_out(map: MapState, members: &[usize]) {
    map.popup.close();
    map.fanned.set(members.to_vec());
}
