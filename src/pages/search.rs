//! Finding pages and members by their words. The desk finds; this shows what it says.

use domain::Node;
use leptos::prelude::*;

use super::text::TextPage;
use crate::components::Prose;
use crate::platform;
use crate::site::here;
use crate::watch::watch;

const FIELD: &str = "search-field";

/// A field, and what was found by it.
#[component]
pub fn Search() -> impl IntoView {
    let here = here();
    let Some(Ok(page)) = &here.text else { return view! { <TextPage/> }.into_any() };
    let words = here.words();
    let (lang, query) = (here.lang(), here.query);
    let text = move || query.with(|query| domain::text_of(query));
    let answer = RwSignal::new((String::new(), Vec::<Node>::new()));
    watch(move |_| {
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
                answer.set(found.unwrap_or_else(|| (words.search_failed.into(), Vec::new())));
            }
        });
    });
    let searched = here.clone();
    let look = move |event| {
        let text = event_target_value(&event);
        searched.choose(domain::with_text("", &text), false);
    };
    view! {
        <header class="page-head">{super::heading(page.title.clone())}</header>
        <div>
            <form class="search" role="search" on:submit=|event| event.prevent_default()>
                <label for=FIELD>{page.summary.clone()}</label>
                <input id=FIELD type="search" name="q" autocomplete="off" prop:value=text on:input=look/>
            </form>
            <p class="count" role="status">{move || answer.read().0.clone()}</p>
            {move || view! { <Prose nodes=answer.read().1.clone()/> }}
            <div class="without-script"><Prose nodes=page.body.clone()/></div>
        </div>
    }
    .into_any()
}

fn text_now(query: RwSignal<String>) -> String {
    query.with_untracked(|query| domain::text_of(query))
}
