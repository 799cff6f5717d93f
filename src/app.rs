//! The whole page.

use domain::Route;
use leptos::prelude::*;

use crate::frame::{Footer, Header, SkipLinks, Trail};
use crate::pages;
use crate::site::Here;
use crate::turns::in_turn;

/// A page with its frame. It is made anew for every address, so that nothing is left over from the page before.
#[component]
pub fn App(here: Here) -> impl IntoView {
    let route = here.address.route.clone();
    provide_context(here);
    if route == Route::Embed {
        return view! { <main id="content" class="page-members is-embedded">{pages::page(&route)}</main> }
            .into_any();
    }
    let slug = pages::slug(&route);
    view! {
        <SkipLinks/>
        <Header/>
        <Trail/>
        <main id="content" class=slug tabindex="-1">{in_turn(move || pages::page(&route))}</main>
        <Footer/>
    }
    .into_any()
}
