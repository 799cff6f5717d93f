//! Renders `Node` trees, element by element: no HTML is parsed, and nothing in them can run.

use domain::{Node, Route};
use leptos::prelude::*;

use crate::page_context::use_page;
use crate::platform;

/// The elements of a text, with links to pages of the site in the current language.
#[component]
pub fn NodeView(#[prop(default = "prose")] class: &'static str, nodes: Vec<Node>) -> impl IntoView {
    let page = use_page();
    let href = move |address: &str| {
        // Files have a dot in their address, pages don't.
        if address.contains('.') {
            return format!("{}{address}", page.site.base);
        }
        let (path, anchor) = address.split_at(address.find(['?', '#']).unwrap_or(address.len()));
        let segments: Vec<&str> = path.split('/').filter(|segment| !segment.is_empty()).collect();
        let route = match Route::from_segments(&segments) {
            // Links to another selection stay within the frame.
            Route::Members if page.address.route == Route::Embed => Route::Embed,
            route => route,
        };
        page.href(&route) + anchor
    };
    platform::render_nodes(class, nodes, href)
}
