//! Name, menu and language.

use domain::{Route, Topic};
use leptos::prelude::*;

use super::display::Display;
use super::language::LanguageSwitch;
use super::menu::Menu;
use crate::components::Mark;
use crate::site::here;

/// The head of every page.
#[component]
pub fn Header() -> impl IntoView {
    let here = here();
    let search = Route::Text(Topic::Search);
    let current = (here.address.route == Route::Home).then_some("page");
    view! {
        <header class="masthead">
            <a class="brand" href=here.href(&Route::Home) aria-current=current>
                <Mark/>
                <span>{here.site.config.name.get(here.lang()).to_owned()}</span>
            </a>
            <Menu/>
            <div class="tools">
                <a id="search" class="search-way" href=here.href(&search) title=here.words().page(&search)>
                    <span class="visually-hidden">{here.words().page(&search)}</span>
                </a>
                <Display/>
                <LanguageSwitch/>
            </div>
        </header>
    }
}
