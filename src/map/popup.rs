//! The popup beside a marker: a member's details, or the members of a cluster.

use atlas::format_decimal;
use domain::{Member, Route};
use leptos::prelude::*;

use super::markers::marker_id;
use super::placement::in_view;
use super::state::{FRAME_ID, MARKERS_ID, MapState};
use super::url_state;
use crate::components::{ClassSymbol, in_order};
use crate::page_context::{PageContext, use_page};
use crate::platform;

/// How many members of a cluster are listed.
const MAX_LISTED: usize = 12;

/// The open popup, if any. It closes when pointer and focus leave it and its marker, unless its
/// member is chosen. Escape closes either.
#[component]
pub fn Popup(map: MapState) -> impl IntoView {
    let page = use_page();
    move || {
        let members = map.popup.members.get()?;
        let name = accessible_name(&page, &members);
        let content = match members[..] {
            [member] => member_content(&page, map, member).into_any(),
            _ => cluster_content(&page, &members).into_any(),
        };
        let first = members[0];
        let position = move || position(map, first);
        Some(view! {
            <div
                class="card"
                role="group"
                aria-label=name
                class:is-away=move || position().is_none()
                class:is-above=move || position().is_some_and(|(_, y)| y > 50.0)
                style=("--x", move || percent(position().map(|(x, _)| x)))
                style=("--y", move || percent(position().map(|(_, y)| y)))
                on:pointerover=move |_| map.popup.cancel_close()
                on:pointerout=move |_| map.popup.close_later()
                // Pointer events on the popup must not move the map.
                on:pointerdown=|event| event.stop_propagation()
                on:wheel=|event| event.stop_propagation()
                on:focusin=move |_| map.popup.cancel_close()
                on:focusout=move |_| map.popup.close_later()
            >
                {content}
            </div>
        })
    }
}

/// Where the popup's marker is, in percent of the frame. `None` if it is out of view or gone.
fn position(map: MapState, member: usize) -> Option<(f64, f64)> {
    let camera = map.camera.current().get();
    let set = map.markers.get();
    let marker = set.markers.iter().find(|marker| marker.members.contains(&member))?;
    let at = map.position_in_frame(marker, camera);
    let size = camera.size();
    in_view(at, size).then_some((at.x / size.width * 100.0, at.y / size.height * 100.0))
}

fn percent(value: Option<f64>) -> String {
    format_decimal(value.unwrap_or_default(), 2) + "%"
}

fn accessible_name(page: &PageContext, members: &[usize]) -> String {
    match members {
        [member] => page.member_list().members()[*member].name.get(page.lang()).to_owned(),
        _ => page.messages().members_count(members.len()),
    }
}

fn member_content(page: &PageContext, map: MapState, position: usize) -> impl IntoView + use<> {
    let member = &page.member_list().members()[position];
    let messages = page.messages();
    let lang = page.lang();
    let other_names = member.name.others(lang).map(|(lang, name)| {
        view! { <p class="card-other" lang=lang.code()>{name.to_owned()}</p> }
    });
    let other_names = other_names.collect_view();
    let place = page.place_name(member);
    let joined =
        member.joined.map(|year| view! { <p>{messages.joined_label()} " " {messages.year(year)}</p> });
    view! {
        <p class="card-name">{member_link(page, member)}</p>
        {other_names}
        <p><ClassSymbol class=member.class/> {messages.class(member.class)}</p>
        <p>{place}</p>
        {joined}
        {actions(page, map, position)}
    }
}

/// What a button of a member's popup does.
#[derive(Clone, Copy)]
enum Action {
    ZoomIn,
    Previous,
    Next,
    Close,
}

/// The buttons of a member's popup: zoom in, previous member, next member, close.
fn actions(page: &PageContext, map: MapState, position: usize) -> impl IntoView + use<> {
    let messages = page.messages();
    let button = |label: &'static str, action: Action| {
        let page = page.clone();
        let run = move |_| run(&page, map, position, action);
        view! { <button type="button" on:click=run>{label}</button> }
    };
    view! {
        <p class="card-actions">
            {button(messages.zoom_here(), Action::ZoomIn)}
            {button(messages.previous_member(), Action::Previous)}
            {button(messages.next_member(), Action::Next)}
            {button(messages.close_card(), Action::Close)}
        </p>
    }
}

fn run(page: &PageContext, map: MapState, position: usize, action: Action) {
    let member = match action {
        Action::ZoomIn => {
            map.zoom_to(position);
            Some(position)
        }
        Action::Previous | Action::Next => {
            let mut order = in_order(page, &map.selected.try_get_untracked().unwrap_or_default());
            if matches!(action, Action::Previous) {
                order.reverse();
            }
            following(&order, position)
        }
        Action::Close => return close(map, page),
    };
    url_state::select(page, member);
}

/// The member that follows another one. The first follows the last, and one that is not in the order.
fn following(order: &[usize], member: usize) -> Option<usize> {
    let next = order.iter().position(|&other| other == member).map_or(0, |current| current + 1);
    order.get(next).or(order.first()).copied()
}

/// Closes the popup, and chooses no member. If the focus is in the popup, it goes to the marker.
pub fn close(map: MapState, page: &PageContext) {
    if platform::has_focus(FRAME_ID) && !platform::has_focus(MARKERS_ID) {
        let open = map.popup.members.with_untracked(|open| open.as_ref()?.first().copied());
        let set = map.markers.get_untracked();
        let marker = open.and_then(|open| set.markers.iter().find(|marker| marker.members.contains(&open)));
        if let Some(marker) = marker {
            platform::focus(&marker_id(marker.members[0]));
        }
    }
    map.popup.select(None);
    url_state::select(page, None);
}

fn cluster_content(page: &PageContext, members: &[usize]) -> impl IntoView + use<> {
    let all = page.member_list().members();
    let links = members.iter().take(MAX_LISTED).map(|&member| {
        let member = &all[member];
        view! { <li><ClassSymbol class=member.class/> {member_link(page, member)}</li> }
    });
    let links = links.collect_view();
    let more = members.len().saturating_sub(MAX_LISTED);
    let more = (more > 0).then(|| view! { <p>{page.messages().and_more(more)}</p> });
    view! {
        <p class="card-name">{accessible_name(page, members)}</p>
        <ul>{links}</ul>
        {more}
    }
}

fn member_link(page: &PageContext, member: &Member) -> impl IntoView + use<> {
    let lang = member.name.fallback_lang(page.lang()).map(|lang| lang.code());
    let name = member.name.get(page.lang()).to_owned();
    view! { <a href=page.href(&Route::Member(member.id.clone())) lang=lang dir="auto">{name}</a> }
}

#[cfg(test)]
mod tests {
    use super::following;

    #[test]
    fn the_first_member_follows_the_last() {
        let order = [7, 3, 5];
        for (member, next) in [(7, 3), (3, 5), (5, 7), (9, 7)] {
            assert_eq!(following(&order, member), Some(next));
        }
        assert_eq!(following(&[], 7), None);
    }
}
