//! Finding pages and members by their words. The desk finds; this shows what it says.

use domain::Node;
use leptos::prelude::*;

use super::text::TextPage;
use crate::components::NodeView;
use crate::effect::effect;
use crate::page_context::use_page;
use crate::platform;

const FIELD: &str = "search-field";

/// A field, and what was found by it.
#[component]
pub fn Search() -> impl IntoView {
    let page = use_page();
    let Some(Ok(content)) = &page.text else { return view! { <TextPage/> }.into_any() };
    let messages = page.messages();
    let (lang, query) = (page.lang(), page.query);
    let text = move || query.with(|query| domain::search_text(query));
    let answer = RwSignal::new((String::new(), Vec::<Node>::new()));
    effect(move |_| {
        let asked = text();
        if asked.is_empty() {
            answer.set(Default::default());
            return;
        }
        platform::spawn(async move {
            let found = platform::ask("search", &[lang.code(), &asked]).await;
            // An answer to an older question comes too late.
            if text_now(query) == asked {
                let found = found.ok().and_then(|found| Node::decode_answer(&found));
                answer.set(found.unwrap_or_else(|| (messages.search_failed.into(), Vec::new())));
            }
        });
    });
    let searched = page.clone();
    let look = move |event| {
        let text = event_target_value(&event);
        searched.set_query(domain::with_search_text("", &text), false);
    };
    view! {
        <header class="page-head">{super::heading(content.title.clone())}</header>
        <div>
            <form class="search" role="search" on:submit=|event| event.prevent_default()>
                <label for=FIELD>{content.summary.clone()}</label>
                <input id=FIELD type="search" name="q" autocomplete="off" prop:value=text on:input=look/>
            </form>
            <p class="count" role="status">{move || answer.read().0.clone()}</p>
            {move || view! { <NodeView nodes=answer.read().1.clone()/> }}
            <div class="without-script"><NodeView nodes=content.body.clone()/></div>
        </div>
    }
    .into_any()
}

fn text_now(query: RwSignal<String>) -> String {
    query.with_untracked(|query| domain::search_text(query))
}
