//! The directory: a map and a list of the members, with filters.

use domain::{Messages, Node, Route};
use leptos::prelude::*;
use protocol::{CallError, SelectMembers, SelectedMembers};

#[cfg(feature = "ssr")]
use crate::components::NoscriptNav;
use crate::components::{LIST, LoadFailureNotice, MemberListView, NodeView, Problems};
use crate::effect::effect;
use crate::map::{self, MapState, MemberMap};
use crate::page_context::{PageContext, use_page};
use crate::platform;
use crate::render_queue::deferred;

const SEARCH: &str = "member-search";

/// All members, on the map and in the list, with search and filters. `embedded` in another site, there is no list.
#[component]
pub fn Members(#[prop(optional)] embedded: bool) -> impl IntoView {
    let page = use_page();
    let messages = page.messages();
    let all = page.member_list().members().len();
    let opened = RwSignal::new(false);
    let answer = selected(&page, opened);
    let chosen = Memo::new(move |_| {
        answer.with(|answer| answer.members.clone()).unwrap_or_else(|| (0..all).collect())
    });
    let map = MapState::new(chosen.into());
    let as_list = move || answer.read().view.is_empty();
    let status = messages.members_summary;
    // Only the published page needs it.
    #[cfg(feature = "ssr")]
    let noscript_nav = (!embedded).then(|| view! { <NoscriptNav/> });
    #[cfg(not(feature = "ssr"))]
    let noscript_nav = ();
    view! {
        <header class="page-head">
            {super::heading(messages.members.into())}
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
        {embedded.then(|| view! { <p><a href=page.href(&Route::Members)>{messages.open_site}</a></p> })}
        <p class="print-only">{print_source(&page)}</p>
    }
}

/// The members that the query selects. The worker is called as soon as there is a selection or the filters are opened, and always
/// if it has loaded the list.
fn selected(page: &PageContext, opened: RwSignal<bool>) -> RwSignal<SelectedMembers> {
    let messages = page.messages();
    let figures = page.member_list().totals();
    let status = match figures.members {
        0 => messages.no_members.into(),
        members => (messages.members_in_countries)(members, figures.countries),
    };
    let all = SelectedMembers {
        status,
        tools: page.query.with_untracked(|query| looks(messages, query)),
        ..SelectedMembers::default()
    };
    let answer = RwSignal::new(all.clone());
    let (lang, query, retry) = (page.lang(), page.query, page.retry);
    let (list, count) = (page.site.members.list, page.member_list().members().len());
    let asked = Memo::new(move |_| query.with(|query| domain::without_map(query)));
    let is_loaded_by_worker = page.site.config.is_loaded_by_worker();
    effect(move |_| {
        let (asked_now, opened, all) = (asked.get(), opened.get(), all.clone());
        if asked_now.is_empty() && !opened && !is_loaded_by_worker {
            platform::keep_focus(SEARCH, move || answer.set(all));
            return;
        }
        let request = SelectMembers { list, lang, query: query.get_untracked() };
        platform::spawn(async move {
            let found = match platform::call(request).await {
                Ok(found) if found.members.iter().flatten().all(|&member| member < count) => found,
                // The worker was started again since the page loaded its list.
                Err(CallError::UnknownList) => return retry.run(()),
                Err(CallError::Superseded) => return,
                _ => SelectedMembers { status: messages.search_failed.into(), ..all },
            };
            // Discard stale responses.
            if asked.try_get_untracked().is_some_and(|now| now == asked_now) {
                platform::keep_focus(SEARCH, move || answer.set(found));
            }
        });
    });
    answer
}

