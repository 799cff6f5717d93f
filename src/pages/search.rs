//! The search page. The worker searches and renders the results.

use leptos::prelude::*;
use protocol::{CallError, Search as SearchRequest, SearchResults};

use super::heading::heading;
use super::text::TextPage;
use crate::components::{NodeView, live_text};
use crate::effect::effect;
use crate::page_context::{PageContext, use_page};
use crate::platform;

const FIELD: &str = "search-field";

/// The search field and the results.
#[component]
pub fn Search() -> impl IntoView {
    let page = use_page();
    let Some(Ok(content)) = &page.text else { return view! { <TextPage/> }.into_any() };
    let query = page.query;
    let text = move || query.with(|query| domain::search_text(query));
    let results = search(&page);
    let context = page.clone();
    let on_search = move |event| {
        let text = event_target_value(&event);
        context.set_query(domain::with_search_text("", &text), false);
    };
    view! {
        <header class="page-head">{heading(content.title.clone())}</header>
        <div>
            <form class="search" role="search" on:submit=|event| event.prevent_default()>
                <label for=FIELD>{content.summary.clone()}</label>
                <input id=FIELD type="search" name="q" autocomplete="off" autofocus prop:value=text on:input=on_search/>
            </form>
            <div role="status">{live_text("count", Box::new(move || results.read().status.clone()))}</div>
            {move || view! { <NodeView nodes=results.read().nodes.clone()/> }}
            <div class="without-script"><NodeView nodes=content.body.clone()/></div>
        </div>
    }
    .into_any()
}

/// What the worker finds for the text in the query.
fn search(page: &PageContext) -> RwSignal<SearchResults> {
    let messages = page.messages();
    let (lang, query, retry) = (page.lang(), page.query, page.retry);
    let list = page.site.members.list;
    let results = RwSignal::new(SearchResults::default());
    effect(move |_| {
        let requested = query.with(|query| domain::search_text(query));
        if requested.is_empty() {
            results.set(Default::default());
            return;
        }
        let request = SearchRequest { list, lang, text: requested.clone() };
        platform::spawn(async move {
            let response = match platform::call(request).await {
                Ok(response) => response,
                Err(CallError::UnknownList) => return retry.run(()),
                Err(CallError::Superseded) => return,
                Err(_) => SearchResults { status: messages.search_failed().into(), nodes: Vec::new() },
            };
            // Discard stale responses.
            let current = query.try_with_untracked(|query| domain::search_text(query));
            if current.is_some_and(|current| current == requested) {
                results.set(response);
            }
        });
    });
    results
}
