//! Map and directory in step.

use domain::{Answer, Messages, Node, Route};
use leptos::prelude::*;

#[cfg(feature = "ssr")]
use crate::components::NoscriptNav;
use crate::components::{LIST, MemberListView};
use crate::components::{LoadFailureNotice, NodeView, Problems};
use crate::effect::effect;
use crate::map::{self, MapState, MemberMap};
use crate::page_context::{PageContext, use_page};
use crate::platform;
use crate::render_queue::deferred;

const SEARCH: &str = "member-search";

/// All members: choose among them, see them on the map, read them in the list. Within another page (`embedded`) there is
/// the map and the search alone.
#[component]
pub fn Members(#[prop(optional)] embedded: bool) -> impl IntoView {
    let page = use_page();
    let words = page.words();
    let all = page.member_list().members().len();
    let opened = RwSignal::new(false);
    let answer = selected(&page, opened);
    let chosen = Memo::new(move |_| {
        let mut found = answer.with(|answer| answer.members.clone()).unwrap_or_else(|| (0..all).collect());
        // The desk may have been given another list by now.
        found.retain(|&member| member < all);
        found
    });
    let map = map::new_map(chosen.into(), RwSignal::new(None));
    let as_list = move || answer.read().view.is_empty();
    let status = words.members_summary;
    // Only the published page needs it.
    #[cfg(feature = "ssr")]
    let noscript_nav = (!embedded).then(|| view! { <NoscriptNav/> });
    #[cfg(not(feature = "ssr"))]
    let noscript_nav = ();
    view! {
        <header class="page-head">
            {super::heading(words.members.into())}
            <p class="lead">{status}</p>
            {noscript_nav}
        </header>
        <LoadWarnings/>
        <FilterForm answer opened/>
        <p class="count" role="status">{move || answer.read().status.clone()}</p>
        <div class="members" hidden=move || !as_list()>
            {(!embedded).then(|| deferred(move || view! { <ListColumn map/> }.into_any()))}
            {deferred(move || view! { <MemberMap map next=LIST/> }.into_any())}
        </div>
        {move || view! { <NodeView nodes=answer.read().view.clone()/> }}
        {embedded.then(|| view! { <p><a href=page.href(&Route::Members)>{words.open_site}</a></p> })}
        <p class="print-only">{printed(&page)}</p>
    }
}

/// What the address selects. All members are known here; anything else is for the desk to say, which is fetched when
/// something is chosen or the tools are opened, and is there already where it read the list.
fn selected(page: &PageContext, opened: RwSignal<bool>) -> RwSignal<Answer> {
    let words = page.words();
    let figures = page.member_list().totals();
    let status = match figures.members {
        0 => words.no_members.into(),
        members => (words.members_in_countries)(members, figures.countries),
    };
    let all =
        Answer { status, tools: page.query.with_untracked(|query| looks(words, query)), ..Answer::default() };
    let answer = RwSignal::new(all.clone());
    let (lang, query) = (page.lang(), page.query);
    let asked = Memo::new(move |_| query.with(|query| domain::without_map(query)));
    let is_loaded_by_worker = page.site.config.is_loaded_by_worker();
    effect(move |_| {
        let (asked_now, opened, all) = (asked.get(), opened.get(), all.clone());
        if asked_now.is_empty() && !opened && !is_loaded_by_worker {
            platform::keep_focus(SEARCH, move || answer.set(all));
            return;
        }
        let whole = query.get_untracked();
        platform::spawn(async move {
            let found = platform::ask("directory", &[lang.code(), &whole]).await;
            // An answer to an older question comes too late.
            if asked.try_get_untracked().is_some_and(|now| now == asked_now) {
                let found = found.ok().and_then(|found| Answer::decode(&found));
                let found = found.unwrap_or_else(|| Answer { status: words.search_failed.into(), ..all });
                platform::keep_focus(SEARCH, move || answer.set(found));
            }
        });
    });
    answer
}

