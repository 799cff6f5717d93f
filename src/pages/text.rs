//! A page whose words are a text of their own.

use domain::{Page, Route};
use leptos::prelude::*;

use super::members::Troubles;
use super::not_found::NotFound;
use crate::components::Prose;
use crate::fault::LoadError;
use crate::site::{Here, Instead, here};

/// The text at this address, or what became of it.
#[component]
pub fn TextPage() -> impl IntoView {
    let here = here();
    match &here.text {
        Some(Ok(page)) => {
            let is_member = matches!(here.address.route, Route::Member(_));
            let trouble = here.site.feed.trouble.as_ref();
            let concerns_all = trouble.is_some_and(|trouble| trouble.instead == Instead::Settings);
            text(page, is_member || concerns_all).into_any()
        }
        Some(Err(error)) => missing(&here, error).into_any(),
        // An item of the news that there is not.
        None => view! { <NotFound/> }.into_any(),
    }
}

fn text(page: &Page, is_troubled: bool) -> impl IntoView + use<> {
    view! {
        <header class="page-head">
            {super::heading(page.title.clone())}
            <p class="lead">{page.summary.clone()}</p>
        </header>
        {is_troubled.then(Troubles)}
        <Prose nodes=page.body.clone()/>
        <Prose class="foot" nodes=page.foot.clone()/>
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
