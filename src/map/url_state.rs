//! The map's part of the URL: the camera's position, and the member whose popup is open.

use domain::MapQuery;
use leptos::prelude::*;

use super::state::MapState;
use crate::effect::effect;
use crate::page_context::PageContext;
use crate::platform;

/// Keeps URL and map in sync: the camera is written when it settles, and read when the URL changes. A new selection is
/// brought into view, unless the URL gives a position or members are loaded by viewport: there each choice would zoom in and
/// drop more members.
pub fn sync(map: MapState, page: &PageContext) {
    write_settled_camera(map, page.clone());
    let shows_selection = follow_url(map, page.clone());
    if !page.site.members.by_viewport {
        show_new_selections(map, shows_selection);
    }
}

fn write_settled_camera(map: MapState, page: PageContext) {
    effect(move |is_first| {
        let camera = map.camera.settled().get();
        // The first camera came from the URL.
        if !is_first {
            let at = (camera != map.initial.get_untracked())
                .then(|| map.projected.with_value(|projected| projected.position_of(camera)))
                .flatten();
            write(&page, &|query| MapQuery { at, ..query }, false);
        }
    });
}

/// Follows the URL. Returns whether the selection decides what the map shows, instead of a position in the URL.
fn follow_url(map: MapState, page: PageContext) -> RwSignal<bool> {
    // Distinguishes a change of filters from a change of position.
    let (mut filters, MapQuery { mut at, .. }) = parts(&page.query.get_untracked());
    let shows_selection = RwSignal::new(at.is_none());
    let mut open_member = None;
    effect(move |is_first| {
        let (next_filters, next) = parts(&page.query.get());
        if next.at != at {
            go_to(map, &next, true);
        }
        if next_filters != filters {
            // A step in the history has a position of its own.
            shows_selection.set(next.at == at);
        }
        // A popup that was closed stays closed when other parts of the URL change.
        if next.member != open_member {
            choose(map, &page, next.member.as_deref(), is_first);
        }
        (filters, at, open_member) = (next_filters, next.at, next.member);
    });
    shows_selection
}

fn show_new_selections(map: MapState, shows_selection: RwSignal<bool>) {
    effect(move |is_first| {
        if !map.selected.read().is_empty() && !is_first && shows_selection.get_untracked() {
            // In the second frame: in the first one the filters are laid out, which may change the size of the map's frame.
            platform::next_frame(move |_| {
                platform::next_frame(move |_| {
                    if shows_selection.try_get_untracked() == Some(true) {
                        map.show_selection();
                    }
                });
            });
        }
    });
}

/// A query without the map, and its part for the map.
fn parts(query: &str) -> (String, MapQuery) {
    (domain::without_map(query), MapQuery::from_query(query))
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

/// Chooses the member with this id: opens its popup, and brings it into view unless the page has just been opened.
fn choose(map: MapState, page: &PageContext, id: Option<&str>, is_first: bool) {
    let member = id.and_then(|id| page.member_list().members().iter().position(|member| member.id == id));
    map.popup.select(member);
    if let Some(place) = member.filter(|_| !is_first).and_then(|member| map.member_in_frame(member)) {
        map.reveal(place);
    }
}

/// Puts the chosen member into the URL, as a history entry of its own.
pub fn select(page: &PageContext, member: Option<usize>) {
    let id = member.map(|member| page.member_list().members()[member].id.clone());
    write(page, &|query| MapQuery { member: id.clone(), ..query }, member.is_some());
}

/// Copies the URL of the current view to the clipboard.
pub fn copy(map: MapState, page: &PageContext) {
    let messages = page.messages();
    platform::copy_address(move |is_copied| {
        let text = if is_copied { messages.link_copied() } else { messages.link_not_copied() };
        map.announcer.say(text.to_owned());
    });
}

fn write(page: &PageContext, change: &dyn Fn(MapQuery) -> MapQuery, adds_history_entry: bool) {
    let query = page.query.get_untracked();
    let (filters, map_query) = parts(&query);
    let next = domain::join_queries(&[filters, change(map_query).to_query()]);
    if next != query {
        page.set_query(next, adds_history_entry);
    }
}
