//! What stands under the map: signs, disclaimer, sources.

use leptos::prelude::*;

use crate::components::ClassMark;
use crate::site::here;

/// The signs in use, the boundary disclaimer and the attributions.
#[component]
pub fn Legend() -> impl IntoView {
    let here = here();
    let words = here.words();
    let signs = here.roster().classes();
    let signs = signs
        .into_iter()
        .map(|class| view! { <li><ClassMark class/> {(words.class)(class)}</li> })
        .collect_view();
    let landless = here.site.land.as_ref().err().map(|error| {
        view! { <p class="map-note">{(words.file_failed)(&error.address, &error.why(words))}</p> }
    });
    view! {
        <ul class="legend" aria-label=words.legend>{signs}</ul>
        {landless}
        <p class="map-note">{words.disclaimer} " " {words.attribution}</p>
    }
}
