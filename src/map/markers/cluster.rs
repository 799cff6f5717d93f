//! The mark of a cluster: it says what it holds, and opens into that.

use atlas::{Command, MAX_ZOOM};
use domain::{Class, Route};
use leptos::ev::MouseEvent;
use leptos::prelude::*;
use leptos::svg;

use super::marker::{self, MarkerProps, shape};
use crate::map::placement::Marker;
use crate::map::pointer_input::PointerInput;
use crate::map::state::MapState;
use crate::page_context::PageContext;

/// A cluster's name names so many members.
const NAMED: usize = 3;
/// What stays free around the members of a cluster when it opens, in units.
const ROOM: f64 = 56.0;
/// Where the signs of a cluster's classes stand below its middle, in units from it and from each other.
const SIGNS: (i32, i32) = (12, 9);

/// The mark of several members.
pub fn marker(page: &PageContext, members: &[usize], order: usize, map: MapState) -> AnyView {
    let count = members.len();
    let radius = 13 + 2 * count.ilog10();
    let number = svg::text().attr("class", "cluster-count").attr("dy", "0.2em");
    let picture = (
        svg::circle().attr("class", "halo").attr("r", radius + 4),
        svg::circle().attr("class", "disc").attr("r", radius),
        number.child((page.words().number)(count)),
        signs(page, members),
    )
        .into_any();
    let face = MarkerProps {
        class: "cluster",
        href: format!("{}#{}", page.href(&Route::Members), crate::components::LIST),
        name: cluster_name(page, members),
        first: (members[0], false),
        order,
        picture,
        aside: ().into_any(),
    };
    marker::marker(map, face)
}

/// Answers a click on a cluster.
pub fn click(mark: &Marker, map: MapState, input: PointerInput, event: &MouseEvent) {
    event.prevent_default();
    if !input.is_drag() {
        open(map, &mark.members);
    }
}

/// The signs of the classes that a cluster holds: shape as well as colour tells them.
fn signs(page: &PageContext, members: &[usize]) -> Vec<AnyView> {
    let all = page.member_list().members();
    let held = |class: &Option<Class>| members.iter().any(|&member| all[member].class == *class);
    let classes: Vec<Option<Class>> = page.member_list().classes().into_iter().filter(held).collect();
    let (down, apart) = SIGNS;
    let first = -apart * (classes.len() as i32 - 1) / 2;
    let sign = |(class, x): (Option<Class>, i32)| {
        let place = format!("translate({x} {down}) scale(.6)");
        shape(class, place)
    };
    classes.into_iter().zip((0..).map(|index| first + index * apart)).map(sign).collect()
}

/// How many, where, and some of their names.
fn cluster_name(page: &PageContext, members: &[usize]) -> String {
    let all = page.member_list().members();
    let mut countries: Vec<&str> = Vec::new();
    for code in members.iter().map(|&member| all[member].country_code.as_str()) {
        if !countries.contains(&code) {
            countries.push(code);
        }
    }
    let country = countries.first().filter(|_| countries.len() == 1).map(|code| page.country_name(code));
    let named = members.iter().take(NAMED);
    let named: Vec<String> = named.map(|&index| all[index].name.get(page.lang()).to_owned()).collect();
    (page.words().cluster)(members.len(), country.as_deref(), countries.len(), &named)
}

/// A cluster opens into its members; where they stand at one place, or the map cannot come closer, into their list.
fn open(map: MapState, members: &[usize]) {
    let goal = map.flight.goal();
    let bounds = map.points.with_value(|points| points.bounds(members));
    let wide = bounds.filter(|bounds| bounds.width() > 0.0 || bounds.height() > 0.0);
    match wide.filter(|_| goal.zoom() < MAX_ZOOM * (1.0 - 1e-9)) {
        Some(bounds) => {
            map.hide();
            map.flight.ease(Command::Fit { bounds, padding: ROOM });
        }
        None => map.show(members.to_vec()),
    }
}
