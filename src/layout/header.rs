//! The header: name, menu, search, appearance, languages.

use domain::{PageId, Route};
use leptos::prelude::*;

use super::appearance::Appearance;
use super::language::LanguageSwitch;
use super::menu::Menu;
use crate::components::Logo;
use crate::page_context::use_page;

/// The header of every page.
#[component]
pub fn Header() -> impl IntoView {
    let page = use_page();
    let search = Route::Text(PageId::Search);
    let current = (page.address.route == Route::Home).then_some("page");
    view! {
        <header class="masthead">
            <a class="brand" href=page.href(&Route::Home) aria-current=current>
                <Logo/>
                <span>{page.site.config.name.get(page.lang()).to_owned()}</span>
            </a>
            <Menu/>
            <div class="tools">
                <a id="search" class="search-way" href=page.href(&search) title=page.messages().route_label(&search)>
                    <span class="visually-hidden">{page.messages().route_label(&search)}</span>
                </a>
                <Appearance/>
                <LanguageSwitch/>
            </div>
        </header>
    }
}
