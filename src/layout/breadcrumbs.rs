//! Where the page stands in the site: the pages above it.

use domain::{Node, Route};
use leptos::prelude::*;

use crate::components::NodeView;
use crate::head;
use crate::page_context::use_page;

/// Ways to the pages above this one. The first page has none above it.
#[component]
pub fn Breadcrumbs() -> impl IntoView {
    let page = use_page();
    let words = page.words();
    let slug = page.address.route.slug();
    let steps: Vec<&str> = slug.split('/').collect();
    if matches!(page.address.route, Route::Home | Route::Embed | Route::NotFound) {
        return None;
    }
    let mut above: Vec<Node> = Vec::new();
    for count in 0..steps.len() {
        let route = Route::from_words(&steps[..count]);
        let name = Node::from(words.page(&route));
        above.push(step(Node::from_parts("a", &[("href", &format!("/{}", route.slug()))], vec![name])));
    }
    let name = Node::from(head::title(&page));
    above.push(step(Node::from_parts("span", &[("aria-current", "page")], vec![name])));
    let list = Node::from_parts("ol", &[], above);
    let nav = Node::from_parts("nav", &[("class", "trail"), ("aria-label", words.trail)], vec![list]);
    Some(view! { <NodeView class="above" nodes=vec![nav]/> })
}

fn step(node: Node) -> Node {
    Node::from_parts("li", &[], vec![node])
}
