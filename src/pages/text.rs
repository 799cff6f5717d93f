//! A page whose words are a text of their own.

use domain::{Page, SourceNote};
use leptos::prelude::*;

use super::not_found::NotFound;
use crate::components::Prose;
use crate::fault::LoadError;
use crate::site::{Here, here};

/// The text at this address, or what became of it.
#[component]
pub fn TextPage() -> impl IntoView {
    let here = here();
    match &here.text {
        Some(Ok(page)) => text(page).into_any(),
        Some(Err(error)) => missing(&here, error).into_any(),
        // An item of the news that there is not.
        None => view! { <NotFound/> }.into_any(),
    }
}

fn text(page: &Page) -> impl IntoView + use<> {
    view! {
        <header class="page-head">
            {super::heading(page.title.clone())}
            <p class="lead">{page.summary.clone()}</p>
        </header>
        <Prose nodes=page.body.clone()/>
        {sources(page)}
    }
}

/// What a text rests on, and when it was last checked.
pub fn sources(page: &Page) -> impl IntoView + use<> {
    let words = here().words();
    let list = (!page.sources.is_empty()).then(|| {
        let notes = page.sources.iter().cloned().map(source).collect_view();
        view! { <h2>{words.page_sources}</h2> <ol>{notes}</ol> }
    });
    view! {
        <aside class="page-sources" aria-label=words.page_sources>
            {list}
            <p class="checked">{(words.last_checked)(page.updated)}</p>
        </aside>
    }
}

fn source(SourceNote { title, url }: SourceNote) -> impl IntoView {
    match url {
        Some(url) => view! { <li><a href=url>{title}</a></li> }.into_any(),
        None => view! { <li>{title}</li> }.into_any(),
    }
}

fn missing(here: &Here, error: &LoadError) -> impl IntoView + use<> {
    let words = here.words();
    let retry = here.retry;
    let published = here.href(&here.address.route);
    let what = (words.file_failed)(&error.address, &error.why(words));
    view! {
        <header class="page-head">{super::heading(words.page(&here.address.route).into())}</header>
        <div class="notice" role="status">
            <p><strong>{what}</strong></p>
            <p>
                <button type="button" on:click=move |_| retry.run(())>{words.try_again}</button> " "
                <a href=published target="_self">{words.open_page}</a>
            </p>
        </div>
    }
}
