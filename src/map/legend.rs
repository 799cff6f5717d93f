//! What stands under the map: signs, disclaimer, sources.

use leptos::prelude::*;

use crate::components::ClassMark;
use crate::fault::LoadError;
use crate::site::here;

/// The signs in use, the boundary disclaimer and the attributions.
#[component]
pub fn Legend(trouble: Signal<Option<LoadError>>) -> impl IntoView {
    let here = here();
    let words = here.words();
    let signs = here.roster().classes();
    let signs = signs
        .into_iter()
        .map(|class| view! { <li><ClassMark class/> {(words.class)(class)}</li> })
        .collect_view();
    let disclaimer = if here.site.config.map_borders { words.borders_disclaimer } else { words.disclaimer };
    let landless = here.site.land.err().or(here.site.borders.err());
    let missing = move || {
        trouble.get().or_else(|| landless.clone()).map(|error| {
            view! { <p class="map-note" role="status">{(words.file_failed)(&error.address, &error.why(words))}</p> }
        })
    };
    view! {
        <ul class="legend" aria-label=words.legend>{signs}</ul>
        {missing}
        <p class="map-note">{disclaimer} " " {words.attribution}</p>
    }
}
