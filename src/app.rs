//! The whole page.

use leptos::prelude::*;

use crate::frame::{Footer, Header, SkipLinks, Trail};
use crate::pages;
use crate::site::Here;

/// A page with its frame. It is made anew for every address, so that nothing is left over from the page before.
#[component]
pub fn App(here: Here) -> impl IntoView {
    let route = here.address.route.clone();
    provide_context(here);
    view! {
        <SkipLinks/>
        <Header/>
        <Trail/>
        <main id="content" class=pages::slug(&route) tabindex="-1">{pages::page(&route)}</main>
        <Footer/>
    }
}
