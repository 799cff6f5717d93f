//! The sign of a member's class: a shape and a colour, so that either alone is enough.

use domain::{Class, class_slug, class_symbol};
use leptos::prelude::*;

/// The sign beside words that say the same.
#[component]
pub fn ClassSymbol(class: Option<Class>) -> impl IntoView {
    view! {
        <svg class="class-mark" viewBox="-9 -9 18 18" width="18" height="18" aria-hidden="true" focusable="false">
            <path class="shape" data-class=class_slug(class) d=class_symbol(class)/>
        </svg>
    }
}
