//! The heading of a page.

use leptos::prelude::*;

/// The page's heading, which takes the focus after navigation. It may be a name in a script of the other direction.
pub fn heading(text: String) -> impl IntoView {
    view! { <h1 tabindex="-1"><span dir="auto">{text}</span></h1> }
}
