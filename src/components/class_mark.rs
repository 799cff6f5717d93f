//! The sign of a member's class: a shape and a colour, so that either alone is enough.

use domain::Class;
use leptos::prelude::*;

/// The outline of a class's sign about 0,0, as SVG path data: disc, diamond, triangle, and a ring for the unknown.
pub const fn class_shape(class: Option<Class>) -> &'static str {
    match class {
        Some(Class::Full) => "M-5.5 0a5.5 5.5 0 1 0 11 0a5.5 5.5 0 1 0-11 0z",
        Some(Class::Associate) => "M0-7.2 7.2 0 0 7.2-7.2 0z",
        Some(Class::Discretionary) => "M0-6.8 6.6 5-6.6 5z",
        None => "M-4.6 0a4.6 4.6 0 1 0 9.2 0a4.6 4.6 0 1 0-9.2 0z",
    }
}

/// The class as the style sheet knows it.
pub const fn class_word(class: Option<Class>) -> &'static str {
    match class {
        Some(class) => class.word(),
        None => "unknown",
    }
}

/// The sign beside words that say the same.
#[component]
pub fn ClassMark(class: Option<Class>) -> impl IntoView {
    view! {
        <svg class="class-mark" viewBox="-9 -9 18 18" width="18" height="18" aria-hidden="true" focusable="false">
            <path class="shape" data-class=class_word(class) d=class_shape(class)/>
        </svg>
    }
}
