//! No page stands at this address.

use domain::Route;
use leptos::prelude::*;

use crate::site::here;

/// Says so, and leads on.
#[component]
pub fn NotFound() -> impl IntoView {
    let here = here();
    let words = here.words();
    let links =
        Route::FIXED.map(|route| view! { <li><a href=here.href(&route)>{words.page(&route)}</a></li> });
    view! {
        <header class="page-head">
            {super::heading(words.not_found.into())}
            <p class="lead">{words.not_found_text}</p>
        </header>
        <div class="prose">
            <h2>{words.not_found_ways}</h2>
            <ul>{links.into_iter().collect_view()}</ul>
        </div>
    }
}
