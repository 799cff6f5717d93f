//! The site's logo.

use leptos::prelude::*;

/// Three connected nodes: government, university, industry. It has no text alternative, because the name is beside it.
#[component]
pub fn Logo() -> impl IntoView {
    let node = |x: &'static str, y: &'static str| view! { <circle cx=x cy=y r="3.4"/> };
    view! {
        <svg class="mark" viewBox="0 0 32 32" width="32" height="32" aria-hidden="true" focusable="false">
            <path class="mark-edges" d={"M16 7 6 25H26Z"}/>
            {node("16", "7")} {node("6", "25")} {node("26", "25")}
        </svg>
    }
}
