//! Home: a map of the members, their totals, and what the association was.

use domain::{PageId, PageView, Route};
use leptos::prelude::*;

use super::heading::heading;
use super::members::LoadWarnings;
use super::text::TextPage;
use crate::components::{NodeView, StatisticsList};
use crate::map::{MapState, MemberMap};
use crate::page_context::use_page;
use crate::render_queue::deferred;

/// The anchor of the section after the map.
const FIGURES: &str = "figures";

const SEARCH: &str = "home-search";

/// The home page.
#[component]
pub fn Home() -> impl IntoView {
    let page = use_page();
    let Some(Ok(text)) = &page.text else { return view! { <TextPage/> }.into_any() };
    let messages = page.messages();
    let all: Vec<usize> = (0..page.member_list().members().len()).collect();
    let map = MapState::new(Signal::stored(all));
    view! {
        <header class="hero">
            {heading(text.title.clone())}
            <p class="lead">{text.summary.clone()}</p>
            {PageId::with_view(PageView::Search).map(|search| view! { <SearchForm search=Route::Text(search)/> }.into_any())}
        </header>
        <LoadWarnings/>
        {deferred(move || view! { <MemberMap map next=FIGURES/> }.into_any())}
        <div id=FIGURES class="home-figures" tabindex="-1">
            <StatisticsList totals=page.member_list().totals() messages/>
            <p><a class="button" href=page.href(&Route::Members)>{messages.back_to_members()}</a></p>
        </div>
        <div class="home-text"><NodeView nodes=text.body.clone()/></div>
        <NodeView class="foot" nodes=text.sources_footer.clone()/>
    }
    .into_any()
}

/// A field that leads to the search page; `js/combobox.js` suggests results below it.
#[component]
fn SearchForm(search: Route) -> impl IntoView {
    let page = use_page();
    view! {
        <form class="search" role="search" action=page.href(&search)>
            <label for=SEARCH>{page.label(&search)}</label>
            <input
                id=SEARCH
                type="text"
                name="q"
                autocomplete="off"
                role="combobox"
                aria-autocomplete="list"
                aria-controls="home-suggestions"
                aria-expanded="false"
            />
        </form>
    }
}
