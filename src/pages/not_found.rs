//! Unknown addresses.

use domain::{MENU, MenuEntry, PageId, Route};
use leptos::prelude::*;

use super::heading::heading;
use crate::page_context::use_page;

/// The page for unknown addresses, with links to the main pages.
#[component]
pub fn NotFound() -> impl IntoView {
    let page = use_page();
    let messages = page.messages();
    let links = main_pages()
        .map(|route| view! { <li><a href=page.href(&route)>{messages.route_label(&route)}</a></li> });
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
fn main_pages() -> impl Iterator<Item = Route> {
    let entries = MENU.iter().map(|entry| match entry {
        MenuEntry::Page(route) => route.clone(),
        MenuEntry::Group(_, page_ids) => Route::Text(page_ids[0]),
    });
    std::iter::once(Route::Home).chain(entries).chain([Route::Text(PageId::SiteMap)])
}
