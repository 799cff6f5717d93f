//! The whole page.

use domain::Route;
use leptos::prelude::*;

use crate::layout::{Breadcrumbs, Footer, Header, SkipLinks};
use crate::page_context::PageContext;
use crate::pages;
use crate::render_queue::{RenderQueue, deferred};

/// A page with its layout. It is rendered from scratch for every address, so no state outlives a page.
#[component]
pub fn App(
    page: PageContext,
    /// Renders the page task by task.
    #[prop(optional_no_strip)]
    queue: Option<RenderQueue>,
) -> impl IntoView {
    let route = page.address.route.clone();
    provide_context(page);
    if let Some(queue) = queue {
        provide_context(queue);
    }
    if route == Route::Embed {
        return view! { <main id="content" class="page-members is-embedded">{pages::page(&route)}</main> }
            .into_any();
    }
    let slug = pages::slug(&route);
    view! {
        <SkipLinks/>
        <Header/>
        <Breadcrumbs/>
        <main id="content" class=slug tabindex="-1">{deferred(move || pages::page(&route))}</main>
        <Footer/>
    }
    .into_any()
}
