//! One member: what is known, and how it is known. Nothing is printed of what is not.

use domain::{Member, Route};
use leptos::prelude::*;

use super::members::Troubles;
use crate::components::ClassMark;
use crate::site::{Here, here};

/// The member with this id, or that there is none.
#[component]
pub fn MemberPage(id: String) -> impl IntoView {
    let here = here();
    match here.roster().get(&id) {
        Some(member) => record(&here, member).into_any(),
        None => missing(&here).into_any(),
    }
}

fn record(here: &Here, member: &Member) -> impl IntoView + use<> {
    let words = here.words();
    let lang = here.lang();
    let others = member.name.others(lang).map(|(lang, name)| {
        view! { <p class="other-name" lang=lang.code()>{name.to_owned()}</p> }
    });
    let borrowed = member.name.borrowed_from(lang).map(|lang| lang.code());
    view! {
        <header class="page-head">
            <p class="way-back"><a href=here.href(&Route::Members)>{words.back_to_members}</a></p>
            <h1 tabindex="-1" lang=borrowed>{member.name.get(lang).to_owned()}</h1>
            {others.collect_view()}
        </header>
        <Troubles/>
        <div class="prose">{facts(here, member)}{neighbours(here, member)}</div>
    }
}

fn facts(here: &Here, member: &Member) -> impl IntoView + use<> {
    let words = here.words();
    let class = view! { <ClassMark class=member.class/> {(words.class)(member.class)} };
    let website = member.website.clone().map(|url| reference(here, url));
    let sources = member.sources.iter().cloned().map(|url| view! { <li>{reference(here, url)}</li> });
    let sources = (!member.sources.is_empty()).then(|| view! { <ul>{sources.collect_view()}</ul> });
    let place = here.place(member.city.as_ref(), &member.country_code);
    view! {
        <dl class="facts">
            {fact(words.class_label, Some(class))}
            {fact(words.kind_label, member.kind.map(words.kind))}
            {fact(words.place_label, Some(place))}
            {fact(words.joined_label, member.joined.map(words.year))}
            {fact(words.website_label, website)}
            {fact(words.evidence_label, member.evidence.map(words.evidence))}
            {fact(words.as_of_label, member.as_of.map(words.year))}
            {fact(words.sources_label, sources)}
            {fact(words.position_label, member.coord_source.clone().map(in_english))}
        </dl>
    }
}

fn fact(label: &'static str, value: Option<impl IntoView>) -> impl IntoView {
    value.map(|value| view! { <div><dt>{label}</dt><dd>{value}</dd></div> })
}

/// The note on a position comes from the list of members, which is kept in English.
fn in_english(text: String) -> impl IntoView {
    view! { <span lang="en">{text}</span> }
}

/// An address as a link; one on a host that now serves something else as mere text.
fn reference(here: &Here, url: String) -> AnyView {
    if here.site.config.is_live(&url) {
        view! { <a class="reference" href=url.clone() rel="noopener">{url.clone()}</a> }.into_any()
    } else {
        view! { <span class="reference">{url}</span> }.into_any()
    }
}

fn neighbours(here: &Here, member: &Member) -> Option<impl IntoView + use<>> {
    let same = |other: &&Member| other.country_code == member.country_code && other.id != member.id;
    let links: Vec<_> = here.roster().members().iter().filter(same).map(|other| link(here, other)).collect();
    let heading = (here.words().others_in)(&here.country(&member.country_code));
    (!links.is_empty()).then(|| view! { <h2>{heading}</h2> <ul>{links}</ul> })
}

fn link(here: &Here, member: &Member) -> impl IntoView + use<> {
    let lang = member.name.borrowed_from(here.lang()).map(|lang| lang.code());
    let name = member.name.get(here.lang()).to_owned();
    view! { <li><a href=here.href(&Route::Member(member.id.clone())) lang=lang>{name}</a></li> }
}

fn missing(here: &Here) -> impl IntoView + use<> {
    let words = here.words();
    view! {
        <header class="page-head">
            {super::heading(words.no_such_member.into())}
            <p class="lead">{words.no_such_member_text}</p>
            <p><a href=here.href(&Route::Members)>{words.back_to_members}</a></p>
        </header>
    }
}