/// The ways to show the members that a query selects, before the desk is asked.
fn looks(words: &Messages, query: &str) -> Vec<Node> {
    let selection = domain::without_map(query);
    let rest = selection.split('&').filter(|pair| !pair.starts_with("view=")).collect::<Vec<_>>().join("&");
    let ways = words.looks.iter().zip(["", "view=table", "view=figures"]).map(|(name, query)| {
        let query = domain::join_queries(&[rest.clone(), query.to_owned()]);
        let mark = if query.is_empty() { "" } else { "?" };
        let href = format!("/members{mark}{query}");
        let current = (!query.contains("view=")).then_some("true");
        Node::element("li").child(Node::link(&href, name).attr_opt("aria-current", current))
    });
    let list = Node::element("ul").children(ways);
    vec![Node::element("div").class("choices looks").child(list)]
}

/// The list beside the map.
#[component]
fn ListColumn(map: MapState) -> impl IntoView {
    let page = use_page();
    let follows = RwSignal::new(true);
    let listed = Memo::new(move |_| listed(map, &map.chosen.read(), follows.get()));
    view! {
        <div class="listing">
            <p class="to-map"><a href=page.anchor(map::MAP_ID)>{page.words().map}</a></p>
            <Follow map listed=listed.into() follows/>
            <MemberListView chosen=listed.into() active=map.active.into() light=map.light() numbers=map.numbers/>
        </div>
    }
}

/// What a print says of where it comes from.
fn printed(page: &PageContext) -> String {
    let own = platform::origin();
    let origin = if own.is_empty() { page.site.config.origin.clone() } else { own };
    let name = page.site.config.name.get(page.lang());
    format!("{name} · {origin}{}{}", page.site.base, page.path)
}

/// Those of the chosen members that the list shows: all of them, or once the map was moved those that it shows.
fn listed(map: MapState, chosen: &[usize], follows: bool) -> Vec<usize> {
    map.scene.track();
    let rest = map.flight.rest().get();
    if !follows || rest == map.start.get() {
        return chosen.to_vec();
    }
    map.members_in_view(rest)
}

/// Whether the list follows the map, and how many members that leaves. It needs script, and is not shown without.
#[component]
fn Follow(map: MapState, listed: Signal<Vec<usize>>, follows: RwSignal<bool>) -> impl IntoView {
    let words = use_page().words();
    let count = move || (words.in_view)(listed.read().len(), map.chosen.read().len());
    view! {
        <p class="follow">
            <label>
                <input type="checkbox" prop:checked=follows on:change=move |event| follows.set(event_target_checked(&event))/>
                " " {words.follow_map}
            </label>
            <span>{count}</span>
        </p>
    }
}

/// What is amiss with the members shown, if anything.
#[component]
pub fn LoadWarnings() -> impl IntoView {
    let page = use_page();
    let words = page.words();
    let problems = page.member_list().problems().to_vec();
    let published = page.member_list().updated();
    let failure = page.site.members.failure.clone();
    let failure =
        failure.map(|failure| view! { <LoadFailureNotice words failure published retry=page.retry/> });
    (failure, (!problems.is_empty()).then(|| view! { <Problems problems words/> }))
}

/// Words to choose by, and the tools that the desk makes. It needs script, and is not shown without.
#[component]
fn FilterForm(answer: RwSignal<Answer>, opened: RwSignal<bool>) -> impl IntoView {
    let page = use_page();
    let words = page.words();
    let query = page.query;
    let text = move || query.with(|query| domain::search_text(query));
    let search = move |event| {
        let text = event_target_value(&event);
        page.choose(query.with_untracked(|query| domain::with_search_text(query, &text)), false);
    };
    let open = move |_| opened.set(true);
    view! {
        <form class="chooser" role="search" on:submit=|event| event.prevent_default()>
            <label>
                <span>{words.search}</span>
                <input id=SEARCH type="search" name="q" autocomplete="off" prop:value=text on:input=search/>
            </label>
            <button class="choice" type="button" aria-expanded=move || opened.get().to_string() on:click=open>{words.filter}</button>
            {move || view! { <NodeView class="tools-of-choice" nodes=answer.read().tools.clone()/> }}
        </form>
    }
}
