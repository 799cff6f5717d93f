//! Below the map: the class symbols, the disclaimer about borders, the sources.

use leptos::prelude::*;

use crate::components::ClassSymbol;
use crate::load_error::LoadError;
use crate::page_context::use_page;

/// The class symbols in use, the disclaimer about borders and the attributions.
#[component]
pub fn Legend(failure: Signal<Option<LoadError>>) -> impl IntoView {
    let page = use_page();
    let messages = page.messages();
    let symbols = page.member_list().classes();
    let symbols = symbols
        .into_iter()
        .map(|class| view! { <li><ClassSymbol class/> {messages.class(class)}</li> })
        .collect_view();
    let disclaimer =
        if page.site.config.map_borders { messages.borders_disclaimer() } else { messages.disclaimer() };
    let land_error = page.site.land.err().or(page.site.borders.err());
    let error_note = move || {
        failure.get().or_else(|| land_error.clone()).map(|error| {
            view! { <p class="map-note" role="status">{messages.file_failed(&error.address, &error.why(messages))}</p> }
        })
    };
    view! {
        <ul class="legend" aria-label=messages.legend()>{symbols}</ul>
        {error_note}
        <p class="map-note">{disclaimer} " " {messages.attribution()}</p>
    }
}
