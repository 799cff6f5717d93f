//! The card beside a mark: what is known of the member, or who the members of a cluster are.

use atlas::format_decimal;
use domain::{Member, Route};
use leptos::prelude::*;

use super::placement::in_view;
use super::state::MapState;
use crate::components::ClassSymbol;
use crate::page_context::{PageContext, use_page};

/// A card lists so many members of a cluster.
const LISTED: usize = 12;

/// The open card, if any. It stays while pointer or focus are on it or on its mark; Escape closes it.
#[component]
pub fn Popup(map: MapState) -> impl IntoView {
    let page = use_page();
    move || {
        let members = map.card.get()?;
        let name = name(&page, &members);
        let content = match members[..] {
            [member] => single(&page, &page.member_list().members()[member]).into_any(),
            _ => several(&page, &members).into_any(),
        };
        let first = members[0];
        let place = move || place(map, first);
        Some(view! {
            <div
                class="card"
                role="group"
                aria-label=name
                class:is-away=move || place().is_none()
                class:is-above=move || place().is_some_and(|(_, y)| y > 50.0)
                style=("--x", move || percent(place().map(|place| place.0)))
                style=("--y", move || percent(place().map(|place| place.1)))
                on:pointerover=move |_| map.stay()
                on:pointerout=move |_| map.leave()
                // What happens on the card is none of the map's.
                on:pointerdown=|event| event.stop_propagation()
                on:wheel=|event| event.stop_propagation()
                on:focusin=move |_| map.stay()
                on:focusout=move |_| map.leave()
            >
                {content}
            </div>
        })
    }
}

/// Where the card's mark is, in percent of the frame; `None` where it is out of sight or there is none.
fn place(map: MapState, member: usize) -> Option<(f64, f64)> {
    let camera = map.flight.camera().get();
    let scene = map.scene.get();
    let mark = scene.marks.iter().find(|mark| mark.members.contains(&member))?;
    let at = map.in_frame(mark, camera);
    let size = camera.size();
    in_view(at, size).then_some((at.x / size.width * 100.0, at.y / size.height * 100.0))
}

fn percent(value: Option<f64>) -> String {
    format_decimal(value.unwrap_or_default(), 2) + "%"
}

fn name(page: &PageContext, members: &[usize]) -> String {
    match members {
        [member] => page.member_list().members()[*member].name.get(page.lang()).to_owned(),
        _ => (page.words().members_count)(members.len()),
    }
}

fn single(page: &PageContext, member: &Member) -> impl IntoView + use<> {
    let words = page.words();
    let lang = page.lang();
    let others = member.name.others(lang).map(|(lang, name)| {
        view! { <p class="card-other" lang=lang.code()>{name.to_owned()}</p> }
    });
    let others = others.collect_view();
    let place = page.place_name(member);
    let joined = member.joined.map(|year| view! { <p>{words.joined_label} " " {(words.year)(year)}</p> });
    view! {
        <p class="card-name">{link(page, member)}</p>
        {others}
        <p><ClassSymbol class=member.class/> {(words.class)(member.class)}</p>
        <p>{place}</p>
        {joined}
    }
}

fn several(page: &PageContext, members: &[usize]) -> impl IntoView + use<> {
    let all = page.member_list().members();
    let links = members.iter().take(LISTED).map(|&member| {
        let member = &all[member];
        view! { <li><ClassSymbol class=member.class/> {link(page, member)}</li> }
    });
    let links = links.collect_view();
    let rest = members.len().saturating_sub(LISTED);
    let rest = (rest > 0).then(|| view! { <p>{(page.words().and_more)(rest)}</p> });
    view! {
        <p class="card-name">{name(page, members)}</p>
        <ul>{links}</ul>
        {rest}
    }
}

fn link(page: &PageContext, member: &Member) -> impl IntoView + use<> {
    let lang = member.name.fallback_lang(page.lang()).map(|lang| lang.code());
    let name = member.name.get(page.lang()).to_owned();
    view! { <a href=page.href(&Route::Member(member.id.clone())) lang=lang>{name}</a> }
}
