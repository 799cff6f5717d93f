//! The mark of a cluster: it says what it holds, and opens into that.

use atlas::{Command, MAX_ZOOM};
use domain::{Class, Route};
use leptos::ev::MouseEvent;
use leptos::prelude::*;
use leptos::svg;

use super::hands::Hands;
use super::mark::{Face, mark, shape};
use super::scene::Mark;
use super::stage::Stage;
use crate::site::Here;

/// A cluster's name names so many members.
const NAMED: usize = 3;
/// What stays free around the members of a cluster when it opens, in units.
const ROOM: f64 = 56.0;
/// Where the signs of a cluster's classes stand below its middle, in units from it and from each other.
const SIGNS: (i32, i32) = (12, 9);

/// The mark of several members.
pub fn cluster(here: &Here, members: &[usize], order: usize, stage: Stage) -> AnyView {
    let count = members.len();
    let radius = 13 + 2 * count.ilog10();
    let number = svg::text().attr("class", "cluster-count").attr("dy", "0.2em");
    let picture = (
        svg::circle().attr("class", "halo").attr("r", radius + 4),
        svg::circle().attr("class", "disc").attr("r", radius),
        number.child((here.words().number)(count)),
        signs(here, members),
    )
        .into_any();
    let face = Face {
        class: "cluster",
        href: format!("{}#{}", here.href(&Route::Members), crate::directory::LIST),
        name: cluster_name(here, members),
        first: (members[0], false),
        order,
        picture,
        aside: ().into_any(),
    };
    mark(stage, face)
}

/// Answers a click on a cluster.
pub fn click(mark: &Mark, stage: Stage, hands: Hands, event: &MouseEvent) {
    event.prevent_default();
    if !hands.is_drag() {
        open(stage, &mark.members);
    }
}

/// The signs of the classes that a cluster holds: shape as well as colour tells them.
fn signs(here: &Here, members: &[usize]) -> Vec<AnyView> {
    let all = here.roster().members();
    let held = |class: &Option<Class>| members.iter().any(|&member| all[member].class == *class);
    let classes: Vec<Option<Class>> = here.roster().classes().into_iter().filter(held).collect();
    let (down, apart) = SIGNS;
    let first = -apart * (classes.len() as i32 - 1) / 2;
    let sign = |(class, x): (Option<Class>, i32)| {
        let place = format!("translate({x} {down}) scale(.6)");
        shape(class, place)
    };
    classes.into_iter().zip((0..).map(|index| first + index * apart)).map(sign).collect()
}

/// How many, where, and some of their names.
fn cluster_name(here: &Here, members: &[usize]) -> String {
    let all = here.roster().members();
    let mut countries: Vec<&str> = Vec::new();
    for code in members.iter().map(|&member| all[member].country_code.as_str()) {
        if !countries.contains(&code) {
            countries.push(code);
        }
    }
    let country = countries.first().filter(|_| countries.len() == 1).map(|code| here.country(code));
    let named = members.iter().take(NAMED);
    let named: Vec<String> = named.map(|&index| all[index].name.get(here.lang()).to_owned()).collect();
    (here.words().cluster)(members.len(), country.as_deref(), countries.len(), &named)
}

/// A cluster opens into its members; where they stand at one place, or the map cannot come closer, into their list.
fn open(stage: Stage, members: &[usize]) {
    let goal = stage.flight.goal();
    let bounds = stage.points.with_value(|points| points.bounds(members));
    let wide = bounds.filter(|bounds| bounds.width() > 0.0 || bounds.height() > 0.0);
    match wide.filter(|_| goal.zoom() < MAX_ZOOM * (1.0 - 1e-9)) {
        Some(bounds) => {
            stage.hide();
            stage.flight.ease(Command::Fit { bounds, padding: ROOM });
        }
        None => stage.show(members.to_vec()),
    }
}
