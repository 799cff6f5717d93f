//! Breadcrumbs: the pages above this one.

use domain::{Node, Route};
use leptos::prelude::*;

use crate::components::NodeView;
use crate::head;
use crate::page_context::use_page;

/// Links to the pages above this one. The home page has none.
#[component]
pub fn Breadcrumbs() -> impl IntoView {
    let page = use_page();
    let messages = page.messages();
    let slug = page.address.route.slug();
    let steps: Vec<&str> = slug.split('/').collect();
    if matches!(page.address.route, Route::Home | Route::Embed | Route::NotFound) {
        return None;
    }
    let mut above: Vec<Node> = Vec::new();
    for count in 0..steps.len() {
        let route = Route::from_segments(&steps[..count]);
        // A folder of pages need not be a page.
        if route != Route::NotFound {
            above.push(step(Node::link(&format!("/{}", route.slug()), page.label(&route))));
        }
    }
    let name = head::title(&page);
    above.push(step(Node::element("span").attr("aria-current", "page").attr("dir", "auto").text(&name)));
    let list = Node::element("ol").children(above);
    let nav = Node::element("nav").class("trail").attr("aria-label", messages.breadcrumbs()).child(list);
    Some(view! { <NodeView class="above" nodes=vec![nav]/> })
}

fn step(node: Node) -> Node {
    Node::element("li").child(node)
}
