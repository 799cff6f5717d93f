//! Pages of text.

use domain::{Page, Route};
use leptos::prelude::*;

use super::heading::heading;
use super::members::LoadWarnings;
use super::not_found::NotFound;
use crate::components::NodeView;
use crate::load_error::LoadError;
use crate::page_context::{PageContext, use_page};
use crate::site::Fallback;

/// The text of the page, or why it could not be loaded.
#[component]
pub fn TextPage() -> impl IntoView {
    let page = use_page();
    match &page.text {
        Some(Ok(content)) => {
            let is_member = matches!(page.address.route, Route::Member(_));
            let failure = page.site.members.failure.as_ref();
            let concerns_all = failure.is_some_and(|failure| failure.fallback == Fallback::Config);
            text_view(content, is_member || concerns_all).into_any()
        }
        Some(Err(error)) => error_view(&page, error).into_any(),
        // An unknown news item or sub-page.
        None => view! { <NotFound/> }.into_any(),
    }
}

fn text_view(content: &Page, has_failure: bool) -> impl IntoView + use<> {
    view! {
        <header class="page-head">
            {heading(content.title.clone())}
            <p class="lead">{content.summary.clone()}</p>
        </header>
        {has_failure.then(LoadWarnings)}
        <NodeView nodes=content.body.clone()/>
        <NodeView class="foot" nodes=content.sources_footer.clone()/>
    }
}

fn error_view(page: &PageContext, error: &LoadError) -> impl IntoView + use<> {
    let messages = page.messages();
    let retry = page.retry;
    let reload = page.href(&page.address.route);
    let message = messages.file_failed(&error.address, &error.why(messages));
    view! {
        <header class="page-head">{heading(page.label(&page.address.route).into())}</header>
        <div class="notice" role="status">
            <p><strong>{message}</strong></p>
            <p>
                <button type="button" on:click=move |_| retry.run(())>{messages.try_again()}</button> " "
                <a href=reload target="_self">{messages.open_page()}</a>
            </p>
        </div>
    }
}
