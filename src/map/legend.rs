//! What stands under the map: signs, disclaimer, sources.

use leptos::prelude::*;

use crate::components::ClassSymbol;
use crate::load_error::LoadError;
use crate::page_context::use_page;

/// The signs in use, the boundary disclaimer and the attributions.
#[component]
pub fn Legend(failure: Signal<Option<LoadError>>) -> impl IntoView {
    let page = use_page();
    let words = page.words();
    let signs = page.member_list().classes();
    let signs = signs
        .into_iter()
        .map(|class| view! { <li><ClassSymbol class/> {(words.class)(class)}</li> })
        .collect_view();
    let disclaimer = if page.site.config.map_borders { words.borders_disclaimer } else { words.disclaimer };
    let landless = page.site.land.err().or(page.site.borders.err());
    let missing = move || {
        failure.get().or_else(|| landless.clone()).map(|error| {
            view! { <p class="map-note" role="status">{(words.file_failed)(&error.address, &error.why(words))}</p> }
        })
    };
    view! {
        <ul class="legend" aria-label=words.legend>{signs}</ul>
        {missing}
        <p class="map-note">{disclaimer} " " {words.attribution}</p>
    }
}
