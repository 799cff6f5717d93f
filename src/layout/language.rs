//! The language switch. Each language is named in that language, without a flag.

use domain::{Lang, Route};
use leptos::prelude::*;

use crate::page_context::use_page;

/// Links to this page in the other languages, with the same query.
#[component]
pub fn LanguageSwitch() -> impl IntoView {
    let page = use_page();
    let name = page.messages().language();
    let links = Lang::ALL.into_iter().filter(|&lang| lang != page.lang()).map(|lang| {
        // A page that does not exist has no translation.
        let route = if page.address.route == Route::NotFound { &Route::Home } else { &page.address.route };
        let path = page.site.href(lang, route);
        let query = page.query;
        let href = move || query.with(|query| domain::with_query(&path, query));
        view! { <li><a href=href lang=lang.code() hreflang=lang.code()>{lang.own_name()}</a></li> }
    });
    view! {
        <nav class="languages" aria-label=name>
            <ul>{links.collect_view()}</ul>
        </nav>
    }
}
