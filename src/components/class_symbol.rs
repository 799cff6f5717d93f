//! The symbol of a member's class. Shape and colour each identify the class, so either is enough.

use domain::{Class, class_slug, class_symbol};
use leptos::prelude::*;

/// The symbol, hidden from assistive technology because text beside it names the class.
#[component]
pub fn ClassSymbol(class: Option<Class>) -> impl IntoView {
    view! {
        <svg class="class-mark" viewBox="-9 -9 18 18" width="18" height="18" aria-hidden="true" focusable="false">
            <path class="shape" data-class=class_slug(class) d=class_symbol(class)/>
        </svg>
    }
}
