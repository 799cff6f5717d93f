//! The pages, one file each. A page has one `h1`, which takes the focus after navigation.

mod heading;
mod home;
mod members;
mod not_found;
mod search;
mod text;

use domain::{PageView, Route};
use leptos::prelude::*;

/// The page at a route.
pub fn page(route: &Route) -> AnyView {
    match route {
        Route::Home => view! { <home::Home/> }.into_any(),
        Route::Members => view! { <members::Members/> }.into_any(),
        Route::Embed => view! { <members::Members embedded=true/> }.into_any(),
        Route::Text(page) if page.shows(PageView::Search) => view! { <search::Search/> }.into_any(),
        Route::NotFound => view! { <not_found::NotFound/> }.into_any(),
        Route::Text(_) | Route::News(..) | Route::SubPage(..) | Route::Member(_) => {
            view! { <text::TextPage/> }.into_any()
        }
    }
}

/// The class of a page in the style sheet.
pub const fn slug(route: &Route) -> &'static str {
    match route {
        Route::Home => "page-home",
        Route::Members | Route::Embed => "page-members",
        Route::Member(_) => "page-member",
        _ => "page-text",
    }
}
