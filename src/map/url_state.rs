//! The map's part of the URL: the camera's position, and the member whose popup is open.

use domain::MapQuery;
use leptos::prelude::*;

use super::state::MapState;
use crate::effect::effect;
use crate::page_context::PageContext;
use crate::platform;

/// Keeps URL and map in sync: the camera is written when it settles, and read when the URL changes.
pub fn sync(map: MapState, page: &PageContext) {
    let (reader, writer) = (page.clone(), page.clone());
    let query = page.query;
    effect(move |is_first| {
        let camera = map.camera.settled().get();
        // The first camera came from the URL.
        if !is_first {
            let at = (camera != map.initial.get_untracked())
                .then(|| map.projected.with_value(|projected| projected.position_of(camera)))
                .flatten();
            write(&writer, |query| MapQuery { at, ..query }, false);
        }
    });
    let mut open_member = None;
    effect(move |is_first| {
        let query = query.with(|query| MapQuery::from_query(query));
        if !is_first {
            go_to(map, &query, true);
        }
        // A popup that was closed stays closed when other parts of the URL change.
        if query.member != open_member {
            open_popup(map, &reader, query.member.as_deref());
            open_member = query.member;
        }
    });
}

/// Moves the camera to the position in the URL, unless it is there.
pub fn go_to(map: MapState, query: &MapQuery, is_eased: bool) {
    let target = map.camera.target();
    let position = map.projected.with_value(|projected| projected.position_of(target));
    let next = match query.at {
        Some(at) if position == Some(at) => target,
        Some(at) => map.projected.with_value(|projected| projected.camera_at(target, at)),
        None => map.initial.get_untracked(),
    };
    if next != target && is_eased {
        map.camera.ease_to(next);
    } else if next != target {
        map.camera.jump_to(next);
    }
}

fn open_popup(map: MapState, page: &PageContext, id: Option<&str>) {
    let member = id.and_then(|id| page.member_list().members().iter().position(|member| member.id == id));
    match member {
        Some(member) => map.popup.open(vec![member]),
        None => map.popup.close(),
    }
}

/// Puts the member whose popup was opened on purpose into the URL, as a history entry of its own.
pub fn select(page: &PageContext, member: Option<usize>) {
    let id = member.map(|member| page.member_list().members()[member].id.clone());
    write(page, |query| MapQuery { member: id, ..query }, member.is_some());
}

/// Copies the URL of the current view to the clipboard.
pub fn copy(map: MapState, page: &PageContext) {
    let messages = page.messages();
    platform::copy_address(move |is_copied| {
        let text = if is_copied { messages.link_copied() } else { messages.link_not_copied() };
        map.announcer.say(text.to_owned());
    });
}

fn write(page: &PageContext, change: impl FnOnce(MapQuery) -> MapQuery, adds_history_entry: bool) {
    let query = page.query.get_untracked();
    let map_query = change(MapQuery::from_query(&query));
    let next = domain::join_queries(&[domain::without_map(&query), map_query.to_query()]);
    if next != query {
        page.set_query(next, adds_history_entry);
    }
}
