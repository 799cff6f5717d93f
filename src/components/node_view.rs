//! A text: its elements are made as they are told, without markup and without anything that could run.

use domain::{Node, Route};
use leptos::prelude::*;

use crate::page_context::use_page;
use crate::platform;

/// The elements of a text, with links to pages of the site in the present language.
#[component]
pub fn NodeView(#[prop(default = "prose")] class: &'static str, nodes: Vec<Node>) -> impl IntoView {
    let page = use_page();
    let page = move |address: &str| {
        // Pages have no dot in their address, files have.
        if address.contains('.') {
            return format!("{}{address}", page.site.base);
        }
        let (path, anchor) = address.split_at(address.find(['?', '#']).unwrap_or(address.len()));
        let words: Vec<&str> = path.split('/').filter(|word| !word.is_empty()).collect();
        page.href(&Route::from_segments(&words)) + anchor
    };
    platform::render_nodes(class, nodes, page)
}
