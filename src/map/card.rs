//! The card beside a mark: what is known of the member, or who the members of a cluster are.

use atlas::decimal;
use domain::{Member, Route};
use leptos::prelude::*;

use super::scene::in_view;
use super::stage::Stage;
use crate::components::ClassMark;
use crate::site::{Here, here};

/// A card lists so many members of a cluster.
const LISTED: usize = 12;

/// The open card, if any. It stays while pointer or focus are on it or on its mark; Escape closes it.
#[component]
pub fn Card(stage: Stage) -> impl IntoView {
    let here = here();
    move || {
        let members = stage.card.get()?;
        let name = name(&here, &members);
        let content = match members[..] {
            [member] => single(&here, &here.roster().members()[member]).into_any(),
            _ => several(&here, &members).into_any(),
        };
        let first = members[0];
        let place = move || place(stage, first);
        Some(view! {
            <div
                class="card"
                role="group"
                aria-label=name
                class:is-away=move || place().is_none()
                class:is-above=move || place().is_some_and(|(_, y)| y > 50.0)
                style=("--x", move || percent(place().map(|place| place.0)))
                style=("--y", move || percent(place().map(|place| place.1)))
                on:pointerover=move |_| stage.stay()
                on:pointerout=move |_| stage.leave()
                // What happens on the card is none of the map's.
                on:pointerdown=|event| event.stop_propagation()
                on:wheel=|event| event.stop_propagation()
                on:focusin=move |_| stage.stay()
                on:focusout=move |_| stage.leave()
            >
                {content}
            </div>
        })
    }
}

/// Where the card's mark is, in percent of the frame; `None` where it is out of sight or there is none.
fn place(stage: Stage, member: usize) -> Option<(f64, f64)> {
    let camera = stage.flight.camera().get();
    let scene = stage.scene.get();
    let mark = scene.marks.iter().find(|mark| mark.members.contains(&member))?;
    let at = stage.in_frame(mark, camera);
    let size = camera.size();
    in_view(at, size).then_some((at.x / size.width * 100.0, at.y / size.height * 100.0))
}

fn percent(value: Option<f64>) -> String {
    decimal(value.unwrap_or_default(), 2) + "%"
}

fn name(here: &Here, members: &[usize]) -> String {
    match members {
        [member] => here.roster().members()[*member].name.get(here.lang()).to_owned(),
        _ => (here.words().members_count)(members.len()),
    }
}

fn single(here: &Here, member: &Member) -> impl IntoView + use<> {
    let words = here.words();
    let lang = here.lang();
    let others = member.name.others(lang).map(|(lang, name)| {
        view! { <p class="card-other" lang=lang.code()>{name.to_owned()}</p> }
    });
    let others = others.collect_view();
    let place = here.place(member.city.as_ref(), &member.country_code);
    let joined = member.joined.map(|year| view! { <p>{words.joined_label} " " {(words.year)(year)}</p> });
    view! {
        <p class="card-name">{link(here, member)}</p>
        {others}
        <p><ClassMark class=member.class/> {(words.class)(member.class)}</p>
        <p>{place}</p>
        {joined}
    }
}

fn several(here: &Here, members: &[usize]) -> impl IntoView + use<> {
    let all = here.roster().members();
    let links = members.iter().take(LISTED).map(|&member| {
        let member = &all[member];
        view! { <li><ClassMark class=member.class/> {link(here, member)}</li> }
    });
    let links = links.collect_view();
    let rest = members.len().saturating_sub(LISTED);
    let rest = (rest > 0).then(|| view! { <p>{(here.words().and_more)(rest)}</p> });
    view! {
        <p class="card-name">{name(here, members)}</p>
        <ul>{links}</ul>
        {rest}
    }
}

fn link(here: &Here, member: &Member) -> impl IntoView + use<> {
    let lang = member.name.borrowed_from(here.lang()).map(|lang| lang.code());
    let name = member.name.get(here.lang()).to_owned();
    view! { <a href=here.href(&Route::Member(member.id.clone())) lang=lang>{name}</a> }
}
