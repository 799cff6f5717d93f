//! Skip links, first on every page: they lead past what every page repeats.

use leptos::prelude::*;

use super::anchor;
use crate::page_context::use_page;

/// Links to menu, content and footer. They are visible when focused.
#[component]
pub fn SkipLinks() -> impl IntoView {
    let page = use_page();
    let messages = page.messages();
    let link = |id, label| view! { <li><a href=page.anchor(id)>{label}</a></li> };
    view! {
        <nav class="skip-links" aria-label=messages.skip_links()>
            <ul>
                {link(anchor::MENU, messages.skip_to_menu())}
                {link(anchor::CONTENT, messages.skip_to_content())}
                {link(anchor::FOOTER, messages.skip_to_footer())}
            </ul>
        </nav>
    }
}
