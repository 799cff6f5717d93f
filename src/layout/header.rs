//! The header: name, menu, search, appearance, languages.

use domain::{PageId, PageView, Route};
use leptos::prelude::*;

use super::appearance::Appearance;
use super::language::LanguageSwitch;
use super::menu::Menu;
use crate::components::Logo;
use crate::page_context::{PageContext, use_page};

/// The header of every page.
#[component]
pub fn Header() -> impl IntoView {
    let page = use_page();
    let search = PageId::with_view(PageView::Search).map(|search| search_link(&page, &Route::Text(search)));
    let current = (page.address.route == Route::Home).then_some("page");
    view! {
        <header class="masthead">
            <a class="brand" href=page.href(&Route::Home) aria-current=current>
                <Logo/>
                <span>{page.site.config.name.get(page.lang()).to_owned()}</span>
            </a>
            <Menu/>
            <div class="tools">
                {search}
                <Appearance/>
                <LanguageSwitch/>
            </div>
        </header>
    }
}

/// The link to the search. `js/search-dialog.js` opens a dialog instead, whose button has the text in `data-close`.
fn search_link(page: &PageContext, search: &Route) -> AnyView {
    let label = page.label(search);
    view! {
        <a id="search" class="search-way" href=page.href(search) title=label data-close=page.messages().close_card()>
            <span class="visually-hidden">{label}</span>
        </a>
    }
    .into_any()
}
