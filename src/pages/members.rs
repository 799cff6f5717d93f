//! The members' page: map and list, with search and filters.

use domain::{Messages, Node, Route};
use leptos::prelude::*;
use protocol::{CallError, SelectMembers, SelectedMembers};

use super::heading::heading;
#[cfg(feature = "ssr")]
use crate::components::NoscriptNav;
use crate::components::{
    LIST, ListHandle, LoadFailureNotice, MemberListView, NodeView, Problems, live_span, live_text,
};
use crate::effect::effect;
use crate::map::{MapState, MemberMap, number_in_print};
use crate::page_context::{PageContext, use_page};
use crate::platform;
use crate::render_queue::deferred;

const SEARCH: &str = "member-search";
/// Gets the focus when the focused link has been removed: the filter button, because focusing the field would open a phone's
/// keyboard.
const FOCUS_FALLBACK: &str = "open-filters";

/// The members' page. `embedded` in another site, it has no list.
#[component]
pub fn Members(#[prop(optional)] embedded: bool) -> impl IntoView {
    let page = use_page();
    let messages = page.messages();
    let count = page.member_list().members().len();
    let opened = RwSignal::new(false);
    let selection = select(&page, opened);
    let selected = Memo::new(move |_| {
        selection.with(|selection| selection.members.clone()).unwrap_or_else(|| (0..count).collect())
    });
    let map = MapState::new(selected.into());
    if !embedded {
        number_in_print(map, &page);
    }
    let is_list = move || selection.read().results.is_empty();
    let summary = messages.members_summary();
    // Only prerendered pages need it.
    #[cfg(feature = "ssr")]
    let noscript_nav = (!embedded).then(|| view! { <NoscriptNav/> });
    #[cfg(not(feature = "ssr"))]
    let noscript_nav = ();
    view! {
        <header class="page-head">
            {heading(messages.members().into())}
            <p class="lead">{summary}</p>
            {noscript_nav}
        </header>
        <LoadWarnings/>
        <FilterForm selection opened/>
        <div class="members" hidden=move || !is_list()>
            {deferred(move || view! { <MemberMap map next=LIST/> }.into_any())}
            {(!embedded).then(|| deferred(move || view! { <ListColumn map/> }.into_any()))}
        </div>
        {move || view! { <NodeView nodes=selection.read().results.clone()/> }}
        {embedded.then(|| embed_source(&page))}
        {live_text("print-only", Box::new(move || print_source(&page)))}
    }
}

/// The members that the query selects. The worker is called once the query has a filter or the filters are opened; always, if it
/// has loaded the list.
fn select(page: &PageContext, opened: RwSignal<bool>) -> RwSignal<SelectedMembers> {
    let (messages, all) = (page.messages(), all_members(page));
    let selection = RwSignal::new(all.clone());
    let (lang, query, retry) = (page.lang(), page.query, page.retry);
    let (list, count) = (page.site.members.list, page.member_list().members().len());
    let filters = Memo::new(move |_| query.with(|query| domain::without_map(query)));
    let is_loaded_by_worker = page.site.config.is_loaded_by_worker();
    effect(move |_| {
        let (requested, all) = (filters.get(), all.clone());
        if domain::without_appearance(&requested).is_empty() && !is_loaded_by_worker && !opened.get() {
            platform::keep_focus(FOCUS_FALLBACK, move || selection.set(all));
            return;
        }
        // Leave out the map query: the links that the worker renders would contain it.
        let request = SelectMembers { list, lang, query: requested.clone() };
        platform::spawn(async move {
            let response = match platform::call(request).await {
                Ok(response) if response.members.iter().flatten().all(|&member| member < count) => response,
                // The worker has been restarted since the page loaded its list.
                Err(CallError::UnknownList) => return retry.run(()),
                Err(CallError::Superseded) => return,
                _ => SelectedMembers { status: messages.search_failed().into(), ..all },
            };
            // Discard stale responses.
            if filters.try_get_untracked().is_some_and(|current| current == requested) {
                platform::keep_focus(FOCUS_FALLBACK, move || selection.set(response));
            }
        });
    });
    selection
}

/// All members, with what the page shows until the worker renders it.
fn all_members(page: &PageContext) -> SelectedMembers {
    let messages = page.messages();
    let totals = page.member_list().totals();
    let status = match totals.members {
        0 => messages.no_members().into(),
        members => messages.members_in_countries(members, totals.countries),
    };
    let tools = page.query.with_untracked(|query| tools(messages, query));
    SelectedMembers { status, tools, ..SelectedMembers::default() }
}

