//! Trees of elements, grown in the document.

use domain::{Element, Node};
use leptos::prelude::*;

use super::dom;

const SVG: &str = "http://www.w3.org/2000/svg";

/// An element of class `class` with the nodes in it. `page` gives the address of a page of the site.
pub fn render_nodes(
    class: &'static str,
    nodes: Vec<Node>,
    page: impl Fn(&str) -> String + 'static,
) -> AnyView {
    let grow = move |place: web_sys::Element| {
        place.set_text_content(None);
        append(&place, &nodes, None, &page);
        // As a parser makes it: a line in more pieces than the published one can come out a pixel wider, and the
        // browser would count it as painted late.
        place.normalize();
    };
    leptos::html::div().class(class).directive(grow, ()).into_any()
}

// Names come from a list of those that exist, so that nothing here can fail; what fails is left out.
fn append(
    place: &web_sys::Element,
    nodes: &[Node],
    namespace: Option<&'static str>,
    page: &dyn Fn(&str) -> String,
) {
    let Some(document) = dom() else { return };
    for node in nodes {
        let Node::Element(element) = node else {
            let _ = place.append_child(&document.create_text_node(&node.text_content()));
            continue;
        };
        let namespace = if element.tag == "svg" { Some(SVG) } else { namespace };
        let made = match namespace {
            Some(name) => document.create_element_ns(Some(name), &element.tag),
            None => document.create_element(&element.tag),
        };
        let Ok(made) = made else { continue };
        set_attributes(&made, element, page);
        append(&made, &element.children, namespace, page);
        let _ = place.append_child(&made);
    }
}

fn set_attributes(made: &web_sys::Element, element: &Element, page: &dyn Fn(&str) -> String) {
    for (name, value) in &element.attributes {
        let own =
            if matches!(&**name, "href" | "src") && value.starts_with('/') { &page(value) } else { value };
        let _ = made.set_attribute(name, own);
    }
}
