//! The map in the address: where it is, and whose card is open.

use domain::MapQuery;
use leptos::prelude::*;

use super::state::MapState;
use crate::effect::effect;
use crate::page_context::PageContext;
use crate::platform;

/// Keeps address and map in step: the view is written when it rests, and read when the address changes.
pub fn follow(map: MapState, page: &PageContext) {
    let (reader, writer) = (page.clone(), page.clone());
    let query = page.query;
    effect(move |first| {
        let rest = map.flight.rest().get();
        // The first view is the one that the address asked for.
        if !first {
            let at = (rest != map.start.get_untracked())
                .then(|| map.points.with_value(|points| points.outlook(rest)))
                .flatten();
            write(&writer, |view| MapQuery { at, ..view }, false);
        }
    });
    let mut shown = None;
    effect(move |first| {
        let view = query.with(|query| MapQuery::from_query(query));
        if !first {
            arrive(map, &view, true);
        }
        // A card that was closed meanwhile stays so, whatever else changes in the address.
        if view.member != shown {
            show_member(map, &reader, view.member.as_deref());
            shown = view.member;
        }
    });
}

/// Goes to the view that the address asks for, if it is another one.
pub fn arrive(map: MapState, view: &MapQuery, slowly: bool) {
    let goal = map.flight.goal();
    let present = map.points.with_value(|points| points.outlook(goal));
    let next = match view.at {
        Some(at) if present == Some(at) => goal,
        Some(at) => map.points.with_value(|points| points.looking(goal, at)),
        None => map.start.get_untracked(),
    };
    if next != goal && slowly {
        map.flight.ease_to(next);
    } else if next != goal {
        map.flight.land(next);
    }
}

fn show_member(map: MapState, page: &PageContext, id: Option<&str>) {
    let member = id.and_then(|id| page.member_list().members().iter().position(|member| member.id == id));
    match member {
        Some(member) => map.show(vec![member]),
        None => map.hide(),
    }
}

/// Puts the member whose card was opened on purpose into the address, as a step that Back undoes.
pub fn select(page: &PageContext, member: Option<usize>) {
    let id = member.map(|member| page.member_list().members()[member].id.clone());
    write(page, |view| MapQuery { member: id, ..view }, member.is_some());
}

/// Copies the address of this view.
pub fn copy(map: MapState, page: &PageContext) {
    let words = page.words();
    platform::copy_address(move |copied| {
        map.said.set(if copied { words.link_copied } else { words.link_not_copied }.to_owned());
    });
}

fn write(page: &PageContext, change: impl FnOnce(MapQuery) -> MapQuery, step: bool) {
    let query = page.query.get_untracked();
    let view = change(MapQuery::from_query(&query));
    let next = domain::join_queries(&[domain::without_map(&query), view.to_query()]);
    if next != query {
        page.choose(next, step);
    }
}