/// The panels, still empty, and the links to the view modes, until the worker renders them.
fn tools(messages: Messages, query: &str) -> Vec<Node> {
    let panels = ["filters", "years", "share"].into_iter().zip(messages.panels());
    let mut tools: Vec<Node> = panels.map(|(id, label)| domain::panel(id, label.into())).collect();
    let filters = domain::without_view_state(&domain::without_map(query));
    let filters = filters.split('&').filter(|pair| !pair.starts_with("view=")).collect::<Vec<_>>().join("&");
    let items =
        messages.view_modes().into_iter().zip(["", "view=table", "view=figures"]).map(|(name, view)| {
            let query = domain::join_queries(&[filters.clone(), view.to_owned()]);
            let href = domain::with_query("/members", &query);
            let id = format!("look-{}", view.strip_prefix("view=").unwrap_or("list"));
            let link = Node::link(&href, name).attr("id", &id);
            Node::element("li").child(link.attr_opt("aria-current", view.is_empty().then_some("true")))
        });
    let list = Node::element("ul").children(items);
    tools.push(Node::element("div").class("choices looks").child(list));
    tools
}

/// The list beside the map: the whole selection, or what the map shows of it.
#[component]
fn ListColumn(map: MapState) -> impl IntoView {
    let is_limited = RwSignal::new(false);
    let in_view = Memo::new(move |_| {
        map.markers.track();
        map.members_in_view(map.camera.settled().get())
    });
    let listed = Memo::new(move |_| if is_limited.get() { in_view.get() } else { map.selected.get() });
    view! {
        <div class="listing">
            <AreaFilter map in_view is_limited/>
            <MemberListView
                selected=listed.into()
                active=map.popup.members
                highlight=map.popup.highlight()
                numbers=map.numbers
            />
        </div>
    }
}

/// The association's name in an embedded map, linked to its site, and a link to the same selection there.
fn embed_source(page: &PageContext) -> impl IntoView + use<> {
    let name = page.site.config.name.get(page.lang()).to_owned();
    let (members, query) = (page.href(&Route::Members), page.query);
    let selection =
        move || query.with(|query| domain::with_query(&members, &domain::without_appearance(query)));
    view! {
        <p class="embed-source">
            <a href=page.href(&Route::Home)>{name}</a>
            " · "
            <a href=selection>{page.messages().open_site()}</a>
        </p>
    }
}

/// The source of a printed page: the site's name and the page's URL, with what was chosen.
fn print_source(page: &PageContext) -> String {
    let origin = platform::origin();
    let origin = if origin.is_empty() { page.site.config.origin.clone() } else { origin };
    let name = page.site.config.name.get(page.lang());
    let address = format!("{origin}{}{}", page.site.base, page.path);
    format!("{name} · {}", domain::with_query(&address, &page.query.get()))
}

/// A checkbox that limits the list to the map's view, the number of members there, and a button that shows the others. It needs
/// scripts and is hidden without them.
#[component]
fn AreaFilter(map: MapState, in_view: Memo<Vec<usize>>, is_limited: RwSignal<bool>) -> impl IntoView {
    let messages = use_page().messages();
    let all = move || map.selected.read().len();
    let outside = move || all() - in_view.read().len().min(all());
    let show = move |_| map.show_selection();
    view! {
        <p class="follow">
            <label>
                <input type="checkbox" prop:checked=is_limited on:change=move |event| is_limited.set(event_target_checked(&event))/>
                " " {messages.only_in_view()}
            </label>
            {live_span(Box::new(move || messages.in_view(in_view.read().len(), all())))}
            <button type="button" hidden=move || outside() == 0 on:click=show>
                {live_span(Box::new(move || messages.show_outside(outside())))}
            </button>
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

/// The search field, the panels that the worker renders, and what is selected. All but the last need scripts and are hidden
/// without them.
#[component]
fn FilterForm(selection: RwSignal<SelectedMembers>, opened: RwSignal<bool>) -> impl IntoView {
    let page = use_page();
    let messages = page.messages();
    let query = page.query;
    let text = move || query.with(|query| domain::search_text(query));
    let on_search = move |event| {
        let text = event_target_value(&event);
        page.set_query(query.with_untracked(|query| domain::with_search_text(query, &text)), false);
    };
    let status = move || selection.read().status.clone();
    // The first press loads what the worker renders.
    let on_press = move |_| {
        if !opened.get_untracked() {
            opened.set(true);
        }
    };
    view! {
        <form
            class="chooser"
            role="search"
            on:click=on_press
            on:submit=|event| event.prevent_default()
        >
            <ListHandle/>
            <label>
                <span>{messages.search()}</span>
                <input id=SEARCH type="search" name="q" autocomplete="off" prop:value=text on:input=on_search/>
            </label>
            <div role="status">{live_text("count", Box::new(status))}</div>
            {move || view! { <NodeView class="tools-of-choice" nodes=selection.read().tools.clone()/> }}
        </form>
    }
}
