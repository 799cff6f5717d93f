//! Unknown addresses.

use domain::{Lang, PageId, PageView, Route, menu};
use leptos::prelude::*;

use super::heading::heading;
use crate::page_context::use_page;

/// The page for unknown addresses, with links to the main pages.
#[component]
pub fn NotFound() -> impl IntoView {
    let page = use_page();
    let messages = page.messages();
    let links = main_pages(page.lang())
        .map(|route| view! { <li><a href=page.href(&route)>{page.label(&route)}</a></li> });
    view! {
        <header class="page-head">
            {heading(messages.not_found().into())}
            <p class="lead">{messages.not_found_text()}</p>
        </header>
        <div class="prose">
            <h2>{messages.not_found_links()}</h2>
            <ul>{links.collect_view()}</ul>
        </div>
    }
}

/// The home page, the first page of each menu entry, and the site map.
fn main_pages(lang: Lang) -> impl Iterator<Item = Route> {
    let entries = menu(lang).filter_map(|entry| entry.pages().next());
    let site_map = PageId::with_view(PageView::SiteMap).map(Route::Text);
    std::iter::once(Route::Home).chain(entries).chain(site_map)
}