/// The links to the ways of showing the selection, until the worker is called.
fn looks(messages: &Messages, query: &str) -> Vec<Node> {
    let selection = domain::without_map(query);
    let rest = selection.split('&').filter(|pair| !pair.starts_with("view=")).collect::<Vec<_>>().join("&");
    let ways = messages.view_modes.iter().zip(["", "view=table", "view=figures"]).map(|(name, query)| {
        let query = domain::join_queries(&[rest.clone(), query.to_owned()]);
        let mark = if query.is_empty() { "" } else { "?" };
        let href = format!("/members{mark}{query}");
        let current = (!query.contains("view=")).then_some("true");
        Node::element("li").child(Node::link(&href, name).attr_opt("aria-current", current))
    });
    let list = Node::element("ul").children(ways);
    vec![Node::element("div").class("choices looks").child(list)]
}

/// The list beside the map, with the switch that limits it to the map's view.
#[component]
fn ListColumn(map: MapState) -> impl IntoView {
    let page = use_page();
    let is_synced = RwSignal::new(true);
    let listed = Memo::new(move |_| listed(map, &map.selected.read(), is_synced.get()));
    view! {
        <div class="listing">
            <p class="to-map"><a href=page.anchor(map::MAP_ID)>{page.messages().map}</a></p>
            <SyncWithMap map listed=listed.into() is_synced/>
            <MemberListView
                selected=listed.into()
                active=map.popup.active.into()
                highlight=map.popup.highlight()
                numbers=map.numbers
            />
        </div>
    }
}

/// The source of a printed page: the site's name and address.
fn print_source(page: &PageContext) -> String {
    let origin = platform::origin();
    let origin = if origin.is_empty() { page.site.config.origin.clone() } else { origin };
    let name = page.site.config.name.get(page.lang());
    format!("{name} · {origin}{}{}", page.site.base, page.path)
}

/// The selected members that the list shows: all of them, or those in the map's view once the map has been moved.
fn listed(map: MapState, selected: &[usize], is_synced: bool) -> Vec<usize> {
    map.markers.track();
    let camera = map.camera.settled().get();
    if !is_synced || camera == map.initial.get() {
        return selected.to_vec();
    }
    map.members_in_view(camera)
}

/// A checkbox that limits the list to the map's view, and how many members are listed. It needs script and is hidden without it.
#[component]
fn SyncWithMap(map: MapState, listed: Signal<Vec<usize>>, is_synced: RwSignal<bool>) -> impl IntoView {
    let messages = use_page().messages();
    let count = move || (messages.in_view)(listed.read().len(), map.selected.read().len());
    view! {
        <p class="follow">
            <label>
                <input type="checkbox" prop:checked=is_synced on:change=move |event| is_synced.set(event_target_checked(&event))/>
                " " {messages.list_follows_map}
            </label>
            <span>{count}</span>
        </p>
    }
}

/// Notices about a fallback and about invalid records, if any.
#[component]
pub fn LoadWarnings() -> impl IntoView {
    let page = use_page();
    let messages = page.messages();
    let problems = page.member_list().problems().to_vec();
    let published = page.member_list().updated();
    let failure = page.site.members.failure.clone();
    let failure =
        failure.map(|failure| view! { <LoadFailureNotice messages failure published retry=page.retry/> });
    (failure, (!problems.is_empty()).then(|| view! { <Problems problems messages/> }))
}

/// The search field, and the filters that the worker renders. It needs script and is hidden without it.
#[component]
fn FilterForm(answer: RwSignal<SelectedMembers>, opened: RwSignal<bool>) -> impl IntoView {
    let page = use_page();
    let messages = page.messages();
    let query = page.query;
    let text = move || query.with(|query| domain::search_text(query));
    let search = move |event| {
        let text = event_target_value(&event);
        page.set_query(query.with_untracked(|query| domain::with_search_text(query, &text)), false);
    };
    let open = move |_| opened.set(true);
    view! {
        <form class="chooser" role="search" on:submit=|event| event.prevent_default()>
            <label>
                <span>{messages.search}</span>
                <input id=SEARCH type="search" name="q" autocomplete="off" prop:value=text on:input=search/>
            </label>
            <button class="choice" type="button" aria-expanded=move || opened.get().to_string() on:click=open>{messages.filter}</button>
            {move || view! { <NodeView class="tools-of-choice" nodes=answer.read().tools.clone()/> }}
        </form>
    }
}
